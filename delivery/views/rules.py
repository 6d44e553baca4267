"""The rules of one directive: who decides, and what suffices."""

from delivery.message import Message
from delivery.reading import Reading, directive_name
from directives.people import Role


async def directive_rules(reading: Reading) -> Message | None:
    """Who decides on extensions, and whether the office confirms what is done; a button for every other choice."""
    found = await reading.records.directives.get(int(reading.facts["directive"]))
    if found is None:
        return None
    words = reading.words
    leaders = await reading.records.people.with_role(Role.LEADER)
    named = next((leader for leader in leaders if leader.id == found.leader_id), None)
    lines = [
        words.say("rules-head", name=directive_name(words, found)),
        words.say("rules-leader", leader="" if named is None else named.name),
        words.say("rules-word", suffices=found.word_suffices),
    ]
    back = (reading.button("button-back-to-directive", f"dir:{found.id}"),)
    if found.recalled_at is not None:
        return Message(html="\n\n".join(lines), keyboard=(back,))
    rows = [
        (reading.button("button-rules-leader", f"dirlead:{found.id}:{leader.id}", name=leader.name),)
        for leader in leaders
        if leader is not named
    ]
    if named is not None:
        rows.append((reading.button("button-rules-office", f"dirlead:{found.id}:0"),))
    key = "button-rules-confirm" if found.word_suffices else "button-rules-word"
    rows.append((reading.button(key, f"dirword:{found.id}:{0 if found.word_suffices else 1}"),))
    return Message(html="\n\n".join(lines), keyboard=(*rows, back))
