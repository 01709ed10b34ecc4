"""Make room for the post: who was sent which digest; and for why a talk was not marked again.

Revision: 0007, after 0006
"""

from trainer.store.migrations import digests_0007, remarkings_0007

revision = "0007"
down_revision = "0006"
branch_labels = None
depends_on = None

PARTS = (digests_0007, remarkings_0007)


def upgrade() -> None:
    for part in PARTS:
        part.make()


def downgrade() -> None:
    for part in reversed(PARTS):
        part.drop()
