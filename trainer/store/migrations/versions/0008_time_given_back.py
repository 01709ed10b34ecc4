"""Make room for since when a topic is not to be given, so that just that time is given back.

Revision: 0008, after 0007
"""

from trainer.store.migrations import opt_outs_0008

revision = "0008"
down_revision = "0007"
branch_labels = None
depends_on = None


def upgrade() -> None:
    opt_outs_0008.make()


def downgrade() -> None:
    opt_outs_0008.drop()
