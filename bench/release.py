"""Measure the scorers before a release, and refuse one that is worse than the last.

Usage: python bench/release.py [--check] [--agreement FILE]

Runs bench/redteam.py and bench/fairness.py. With `--check`, compares with rubrics/measured.json, what
was measured at the last release, and exits with 1 where anything is worse or the file is of another
version of the scorers; CI does that. Without, writes that file, which the page /trust shows; what
was measured of agreement with people is kept, or taken from FILE (`bench/scoring.py DATA --json
FILE`).
"""

import json
import subprocess
import sys
from argparse import ArgumentParser
from dataclasses import replace
from datetime import UTC, datetime
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Any

from pydantic import TypeAdapter

from trainer.content import measured
from trainer.core.calibration.measured import Agreed, Attack, Kept, Measured, Shift, worse
from trainer.core.scoring.grade import ENGINE

BENCH = Path(__file__).resolve().parent
RUBRICS = BENCH.parent / "rubrics"


def main() -> int:
    """Measure, and compare or write."""
    parser = ArgumentParser(description=__doc__)
    parser.add_argument("--check", action="store_true")
    parser.add_argument("--agreement", type=Path)
    told = parser.parse_args()
    before = measured.find(RUBRICS) or Measured("", "")
    now = _measure()
    found = worse(now, before)
    for one in found:
        print(f"worse: {one}")
    if told.check:
        return _checked(now, before, found)
    agreement = _agreement(told.agreement) if told.agreement else before.agreement
    measured.write(RUBRICS, replace(now, agreement=agreement))
    print(f"Written: {RUBRICS.name}/{measured.NAME}, scoring version {now.engine}")
    return 0


def _checked(now: Measured, before: Measured, found: tuple[str, ...]) -> int:
    if before.engine != now.engine:
        print(f"{measured.NAME} is of scoring version {before.engine or 'none'}, not {ENGINE}.")
        print("Run `python bench/release.py` and look at what it writes.")
        return 1
    print("Worse than at the last release." if found else "No worse than at the last release.")
    return 1 if found else 0


def _measure() -> Measured:
    redteam, fairness = _run("redteam.py"), _run("fairness.py")
    return Measured(
        ENGINE,
        datetime.now(UTC).date().isoformat(),
        TypeAdapter(tuple[Attack, ...]).validate_python(redteam["redteam"]),
        TypeAdapter(tuple[Kept, ...]).validate_python(redteam["kept"]),
        TypeAdapter(tuple[Shift, ...]).validate_python(fairness["fairness"]),
    )


def _run(name: str) -> dict[str, Any]:
    """Run one of our own benchmarks; what it prints is shown, what it measured is given."""
    with TemporaryDirectory() as folder:
        file = Path(folder) / "figures.json"
        command = [sys.executable, str(BENCH / name), "--json", str(file)]
        # It ends with 1 where an aim is missed, which is not for here to judge.
        subprocess.run(command, check=False, cwd=BENCH.parent)  # noqa: S603 - our own
        found: dict[str, Any] = json.loads(file.read_text(encoding="utf-8"))
        return found


def _agreement(file: Path) -> tuple[Agreed, ...]:
    rows = json.loads(file.read_text(encoding="utf-8"))
    rows = rows["rows"] if isinstance(rows, dict) else rows
    known = TypeAdapter(tuple[Agreed, ...])
    return known.validate_python([{k: v for k, v in row.items() if k != "ms"} for row in rows])


if __name__ == "__main__":
    sys.exit(main())
