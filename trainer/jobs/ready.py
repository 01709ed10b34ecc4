"""Have ready, once this is imported, what takes a process longest before its first talk.

Only the process that others are copied from imports it (`mapping`): it has a second of work to do.
"""

from trainer.core.rehearsal.flight import fly_batch
from trainer.core.rehearsal.warm import warm_up

__all__ = ("fly_batch",)

warm_up()
