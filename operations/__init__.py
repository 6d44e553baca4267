"""What the office can do, one verb a file."""
