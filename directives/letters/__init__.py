"""Reads an official letter into a draft: header, tasks, leads, deadlines, and what is doubtful."""
