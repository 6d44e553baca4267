"""The tables of what comes in and what goes out."""

import sqlalchemy as sa
from sqlalchemy import Column, ForeignKey, Index, Table, text

from storage.columns import Moment, json_column
from storage.tables import key_of, metadata, own_key

inbox = Table(
    "inbox",
    metadata,
    Column("update_id", sa.BigInteger, primary_key=True, autoincrement=False),
    json_column("payload", nullable=False),
    Column("conversation", sa.String(64), nullable=False),
    Column("received_at", Moment, nullable=False),
    Column("attempts", sa.Integer, nullable=False, server_default="0"),
    Column("not_before", Moment, nullable=False),
    Column("settled_at", Moment),
    Column("fault", sa.Text),
    Index(
        "ix_inbox_waiting",
        "update_id",
        sqlite_where=text("settled_at IS NULL"),
        postgresql_where=text("settled_at IS NULL"),
    ),
)

outbox = Table(
    "outbox",
    metadata,
    own_key(),
    Column("key", sa.String(160), nullable=False, unique=True),
    Column("address", sa.String(64), nullable=False),
    key_of("person_id", "people", nullable=True),
    Column("kind", sa.String(48), nullable=False),
    json_column("facts", nullable=False),
    Column("priority", sa.SmallInteger, nullable=False),
    Column("edits_id", ForeignKey("outbox.id")),
    Column("reply_to", sa.BigInteger),
    Column("state", sa.String(16), nullable=False),
    Column("reason", sa.String(48)),
    Column("repeated", sa.Boolean, nullable=False, server_default=sa.false()),
    Column("attempts", sa.Integer, nullable=False, server_default="0"),
    Column("faults", sa.Integer, nullable=False, server_default="0"),
    Column("made_at", Moment, nullable=False),
    Column("not_before", Moment, nullable=False),
    Column("expires_at", Moment),
    Column("leased_until", Moment),
    # Set exactly in the states that are final: what is still to be done is found without reading what is past.
    Column("settled_at", Moment),
    Index(
        "ix_outbox_open",
        "priority",
        "id",
        sqlite_where=text("settled_at IS NULL"),
        postgresql_where=text("settled_at IS NULL"),
    ),
    # The line of what may go now, and what goes first of that which waits for its time.
    Index(
        "ix_outbox_queued",
        "priority",
        "id",
        sqlite_where=text("state = 'queued'"),
        postgresql_where=text("state = 'queued'"),
    ),
    Index(
        "ix_outbox_waiting",
        "not_before",
        sqlite_where=text("state = 'waiting'"),
        postgresql_where=text("state = 'waiting'"),
    ),
    Index(
        "ix_outbox_edits",
        "edits_id",
        sqlite_where=text("edits_id IS NOT NULL"),
        postgresql_where=text("edits_id IS NOT NULL"),
    ),
    Index("ix_outbox_kind", "kind", "person_id"),
)

sent_messages = Table(
    "sent_messages",
    metadata,
    Column("address", sa.String(64), primary_key=True),
    Column("message_id", sa.BigInteger, primary_key=True, autoincrement=False),
    key_of("outbox_id", "outbox", index=True),
)

penalties = Table(
    "penalties",
    metadata,
    Column("address", sa.String(64), primary_key=True),
    Column("until", Moment, nullable=False),
)
