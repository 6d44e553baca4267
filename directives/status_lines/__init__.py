"""Reads a one-line status reply into reports: which task, what happened, how far, until when."""

from directives.status_lines.proof import proof_in
from directives.status_lines.reading import read_line
from directives.status_lines.report import Kind, Report
from directives.status_lines.taking_back import takes_back

__all__ = ["Kind", "Report", "proof_in", "read_line", "takes_back"]
