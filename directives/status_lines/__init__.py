"""Reads a one-line status reply into reports: which task, what happened, how far, until when."""

from directives.status_lines.reading import read_line
from directives.status_lines.report import Kind, Report

__all__ = ["Kind", "Report", "read_line"]
