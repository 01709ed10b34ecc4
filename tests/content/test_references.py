import pytest

from trainer.content.files import Kind
from trainer.content.references import Named, references

CASES: list[tuple[Kind, str, list[Named]]] = [
    (Kind.SCENARIO, "customer: ada\n", [(Kind.PERSONA, "ada")]),
    (Kind.SCENARIO, "customer: {persona: ada, loyalty: 3}\n", [(Kind.PERSONA, "ada")]),
    (Kind.SCENARIO, "customer: {name: Ada}\n", []),
    (
        Kind.SCENARIO,
        "articles: [rules, {id: own, text: x}]\nfollows: {scenario: one}\nrubric: mine\n",
        [(Kind.ARTICLE, "rules"), (Kind.SCENARIO, "one"), (Kind.RUBRIC, "mine")],
    ),
    (
        Kind.EXERCISE,
        "scenario: one\narticle: rules\n",
        [(Kind.SCENARIO, "one"), (Kind.ARTICLE, "rules")],
    ),
    (
        Kind.PATH,
        "steps: [{seat: curt}, {exercise: q}]\nexam: [{scenario: one}, {scenario: one}]\n",
        [(Kind.SEAT, "curt"), (Kind.EXERCISE, "q"), (Kind.SCENARIO, "one")],
    ),
    (Kind.PERSONA, "customer: ada\n", []),
    (Kind.PATH, "steps: none\n", []),
]


@pytest.mark.parametrize(("kind", "text", "named"), CASES)
def test_a_text_names_what_has_to_travel_with_it(kind: Kind, text: str, named: list[Named]) -> None:
    assert list(references(text, kind)) == named
