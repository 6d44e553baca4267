"""Reviewed drafts, units that follow each other, directives that are changed after they have been issued.

Revision ID: 0002
Revises: 0001
"""

import sqlalchemy as sa
from alembic import op
from sqlalchemy.dialects import postgresql

from storage.columns import Moment

revision = '0002'
down_revision = '0001'
branch_labels = None
depends_on = None


def upgrade() -> None:
    op.create_table('former_names',
    sa.Column('id', sa.BigInteger().with_variant(sa.Integer(), 'sqlite'), nullable=False),
    sa.Column('unit_id', sa.BigInteger().with_variant(sa.Integer(), 'sqlite'), nullable=False),
    sa.Column('name', sa.Text(), nullable=False),
    sa.Column('until', sa.Date(), nullable=False),
    sa.ForeignKeyConstraint(['unit_id'], ['units.id'], name=op.f('fk_former_names_unit_id')),
    sa.PrimaryKeyConstraint('id', name=op.f('pk_former_names'))
    )
    with op.batch_alter_table('former_names', schema=None) as batch_op:
        batch_op.create_index(batch_op.f('ix_former_names_unit_id'), ['unit_id'], unique=False)

    op.create_table('prompts',
    sa.Column('id', sa.BigInteger().with_variant(sa.Integer(), 'sqlite'), nullable=False),
    sa.Column('person_id', sa.BigInteger().with_variant(sa.Integer(), 'sqlite'), nullable=False),
    sa.Column('kind', sa.String(length=24), nullable=False),
    sa.Column('facts', sa.JSON().with_variant(postgresql.JSONB(astext_type=sa.Text()), 'postgresql'), nullable=False),
    sa.Column('asked_at', Moment(timezone=True), nullable=False),
    sa.Column('answered_at', Moment(timezone=True), nullable=True),
    sa.ForeignKeyConstraint(['person_id'], ['people.id'], name=op.f('fk_prompts_person_id')),
    sa.PrimaryKeyConstraint('id', name=op.f('pk_prompts'))
    )
    with op.batch_alter_table('prompts', schema=None) as batch_op:
        batch_op.create_index(batch_op.f('ix_prompts_person_id'), ['person_id'], unique=False)

    op.create_table('successions',
    sa.Column('unit_id', sa.BigInteger().with_variant(sa.Integer(), 'sqlite'), nullable=False),
    sa.Column('successor_id', sa.BigInteger().with_variant(sa.Integer(), 'sqlite'), nullable=False),
    sa.Column('on', sa.Date(), nullable=False),
    sa.Column('place', sa.Integer(), nullable=False),
    sa.Column('noted_by', sa.BigInteger().with_variant(sa.Integer(), 'sqlite'), nullable=True),
    sa.ForeignKeyConstraint(['noted_by'], ['people.id'], name=op.f('fk_successions_noted_by')),
    sa.ForeignKeyConstraint(['successor_id'], ['units.id'], name=op.f('fk_successions_successor_id')),
    sa.ForeignKeyConstraint(['unit_id'], ['units.id'], name=op.f('fk_successions_unit_id')),
    sa.PrimaryKeyConstraint('unit_id', 'successor_id', name=op.f('pk_successions'))
    )
    op.create_table('draft_changes',
    sa.Column('id', sa.BigInteger().with_variant(sa.Integer(), 'sqlite'), nullable=False),
    sa.Column('draft_id', sa.BigInteger().with_variant(sa.Integer(), 'sqlite'), nullable=False),
    sa.Column('version', sa.Integer(), nullable=False),
    sa.Column('person_id', sa.BigInteger().with_variant(sa.Integer(), 'sqlite'), nullable=True),
    sa.Column('at', Moment(timezone=True), nullable=False),
    sa.Column('kind', sa.String(length=24), nullable=False),
    sa.Column('facts', sa.JSON().with_variant(postgresql.JSONB(astext_type=sa.Text()), 'postgresql'), nullable=False),
    sa.Column('before', sa.JSON().with_variant(postgresql.JSONB(astext_type=sa.Text()), 'postgresql'), nullable=True),
    sa.ForeignKeyConstraint(['draft_id'], ['drafts.id'], name=op.f('fk_draft_changes_draft_id')),
    sa.ForeignKeyConstraint(['person_id'], ['people.id'], name=op.f('fk_draft_changes_person_id')),
    sa.PrimaryKeyConstraint('id', name=op.f('pk_draft_changes')),
    sa.UniqueConstraint('draft_id', 'version', name=op.f('uq_draft_changes_draft_id_version'))
    )
    op.create_table('events',
    sa.Column('id', sa.BigInteger().with_variant(sa.Integer(), 'sqlite'), nullable=False),
    sa.Column('directive_id', sa.BigInteger().with_variant(sa.Integer(), 'sqlite'), nullable=False),
    sa.Column('task_id', sa.BigInteger().with_variant(sa.Integer(), 'sqlite'), nullable=True),
    sa.Column('unit_id', sa.BigInteger().with_variant(sa.Integer(), 'sqlite'), nullable=True),
    sa.Column('person_id', sa.BigInteger().with_variant(sa.Integer(), 'sqlite'), nullable=True),
    sa.Column('at', Moment(timezone=True), nullable=False),
    sa.Column('kind', sa.String(length=24), nullable=False),
    sa.Column('facts', sa.JSON().with_variant(postgresql.JSONB(astext_type=sa.Text()), 'postgresql'), nullable=False),
    sa.ForeignKeyConstraint(['directive_id'], ['directives.id'], name=op.f('fk_events_directive_id')),
    sa.ForeignKeyConstraint(['person_id'], ['people.id'], name=op.f('fk_events_person_id')),
    sa.ForeignKeyConstraint(['task_id'], ['tasks.id'], name=op.f('fk_events_task_id')),
    sa.ForeignKeyConstraint(['unit_id'], ['units.id'], name=op.f('fk_events_unit_id')),
    sa.PrimaryKeyConstraint('id', name=op.f('pk_events'))
    )
    with op.batch_alter_table('events', schema=None) as batch_op:
        batch_op.create_index(batch_op.f('ix_events_directive_id'), ['directive_id'], unique=False)
        batch_op.create_index(batch_op.f('ix_events_task_id'), ['task_id'], unique=False)

    with op.batch_alter_table('assignments', schema=None) as batch_op:
        batch_op.add_column(sa.Column('ended_at', Moment(timezone=True), nullable=True))

    with op.batch_alter_table('deadlines', schema=None) as batch_op:
        batch_op.add_column(sa.Column('ended_at', Moment(timezone=True), nullable=True))

    with op.batch_alter_table('directives', schema=None) as batch_op:
        batch_op.add_column(sa.Column('recalled_at', Moment(timezone=True), nullable=True))
        batch_op.add_column(sa.Column('replaced_by_id', sa.BigInteger().with_variant(sa.Integer(), 'sqlite'), nullable=True))
        batch_op.create_foreign_key(batch_op.f('fk_directives_replaced_by_id'), 'directives', ['replaced_by_id'], ['id'])

    with op.batch_alter_table('drafts', schema=None) as batch_op:
        batch_op.drop_column('follow_general')
        batch_op.add_column(sa.Column('review', sa.JSON().with_variant(postgresql.JSONB(astext_type=sa.Text()), 'postgresql'), nullable=True))
        batch_op.add_column(sa.Column('version', sa.Integer(), server_default='0', nullable=False))
        batch_op.add_column(sa.Column('corrects_id', sa.BigInteger().with_variant(sa.Integer(), 'sqlite'), nullable=True))
        batch_op.create_foreign_key(batch_op.f('fk_drafts_corrects_id'), 'directives', ['corrects_id'], ['id'])

    with op.batch_alter_table('units', schema=None) as batch_op:
        batch_op.add_column(sa.Column('dissolved_on', sa.Date(), nullable=True))



def downgrade() -> None:
    with op.batch_alter_table('units', schema=None) as batch_op:
        batch_op.drop_column('dissolved_on')

    with op.batch_alter_table('drafts', schema=None) as batch_op:
        batch_op.drop_constraint(batch_op.f('fk_drafts_corrects_id'), type_='foreignkey')
        batch_op.drop_column('corrects_id')
        batch_op.drop_column('version')
        batch_op.drop_column('review')
        batch_op.add_column(
            sa.Column('follow_general', sa.Boolean(), server_default=sa.text('0'), nullable=False)
        )

    with op.batch_alter_table('directives', schema=None) as batch_op:
        batch_op.drop_constraint(batch_op.f('fk_directives_replaced_by_id'), type_='foreignkey')
        batch_op.drop_column('replaced_by_id')
        batch_op.drop_column('recalled_at')

    with op.batch_alter_table('deadlines', schema=None) as batch_op:
        batch_op.drop_column('ended_at')

    with op.batch_alter_table('assignments', schema=None) as batch_op:
        batch_op.drop_column('ended_at')

    with op.batch_alter_table('events', schema=None) as batch_op:
        batch_op.drop_index(batch_op.f('ix_events_task_id'))
        batch_op.drop_index(batch_op.f('ix_events_directive_id'))

    op.drop_table('events')
    op.drop_table('draft_changes')
    op.drop_table('successions')
    with op.batch_alter_table('prompts', schema=None) as batch_op:
        batch_op.drop_index(batch_op.f('ix_prompts_person_id'))

    op.drop_table('prompts')
    with op.batch_alter_table('former_names', schema=None) as batch_op:
        batch_op.drop_index(batch_op.f('ix_former_names_unit_id'))

    op.drop_table('former_names')
