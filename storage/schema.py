"""Every table, for whoever needs all of them: migrations, and the tests of the schema."""

from storage import followup_tables, queue_tables
from storage.tables import metadata

__all__ = ["followup_tables", "metadata", "queue_tables"]
