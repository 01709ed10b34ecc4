from trainer.content.editing.changes import Change, Line, changes, lines
from trainer.content.files import Kind

OLD = """\
title: The lamp
level: 2
customer: {name: Ada, start: {heat: 40}}
facts:
  - {id: postcode, say: It is AB1., trust: 40}
  - {id: party, say: Guests.}
practise: [empathy]
model: {talk: [{say: Hello.}]}
"""


def test_what_differs_is_said_by_field_in_plain_words() -> None:
    new = (
        OLD.replace("trust: 40", "trust: 50")
        .replace("heat: 40", "heat: 55")
        .replace("level: 2\n", "")
        .replace("[empathy]", "[empathy, clarity]")
        .replace("Hello.", "Good morning.")
    )

    assert changes(Kind.SCENARIO, OLD, new) == (
        Change("How hard it is", "2", ""),
        Change("The customer: how they feel at the beginning, anger", "40", "55"),
        Change("Fact postcode: only if trust is at least", "40", "50"),
        Change("Skills it practises", added=("clarity",)),
        Change("Message 1: words", "Hello.", "Good morning."),
    )


def test_items_are_known_by_their_names_wherever_they_stand() -> None:
    new = OLD.replace("  - {id: postcode, say: It is AB1., trust: 40}\n", "").replace(
        "Guests.}\n", "Guests.}\n  - {id: postcode, say: It is AB1., trust: 40}\n  - {id: more}\n"
    )

    assert changes(Kind.SCENARIO, OLD, new) == (
        Change("Fact more", said="added"),
        Change("Facts", said="put into another order"),
    )
    assert changes(Kind.SCENARIO, new, OLD) == (
        Change("Fact more", said="taken away"),
        Change("Facts", said="put into another order"),
    )


def test_another_kind_of_value_is_told_whole() -> None:
    assert changes(Kind.SCENARIO, OLD, OLD.replace("{name: Ada, start: {heat: 40}}", "ada")) == (
        Change("The customer", "name: Ada\nstart: heat: 40", "ada"),
    )
    assert changes(Kind.SCENARIO, "articles: [kb, {id: a}]", "articles: [{id: a}]") == (
        Change("Article kb", said="taken away"),
    )


def test_several_texts_are_told_one_by_one_and_not_run_together() -> None:
    persona = (
        "name: Ada\nasides:\n  - My bus is late.\n  - |\n    The dog.\n    It barks.\n  - Rain.\n"
    )
    other = persona.replace("My bus is late.", "My train is late.").replace("  - Rain.\n", "")

    assert changes(Kind.PERSONA, persona, other) == (
        Change("Side stories", taken=("My bus is late.", "Rain."), added=("My train is late.",)),
    )
    assert changes(Kind.PERSONA, "name: Ada", persona) == (
        Change("Side stories", added=("My bus is late.", "The dog.\nIt barks.", "Rain.")),
    )
    assert changes(Kind.PERSONA, "asides: [a, b]", "asides: [b, a]") == (
        Change("Side stories", said="put into another order"),
    )


def test_how_a_value_is_written_is_no_change() -> None:
    assert changes(Kind.SCENARIO, OLD, OLD.replace("The lamp", "'The lamp'  # so")) == ()


def test_a_text_that_cannot_be_read_is_compared_by_lines_only() -> None:
    assert changes(Kind.SCENARIO, OLD, "a: [") is None
    assert lines("a\nb\n", "a\nc\n") == (
        Line(" ", "a"),
        Line("-", "b"),
        Line("+", "c"),
    )
    apart = [f"{number}\n" for number in range(12)]
    far = "".join(["x\n", *apart[1:-1], "y\n"])
    assert [one.sign for one in lines("".join(apart), far)] == [*"-+   ", "@", *"   -+"]
    assert lines(OLD, OLD) == ()


def test_long_texts_stand_below_each_other() -> None:
    assert Change("a", "x" * 61).long
    assert not Change("a", "x", "y").long
