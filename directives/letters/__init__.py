"""Reads an official letter into a draft: header, tasks, leads, deadlines, and what is doubtful."""

from directives.letters.deadlines import parse_deadlines
from directives.letters.encodings import NotText, decode
from directives.letters.marks import secrecy_mark
from directives.letters.reader import read_letter

__all__ = ["NotText", "decode", "parse_deadlines", "read_letter", "secrecy_mark"]
