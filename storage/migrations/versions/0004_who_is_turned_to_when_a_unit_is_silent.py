"""Who is turned to when a unit is silent: ladders, heads of units, telephone numbers.

Revision ID: 0004
Revises: 0003
"""

import sqlalchemy as sa
from alembic import op

from storage.columns import Moment

revision = '0004'
down_revision = '0003'
branch_labels = None
depends_on = None


def upgrade() -> None:
    op.create_table('escalations',
    sa.Column('directive_id', sa.BigInteger().with_variant(sa.Integer(), 'sqlite'), nullable=False),
    sa.Column('unit_id', sa.BigInteger().with_variant(sa.Integer(), 'sqlite'), nullable=False),
    sa.Column('since', Moment(timezone=True), nullable=False),
    sa.Column('climbed_at', Moment(timezone=True), nullable=False),
    sa.Column('next_at', Moment(timezone=True), nullable=True),
    sa.ForeignKeyConstraint(['directive_id'], ['directives.id'], name=op.f('fk_escalations_directive_id')),
    sa.ForeignKeyConstraint(['unit_id'], ['units.id'], name=op.f('fk_escalations_unit_id')),
    sa.PrimaryKeyConstraint('directive_id', 'unit_id', name=op.f('pk_escalations'))
    )
    with op.batch_alter_table('escalations', schema=None) as batch_op:
        batch_op.create_index('ix_escalations_next', ['next_at'], unique=False, sqlite_where=sa.text('next_at IS NOT NULL'), postgresql_where=sa.text('next_at IS NOT NULL'))

    with op.batch_alter_table('assignments', schema=None) as batch_op:
        batch_op.add_column(sa.Column('heard_at', Moment(timezone=True), nullable=True))
        batch_op.create_index('ix_assignments_silent', ['heard_at'], unique=False, sqlite_where=sa.text('heard_at IS NOT NULL AND closed_at IS NULL AND ended_at IS NULL'), postgresql_where=sa.text('heard_at IS NOT NULL AND closed_at IS NULL AND ended_at IS NULL'))

    with op.batch_alter_table('memberships', schema=None) as batch_op:
        batch_op.drop_index(batch_op.f('uq_memberships_one_focal'), sqlite_where=sa.text("until IS NULL AND post = 'focal'"), postgresql_where=sa.text("until IS NULL AND post = 'focal'"))
        batch_op.create_index('uq_memberships_one_each', ['unit_id', 'post'], unique=True, sqlite_where=sa.text("until IS NULL AND post <> 'deputy'"), postgresql_where=sa.text("until IS NULL AND post <> 'deputy'"))

    with op.batch_alter_table('people', schema=None) as batch_op:
        batch_op.add_column(sa.Column('phone', sa.String(length=32), nullable=True))

    # What has been acknowledged until now is listened for from now on too.
    op.execute(sa.text(
        "UPDATE assignments SET heard_at = (SELECT acknowledgements.at FROM acknowledgements JOIN tasks"
        " ON tasks.directive_id = acknowledgements.directive_id WHERE tasks.id = assignments.task_id"
        " AND acknowledgements.unit_id = assignments.unit_id) WHERE owed"
    ))


def downgrade() -> None:
    # An older version knows no heads of units: they stay officers.
    for table in ('memberships', 'invitations'):
        op.execute(sa.text(f"UPDATE {table} SET post = 'deputy' WHERE post = 'head'"))

    with op.batch_alter_table('people', schema=None) as batch_op:
        batch_op.drop_column('phone')

    with op.batch_alter_table('memberships', schema=None) as batch_op:
        batch_op.drop_index('uq_memberships_one_each', sqlite_where=sa.text("until IS NULL AND post <> 'deputy'"), postgresql_where=sa.text("until IS NULL AND post <> 'deputy'"))
        batch_op.create_index(batch_op.f('uq_memberships_one_focal'), ['unit_id'], unique=True, sqlite_where=sa.text("until IS NULL AND post = 'focal'"), postgresql_where=sa.text("until IS NULL AND post = 'focal'"))

    with op.batch_alter_table('assignments', schema=None) as batch_op:
        batch_op.drop_index('ix_assignments_silent', sqlite_where=sa.text('heard_at IS NOT NULL AND closed_at IS NULL AND ended_at IS NULL'), postgresql_where=sa.text('heard_at IS NOT NULL AND closed_at IS NULL AND ended_at IS NULL'))
        batch_op.drop_column('heard_at')

    with op.batch_alter_table('escalations', schema=None) as batch_op:
        batch_op.drop_index('ix_escalations_next', sqlite_where=sa.text('next_at IS NOT NULL'), postgresql_where=sa.text('next_at IS NOT NULL'))

    op.drop_table('escalations')
