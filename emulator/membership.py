"""Who is in a group: people and the bot come and go, and a basic group becomes a supergroup."""

from emulator.messages import Json
from emulator.residents import BotStatus, GroupChat, Person
from emulator.town import Town


def join(town: Town, group: GroupChat, person: Person) -> None:
    """A person joins by themselves."""
    if person.id in group.members:
        return
    group.members.append(person.id)
    _tell_service(town, group, person.user(), {"new_chat_members": [person.user()]})
    town.person_status_changed(group, person.user(), person, "left", group.status_of(person.id))
    town.changes.publish("people")


def leave(town: Town, group: GroupChat, person: Person) -> None:
    """A person leaves by themselves."""
    if person.id not in group.members:
        return
    old = group.status_of(person.id)
    group.members.remove(person.id)
    _tell_service(town, group, person.user(), {"left_chat_member": person.user()})
    town.person_status_changed(group, person.user(), person, old, "left")
    town.changes.publish("people")


def set_bot_status(town: Town, group: GroupChat, status: BotStatus, by: Json | None = None) -> None:
    """Adds, promotes, removes or bans the bot; the group's owner does it unless `by` says who."""
    old, group.bot_status = group.bot_status, status
    if old == status:
        return
    actor = by or owner(town, group)
    gone = {"left", "kicked"}
    town.bot_status_changed(group, actor, old, status)
    if old in gone and status not in gone:
        _tell_service(town, group, actor, {"new_chat_members": [town.bot.user()]})
    elif status in gone:
        town.post(group, actor, {"left_chat_member": town.bot.user()})


def migrate(town: Town, group: GroupChat) -> GroupChat:
    """Makes a supergroup of a basic group: a new number, and a service message in either chat that names the other."""
    if group.is_super or group.migrated_to is not None:
        raise ValueError("only a basic group that did not migrate yet can become a supergroup")
    successor = GroupChat(town.new_group_id(is_super=True), group.title, is_super=True, members=list(group.members))
    successor.bot_status = group.bot_status
    town.groups[successor.id] = successor
    actor = owner(town, group)
    _tell_service(town, group, actor, {"migrate_to_chat_id": successor.id})
    group.migrated_to = successor.id
    _tell_service(town, successor, actor, {"migrate_from_chat_id": group.id})
    town.changes.publish("people")
    return successor


def owner(town: Town, group: GroupChat) -> Json:
    """The first member, who made the group; Telegram's anonymous administrator where there is none."""
    if group.members:
        return town.people[group.members[0]].user()
    return {"id": 1087968824, "is_bot": True, "first_name": "Group", "username": "GroupAnonymousBot"}


def _tell_service(town: Town, group: GroupChat, actor: Json, content: Json) -> None:
    """A service message; bots hear these in spite of privacy mode."""
    message = town.post(group, actor, content)
    if group.has_bot:
        town.updates.add("message", message.body)
