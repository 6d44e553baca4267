"""Reads a one-line status reply into reports: which task, what happened, how far, until when."""
