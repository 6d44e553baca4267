"""Everything at rest; the only folder with SQL."""
