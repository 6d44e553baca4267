"""Settings: from the environment or `.env`, checked before anything starts."""

import io
import re
from collections.abc import Iterator
from functools import cached_property
from pathlib import Path
from typing import Annotated, Any
from urllib.parse import urlsplit
from zoneinfo import ZoneInfo

from dotenv.parser import parse_stream
from pydantic import Field, SecretStr, ValidationError, field_validator
from pydantic_settings import BaseSettings, NoDecode, PydanticBaseSettingsSource, SettingsConfigDict

from papers.paper import Limits

TELEGRAM = "https://api.telegram.org"
ENV_FILE = ".env"
_TOKEN = re.compile(r"\d{1,20}:[A-Za-z0-9_-]{1,100}")
_WEBHOOK_SECRET = re.compile(r"[A-Za-z0-9_-]{1,256}")  # Telegram's rule for setWebhook's secret_token
_PROXIES = frozenset({"socks5", "socks4", "http"})


class Settings(BaseSettings):
    """What the administrator decides; each name is read from HOATOC_<NAME>, and explained by the locales."""

    model_config = SettingsConfigDict(env_prefix="HOATOC_", env_file=ENV_FILE, env_ignore_empty=True, extra="ignore")

    bot_token: SecretStr | None = None
    api_url: str = TELEGRAM
    proxy: SecretStr | None = None
    database_url: SecretStr = SecretStr("sqlite+aiosqlite:///hoatoc.db")
    admins: Annotated[tuple[int, ...], NoDecode] = ()
    leader_chats: Annotated[tuple[int, ...], NoDecode] = ()
    obstacle_days: int = Field(3, ge=1, le=365)
    silent_days: int = Field(7, ge=1, le=365)
    evidence_folder: Path | None = None
    timezone: str = "Asia/Ho_Chi_Minh"
    rate_per_second: int = Field(30, ge=1, le=1000)
    paid_broadcast: bool = False
    reading_seconds: int = Field(180, ge=1, le=3600)
    reading_megabytes: int = Field(1024, ge=256, le=65536)
    reading_pages: int = Field(60, ge=1, le=1000)
    webhook_url: str | None = None
    webhook_secret: SecretStr | None = None
    listen: str | None = None

    @field_validator("admins", "leader_chats", mode="before")
    @classmethod
    def _split(cls, value: Any) -> Any:
        """Commas, semicolons or spaces between numbers."""
        return tuple(re.split(r"[,;\s]+", value.strip(",; \t"))) if isinstance(value, str) else value

    @field_validator("bot_token")
    @classmethod
    def _has_the_form_of_a_token(cls, value: SecretStr | None) -> SecretStr | None:
        return _fitting(_TOKEN, value)

    @field_validator("webhook_secret")
    @classmethod
    def _is_a_secret_that_telegram_takes(cls, value: SecretStr | None) -> SecretStr | None:
        return _fitting(_WEBHOOK_SECRET, value)

    @field_validator("evidence_folder")
    @classmethod
    def _can_be_a_folder(cls, value: Path | None) -> Path | None:
        """It need not be there yet; whatever there is of its path must be a folder."""
        if value is not None and not next(one for one in (value, *value.parents) if one.exists()).is_dir():
            raise ValueError
        return value

    @field_validator("timezone")
    @classmethod
    def _known_zone(cls, value: str) -> str:
        try:
            ZoneInfo(value)
        except (LookupError, OSError) as error:  # a folder of zones, such as "Asia", is an OSError
            raise ValueError from error
        return value

    @field_validator("api_url")
    @classmethod
    def _web_address(cls, value: str) -> str:
        if urlsplit(value).scheme not in {"http", "https"} or not urlsplit(value).hostname:
            raise ValueError
        return value.rstrip("/")

    @field_validator("webhook_url")
    @classmethod
    def _secure_address(cls, value: str | None) -> str | None:
        if value is not None and (urlsplit(value).scheme != "https" or not urlsplit(value).hostname):
            raise ValueError
        return value

    @field_validator("proxy")
    @classmethod
    def _proxy_address(cls, value: SecretStr | None) -> SecretStr | None:
        if value is not None:
            parts = urlsplit(value.get_secret_value())
            if parts.scheme not in _PROXIES or not parts.hostname or not parts.port:
                raise ValueError
        return value

    @field_validator("listen")
    @classmethod
    def _host_and_port(cls, value: str | None) -> str | None:
        if value is not None and not urlsplit(f"//{value}").port:
            raise ValueError
        return value

    @cached_property
    def zone(self) -> ZoneInfo:
        """The time zone on show."""
        return ZoneInfo(self.timezone)

    @property
    def reading(self) -> Limits:
        """What the reading of one letter may cost."""
        return Limits(seconds=self.reading_seconds, megabytes=self.reading_megabytes, pages=self.reading_pages)

    @property
    def database(self) -> str:
        """The database's address; it may hold a password."""
        return self.database_url.get_secret_value()

    def token(self) -> str:
        """The bot's token; raises SettingMissing without one."""
        if self.bot_token is None:
            raise SettingMissing("HOATOC_BOT_TOKEN")
        return self.bot_token.get_secret_value()

    def require_all(self) -> None:
        """Raise SettingMissing for the first setting without which the bot cannot run."""
        self.token()
        if self.webhook_url is None:
            return
        if self.webhook_secret is None:
            raise SettingMissing("HOATOC_WEBHOOK_SECRET")
        if self.listen is None:
            raise SettingMissing("HOATOC_LISTEN")


def _fitting(form: re.Pattern[str], value: SecretStr | None) -> SecretStr | None:
    if value is not None and form.fullmatch(value.get_secret_value()) is None:
        raise ValueError
    return value


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
    """A setting has a value that cannot be used; the message is its name, never the value, which may be a secret."""


class EnvFileWrong(Exception):  # noqa: N818 - it says what is wrong
    """The `.env` file is no text, or the line of that number is no `NAME=value`."""

    def __init__(self, line: int | None) -> None:
        """Keep the line, counted from 1; None where the file cannot be read at all."""
        super().__init__(line)
        self.line = line


def load() -> Settings:
    """Read the settings; raises SettingWrong or EnvFileWrong."""
    _check_env_file()
    try:
        return Settings()
    except ValidationError as error:
        place = error.errors(include_url=False, include_input=False, include_context=False)[0]["loc"][0]
        raise SettingWrong(f"HOATOC_{place}".upper()) from None


def _check_env_file() -> None:
    """People write this file by hand: a line that says nothing is named rather than passed over."""
    if not Path(ENV_FILE).exists():
        return
    try:
        text = Path(ENV_FILE).read_text(encoding="utf-8")
    except (OSError, UnicodeDecodeError):
        raise EnvFileWrong(None) from None
    for binding in parse_stream(io.StringIO(text)):
        if binding.error:
            raise EnvFileWrong(binding.original.line)


def listing() -> Iterator[tuple[str, str, str]]:
    """(name, default, key of what it means) of every setting."""
    for name, field in Settings.model_fields.items():
        default = field.default
        if isinstance(default, SecretStr):
            default = default.get_secret_value()
        shown = "" if default in (None, ()) else str(default)
        yield f"HOATOC_{name.upper()}", shown, meaning_of(name)


def meaning_of(name: str) -> str:
    """The key of what a setting means and takes, by its name with or without HOATOC_."""
    return f"setting-{name.lower().removeprefix('hoatoc_').replace('_', '-')}"
