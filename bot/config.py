"""Settings: from the environment or `.env`, checked before anything starts."""

from collections.abc import Iterator
from typing import Annotated, Any
from urllib.parse import urlsplit
from zoneinfo import ZoneInfo, available_timezones

from pydantic import Field, SecretStr, ValidationError, field_validator
from pydantic_settings import BaseSettings, NoDecode, PydanticBaseSettingsSource, SettingsConfigDict

TELEGRAM = "https://api.telegram.org"


class Settings(BaseSettings):
    """What the administrator decides; each name is read from HOATOC_<NAME>."""

    model_config = SettingsConfigDict(env_prefix="HOATOC_", env_file=".env", env_ignore_empty=True, extra="ignore")

    bot_token: SecretStr | None = Field(None, description="from BotFather; never printed or logged")
    api_url: str = Field(TELEGRAM, description="base address of a Bot API server")
    proxy: SecretStr | None = Field(None, description="SOCKS or HTTP proxy for the Bot API")
    database_url: SecretStr = Field(
        SecretStr("sqlite+aiosqlite:///hoatoc.db"), description="or postgresql+asyncpg://…"
    )
    admins: Annotated[tuple[int, ...], NoDecode] = Field(
        (), description="Telegram user ids of the first administrators, comma-separated"
    )
    leader_chats: Annotated[tuple[int, ...], NoDecode] = Field(
        (), description="group chat ids where /summary works from the start"
    )
    timezone: str = Field("Asia/Ho_Chi_Minh", description="time zone on show")
    rate_per_second: int = Field(30, ge=1, le=1000, description="messages a second to Telegram, all chats together")
    webhook_url: str | None = Field(None, description="public https address; set to receive by webhook")
    webhook_secret: SecretStr | None = Field(None, description="1-256 of A-Z a-z 0-9 _ -, required with webhook_url")
    listen: str | None = Field(None, description="host:port of the webhook's local server")

    @field_validator("admins", "leader_chats", mode="before")
    @classmethod
    def _split(cls, value: Any) -> Any:
        """Commas between numbers, spaces ignored."""
        if isinstance(value, str):
            return tuple(int(word) for word in value.replace(" ", "").split(",") if word)
        return value

    @field_validator("timezone")
    @classmethod
    def _known_zone(cls, value: str) -> str:
        if value not in available_timezones():
            raise ValueError("unknown time zone")
        return value

    @field_validator("api_url")
    @classmethod
    def _web_address(cls, value: str) -> str:
        if urlsplit(value).scheme not in {"http", "https"} or not urlsplit(value).netloc:
            raise ValueError("must be an http(s) address")
        return value.rstrip("/")

    @property
    def zone(self) -> ZoneInfo:
        """The time zone on show."""
        return ZoneInfo(self.timezone)

    @property
    def database(self) -> str:
        """The database's address; it may hold a password."""
        return self.database_url.get_secret_value()

    def token(self) -> str:
        """The bot's token; raises SettingMissing without one."""
        if self.bot_token is None:
            raise SettingMissing("HOATOC_BOT_TOKEN")
        return self.bot_token.get_secret_value()


class _Exactly(Settings):
    @classmethod
    def settings_customise_sources(
        cls,
        settings_cls: type[BaseSettings],  # noqa: ARG003 - the signature is pydantic's
        init_settings: PydanticBaseSettingsSource,
        env_settings: PydanticBaseSettingsSource,  # noqa: ARG003
        dotenv_settings: PydanticBaseSettingsSource,  # noqa: ARG003
        file_secret_settings: PydanticBaseSettingsSource,  # noqa: ARG003
    ) -> tuple[PydanticBaseSettingsSource, ...]:
        return (init_settings,)


def exactly(**values: Any) -> Settings:
    """Settings of these values alone: neither the environment nor a `.env` reaches in."""
    return _Exactly(**values)


class SettingMissing(Exception):  # noqa: N818 - it names what is missing
    """A setting that this command needs is not set."""


class SettingWrong(Exception):  # noqa: N818 - it names what is wrong
    """A setting has a value that cannot be used; the message names it and never shows the value."""


def load() -> Settings:
    """Read the settings; raises SettingWrong with one line."""
    try:
        return Settings()
    except ValidationError as error:
        first = error.errors(include_url=False, include_input=False)[0]
        name = f"HOATOC_{first['loc'][0]}".upper() if first["loc"] else "HOATOC_…"
        raise SettingWrong(f"{name}: {first['msg']}") from None


def listing() -> Iterator[tuple[str, str, str]]:
    """(name, default, meaning) of every setting."""
    for name, field in Settings.model_fields.items():
        default = field.default
        if isinstance(default, SecretStr):
            default = default.get_secret_value()
        shown = "" if default in (None, ()) else str(default)
        yield f"HOATOC_{name.upper()}", shown, field.description or ""
