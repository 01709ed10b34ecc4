"""Build a small beginning, and talks, for the tests of drafts."""

from typing import Any

from trainer.content import beginnings
from trainer.core.authoring.beginning import Beginning
from trainer.core.authoring.guessing import Guesses, guesses, likely
from trainer.core.authoring.ticket import Ticket, read_ticket
from trainer.core.conversation.transcript import Transcript

SITUATIONS = beginnings.list_()


def situation(id: str = "refund") -> Beginning:
    """Give a beginning by its id."""
    return beginnings.load(id)


def guessed(transcript: Transcript, id: str = "") -> tuple[Ticket, Beginning, Guesses]:
    """Read a talk for a situation, or for the one that fits best."""
    ticket = read_ticket(transcript)
    beginning = situation(id) if id else likely(transcript, ticket, SITUATIONS)[0]
    return ticket, beginning, guesses(transcript, ticket, beginning)


def by_id(listed: list[Any]) -> dict[str, Any]:
    """Find the items of a draft's list by their ids."""
    return {one["id"]: one for one in listed}
