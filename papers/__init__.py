"""From the file in which a letter comes to its text: Word, PDF, scan, photo; in a process of its own, under limits."""
