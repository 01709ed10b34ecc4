"""Read the labelled corpora that are trained on, each a folder with a data.csv."""

import csv
from pathlib import Path
from zlib import crc32

ROOT = Path(__file__).resolve().parent.parent
WEIGHTS = ROOT / "trainer" / "core" / "language" / "weights"
SEEN = ROOT / "bench" / "data" / "trained_on.txt"
"""Checksums of what the shipped weights were trained on, so that no benchmark tests on it."""
csv.field_size_limit(10_000_000)


def rows(folder: Path, name: str = "data.csv") -> list[dict[str, str]]:
    """Read a table, one dictionary a row."""
    with (folder / name).open(encoding="utf-8", newline="") as file:
        return list(csv.DictReader(file))


def mark(text: str) -> str:
    """Give a text its checksum, eight digits."""
    return f"{crc32(text.encode()):08x}"


def remember(measure: str, texts: list[str]) -> None:
    """Write down what a measure was trained on, in place of what was written before."""
    known = seen() if SEEN.is_file() else {}
    known[measure] = frozenset(map(mark, texts))
    lines = [f"{name} {one}" for name in sorted(known) for one in sorted(known[name])]
    SEEN.write_text("\n".join(lines) + "\n", encoding="utf-8")


def seen() -> dict[str, frozenset[str]]:
    """Read what each measure was trained on."""
    found: dict[str, set[str]] = {}
    for line in SEEN.read_text(encoding="utf-8").splitlines():
        measure, _, one = line.partition(" ")
        found.setdefault(measure, set()).add(one)
    return {name: frozenset(ones) for name, ones in found.items()}
