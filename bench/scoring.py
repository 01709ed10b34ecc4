"""Print how well the measures of the score agree with people's labels.

Use: `python bench/scoring.py DATA [--only NAME ...] [--json FILE]`. DATA holds labelled corpora, a
folder each (docs/benchmarks/scoring.md names them and where they come from); a corpus that is not
there is named and left out. NAME is a module of bench/agreement/. Needs requirements-bench.txt.
"""

import argparse
import json
import sys
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import asdict
from importlib import import_module
from itertools import groupby
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent
sys.path.insert(0, str(ROOT))

from bench.agreement.row import Row  # noqa: E402 - the root must be on the path first

HEAD = "| corpus | metric | how | figure | aim | simple | published | people | n | ms each |"
RULE = "|---|---|---|---:|---:|---:|---:|---:|---:|---:|"


def main(data: Path, only: Sequence[str], kept: Path | None) -> int:
    """Run each comparison, print its tables as they come, then what meets its aim."""
    rows: list[Row] = []
    for name in only or modules():
        found = import_module(f"bench.agreement.{name}").measure(data)
        rows.extend(found)
        print("\n".join(tables(found)), flush=True)
    print("\n".join(verdict(rows)))
    if kept:
        kept.write_text(json.dumps([asdict(row) for row in rows], indent=1), encoding="utf-8")
    return 0


def modules() -> list[str]:
    """List the modules of bench/agreement/ that compare something."""
    folder = ROOT / "bench" / "agreement"
    texts = {path.stem: path.read_text(encoding="utf-8") for path in sorted(folder.glob("*.py"))}
    return [name for name, text in texts.items() if "\ndef measure(" in text]


def tables(rows: Iterable[Row]) -> Iterator[str]:
    """Write one table a dimension."""
    for dimension, lines in groupby(rows, key=lambda row: row.dimension):
        yield from ("", f"### {dimension.capitalize()}", "", HEAD, RULE)
        yield from map(_line, lines)


def verdict(rows: Sequence[Row]) -> Iterator[str]:
    """List what meets its aim, and by how much the rest misses it."""
    aimed = [(row, row.aim) for row in rows if row.aim is not None]
    yield f"\n### {sum(row.figure >= aim for row, aim in aimed)} of {len(aimed)} aims are met\n"
    for row, aim in aimed:
        short = aim - row.figure
        named = f"{row.dimension}, {row.corpus}, {row.metric} ({row.how})"
        within = ", within its interval" if row.half >= short else ""
        yield (
            f"- meets {aim:.3g}: {named}"
            if short <= 0
            else (f"- misses {aim:.3g} by {short:.3f}{within}: {named}")
        )


def _line(row: Row) -> str:
    beside = (row.aim, row.baseline, row.published, row.people)
    figures = " | ".join("–" if one is None else f"{one:.3f}" for one in beside)
    return (
        f"| {row.corpus} | {row.metric} | {row.how} | {row.figure:.3f} ± {row.half:.3f} | {figures} "
        f"| {row.n} | {row.ms:.2f} |"
    )


if __name__ == "__main__":
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("data", type=Path, help="the folder of the corpora")
    parser.add_argument("--only", nargs="+", metavar="NAME", default=())
    parser.add_argument("--json", type=Path, metavar="FILE", dest="kept")
    asked = parser.parse_args()
    raise SystemExit(main(asked.data, asked.only, asked.kept))
