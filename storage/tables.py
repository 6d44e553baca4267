"""The tables. Facts are appended (who said what, when, in which words); classes and figures are derived."""

import sqlalchemy as sa
from sqlalchemy import Column, ForeignKey, Index, Table, UniqueConstraint, text

from storage.columns import Moment, json_column

metadata = sa.MetaData(
    naming_convention={
        "ix": "ix_%(table_name)s_%(column_0_N_name)s",
        "uq": "uq_%(table_name)s_%(column_0_N_name)s",
        "ck": "ck_%(table_name)s_%(constraint_name)s",
        "fk": "fk_%(table_name)s_%(column_0_name)s",
        "pk": "pk_%(table_name)s",
    }
)


def _id() -> Column[int]:
    return Column("id", sa.BigInteger().with_variant(sa.Integer(), "sqlite"), primary_key=True)


def _to(name: str, target: str, *, nullable: bool = False, index: bool = False) -> Column[int]:
    return Column(name, ForeignKey(f"{target}.id"), nullable=nullable, index=index)


# --- people and units -------------------------------------------------------------------------------------------

people = Table(
    "people",
    metadata,
    _id(),
    Column("address", sa.String(64), nullable=False, unique=True),
    Column("name", sa.Text, nullable=False),
    Column("locale", sa.String(8), nullable=False),
    Column("reachable", sa.Boolean, nullable=False, server_default=sa.true()),
    Column("met_at", Moment, nullable=False),
)

roles = Table(
    "roles",
    metadata,
    Column("person_id", ForeignKey("people.id"), primary_key=True),
    Column("role", sa.String(16), primary_key=True),
    Column("granted_at", Moment, nullable=False),
    _to("granted_by", "people", nullable=True),
)

units = Table(
    "units",
    metadata,
    _id(),
    Column("code", sa.String(16), nullable=False, unique=True),
    Column("name", sa.Text, nullable=False),
    Column("kind", sa.String(32), nullable=False),
    Column("position", sa.Integer, nullable=False),
    json_column("aliases", nullable=False),
    # The day from which the unit is no more; its tasks and people have passed to those that follow it.
    Column("dissolved_on", sa.Date),
)

# What a unit was called before, each until the day from which it bore the next name.
former_names = Table(
    "former_names",
    metadata,
    _id(),
    _to("unit_id", "units", index=True),
    Column("name", sa.Text, nullable=False),
    Column("until", sa.Date, nullable=False),
)

# Who follows whom: one row where a unit merges into another, several where it is split; `place` orders the latter.
successions = Table(
    "successions",
    metadata,
    Column("unit_id", ForeignKey("units.id"), primary_key=True),
    Column("successor_id", ForeignKey("units.id"), primary_key=True),
    Column("on", sa.Date, nullable=False),
    Column("place", sa.Integer, nullable=False),
    _to("noted_by", "people", nullable=True),
)

memberships = Table(
    "memberships",
    metadata,
    _id(),
    _to("unit_id", "units"),
    _to("person_id", "people", index=True),
    Column("post", sa.String(16), nullable=False),
    Column("since", Moment, nullable=False),
    Column("until", Moment),
    Index(
        "uq_memberships_one_focal",
        "unit_id",
        unique=True,
        sqlite_where=text("until IS NULL AND post = 'focal'"),
        postgresql_where=text("until IS NULL AND post = 'focal'"),
    ),
    Index(
        "uq_memberships_person_once",
        "unit_id",
        "person_id",
        unique=True,
        sqlite_where=text("until IS NULL"),
        postgresql_where=text("until IS NULL"),
    ),
)

invitations = Table(
    "invitations",
    metadata,
    _id(),
    Column("code_hash", sa.String(64), nullable=False, unique=True),
    _to("unit_id", "units", nullable=True, index=True),
    Column("post", sa.String(16), nullable=False),
    Column("made_at", Moment, nullable=False),
    _to("made_by", "people", nullable=True),
    Column("expires_at", Moment, nullable=False),
    Column("used_at", Moment),
    _to("used_by", "people", nullable=True),
)

wrong_codes = Table(
    "wrong_codes",
    metadata,
    _id(),
    Column("address", sa.String(64), nullable=False),
    Column("at", Moment, nullable=False),
    Index("ix_wrong_codes_address_at", "address", "at"),
)

groups = Table(
    "groups",
    metadata,
    _id(),
    Column("address", sa.String(64), nullable=False, unique=True),
    Column("title", sa.Text, nullable=False),
    Column("locale", sa.String(8), nullable=False),
    Column("authorised_at", Moment),
    _to("authorised_by", "people", nullable=True),
)

# --- letters, directives, tasks ---------------------------------------------------------------------------------

drafts = Table(
    "drafts",
    metadata,
    _id(),
    json_column("letter", nullable=False),
    Column("file_name", sa.Text),
    _to("sent_by", "people", nullable=True),
    Column("made_at", Moment, nullable=False),
    Column("state", sa.String(16), nullable=False),
    _to("directive_id", "directives", nullable=True),
    # What the office has made of the letter; NULL as long as it stands as it was read.
    json_column("review"),
    # Counts the changes; whoever decides on an older version is shown the newer one first.
    Column("version", sa.Integer, nullable=False, server_default="0"),
    # The directive that this letter corrects and will replace.
    _to("corrects_id", "directives", nullable=True),
)

draft_changes = Table(
    "draft_changes",
    metadata,
    _id(),
    _to("draft_id", "drafts"),
    Column("version", sa.Integer, nullable=False),
    _to("person_id", "people", nullable=True),
    Column("at", Moment, nullable=False),
    Column("kind", sa.String(24), nullable=False),
    json_column("facts", nullable=False),
    # The review before the change, so that it can be taken back.
    json_column("before"),
    UniqueConstraint("draft_id", "version"),
)

directives = Table(
    "directives",
    metadata,
    _id(),
    Column("kind", sa.Text),
    Column("number", sa.Text),
    Column("issuer", sa.Text),
    Column("date", sa.Date),
    Column("subject", sa.Text),
    Column("urgency", sa.String(32)),
    json_column("letter", nullable=False),
    Column("issued_at", Moment, nullable=False),
    _to("issued_by", "people", nullable=True),
    Column("recalled_at", Moment),
    _to("replaced_by_id", "directives", nullable=True),
    Index("ix_directives_number", "number"),
)

# What was done to a directive after it had been issued, or by a succession of units: shown as its history.
events = Table(
    "events",
    metadata,
    _id(),
    _to("directive_id", "directives", index=True),
    _to("task_id", "tasks", nullable=True, index=True),
    _to("unit_id", "units", nullable=True),
    _to("person_id", "people", nullable=True),
    Column("at", Moment, nullable=False),
    Column("kind", sa.String(24), nullable=False),
    json_column("facts", nullable=False),
)

tasks = Table(
    "tasks",
    metadata,
    _id(),
    _to("directive_id", "directives", index=True),
    Column("position", sa.Integer, nullable=False),
    Column("label", sa.String(16), nullable=False),
    Column("section", sa.String(16)),
    Column("text", sa.Text, nullable=False),
    UniqueConstraint("directive_id", "position"),
    UniqueConstraint("directive_id", "label"),
)

deadlines = Table(
    "deadlines",
    metadata,
    _id(),
    _to("task_id", "tasks", index=True),
    Column("phrase", sa.Text, nullable=False),
    Column("due", sa.Date, nullable=False),
    Column("at", sa.Time),
    Column("certain", sa.Boolean, nullable=False),
    # A deadline that has been changed is kept; it reminds nobody and makes nothing late.
    Column("ended_at", Moment),
    Index("ix_deadlines_due", "due"),
)

assignments = Table(
    "assignments",
    metadata,
    _id(),
    _to("task_id", "tasks"),
    _to("unit_id", "units", index=True),
    Column("part", sa.String(16), nullable=False),
    Column("owed", sa.Boolean, nullable=False),
    # The unit's last standing report; no foreign key, since reports point here and one circle is enough.
    Column("current_report_id", sa.BigInteger),
    Column("closed_at", Moment),
    # The unit has been relieved of it by a correction, a recall or a succession.
    Column("ended_at", Moment),
    UniqueConstraint("task_id", "unit_id"),
    Index(
        "ix_assignments_open",
        "unit_id",
        sqlite_where=text("owed AND closed_at IS NULL"),
        postgresql_where=text("owed AND closed_at IS NULL"),
    ),
)

acknowledgements = Table(
    "acknowledgements",
    metadata,
    _id(),
    _to("directive_id", "directives"),
    _to("unit_id", "units"),
    _to("person_id", "people"),
    Column("at", Moment, nullable=False),
    Column("how", sa.String(16), nullable=False),
    UniqueConstraint("directive_id", "unit_id"),
)

reports = Table(
    "reports",
    metadata,
    _id(),
    _to("assignment_id", "assignments", index=True),
    _to("person_id", "people"),
    Column("at", Moment, nullable=False),
    Column("kind", sa.String(24), nullable=False),
    Column("percent", sa.Integer),
    Column("due", sa.Date),
    Column("extra_days", sa.Integer),
    Column("words", sa.Text, nullable=False),
    Column("line_id", sa.BigInteger, nullable=False, index=True),
)

retractions = Table(
    "retractions",
    metadata,
    Column("report_id", ForeignKey("reports.id"), primary_key=True),
    _to("person_id", "people"),
    Column("at", Moment, nullable=False),
)

questions = Table(
    "questions",
    metadata,
    _id(),
    _to("person_id", "people"),
    Column("words", sa.Text, nullable=False),
    json_column("reading", nullable=False),
    json_column("choices", nullable=False),
    Column("asked_at", Moment, nullable=False),
    Column("answered_at", Moment),
)

# What somebody was asked to type, until it is typed.
prompts = Table(
    "prompts",
    metadata,
    _id(),
    _to("person_id", "people", index=True),
    Column("kind", sa.String(24), nullable=False),
    json_column("facts", nullable=False),
    Column("asked_at", Moment, nullable=False),
    Column("answered_at", Moment),
)

reminders = Table(
    "reminders",
    metadata,
    Column("assignment_id", ForeignKey("assignments.id"), primary_key=True),
    Column("deadline_id", ForeignKey("deadlines.id"), primary_key=True),
    Column("days_before", sa.Integer, primary_key=True),
    Column("at", Moment, nullable=False),
)

marks = Table(
    "marks",
    metadata,
    Column("name", sa.String(48), primary_key=True),
    json_column("value", nullable=False),
    Column("at", Moment, nullable=False),
)

# --- what comes in and what goes out ----------------------------------------------------------------------------

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
    _id(),
    Column("key", sa.String(160), nullable=False, unique=True),
    Column("address", sa.String(64), nullable=False),
    _to("person_id", "people", nullable=True),
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
    _to("outbox_id", "outbox", index=True),
)

penalties = Table(
    "penalties",
    metadata,
    Column("address", sa.String(64), primary_key=True),
    Column("until", Moment, nullable=False),
)
