"""Names that are left out of an author's line."""

import pytest

from trainer.core.coaching.nameless import nameless


@pytest.mark.parametrize(
    ("line", "left"),
    [
        ("Hello Eleni, I'm Tess. Boots in their box.", "Hello Eleni. Boots in their box."),
        ("Morning, Callum here. Booked in May.", "Morning. Booked in May."),
        ("Good evening, this is Joanna. You paid.", "Good evening. You paid."),
        ("Hello, my name is Ruth. Two times.", "Hello. Two times."),
        ("Thanks, I'm Tobi and I'll stay with this.", "Thanks, I'll stay with this."),
        ("That hurts. My name's Dev, you can shout.", "That hurts. You can shout."),
        ("I'm Jo. Let me look.", "Let me look."),
        ("Bye.\n\nKind regards,\nJo Harding\nNorthwind", "Bye.\n\nKind regards,\nNorthwind"),
        ("Bye.\n\nYours sincerely,\nNorthwind", "Bye.\n\nYours sincerely,\nNorthwind"),
    ],
)
def test_who_speaks_is_left_out(line: str, left: str) -> None:
    assert nameless(line, "Northwind") == left


@pytest.mark.parametrize(
    "line",
    [
        "Hello Eleni, I'm so sorry about it.",
        "Thank you, Mr Mensah, I have it.",
        "It comes on Monday. This is Monday's list.",
        "I've read what Sam wrote on 9 September.",
        "Kind regards are all that I can send.",
    ],
)
def test_a_line_without_a_name_stays_word_for_word(line: str) -> None:
    assert nameless(line, "Northwind") == line
