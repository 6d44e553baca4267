"""Matters that wait for a decision, extensions for one unit, urging, evidence, groups of units.

Revision ID: 0003
Revises: 0002
"""

import sqlalchemy as sa
from alembic import op

from storage.columns import Moment

revision = '0003'
down_revision = '0002'
branch_labels = None
depends_on = None


def upgrade() -> None:
    op.create_table('evidence',
    sa.Column('id', sa.BigInteger().with_variant(sa.Integer(), 'sqlite'), nullable=False),
    sa.Column('assignment_id', sa.BigInteger().with_variant(sa.Integer(), 'sqlite'), nullable=True),
    sa.Column('question_id', sa.BigInteger().with_variant(sa.Integer(), 'sqlite'), nullable=True),
    sa.Column('person_id', sa.BigInteger().with_variant(sa.Integer(), 'sqlite'), nullable=False),
    sa.Column('at', Moment(timezone=True), nullable=False),
    sa.Column('form', sa.String(length=16), nullable=False),
    sa.Column('file_id', sa.Text(), nullable=False),
    sa.Column('name', sa.Text(), nullable=False),
    sa.Column('size', sa.BigInteger(), nullable=True),
    sa.Column('album', sa.String(length=64), nullable=True),
    sa.Column('line_id', sa.BigInteger(), nullable=False),
    sa.Column('bound_at', Moment(timezone=True), nullable=True),
    sa.Column('taken_back_at', Moment(timezone=True), nullable=True),
    sa.Column('copied_at', Moment(timezone=True), nullable=True),
    sa.Column('copy', sa.Text(), nullable=True),
    sa.ForeignKeyConstraint(['assignment_id'], ['assignments.id'], name=op.f('fk_evidence_assignment_id')),
    sa.ForeignKeyConstraint(['person_id'], ['people.id'], name=op.f('fk_evidence_person_id')),
    sa.ForeignKeyConstraint(['question_id'], ['questions.id'], name=op.f('fk_evidence_question_id')),
    sa.PrimaryKeyConstraint('id', name=op.f('pk_evidence'))
    )
    with op.batch_alter_table('evidence', schema=None) as batch_op:
        batch_op.create_index(batch_op.f('ix_evidence_album'), ['album'], unique=False)
        batch_op.create_index(batch_op.f('ix_evidence_assignment_id'), ['assignment_id'], unique=False)
        batch_op.create_index(batch_op.f('ix_evidence_line_id'), ['line_id'], unique=False)
        batch_op.create_index(batch_op.f('ix_evidence_question_id'), ['question_id'], unique=False)
        batch_op.create_index('ix_evidence_uncopied', ['id'], unique=False, sqlite_where=sa.text('copied_at IS NULL'), postgresql_where=sa.text('copied_at IS NULL'))

    op.create_table('urgings',
    sa.Column('id', sa.BigInteger().with_variant(sa.Integer(), 'sqlite'), nullable=False),
    sa.Column('assignment_id', sa.BigInteger().with_variant(sa.Integer(), 'sqlite'), nullable=False),
    sa.Column('person_id', sa.BigInteger().with_variant(sa.Integer(), 'sqlite'), nullable=False),
    sa.Column('at', Moment(timezone=True), nullable=False),
    sa.Column('degree', sa.String(length=16), nullable=False),
    sa.Column('words', sa.Text(), nullable=False),
    sa.Column('line_id', sa.BigInteger(), nullable=False),
    sa.ForeignKeyConstraint(['assignment_id'], ['assignments.id'], name=op.f('fk_urgings_assignment_id')),
    sa.ForeignKeyConstraint(['person_id'], ['people.id'], name=op.f('fk_urgings_person_id')),
    sa.PrimaryKeyConstraint('id', name=op.f('pk_urgings'))
    )
    with op.batch_alter_table('urgings', schema=None) as batch_op:
        batch_op.create_index(batch_op.f('ix_urgings_assignment_id'), ['assignment_id'], unique=False)
        batch_op.create_index(batch_op.f('ix_urgings_line_id'), ['line_id'], unique=False)

    op.create_table('matters',
    sa.Column('id', sa.BigInteger().with_variant(sa.Integer(), 'sqlite'), nullable=False),
    sa.Column('assignment_id', sa.BigInteger().with_variant(sa.Integer(), 'sqlite'), nullable=False),
    sa.Column('report_id', sa.BigInteger().with_variant(sa.Integer(), 'sqlite'), nullable=False),
    sa.Column('kind', sa.String(length=24), nullable=False),
    sa.Column('due', sa.Date(), nullable=True),
    sa.Column('made_at', Moment(timezone=True), nullable=False),
    sa.Column('outcome', sa.String(length=16), nullable=True),
    sa.Column('decided_by', sa.BigInteger().with_variant(sa.Integer(), 'sqlite'), nullable=True),
    sa.Column('decided_at', Moment(timezone=True), nullable=True),
    sa.Column('decided_due', sa.Date(), nullable=True),
    sa.Column('decided_words', sa.Text(), nullable=True),
    sa.ForeignKeyConstraint(['assignment_id'], ['assignments.id'], name=op.f('fk_matters_assignment_id')),
    sa.ForeignKeyConstraint(['decided_by'], ['people.id'], name=op.f('fk_matters_decided_by')),
    sa.ForeignKeyConstraint(['report_id'], ['reports.id'], name=op.f('fk_matters_report_id')),
    sa.PrimaryKeyConstraint('id', name=op.f('pk_matters'))
    )
    with op.batch_alter_table('matters', schema=None) as batch_op:
        batch_op.create_index(batch_op.f('ix_matters_assignment_id'), ['assignment_id'], unique=False)
        batch_op.create_index('ix_matters_open', ['kind', 'id'], unique=False, sqlite_where=sa.text('outcome IS NULL'), postgresql_where=sa.text('outcome IS NULL'))
        batch_op.create_index('uq_matters_report', ['report_id'], unique=True)

    with op.batch_alter_table('assignments', schema=None) as batch_op:
        batch_op.add_column(sa.Column('verdict', sa.String(length=16), nullable=True))

    with op.batch_alter_table('deadlines', schema=None) as batch_op:
        batch_op.add_column(sa.Column('assignment_id', sa.BigInteger().with_variant(sa.Integer(), 'sqlite'), nullable=True))
        batch_op.add_column(sa.Column('replaces_id', sa.BigInteger().with_variant(sa.Integer(), 'sqlite'), nullable=True))
        batch_op.create_foreign_key(batch_op.f('fk_deadlines_assignment_id'), 'assignments', ['assignment_id'], ['id'])
        batch_op.create_foreign_key(batch_op.f('fk_deadlines_replaces_id'), 'deadlines', ['replaces_id'], ['id'])

    with op.batch_alter_table('directives', schema=None) as batch_op:
        batch_op.add_column(sa.Column('leader_id', sa.BigInteger().with_variant(sa.Integer(), 'sqlite'), nullable=True))
        batch_op.add_column(sa.Column('word_suffices', sa.Boolean(), server_default=sa.false(), nullable=False))
        batch_op.create_foreign_key(batch_op.f('fk_directives_leader_id'), 'people', ['leader_id'], ['id'])

    with op.batch_alter_table('groups', schema=None) as batch_op:
        batch_op.add_column(sa.Column('unit_id', sa.BigInteger().with_variant(sa.Integer(), 'sqlite'), nullable=True))
        batch_op.create_foreign_key(batch_op.f('fk_groups_unit_id'), 'units', ['unit_id'], ['id'])

    with op.batch_alter_table('questions', schema=None) as batch_op:
        batch_op.add_column(sa.Column('message_id', sa.BigInteger(), nullable=True))

    with op.batch_alter_table('reports', schema=None) as batch_op:
        batch_op.add_column(sa.Column('proof', sa.Text(), nullable=True))
        batch_op.add_column(sa.Column('chat', sa.String(length=64), nullable=True))
        batch_op.add_column(sa.Column('message_id', sa.BigInteger(), nullable=True))
        batch_op.create_index('ix_reports_message', ['chat', 'message_id'], unique=False)

    with op.batch_alter_table('retractions', schema=None) as batch_op:
        batch_op.add_column(sa.Column('replaced', sa.Boolean(), server_default=sa.false(), nullable=False))


def downgrade() -> None:
    with op.batch_alter_table('retractions', schema=None) as batch_op:
        batch_op.drop_column('replaced')

    with op.batch_alter_table('reports', schema=None) as batch_op:
        batch_op.drop_index('ix_reports_message')
        batch_op.drop_column('message_id')
        batch_op.drop_column('chat')
        batch_op.drop_column('proof')

    with op.batch_alter_table('questions', schema=None) as batch_op:
        batch_op.drop_column('message_id')

    with op.batch_alter_table('groups', schema=None) as batch_op:
        batch_op.drop_constraint(batch_op.f('fk_groups_unit_id'), type_='foreignkey')
        batch_op.drop_column('unit_id')

    with op.batch_alter_table('directives', schema=None) as batch_op:
        batch_op.drop_constraint(batch_op.f('fk_directives_leader_id'), type_='foreignkey')
        batch_op.drop_column('word_suffices')
        batch_op.drop_column('leader_id')

    with op.batch_alter_table('deadlines', schema=None) as batch_op:
        batch_op.drop_constraint(batch_op.f('fk_deadlines_replaces_id'), type_='foreignkey')
        batch_op.drop_constraint(batch_op.f('fk_deadlines_assignment_id'), type_='foreignkey')
        batch_op.drop_column('replaces_id')
        batch_op.drop_column('assignment_id')

    with op.batch_alter_table('assignments', schema=None) as batch_op:
        batch_op.drop_column('verdict')

    with op.batch_alter_table('matters', schema=None) as batch_op:
        batch_op.drop_index('uq_matters_report')
        batch_op.drop_index('ix_matters_open', sqlite_where=sa.text('outcome IS NULL'), postgresql_where=sa.text('outcome IS NULL'))
        batch_op.drop_index(batch_op.f('ix_matters_assignment_id'))

    op.drop_table('matters')
    with op.batch_alter_table('urgings', schema=None) as batch_op:
        batch_op.drop_index(batch_op.f('ix_urgings_line_id'))
        batch_op.drop_index(batch_op.f('ix_urgings_assignment_id'))

    op.drop_table('urgings')
    with op.batch_alter_table('evidence', schema=None) as batch_op:
        batch_op.drop_index('ix_evidence_uncopied', sqlite_where=sa.text('copied_at IS NULL'), postgresql_where=sa.text('copied_at IS NULL'))
        batch_op.drop_index(batch_op.f('ix_evidence_question_id'))
        batch_op.drop_index(batch_op.f('ix_evidence_line_id'))
        batch_op.drop_index(batch_op.f('ix_evidence_assignment_id'))
        batch_op.drop_index(batch_op.f('ix_evidence_album'))

    op.drop_table('evidence')
