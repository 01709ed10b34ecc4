"""A form is a view of the text: only what was changed in the form is changed in the text."""

from difflib import unified_diff

import pytest

from tests.content.rubric_fields import sent_of
from trainer.config import ROOT
from trainer.content import texts
from trainer.content.known import Known
from trainer.content.rubric_form import FAILS, changed, form_of, with_form
from trainer.core.errors import ContentError, InputError
from trainer.core.scoring.autofail import RULES

DEFAULT = (ROOT / "rubrics/default.yaml").read_text("utf-8")
COMMENTED = """\
# Ours, agreed in May.
id: short
title: 'Short'   # the board's word
criteria:

  # the heart of it
  - id: empathy
    name: Empathy
    skill: empathy
    weight: 60.0   # was 50
    scorer: empathy
    options: {half: 0.6}
    channels: chat
    levels: {1: a, 2: b, 3: c, 4: d, 5: e}
  - id: clarity
    name: Clarity
    skill: clarity
    weight: 40
    off: no
    scorer: clarity
    levels:
      1: a
      2: b
      3: >
        c and
        more
      4: d
      5: e
"""

CHANGES: list[tuple[dict[str, str], list[str], list[str]]] = [
    ({"criteria.1.weight": "55"}, ["    weight: 60.0   # was 50"], ["    weight: 55   # was 50"]),
    ({"title": "Long"}, ["title: 'Short'   # the board's word"], ["title: 'Long'   # the board's word"]),
    ({"pass_mark": "80"}, [], ["pass_mark: 80"]),
    ({"criteria.1.options.half": "0.7"}, ["    options: {half: 0.6}"], ["    options: {half: 0.7}"]),
    ({"criteria.1.options.half": ""}, ["    options: {half: 0.6}"], []),
    ({"criteria.1.channels": "chat\nphone"}, ["    channels: chat"], ["    channels: [chat, phone]"]),
    ({"criteria.2.when": "angry"}, [], ["    when: angry"]),
    ({"criteria.2.fails_at": "1"}, [], ["    fails_at: 1"]),
    ({"criteria.2.second_opinion": "1"}, [], ["    second_opinion: true"]),
    ({"criteria.1.scorer": "judge"}, ["    scorer: empathy", "    options: {half: 0.6}"], ["    scorer: judge"]),
    ({"criteria.2.levels.1": "<script>alert(1)</script>"}, ["      1: a"], ["      1: <script>alert(1)</script>"]),
    ({"criteria.2.levels.1": "no: way # x"}, ["      1: a"], ["      1: 'no: way # x'"]),
    ({"criteria.2.weight": ""}, ["    weight: 40"], ['    weight: ""']),
]  # fmt: skip


@pytest.mark.parametrize("text", [DEFAULT, COMMENTED])
def test_a_form_that_changes_nothing_changes_no_character(text: str) -> None:
    assert with_form(text, sent_of(text)) == text


@pytest.mark.parametrize(("change", "gone", "come"), CHANGES)
def test_one_change_of_the_form_is_one_change_of_the_text(
    change: dict[str, str], gone: list[str], come: list[str]
) -> None:
    found = with_form(COMMENTED, {**sent_of(COMMENTED), **change})
    assert difference(COMMENTED, found) == (gone, come)
    assert "# the heart of it" in found


def test_what_is_switched_off_says_so_and_comes_back() -> None:
    sent = {key: one for key, one in sent_of(COMMENTED).items() if key != "criteria.1.on"}
    off = with_form(COMMENTED, sent)
    assert difference(COMMENTED, off) == ([], ["    off: true"])
    assert with_form(off, {**sent_of(off), "criteria.1.on": "1"}) == COMMENTED


def test_criteria_move_with_their_comments() -> None:
    down = changed(COMMENTED, "down.1")
    assert [one.id for one in form_of(down).criteria] == ["clarity", "empathy"]
    assert "  # the heart of it\n  - id: empathy\n" in down
    assert [one.id for one in form_of(changed(DEFAULT, "up.3")).criteria][1] == "clarity"
    assert changed(COMMENTED, "up.1") == changed(COMMENTED, "down.2") == COMMENTED
    assert changed(COMMENTED, "dance.1") == changed(COMMENTED, "remove.9") == COMMENTED


def test_a_question_of_ones_own_is_added_under_an_id_that_is_free() -> None:
    twice = changed(changed(COMMENTED, "add", ("clarity",)), "add")
    added = form_of(twice).criteria[2:]
    assert [(one.id, one.own, one.texts["skill"]) for one in added] == [
        ("own_1", True, "clarity"),
        ("own_2", True, ""),
    ]
    assert [one.id for one in form_of(changed(twice, "remove.3")).criteria][-1] == "own_2"
    only = changed("id: bare\ntitle: Bare\n", "add")
    assert [one.number for one in form_of(only).criteria] == [1]


def test_rules_that_fail_a_talk_are_switched_and_worded() -> None:
    sent = sent_of(COMMENTED)
    one = with_form(COMMENTED, {**sent, "fails.abuse": "1"})
    two = with_form(
        one, {**sent_of(one), "fails.abandoned": "1", "fails.abuse.text": "No insults."}
    )
    fails = {each.rule: each.text for each in form_of(two).fails if each.on}
    assert fails == {"abuse": "No insults.", "abandoned": FAILS["abandoned"]}
    none = {key: each for key, each in sent_of(two).items() if key not in ("fails.abuse", "fails.abandoned")}  # fmt: skip
    assert not any(each.on for each in form_of(with_form(two, none)).fails)
    assert set(FAILS) == set(RULES)


def test_what_the_form_writes_is_read_as_it_was_meant() -> None:
    text = changed(DEFAULT, "add", ("clarity",))
    levels = {f"criteria.12.levels.{level}": f"Seen: {level}" for level in range(1, 6)}
    own = {"criteria.12.about": "Does it sound\r\nlike us?", "criteria.12.weight": "5", **levels}
    text = with_form(text, {**sent_of(text), **own, "criteria.1.weight": "17"})
    rubric = texts.examine_rubric(text, "x.yaml", Known()).value
    assert rubric.criteria[11].about == "Does it sound\nlike us?"
    assert rubric.criteria[11].levels[3] == "Seen: 3"


def test_what_applies_to_some_talks_only_is_told() -> None:
    empathy, clarity = form_of(COMMENTED).criteria
    assert (empathy.sometimes, clarity.sometimes) == (True, False)
    assert empathy.channels == ("chat",)


def test_a_text_that_is_no_rubrics_has_no_form() -> None:
    with pytest.raises(InputError, match="no list of criteria"):
        form_of("id: x\ncriteria: [a, b]\n")
    with pytest.raises(InputError, match="300 criteria; a form shows 60 at most"):
        form_of("criteria:\n" + "".join(f"  - id: c{n}\n" for n in range(300)))
    with pytest.raises(ContentError):
        form_of("id: [")
    assert form_of("id: x\ncriteria:\n").criteria == ()


def difference(old: str, new: str) -> tuple[list[str], list[str]]:
    """Give the lines that are gone, and those that have come."""
    lines = list(unified_diff(old.splitlines(), new.splitlines(), lineterm="", n=0))[2:]
    return (
        [one[1:] for one in lines if one.startswith("-")],
        [one[1:] for one in lines if one.startswith("+")],
    )
