"""Puts the office together and keeps it running."""
