"""The tables of what follows from a report, or from silence: matters to be decided, urging, evidence, escalation."""

import sqlalchemy as sa
from sqlalchemy import Column, ForeignKey, Index, Table, text

from storage.columns import Moment
from storage.tables import key_of, metadata, own_key

# Something that a unit said and somebody must decide, or has decided.
matters = Table(
    "matters",
    metadata,
    own_key(),
    key_of("assignment_id", "assignments", index=True),
    key_of("report_id", "reports"),
    Column("kind", sa.String(24), nullable=False),
    # The day that is asked for, where it is an extension and the line names one.
    Column("due", sa.Date),
    Column("made_at", Moment, nullable=False),
    Column("outcome", sa.String(16)),
    key_of("decided_by", "people", nullable=True),
    Column("decided_at", Moment),
    Column("decided_due", sa.Date),
    Column("decided_words", sa.Text),
    Index(
        "ix_matters_open",
        "kind",
        "id",
        sqlite_where=text("outcome IS NULL"),
        postgresql_where=text("outcome IS NULL"),
    ),
    # A report raises a matter once; the database itself sees to it.
    Index("uq_matters_report", "report_id", unique=True),
)

# What the office or a leader said to a unit that is late or silent.
urgings = Table(
    "urgings",
    metadata,
    own_key(),
    key_of("assignment_id", "assignments", index=True),
    key_of("person_id", "people"),
    Column("at", Moment, nullable=False),
    Column("degree", sa.String(16), nullable=False),
    Column("words", sa.Text, nullable=False),
    # Tasks that were urged in one message bear one number: that of the update.
    Column("line_id", sa.BigInteger, nullable=False, index=True),
)

# Photos and documents that show what was done.
evidence = Table(
    "evidence",
    metadata,
    own_key(),
    # NULL until it is known of which task it speaks; then the question tells who is asked.
    key_of("assignment_id", "assignments", nullable=True, index=True),
    key_of("question_id", "questions", nullable=True, index=True),
    key_of("person_id", "people"),
    Column("at", Moment, nullable=False),
    Column("form", sa.String(16), nullable=False),
    Column("file_id", sa.Text, nullable=False),
    Column("name", sa.Text, nullable=False),
    Column("size", sa.BigInteger),
    Column("album", sa.String(64), index=True),
    Column("line_id", sa.BigInteger, nullable=False, index=True),
    # When it became known of which task it speaks; `at` is when it was sent.
    Column("bound_at", Moment),
    Column("taken_back_at", Moment),
    # The copy in the folder of the settings.
    Column("copied_at", Moment),
    Column("copy", sa.Text),
    Index(
        "ix_evidence_uncopied",
        "id",
        sqlite_where=text("copied_at IS NULL"),
        postgresql_where=text("copied_at IS NULL"),
    ),
)

# Units that a directive was sent to: up to when what its ladder says has been said, and when there is more to say.
escalations = Table(
    "escalations",
    metadata,
    Column("directive_id", ForeignKey("directives.id"), primary_key=True),
    Column("unit_id", ForeignKey("units.id"), primary_key=True),
    # When the card rang from which the minutes count.
    Column("since", Moment, nullable=False),
    Column("climbed_at", Moment, nullable=False),
    # Not before then there may be something to say; NULL where there is nothing more.
    Column("next_at", Moment),
    Index(
        "ix_escalations_next",
        "next_at",
        sqlite_where=text("next_at IS NOT NULL"),
        postgresql_where=text("next_at IS NOT NULL"),
    ),
)

# Which deadlines have been recalled, and how many days before.
reminders = Table(
    "reminders",
    metadata,
    Column("assignment_id", ForeignKey("assignments.id"), primary_key=True),
    Column("deadline_id", ForeignKey("deadlines.id"), primary_key=True),
    Column("days_before", sa.Integer, primary_key=True),
    Column("at", Moment, nullable=False),
)
