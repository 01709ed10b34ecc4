"""Hold a beginning: a whole scenario of one situation, with gaps for what only a trainer knows."""

from collections.abc import Mapping
from dataclasses import dataclass

from trainer.core.authoring.noted import Tree


@dataclass(frozen=True, slots=True)
class Beginning:
    """Hold one situation to begin from.

    `signs` are words by which a ticket of this kind is known. `fields` maps a gap to what stands in
    it where nobody says otherwise. `scenario` is the scenario with gaps written `<<name>>`, or
    `<<=name>>` for the bare number of a sum.
    """

    id: str
    title: str
    about: str
    signs: tuple[str, ...]
    fields: Mapping[str, str]
    scenario: Tree


@dataclass(frozen=True, slots=True)
class Question:
    """Hold what a trainer is asked to fill one gap: label, hint, and the most characters."""

    name: str
    label: str
    hint: str
    most: int = 80
    long: bool = False


FOUR = (
    Question(
        "happened",
        "What happened?",
        "In the customer’s own words: it is the first thing that they say.",
        900,
        long=True,
    ),
    Question(
        "wants",
        "What does the customer want?",
        "In their words. They say it when they are asked, or of their own accord.",
        300,
        long=True,
    ),
    Question(
        "good",
        "What does good look like?",
        "In the agent’s words, as said when it is done: “I’ve sent the money back just now.”",
        300,
        long=True,
    ),
    Question(
        "hard",
        "What makes it hard?",
        "In the customer’s words: what they tell only somebody who asks and whom they trust.",
        300,
        long=True,
    ),
)
"""The four questions that are asked first."""

DETAILS = (
    Question("company", "Company", "A made-up one.", 60),
    Question(
        "thing", "What it is about", "A few words that go on from “about”: the grey coat.", 60
    ),
    Question("reference", "Order or account number", "A made-up one.", 40),
    Question("amount", "Sum that it is about", "With its currency: £64.00.", 20),
    Question("goodwill", "Most that an agent may credit", "With its currency: £10.00.", 20),
    Question("fix", "The button that puts it right", "What the agent does, in a few words.", 60),
    Question(
        "when", "By when it is settled", "As the agent says it: by Friday, within 5 days.", 50
    ),
)
"""What is asked besides, where the beginning has a gap for it."""


def asked(beginning: Beginning) -> tuple[Question, ...]:
    """List the questions that a beginning needs, the four first."""
    return tuple(one for one in (*FOUR, *DETAILS) if one.name in beginning.fields)
