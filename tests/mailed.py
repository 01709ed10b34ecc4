"""Let mail be sent in tests: to a list, or with the failures that a test names."""

from collections.abc import Callable
from dataclasses import dataclass, field, replace

from tests.fakes import START
from trainer.exchange.mail import Letter
from trainer.simulator import Post, Simulator
from trainer.store.people import Person

ADDRESS = "https://training.example.com/rapport"


@dataclass
class Box:
    """Take letters in; the next ones fail as `faults` says, None for one that is taken."""

    letters: list[Letter] = field(default_factory=list)
    faults: list[Exception | None] = field(default_factory=list)
    watch: Callable[[Letter], object] = lambda _letter: None

    def send(self, letter: Letter) -> None:
        """Take a letter in, or fail."""
        self.watch(letter)
        fault = self.faults.pop(0) if self.faults else None
        if fault:
            raise fault
        self.letters.append(letter)

    @property
    def told(self) -> list[str]:
        """List who got a letter, in order."""
        return [one.to for one in self.letters]


def mailing(simulator: Simulator, box: Box) -> Simulator:
    """Give a simulator that sends mail into the box."""
    settings = simulator.settings.model_copy(update={"address": ADDRESS})
    return replace(
        simulator, settings=settings, post=Post("mail.example", "r@example.com", box.send)
    )


def letter_to(person: Person) -> Letter:
    """Write a letter that says nothing much."""
    return Letter(person.email, person.name, "Hi", "Hi", "<p>Hi</p>", START, f"k{person.id}")
