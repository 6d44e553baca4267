"""Logs: what the bot was doing, never what people wrote, never the token."""

import logging
import re
import traceback
from types import TracebackType

_TOKEN = re.compile(r"\d{5,}:[A-Za-z0-9_-]{20,}")
_LOUD = ("aiogram", "aiohttp", "apscheduler", "asyncio", "alembic")


class Discreet(logging.Formatter):
    """Formats errors by type and place only: their messages may hold people's words, addresses and tokens."""

    def formatException(  # noqa: N802 - the name is logging's
        self,
        ei: tuple[type[BaseException], BaseException, TracebackType | None] | tuple[None, None, None],
    ) -> str:
        """The chain of error types and the lines of code they came from."""
        lines: list[str] = []
        error = ei[1]
        while error is not None:
            lines.append(f"{type(error).__module__}.{type(error).__qualname__}")
            frames = traceback.extract_tb(error.__traceback__)
            lines.extend(f"  {frame.filename}:{frame.lineno} in {frame.name}" for frame in frames[-12:])
            error = error.__cause__ or error.__context__
        return "\n".join(lines)

    def format(self, record: logging.LogRecord) -> str:
        """As usual, with anything that looks like a token taken out."""
        record.exc_text = None  # another handler may have put the full text there
        return _TOKEN.sub("<token>", super().format(record))


def configure(level: int = logging.INFO) -> None:
    """Send records to stderr in the discreet form; libraries speak from warnings on."""
    handler = logging.StreamHandler()
    handler.setFormatter(Discreet("%(asctime)s %(levelname)s %(name)s: %(message)s"))
    root = logging.getLogger()
    root.handlers[:] = [handler]
    root.setLevel(level)
    for name in _LOUD:
        logging.getLogger(name).setLevel(logging.CRITICAL if name == "aiogram" else logging.WARNING)
