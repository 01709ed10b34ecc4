"""Where a line came from stands in its note; a guess outweighs what was taken over."""

from trainer.core.authoring.noted import Note, Origin, assumed, bare, joined, taken


def test_a_note_is_written_on_one_line() -> None:
    assert taken("x", "the customer’s\n1st  message").note.comment == (
        "from: the customer’s 1st message"
    )
    assert assumed("x", "nobody said it").note.comment == "to check: nobody said it"


def test_of_several_notes_what_is_to_be_checked_goes_first() -> None:
    here, there = Note(Origin.FROM, "here"), Note(Origin.FROM, "there")
    guess = Note(Origin.CHECK, "made up")
    assert joined([]) is None
    assert joined([here, there, here]) == Note(Origin.FROM, "here and there")
    assert joined([here, guess]) == guess


def test_a_value_is_given_without_its_notes_also_within() -> None:
    inner = taken([taken({"a": taken(1, "x")}, "y"), 2], "z")
    assert bare({"k": inner}) == {"k": [{"a": 1}, 2]}
