"""Read what was measured of the scorers, from the file beside the rubrics."""

from functools import lru_cache
from pathlib import Path

from pydantic import TypeAdapter, ValidationError

from trainer.core.calibration.measured import Measured

NAME = "measured.json"
SLICE = "measured-slice.json"
"""The same on talks of one case: few enough to be measured again with every test run."""
_MEASURED: TypeAdapter[Measured] = TypeAdapter(Measured)


def find(folder: Path, name: str = NAME) -> Measured | None:
    """Find what was measured; None where the file is absent or cannot be read."""
    path = folder / name
    try:
        return _read(path, path.stat().st_mtime_ns)
    except OSError:
        return None


def write(folder: Path, measured: Measured, name: str = NAME) -> None:
    """Write what was measured, in place of what was measured before."""
    text = _MEASURED.dump_json(measured, indent=1).decode() + "\n"
    (folder / name).write_text(text, encoding="utf-8")


@lru_cache(maxsize=2)
def _read(path: Path, _changed: int) -> Measured | None:
    try:
        return _MEASURED.validate_json(path.read_bytes())
    except ValidationError:
        return None
