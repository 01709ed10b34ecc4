"""Hold what services and queries work with: everything slow, costly or random, chosen once."""

from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from datetime import datetime
from threading import Condition, Lock

from trainer.config import Settings
from trainer.content.exercises import Exercises
from trainer.content.library import Library
from trainer.core.authoring.fuller import Drafter, PlainDrafter
from trainer.core.coaching.coach import Coach, SilentCoach
from trainer.core.customer.scripted import ScriptedVoice
from trainer.core.customer.voice import Voice
from trainer.core.rehearsal.plan import FULL, Cell
from trainer.core.scoring.judge import Judge
from trainer.exchange.mail import Letter


class Speakers:
    """Let one customer speak once at a time: whoever asks for the same reply waits for it."""

    def __init__(self) -> None:
        self._changed = Condition()
        self._speaking: set[int] = set()

    @contextmanager
    def turn_of(self, attempt_id: int) -> Iterator[None]:
        """Wait until nobody else speaks in this attempt, and speak."""
        with self._changed:
            self._changed.wait_for(lambda: attempt_id not in self._speaking)
            self._speaking.add(attempt_id)
        try:
            yield
        finally:
            with self._changed:
                self._speaking.remove(attempt_id)
                self._changed.notify_all()


class Readers:
    """Hold the attempts that a judge reads just now, in this process: one reader for each."""

    def __init__(self) -> None:
        self._lock = Lock()
        self._reading: set[int] = set()

    def begin(self, attempt_id: int) -> bool:
        """Begin to read; false where somebody does already."""
        with self._lock:
            free = attempt_id not in self._reading
            self._reading.add(attempt_id)
            return free

    def end(self, attempt_id: int) -> None:
        """Say that the reading is over."""
        with self._lock:
            self._reading.discard(attempt_id)


class Spoken:
    """Be one reply while it is said: whoever listens, and whenever, hears all of it in order."""

    def __init__(self) -> None:
        self._changed = Condition()
        self._pieces: list[str] = []
        self._over = False
        self.because = ""
        """Why there is no reply, once it is over; empty where there is one."""

    def hear(self, piece: str) -> None:
        """Take the next piece."""
        with self._changed:
            self._pieces.append(piece)
            self._changed.notify_all()

    def end(self, because: str = "") -> None:
        """Let everybody go: nothing more is said, and `because` says why there is no reply."""
        with self._changed:
            self._over, self.because = True, because
            self._changed.notify_all()

    def pieces(self, beat: float) -> Iterator[str]:
        """Give every piece from the first on, and an empty one after `beat` seconds of quiet."""
        heard, over = 0, False
        while not over:
            with self._changed:
                if not self._over and len(self._pieces) == heard:
                    self._changed.wait(beat)
                fresh, over = self._pieces[heard:], self._over
            heard += len(fresh)
            yield from fresh if fresh or over else ("",)


class Aloud:
    """Hold the replies that are being said in this process, one for each attempt."""

    def __init__(self) -> None:
        self._lock = Lock()
        self._spoken: dict[int, Spoken] = {}

    def find(self, attempt_id: int) -> Spoken | None:
        """Find the reply that is being said."""
        with self._lock:
            return self._spoken.get(attempt_id)

    def begin(self, attempt_id: int) -> tuple[Spoken, bool]:
        """Give the reply that is being said, or one to be said now; and whether it is that."""
        with self._lock:
            there = self._spoken.get(attempt_id)
            return there or self._spoken.setdefault(attempt_id, Spoken()), there is None

    def end(self, attempt_id: int, because: str = "") -> None:
        """Take away a reply that is over, and let go those who listen."""
        with self._lock:
            spoken = self._spoken.pop(attempt_id)
        spoken.end(because)


@dataclass(frozen=True, slots=True)
class Model:
    """Hold which model words replies, and where it is, without its key.

    `check` asks it for one word, and gives how many milliseconds that took and what went wrong,
    empty where nothing did.
    """

    name: str
    host: str
    check: Callable[[], tuple[float, str]]


@dataclass(frozen=True, slots=True)
class Post:
    """Hold the server that takes mail, and who it comes from, without its password.

    `send` hands a letter in; InputError where that letter is refused, OutsideError where the server
    takes none now.
    """

    host: str
    sender: str
    send: Callable[[Letter], None]


@dataclass(frozen=True, slots=True)
class Simulator:
    """Hold one running Rapport.

    `clock` gives the time now, in UTC. `dice` gives a seed, 0 to 2**31 - 1, for an attempt that
    asks for none. `signing_key` gives the key that signs records. `voice` answers trainees;
    `authored` words what is only computed, such as another way a talk could have gone, so that no
    model is asked for what nobody waits for. `speakers` are the customers who speak just now, in
    this process, and `aloud` what is heard of them.
    `coach` words debriefs, and `coaching` are the attempts that it is at.
    `model` is None where the wording is authored. `drafter` adds to drafts that are begun from a ticket.
    `plan` is what is played before a scenario is offered, by so many processes as `players` says.
    `post` is None where no mail is sent.
    """

    settings: Settings
    library: Library
    exercises: Exercises
    voice: Voice
    judge: Judge
    clock: Callable[[], datetime]
    dice: Callable[[], int]
    signing_key: Callable[[], str]
    authored: Voice = field(default_factory=ScriptedVoice)
    speakers: Speakers = field(default_factory=Speakers)
    aloud: Aloud = field(default_factory=Aloud)
    readers: Readers = field(default_factory=Readers)
    coach: Coach = field(default_factory=SilentCoach)
    coaching: Readers = field(default_factory=Readers)
    model: Model | None = None
    drafter: Drafter = field(default_factory=PlainDrafter)
    plan: tuple[Cell, ...] = FULL
    players: int = 1
    post: Post | None = None
