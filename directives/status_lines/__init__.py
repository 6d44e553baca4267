"""Reads a one-line status reply into reports: which task, what happened, how far, until when."""

from directives.status_lines.reading import read_line
from directives.status_lines.report import Kind, Report

__all__ = ["Kind", "Report", "read_line"]


def proof_in(text: str) -> str | None:
    import re

    m = re.search(r"\d+/[A-Z][^\s,]*", text)
    return m[0] if m else None


def takes_back(text: str) -> str | None:
    if text.lower().startswith("sai"):
        return text[3:].strip(" ,")
    return None
