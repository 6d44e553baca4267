"""`hoatoc demo`: the local Telegram, the bot and a sample province, in one process, over real HTTP."""

import argparse
import asyncio
import logging
import signal
from pathlib import Path
from tempfile import TemporaryDirectory

from bot import logs
from bot.demo import Demonstration
from bot.terminal import port_complaint, read_letter_file, terminal_words


def run(parsed: argparse.Namespace) -> int:
    """Run until interrupted; nothing is left behind."""
    letter = None
    if parsed.letter is not None:
        read_letter_file(parsed.letter)  # complains early about what the bot would refuse
        letter = Path(parsed.letter)
    print(terminal_words().plain("cli-demo-starting"), flush=True)
    logs.configure(logging.WARNING)
    with TemporaryDirectory(prefix="hoatoc-demo-") as folder:
        try:
            asyncio.run(_run(parsed.port, letter, Path(folder)))
        except OSError as error:
            raise port_complaint(parsed.port, error) from None
    print(terminal_words().plain("cli-demo-ended"))
    return 0


async def _run(port: int, letter: Path | None, folder: Path) -> None:
    ending = asyncio.Event()
    loop = asyncio.get_running_loop()
    for sign in (signal.SIGINT, signal.SIGTERM):
        loop.add_signal_handler(sign, ending.set)
    async with Demonstration(folder, letter=letter).opened(port) as url:
        print(terminal_words().plain("cli-demo-started", url=url), flush=True)
        await ending.wait()
