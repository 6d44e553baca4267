"""Logs: what the bot was doing, never what people wrote, never the token."""

import logging
import re
import sys
import threading
import traceback
from types import TracebackType

logger = logging.getLogger(__name__)

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
        if record.name == "asyncio":  # its messages go on with the repr of tasks and of their errors
            record.msg, record.args = record.getMessage().partition("\n")[0], ()
        return _TOKEN.sub("<token>", super().format(record))


def configure(level: int = logging.INFO) -> None:
    """Send records, and errors that nobody caught, to stderr in the discreet form; libraries speak from warnings on."""
    handler = logging.StreamHandler()
    handler.setFormatter(Discreet("%(asctime)s %(levelname)s %(name)s: %(message)s"))
    root = logging.getLogger()
    root.handlers[:] = [handler]
    root.setLevel(level)
    for name in _LOUD:
        logging.getLogger(name).setLevel(logging.CRITICAL if name == "aiogram" else logging.WARNING)
    logging.raiseExceptions = False  # a record that cannot be formatted would be printed with its arguments
    logging.captureWarnings(capture=True)
    sys.excepthook = _note_uncaught
    threading.excepthook = _note_thread
    sys.unraisablehook = _note_unraisable


def _note_uncaught(kind: type[BaseException], error: BaseException, trace: TracebackType | None) -> None:
    if issubclass(kind, KeyboardInterrupt):
        sys.__excepthook__(kind, error, trace)
    else:
        logger.critical("stopped by an error", exc_info=(kind, error, trace))


def _note_thread(failed: threading.ExceptHookArgs) -> None:
    if failed.exc_value is not None:
        logger.error("a thread failed", exc_info=failed.exc_value)


def _note_unraisable(failed: "sys.UnraisableHookArgs") -> None:
    logger.error("an error had nowhere to go", exc_info=failed.exc_value)
