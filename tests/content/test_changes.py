from trainer.content.changes import Difference, differences

BEFORE = """\
id: a
title: Old  # a comment
facts:
  - id: one
    say: First
  - id: two
    say: Second
tags: [x, y]
"""


def test_only_fields_whose_value_differs_are_listed() -> None:
    after = BEFORE.replace("Old  # a comment", '"New"').replace("[x, y]", "[x, z, w]")

    assert differences(BEFORE, after) == (
        Difference("title", "Old", "New"),
        Difference("tags.2", "y", "z"),
        Difference("tags.3", "", "w"),
    )


def test_an_item_that_was_only_moved_has_not_changed() -> None:
    lines = BEFORE.splitlines(keepends=True)
    moved = "".join([*lines[:3], *lines[5:7], *lines[3:5], *lines[7:]])

    assert differences(BEFORE, moved) == ()


def test_a_field_that_is_gone_is_listed_last_and_a_text_that_cannot_be_read_has_none() -> None:
    assert differences(BEFORE, "id: b\n")[:2] == (
        Difference("id", "a", "b"),
        Difference("title", "Old", ""),
    )
    assert differences(BEFORE, "a: [") == ()
