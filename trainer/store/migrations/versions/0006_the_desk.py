"""Make room for the road, the desk and trust: assignments, summaries, notes, reviews, messages.

Revision: 0006, after 0005
"""

from trainer.store.migrations import (
    assignments_0006,
    desk_0006,
    figures_0006,
    items_0006,
    messages_0006,
    road_0006,
    summaries_0006,
    trust_0006,
)

revision = "0006"
down_revision = "0005"
branch_labels = None
depends_on = None

PARTS = (
    summaries_0006,
    assignments_0006,
    desk_0006,
    figures_0006,
    trust_0006,
    road_0006,
    messages_0006,
    items_0006,
)


def upgrade() -> None:
    for part in PARTS:
        part.make()


def downgrade() -> None:
    for part in reversed(PARTS):
        part.drop()
