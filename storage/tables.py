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


def own_key() -> Column[int]:
    """The number that the database gives to each row."""
    return Column("id", sa.BigInteger().with_variant(sa.Integer(), "sqlite"), primary_key=True)


def key_of(name: str, target: str, *, nullable: bool = False, index: bool = False) -> Column[int]:
    """A reference to a row of another table."""
    return Column(name, ForeignKey(f"{target}.id"), nullable=nullable, index=index)


# --- people and units -------------------------------------------------------------------------------------------

people = Table(
    "people",
    metadata,
    own_key(),
    Column("address", sa.String(64), nullable=False, unique=True),
    Column("name", sa.Text, nullable=False),
    Column("locale", sa.String(8), nullable=False),
    Column("phone", sa.String(32)),
    Column("reachable", sa.Boolean, nullable=False, server_default=sa.true()),
    Column("met_at", Moment, nullable=False),
)

roles = Table(
    "roles",
    metadata,
    Column("person_id", ForeignKey("people.id"), primary_key=True),
    Column("role", sa.String(16), primary_key=True),
    Column("granted_at", Moment, nullable=False),
    key_of("granted_by", "people", nullable=True),
)

units = Table(
    "units",
    metadata,
    own_key(),
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
    own_key(),
    key_of("unit_id", "units", index=True),
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
    key_of("noted_by", "people", nullable=True),
)

memberships = Table(
    "memberships",
    metadata,
    own_key(),
    key_of("unit_id", "units"),
    key_of("person_id", "people", index=True),
    Column("post", sa.String(16), nullable=False),
    Column("since", Moment, nullable=False),
    Column("until", Moment),
    Index(
        "uq_memberships_one_each",
        "unit_id",
        "post",
        unique=True,
        sqlite_where=text("until IS NULL AND post <> 'deputy'"),
        postgresql_where=text("until IS NULL AND post <> 'deputy'"),
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
    own_key(),
    Column("code_hash", sa.String(64), nullable=False, unique=True),
    key_of("unit_id", "units", nullable=True, index=True),
    Column("post", sa.String(16), nullable=False),
    Column("made_at", Moment, nullable=False),
    key_of("made_by", "people", nullable=True),
    Column("expires_at", Moment, nullable=False),
    Column("used_at", Moment),
    key_of("used_by", "people", nullable=True),
)

wrong_codes = Table(
    "wrong_codes",
    metadata,
    own_key(),
    Column("address", sa.String(64), nullable=False),
    Column("at", Moment, nullable=False),
    Index("ix_wrong_codes_address_at", "address", "at"),
)

groups = Table(
    "groups",
    metadata,
    own_key(),
    Column("address", sa.String(64), nullable=False, unique=True),
    Column("title", sa.Text, nullable=False),
    Column("locale", sa.String(8), nullable=False),
    Column("authorised_at", Moment),
    key_of("authorised_by", "people", nullable=True),
    # The unit whose own group it is: its officers report here.
    key_of("unit_id", "units", nullable=True),
)

# --- letters, directives, tasks ---------------------------------------------------------------------------------

drafts = Table(
    "drafts",
    metadata,
    own_key(),
    json_column("letter", nullable=False),
    Column("file_name", sa.Text),
    key_of("sent_by", "people", nullable=True),
    Column("made_at", Moment, nullable=False),
    Column("state", sa.String(16), nullable=False),
    key_of("directive_id", "directives", nullable=True),
    # What the office has made of the letter; NULL as long as it stands as it was read.
    json_column("review"),
    # Counts the changes; whoever decides on an older version is shown the newer one first.
    Column("version", sa.Integer, nullable=False, server_default="0"),
    # The directive that this letter corrects and will replace.
    key_of("corrects_id", "directives", nullable=True),
)

draft_changes = Table(
    "draft_changes",
    metadata,
    own_key(),
    key_of("draft_id", "drafts"),
    Column("version", sa.Integer, nullable=False),
    key_of("person_id", "people", nullable=True),
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
    own_key(),
    Column("kind", sa.Text),
    Column("number", sa.Text),
    Column("issuer", sa.Text),
    Column("date", sa.Date),
    Column("subject", sa.Text),
    Column("urgency", sa.String(32)),
    json_column("letter", nullable=False),
    Column("issued_at", Moment, nullable=False),
    key_of("issued_by", "people", nullable=True),
    Column("recalled_at", Moment),
    key_of("replaced_by_id", "directives", nullable=True),
    # The leader who decides on its extensions and questions; NULL: the office, or any leader.
    key_of("leader_id", "people", nullable=True),
    # Whether a unit's word that a task is done suffices, without the office's confirmation.
    Column("word_suffices", sa.Boolean, nullable=False, server_default=sa.false()),
    Index("ix_directives_number", "number"),
)

# What was done to a directive after it had been issued, or by a succession of units: shown as its history.
events = Table(
    "events",
    metadata,
    own_key(),
    key_of("directive_id", "directives", index=True),
    key_of("task_id", "tasks", nullable=True, index=True),
    key_of("unit_id", "units", nullable=True),
    key_of("person_id", "people", nullable=True),
    Column("at", Moment, nullable=False),
    Column("kind", sa.String(24), nullable=False),
    json_column("facts", nullable=False),
)

tasks = Table(
    "tasks",
    metadata,
    own_key(),
    key_of("directive_id", "directives", index=True),
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
    own_key(),
    key_of("task_id", "tasks", index=True),
    # An extension: for that unit's part alone this takes the place of the deadline that it replaces.
    key_of("assignment_id", "assignments", nullable=True),
    key_of("replaces_id", "deadlines", nullable=True),
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
    own_key(),
    key_of("task_id", "tasks"),
    key_of("unit_id", "units", index=True),
    Column("part", sa.String(16), nullable=False),
    Column("owed", sa.Boolean, nullable=False),
    # The unit's last standing report; no foreign key, since reports point here and one circle is enough.
    Column("current_report_id", sa.BigInteger),
    Column("closed_at", Moment),
    # What the office made of the last word that nothing is left: "confirmed", "returned", or NULL as long as it waits.
    Column("verdict", sa.String(16)),
    # The unit has been relieved of it by a correction, a recall or a succession.
    Column("ended_at", Moment),
    # Up to when it is known whether the unit has said anything; NULL until it has acknowledged what it must report on.
    Column("heard_at", Moment),
    UniqueConstraint("task_id", "unit_id"),
    Index(
        "ix_assignments_silent",
        "heard_at",
        sqlite_where=text("heard_at IS NOT NULL AND closed_at IS NULL AND ended_at IS NULL"),
        postgresql_where=text("heard_at IS NOT NULL AND closed_at IS NULL AND ended_at IS NULL"),
    ),
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
    own_key(),
    key_of("directive_id", "directives"),
    key_of("unit_id", "units"),
    key_of("person_id", "people"),
    Column("at", Moment, nullable=False),
    Column("how", sa.String(16), nullable=False),
    UniqueConstraint("directive_id", "unit_id"),
)

reports = Table(
    "reports",
    metadata,
    own_key(),
    key_of("assignment_id", "assignments", index=True),
    key_of("person_id", "people"),
    Column("at", Moment, nullable=False),
    Column("kind", sa.String(24), nullable=False),
    Column("percent", sa.Integer),
    Column("due", sa.Date),
    Column("extra_days", sa.Integer),
    Column("words", sa.Text, nullable=False),
    Column("line_id", sa.BigInteger, nullable=False, index=True),
    # The document that the line names as proof.
    Column("proof", sa.Text),
    # The message that said it, for when it is edited; NULL for a button.
    Column("chat", sa.String(64)),
    Column("message_id", sa.BigInteger),
    Index("ix_reports_message", "chat", "message_id"),
)

retractions = Table(
    "retractions",
    metadata,
    Column("report_id", ForeignKey("reports.id"), primary_key=True),
    key_of("person_id", "people"),
    Column("at", Moment, nullable=False),
    # The message was edited, and its new words made other reports.
    Column("replaced", sa.Boolean, nullable=False, server_default=sa.false()),
)

questions = Table(
    "questions",
    metadata,
    own_key(),
    key_of("person_id", "people"),
    Column("words", sa.Text, nullable=False),
    # The message that raised it, for when it is edited.
    Column("message_id", sa.BigInteger),
    json_column("reading", nullable=False),
    json_column("choices", nullable=False),
    Column("asked_at", Moment, nullable=False),
    Column("answered_at", Moment),
)

# What somebody was asked to type, until it is typed.
prompts = Table(
    "prompts",
    metadata,
    own_key(),
    key_of("person_id", "people", index=True),
    Column("kind", sa.String(24), nullable=False),
    json_column("facts", nullable=False),
    Column("asked_at", Moment, nullable=False),
    Column("answered_at", Moment),
)

marks = Table(
    "marks",
    metadata,
    Column("name", sa.String(48), primary_key=True),
    json_column("value", nullable=False),
    Column("at", Moment, nullable=False),
)
