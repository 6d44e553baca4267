"""What the page shows beside the chats."""

from dataclasses import dataclass, field

from emulator.messages import Json


@dataclass(frozen=True, slots=True)
class TrayFile:
    """A file that lies ready for people to send."""

    name: str
    data: bytes
    label_vi: str = ""
    label_en: str = ""

    def json(self) -> Json:
        """As the page lists it."""
        labels = {"label_vi": self.label_vi or self.name, "label_en": self.label_en or self.name}
        return {"name": self.name, **labels, "size": len(self.data)}


@dataclass(slots=True)
class Exhibit:
    """What the page shows beside the chats: its language, the open panes, things to try, and files to send."""

    language: str = "vi"
    zone: str = "Asia/Ho_Chi_Minh"
    panes: list[Json] = field(default_factory=list)
    guide: list[Json] = field(default_factory=list)
    tray: list[TrayFile] = field(default_factory=list)
