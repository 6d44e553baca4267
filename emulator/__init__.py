"""A loopback Telegram: Bot API server and a page of phones, for the demo, rehearsals and tests."""

from emulator.app import DEMO_TOKEN, Emulator, add_default_cast, serve
from emulator.clock import Clock, EventLabel, MovableClock, SystemClock
from emulator.exhibit import TrayFile
from emulator.faults import Fate, Faults
from emulator.gestures import PhoneError
from emulator.phones import Group, Phone
from emulator.switchboard import Call
from emulator.views import MessageView

__all__ = [
    "DEMO_TOKEN",
    "Call",
    "Clock",
    "Emulator",
    "EventLabel",
    "Fate",
    "Faults",
    "Group",
    "MessageView",
    "MovableClock",
    "Phone",
    "PhoneError",
    "SystemClock",
    "TrayFile",
    "add_default_cast",
    "serve",
]
