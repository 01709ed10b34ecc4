"""Write a long file in pieces, so that a run which is cut off can go on where it was.

Beside FILE, `FILE.part` grows and `FILE.part.json` says how far it is whole. What was written after
that, a torn last line too, is dropped. FILE itself is only there once it is complete.
"""

import json
import os
from collections.abc import Sequence
from dataclasses import asdict, dataclass, replace
from pathlib import Path
from types import TracebackType
from typing import BinaryIO, Self

from trainer.core.errors import RuleError


@dataclass(frozen=True, slots=True)
class Reached:
    """Hold how far a run is: entries read, bad ones among them, and bytes written.

    `run` tells this run from another one: what is graded, with what, and by which version.
    """

    run: str
    read: int = 0
    bad: int = 0
    bytes: int = 0


class Unfinished:
    """Be a file that is written in pieces; a context, at whose good end the file is there."""

    def __init__(self, file: Path, run: str) -> None:
        """Go on where the run of the same name was left.

        RuleError where what lies there belongs to another run.
        """
        self._file = file
        self._part = file.with_name(f"{file.name}.part")
        self._note = file.with_name(f"{file.name}.part.json")
        self.reached = self._noted(run)

    def __enter__(self) -> Self:
        """Open the file at the last place that is known to be whole."""
        self._stream: BinaryIO = self._part.open("r+b" if self._part.exists() else "w+b")
        self._stream.truncate(self.reached.bytes)
        self._stream.seek(self.reached.bytes)
        return self

    def write(self, lines: Sequence[str], read: int, bad: int) -> None:
        """Write whole lines that came of `read` entries, of which `bad` gave none."""
        self._stream.write("".join(f"{line}\n" for line in lines).encode())
        self._stream.flush()
        os.fsync(self._stream.fileno())
        now = self.reached
        self.reached = replace(
            now, read=now.read + read, bad=now.bad + bad, bytes=self._stream.tell()
        )
        fresh = self._note.with_name(f"{self._note.name}.tmp")
        fresh.write_text(json.dumps(asdict(self.reached)), encoding="utf-8")
        fresh.replace(self._note)

    def __exit__(
        self,
        kind: type[BaseException] | None,
        error: BaseException | None,
        trace: TracebackType | None,
    ) -> None:
        """Close it; once all is written it takes its name, else it stays to be gone on with."""
        self._stream.close()
        if kind is None:
            self._part.replace(self._file)
            self._note.unlink(missing_ok=True)

    def _noted(self, run: str) -> Reached:
        if not (self._note.exists() and self._part.exists()):
            return Reached(run)
        try:
            found = Reached(**json.loads(self._note.read_text(encoding="utf-8")))
        except (ValueError, TypeError):
            raise RuleError(f"{self._note} is not readable; delete it to begin anew") from None
        if found.run != run:
            raise RuleError(
                f"{self._part} belongs to a run with other files, another rubric or another version; "
                "delete it to begin anew"
            )
        if found.bytes > self._part.stat().st_size:
            raise RuleError(f"{self._part} is shorter than it was; delete it to begin anew")
        return found
