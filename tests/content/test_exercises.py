"""Exercises and seats are read with all their faults, and the built-in ones are true to their cases."""

import re
from collections.abc import Iterator
from pathlib import Path

import pytest

from trainer.config import ROOT
from trainer.content import texts
from trainer.content.check import check_paths
from trainer.content.exercises import Exercises
from trainer.content.files import Kind as File
from trainer.content.library import Library
from trainer.core.errors import MissingError
from trainer.core.exercise.exercise import Exercise, Kind
from trainer.core.scenario.scenario import Scenario

FIND = (ROOT / "exercises/billing/charged-twice-mistakes.yaml").read_text("utf-8")
CHOOSE = (ROOT / "exercises/outage/fourth-call.yaml").read_text("utf-8")
QUIZ = (ROOT / "exercises/access/quiz-locked-accounts.yaml").read_text("utf-8")
DAY = (ROOT / "exercises/billing/quiz-after-cancelling.yaml").read_text("utf-8")
SEAT = (ROOT / "exercises/seats/argued-down.yaml").read_text("utf-8")
FIGURE = re.compile(r"£[\d,]+\.\d\d|\b\d\d:\d\d\b")


def test_the_built_in_exercises_are_in_order_and_there_are_enough(exercises: Exercises) -> None:
    assert [str(fault) for fault in exercises.faults()] == []
    by_kind = {kind: [one for one in exercises.list_() if one.kind == kind] for kind in Kind}
    assert len(by_kind[Kind.FIND_MISTAKES]) >= 8
    assert all(len(one.mistakes) == 3 for one in by_kind[Kind.FIND_MISTAKES])
    assert len(by_kind[Kind.CHOOSE]) >= 12
    assert len({(one.scenario, one.article) for one in by_kind[Kind.QUIZ]}) >= 8
    assert len({one.domain for one in by_kind[Kind.QUIZ]}) >= 6
    assert len(exercises.list_seats()) >= 6


def test_the_levels_of_the_seats_are_spread_over_good_and_bad(exercises: Exercises) -> None:
    levels = [one.level for seat in exercises.list_seats() for one in seat.levels.values()]
    assert min(levels.count(level) for level in range(1, 6)) >= 4


def test_every_figure_of_an_exercise_stands_in_its_case(
    exercises: Exercises, library: Library
) -> None:
    wrong = [
        f"{one.id}: {figure}"
        for one in exercises.list_()
        for text in told(one)
        for figure in FIGURE.findall(text)
        if figure not in known(library.load(one.scenario))
    ]
    assert wrong == []


def test_best_answers_do_not_always_stand_in_the_same_place(exercises: Exercises) -> None:
    choices = [[one.worth for one in it.answers] for it in exercises.list_() if it.answers]
    assert len({worths.index(max(worths)) for worths in choices}) >= 3


@pytest.mark.parametrize(
    ("text", "old", "put", "said"),
    [
        (FIND, "kind: find_mistakes", "kind: find_mistake", "kind: there is no kind"),
        (FIND, "id: charged", "id: Charged", "id: `Charged-twice-mistakes` cannot be an id"),
        (FIND, "charged-after-cancelling", "charged-after", "scenario: there is no scenario"),
        (FIND, "  - customer: And when", "  - note: And when", "talk.7: who says this?"),
        (FIND, "also: [no_answer]", "also: [no_reply]", "mistakes.2.behaviour: there is no"),
        (FIND, "turn: 8", "turn: 2", "mistakes.2.turn: turn 2 has a mistake already"),
        (FIND, "turn: 8", "turn: 7", "mistakes.2.turn: turn 7 is no message of the agent's"),
        (FIND, "turn: 8", "turn: 39", "mistakes.2.turn: turn 39 is no message"),
        (FIND, "level: 1", "level: 1\narticle: x", "article: a find_mistakes has no `article`"),
        (FIND, "mistakes:", "mistaken:", "mistaken: `mistaken` is not a field here"),
        (CHOOSE, "skill: conflict", "skill: arguing", "skill: there is no skill `arguing`"),
        (CHOOSE, "worth: 15", "worth: 100", "answers: several answers are the best"),
        (CHOOSE, "\nanswers:", "  - agent: Hm.\n\nanswers:", "talk: the agent spoke last"),
        (CHOOSE, "reasons:", "reasons:\n  - No reboots.", "reasons.1: no sentence could be known"),
        (CHOOSE, re.compile(r"  - say: I.m so.*?(?=\nreasons)", re.DOTALL), "", "there are 2 answers"),
        (CHOOSE, re.compile(r"reasons:.*", re.DOTALL), "", "reasons: `reasons` is missing"),
        (QUIZ, "article: locked", "article: looked", "article: there is no article"),
        (QUIZ, "lasts 10.", "lasts ten.", "questions.2.quote: these words do not stand"),
        (QUIZ, "number: 10", "number: 11", "questions.2.number: the quote does not say 11"),
        (QUIZ, "number: 10", "number: 10\n    date: 2026-01-01", "questions.2: how is this answered?"),
        (QUIZ, ", right: true", "", "questions.3.options: nothing is to be told apart"),
        (QUIZ, "      - Unlock\n", "      - Check employee number and date of birth\n", "an order needs 3"),
        (QUIZ, re.compile(r"  - ask: After.*", re.DOTALL), "", "questions: these are few"),
        (DAY, "2026-04-02", "2 April", "questions.3.date: this is no day"),
    ],
)  # fmt: skip
def test_what_is_wrong_with_an_exercise_is_told(
    text: str, old: str | re.Pattern[str], put: str, said: str, library: Library
) -> None:
    broken = re.sub(re.escape(old) if isinstance(old, str) else old, put, text)
    assert broken != text
    cases = {one.id: one for one in library.list_scenarios()}
    found = texts.examine_exercise(broken, "x.yaml", library.known(), cases)
    faults = [f"{one.field}: {one.what}" for one in found.faults]
    assert any(said in one for one in faults), faults
    assert found.value is None


@pytest.mark.parametrize(
    ("old", "put", "said"),
    [
        ("channel: phone", "channel: fone", "channel: there is no channel `fone`"),
        ("  conflict:", "  conflicts:", "levels.conflicts: there is no criterion"),
        (
            "quote: There is no need to shout.",
            "quote: No need.",
            "levels.empathy.quote: these words",
        ),
        ("    turn: 6\n", "", "levels.knowledge: a quote and its turn go together"),
        ("turn: 6", "turn: 60", "levels.knowledge.quote: these words do not stand in turn 60"),
        ("level: 1", "level: 6", "levels.empathy.level: 6 is out of range"),
    ],
)
def test_what_is_wrong_with_a_seat_is_told(old: str, put: str, said: str, library: Library) -> None:
    assert SEAT.count(old) >= 1
    found = texts.examine_seat(SEAT.replace(old, put, 1), "x.yaml", library.rubric())
    faults = [f"{one.field}: {one.what}" for one in found.faults]
    assert any(said in one for one in faults), faults


def test_a_seat_with_little_to_mark_is_a_fault_even_without_a_rubric() -> None:
    few = re.sub(r"  clarity:.*", "", SEAT, flags=re.DOTALL)
    [fault] = texts.examine_seat(few, "x.yaml", None).faults
    assert (fault.field, fault.what) == ("levels", "there is little to mark")


def test_a_broken_file_is_listed_and_not_offered_and_a_mended_one_is_read_again(
    tmp_path: Path, library: Library
) -> None:
    file = tmp_path / "exercises/billing/other-name.yaml"
    file.parent.mkdir(parents=True)
    file.write_bytes(b"id: caf\xe9")
    kept = Exercises(tmp_path / "exercises", library)
    assert [(one.slug, one.value) for one in kept.list_filed(File.EXERCISE)] == [
        ("other-name", None)
    ]
    with pytest.raises(MissingError, match="There is no exercise “charged-twice-mistakes” here"):
        kept.load("charged-twice-mistakes")
    file.write_text(FIND, "utf-8")
    assert kept.load("charged-twice-mistakes").level == 1
    assert [fault.what for fault in kept.faults()] == [
        "the file is called `other-name`, its id is `charged-twice-mistakes`"
    ]


def test_files_are_checked_by_their_place(tmp_path: Path, library: Library) -> None:
    for place, text in (
        ("billing/a.yaml", FIND.replace("turn: 8", "turn: 7")),
        ("seats/b.yaml", SEAT),
    ):
        file = tmp_path / "exercises" / place
        file.parent.mkdir(parents=True)
        file.write_text(text, "utf-8")
    faults = check_paths([tmp_path / "exercises"], library)
    assert [(fault.field, fault.warning) for fault in faults] == [
        ("mistakes.2.turn", False),
        ("id", True),
    ]


def told(exercise: Exercise) -> Iterator[str]:
    """Give what an exercise holds to be true: better lines, reasons why, and what is said rightly."""
    wrong = {one.turn for one in exercise.mistakes}
    yield from (one.better for one in exercise.mistakes)
    yield from (one.why for one in exercise.mistakes)
    yield from (one.why for one in exercise.answers)
    yield from (one.why for one in exercise.questions)
    yield from (one.say for one in exercise.answers if one.worth >= 50)
    for number, line in enumerate(exercise.talk, start=1):
        if line.by_agent and number not in wrong:
            yield f"{line.text} {line.note}"


def known(scenario: Scenario) -> str:
    """Give all that a case says."""
    articles = " ".join(one.text for one in scenario.articles)
    facts = " ".join(one.say for one in scenario.facts)
    return f"{scenario.record} {articles} {facts} {scenario.opening} {scenario.model.talk}"
