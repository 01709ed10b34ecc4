"""Measure the scorers before a release, and refuse one that is worse than the last.

Usage: python bench/release.py [--check] [--scenarios N] [--agreement FILE]

Runs bench/redteam.py and bench/fairness.py on talks of N built-in cases (4), and bench/supervisor.py, and writes
rubrics/measured.json, which the page /trust shows; what was measured of agreement with people is kept, or
taken from FILE (`bench/scoring.py DATA --json FILE`). Beside it, rubrics/measured-slice.json has the same
of one case. With `--check`, only that slice is measured again: the exit code is 1 where anything is worse
than in the file, or the file is of another version of the scorers. The tests run that.
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

sys.path.insert(0, str(Path(__file__).resolve().parent.parent))

from trainer.content import measured
from trainer.core.calibration.measured import Agreed, Attack, Kept, Marks, Measured, Shift, worse
from trainer.core.scoring.grade import ENGINE

BENCH = Path(__file__).resolve().parent
RUBRICS = BENCH.parent / "rubrics"


def main() -> int:
    """Measure, and compare or write."""
    parser = ArgumentParser(description=__doc__)
    parser.add_argument("--check", action="store_true")
    parser.add_argument("--agreement", type=Path)
    parser.add_argument("--scenarios", type=int, default=4)
    told = parser.parse_args()
    return check() if told.check else release(told.scenarios, told.agreement)


def check() -> int:
    """Measure the slice again, and compare it with the last release."""
    before = measured.find(RUBRICS, measured.SLICE) or Measured("", "")
    if before.engine != ENGINE:
        print(f"{measured.SLICE} is of scoring version {before.engine or 'none'}, not {ENGINE}.")
        print("Run `python bench/release.py` and look at what it writes.")
        return 1
    found = worse(_measure(before.scenarios), before)
    for one in found:
        print(f"worse: {one}")
    print("Worse than at the last release." if found else "No worse than at the last release.")
    return 1 if found else 0


def release(scenarios: int, agreement: Path | None) -> int:
    """Measure all, say what is worse than at the last release, and write both files."""
    before = measured.find(RUBRICS) or Measured("", "")
    now = _measure(scenarios)
    agreed = _agreement(agreement) if agreement else before.agreement
    for one in worse(now, before):
        print(f"worse: {one}")
    measured.write(RUBRICS, replace(now, agreement=agreed))
    measured.write(RUBRICS, _measure(1), measured.SLICE)
    print(f"Written: {measured.NAME} and {measured.SLICE}, scoring version {now.engine}")
    return 0


def _measure(scenarios: int) -> Measured:
    number = ("--scenarios", str(scenarios))
    redteam, fairness = _run("redteam.py", *number), _run("fairness.py", *number)
    supervisor = _run("supervisor.py")
    return Measured(
        ENGINE,
        datetime.now(UTC).date().isoformat(),
        scenarios,
        TypeAdapter(tuple[Attack, ...]).validate_python(redteam["redteam"]),
        TypeAdapter(tuple[Kept, ...]).validate_python(redteam["kept"]),
        TypeAdapter(tuple[Shift, ...]).validate_python(fairness["fairness"]),
        marks=TypeAdapter(tuple[Marks, ...]).validate_python(supervisor["marks"]),
    )


def _run(name: str, *options: str) -> dict[str, Any]:
    """Run one of our own benchmarks; what it prints is shown, what it measured is given."""
    with TemporaryDirectory() as folder:
        file = Path(folder) / "figures.json"
        command = [sys.executable, str(BENCH / name), *options, "--json", str(file)]
        # It ends with 1 where an aim is missed, which is not for here to judge.
        subprocess.run(command, check=False, cwd=BENCH.parent)  # noqa: S603 - our own
        found: dict[str, Any] = json.loads(file.read_text(encoding="utf-8"))
        return found


def _agreement(file: Path) -> tuple[Agreed, ...]:
    return TypeAdapter(tuple[Agreed, ...]).validate_json(file.read_bytes())


if __name__ == "__main__":
    sys.exit(main())
