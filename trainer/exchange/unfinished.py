"""Write a long file in pieces, so that a run which is cut off can go on where it was.

Beside FILE, `FILE.part` grows and `FILE.part.json` says how far it is whole. What was written after
that, a torn last line too, is dropped. FILE itself is only there once it is complete. A run that is
cut off before its first piece leaves nothing.
"""

import json
import os
from collections.abc import Sequence
from contextlib import suppress
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

    def __init__(self, file: Path, run: str, *, anew: bool = False) -> None:
        """Go on where the run of the same name was left, or begin `anew` whatever lies there.

        RuleError where what lies there belongs to another run.
        """
        self._file = file
        self.part = file.with_name(f"{file.name}.part")
        self._note = file.with_name(f"{file.name}.part.json")
        self.replaces = anew and self._note.exists() and self.part.exists()
        """Whether an earlier run's part lies there, which this one writes over."""
        self.reached = Reached(run) if anew else self._noted(run)

    def __enter__(self) -> Self:
        """Open the file at the last place that is known to be whole; it may be read by whom FILE may."""
        if not self.reached.read:
            self._note.unlink(missing_ok=True)
        self._stream: BinaryIO = self.part.open("r+b" if self.part.exists() else "w+b")
        if self._file.exists():
            self.part.chmod(self._file.stat().st_mode & 0o777)
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
        """Close it; once all is written it takes its name, else its whole pieces stay."""
        if kind is None:
            self._stream.close()
            self.part.replace(self._file)
            self._note.unlink(missing_ok=True)
            return
        with suppress(OSError):  # a disk that failed; what is torn is dropped by who goes on
            self._stream.close()
        with suppress(OSError):
            if self.reached.read:
                os.truncate(self.part, self.reached.bytes)
            else:
                self.part.unlink()

    def _noted(self, run: str) -> Reached:
        if not (self._note.exists() and self.part.exists()):
            return Reached(run)
        try:
            found = Reached(**json.loads(self._note.read_text(encoding="utf-8")))
        except (ValueError, TypeError):
            raise RuleError(f"{self._note} is not readable; delete it to begin anew") from None
        if found.run != run:
            raise RuleError(
                f"{self.part} belongs to a run with other files, another rubric or another version; "
                "delete it to begin anew"
            )
        if found.bytes > self.part.stat().st_size:
            raise RuleError(f"{self.part} is shorter than it was; delete it to begin anew")
        return found
