"""Find where a text still names the real company that the ticket behind it came from."""

from collections.abc import Collection

from trainer.core.authoring.renaming import named_in
from trainer.core.errors import Fault

CURE = "put the made-up name of the company there, or leave it out"


def named(text: str, source: str, companies: Collection[str]) -> tuple[Fault, ...]:
    """List the lines that name one of these companies, comments too: they go out with the text."""
    return tuple(
        Fault(source, number, 1, "", f"the real company is named here: “{found}”", CURE)
        for number, line in enumerate(text.split("\n"), start=1)
        if (found := next(filter(None, (named_in(line, one) for one in companies)), ""))
    )
