"""Provenance is read out of the comments of a draft; what a model wrote waits for a person."""

from trainer.content.marks import Marked, marks_of, rewritten, settled, unaccepted, unread
from trainer.core.authoring.noted import Origin

TEXT = """\
# from: the head is no mark
title: A title  # from: your answer
brief: >-  # to check: made up
  You answer for them  # to check: these are words

  And more.
facts:
  - say: "A # from: b"
    ask: ['x']  # an ordinary remark
lines:
  vent:
    hot:
      - Oh no!  # by a model: a model; accept it or change it
"""


def test_each_noted_line_is_found_with_its_words() -> None:
    assert marks_of(TEXT) == (
        Marked(2, "title: A title", Origin.FROM, "your answer"),
        Marked(
            3,
            "brief: You answer for them # to check: these are words And more.",
            Origin.CHECK,
            "made up",
        ),
        Marked(13, "Oh no!", Origin.MODEL, "a model; accept it or change it"),
    )
    assert marks_of(f"say: {'long ' * 40}  # from: x")[0].text.endswith("…")


def test_what_a_model_wrote_is_a_fault_until_it_is_accepted() -> None:
    (fault,) = unaccepted(TEXT, "a.yaml")
    assert (fault.line, fault.warning) == (13, False)
    accepted = settled(TEXT, {3, 13, 2, 8, 99}, "Tara #1: Trainer")
    assert unaccepted(accepted, "a.yaml") == ()
    lines = accepted.splitlines()
    assert lines[1] == "title: A title  # from: your answer"
    assert lines[2] == "brief: >-  # from: looked at by Tara 1 Trainer"
    assert lines[12].endswith("- Oh no!  # from: a model, accepted by Tara 1 Trainer")
    assert settled(TEXT, {13}, "#").endswith("# from: a model, accepted by somebody\n")


def test_what_was_assumed_is_told_until_somebody_writes_another_line() -> None:
    (fault,) = unread(TEXT, "a.yaml")
    assert (fault.line, fault.what.startswith("nobody has looked at this yet: brief")) == (3, True)
    assert rewritten(TEXT, TEXT) == TEXT
    another = rewritten(TEXT, TEXT.replace("And more", "And less"))
    assert another.splitlines()[2] == "brief: >-  # from: rewritten in the form"
    assert unread(another, "a.yaml") == ()


def test_what_is_no_yaml_any_more_is_read_line_by_line() -> None:
    broken = 'a: "b" "c"\nd: e  # by a model: a model\n'
    assert [one.line for one in marks_of(broken)] == [2]


def test_a_line_that_is_not_chosen_stays_as_it_is() -> None:
    assert settled(TEXT, (), "Tara") == TEXT
