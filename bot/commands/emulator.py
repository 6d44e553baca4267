"""`hoatoc emulator`: only the local Telegram and its page."""

import argparse
import asyncio

from bot.terminal import port_complaint, terminal_words
from emulator import Emulator, serve


def run(parsed: argparse.Namespace) -> int:
    """Serve until interrupted."""

    def started(running: Emulator) -> None:
        words = terminal_words()
        print(words.plain("cli-emulator-started", url=running.url, token=running.token), flush=True)

    try:
        asyncio.run(serve(parsed.port, parsed.limits, started=started))
    except KeyboardInterrupt:
        return 0
    except OSError as error:
        raise port_complaint(parsed.port, error) from None
    return 0
