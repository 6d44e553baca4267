"""What the office is asked to type; the phone opens its line for the answer."""

from delivery.message import Message
from delivery.reading import Reading


async def prompt(reading: Reading) -> Message:
    """What is asked, how to leave it, and an example in the empty line."""
    asked, about = str(reading.facts["asked"]), reading.facts["about"]
    html = reading.words.say(f"prompt-{asked}", **about)
    foot = reading.words.say("prompt-foot")
    return Message(html=f"{html}\n{foot}", asks=reading.words.plain(f"hint-{asked}", **about))
