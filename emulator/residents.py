"""Who lives in the town: people, groups, and the one bot."""

from dataclasses import dataclass, field
from typing import Any, Literal

Json = dict[str, Any]
BotStatus = Literal["member", "administrator", "left", "kicked"]

_ADMIN_RIGHTS = (
    "can_manage_chat",
    "can_delete_messages",
    "can_manage_video_chats",
    "can_restrict_members",
    "can_promote_members",
    "can_change_info",
    "can_invite_users",
    "can_post_stories",
    "can_edit_stories",
    "can_delete_stories",
    "can_pin_messages",
    "can_send_welcome_messages",
)
_GIFT_TYPES = ("unlimited_gifts", "limited_gifts", "unique_gifts", "premium_subscription", "gifts_from_channels")


@dataclass(slots=True)
class Person:
    """Somebody with a phone; `title` and `about` are for the page only."""

    id: int
    name: str
    title: str = ""
    about: str = ""
    language_code: str = "vi"
    has_started: bool = False
    has_blocked: bool = False
    is_deactivated: bool = False

    def user(self) -> Json:
        """As a User of the Bot API."""
        return {"id": self.id, "is_bot": False, "first_name": self.name, "language_code": self.language_code}

    def chat(self) -> Json:
        """Their private chat with the bot."""
        return {"id": self.id, "type": "private", "first_name": self.name}

    def full_chat(self) -> Json:
        """As getChat tells it."""
        return self.chat() | _full_chat_fields()


@dataclass(slots=True)
class GroupChat:
    """A group; its first member owns it."""

    id: int
    title: str
    is_super: bool
    members: list[int] = field(default_factory=list)
    bot_status: BotStatus = "member"
    migrated_to: int | None = None

    @property
    def type(self) -> str:
        """Its kind in the Bot API's words."""
        return "supergroup" if self.is_super else "group"

    @property
    def has_bot(self) -> bool:
        """Whether the bot is in it."""
        return self.bot_status in {"member", "administrator"} and self.migrated_to is None

    def chat(self) -> Json:
        """As a Chat of the Bot API."""
        return {"id": self.id, "type": self.type, "title": self.title}

    def full_chat(self) -> Json:
        """As getChat tells it."""
        return self.chat() | _full_chat_fields()

    def status_of(self, person_id: int) -> str:
        """The membership of a person."""
        if person_id not in self.members:
            return "left"
        return "creator" if person_id == self.members[0] else "member"


@dataclass(slots=True)
class BotAccount:
    """The bot as its profile shows it; texts are kept by language, the empty one for everybody else."""

    id: int
    username: str
    names: dict[str, str]
    hears_everything: bool = False
    was_called: bool = False
    descriptions: dict[str, str] = field(default_factory=dict)
    short_descriptions: dict[str, str] = field(default_factory=dict)
    commands: dict[tuple[str, str], list[Json]] = field(default_factory=dict)
    menu_buttons: dict[int | None, Json] = field(default_factory=dict)

    def user(self) -> Json:
        """As a User of the Bot API."""
        return {"id": self.id, "is_bot": True, "first_name": self.names[""], "username": self.username}

    def me(self) -> Json:
        """As getMe tells it."""
        return self.user() | {
            "can_join_groups": True,
            "can_read_all_group_messages": self.hears_everything,
            "supports_inline_queries": False,
            "can_connect_to_business": False,
            "has_main_web_app": False,
        }


def member(status: str, user: Json) -> Json:
    """A ChatMember of the Bot API."""
    record: Json = {"status": status, "user": user}
    if status == "creator":
        return record | {"is_anonymous": False}
    if status == "administrator":
        return record | {"can_be_edited": False, "is_anonymous": False} | dict.fromkeys(_ADMIN_RIGHTS, True)
    return record | ({"until_date": 0} if status == "kicked" else {})


def _full_chat_fields() -> Json:
    return {
        "accent_color_id": 0,
        "max_reaction_count": 11,
        "accepted_gift_types": dict.fromkeys(_GIFT_TYPES, False),
    }
