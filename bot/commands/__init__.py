"""The commands of the command line, one file each; `run` returns the exit code."""
