"""Name one line of the table of agreement with people: what the product shows of it, too."""

from trainer.core.calibration.measured import Agreed as Row

__all__ = ("Row",)
