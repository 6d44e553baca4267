"""A province's worth of sample data: units, people and a letter of our own."""
