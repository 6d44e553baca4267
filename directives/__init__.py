"""What directives are: letters, units, tasks, deadlines, status lines, figures. Pure: no I/O, no clock, no async."""
