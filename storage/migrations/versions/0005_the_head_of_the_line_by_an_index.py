"""What may go now and what waits for its time are found by an index of their own, however long the line is.

Revision ID: 0005
Revises: 0004
"""

import sqlalchemy as sa
from alembic import op

revision = '0005'
down_revision = '0004'
branch_labels = None
depends_on = None

QUEUED, WAITING = sa.text("state = 'queued'"), sa.text("state = 'waiting'")


def upgrade() -> None:
    # What may go by now was called waiting too.
    op.execute("UPDATE outbox SET state = 'waiting' WHERE state = 'queued' AND settled_at IS NULL")
    with op.batch_alter_table('outbox', schema=None) as batch_op:
        batch_op.create_index('ix_outbox_queued', ['priority', 'id'], unique=False, sqlite_where=QUEUED, postgresql_where=QUEUED)
        batch_op.create_index('ix_outbox_waiting', ['not_before'], unique=False, sqlite_where=WAITING, postgresql_where=WAITING)


def downgrade() -> None:
    with op.batch_alter_table('outbox', schema=None) as batch_op:
        batch_op.drop_index('ix_outbox_waiting', sqlite_where=WAITING, postgresql_where=WAITING)
        batch_op.drop_index('ix_outbox_queued', sqlite_where=QUEUED, postgresql_where=QUEUED)
