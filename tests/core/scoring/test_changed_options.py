"""What a rubric changes in a rule moves the level by as much as it moves the rule."""

from pathlib import Path

import pytest

from tests.builders import a_scenario, talk
from tests.core.scoring.rubrics import a_criterion, a_rubric
from tests.core.scoring.whole.sent_on import SENT_ON, seen
from tests.core.scoring.whole.weights_in import levels_file, weights_in
from tests.golden.talks import BY_NAME
from trainer.core.scoring.grade import grade
from trainer.core.scoring.score import Score, not_applicable
from trainer.core.scoring.scorer import SCORERS, Scorer
from trainer.core.scoring.talk import Talk, talk_of
from trainer.core.scoring.whole import levels
from trainer.core.scoring.whole.by_rule import by_rule
from trainer.core.scoring.whole.weighed import weighed

USUAL = 3
UNRATED = 0
WORDS = "Counted with {}."


@pytest.mark.parametrize(
    ("whole", "least", "level"),
    [
        (4, 2, 3),
        (4, 1, 2),
        (4, 4, 5),
        (2, 4, 3),
        (2, 5, 4),
        (2, 2, 1),
    ],
)
@pytest.mark.usefixtures("counting")
def test_a_changed_option_moves_the_level_as_far_as_the_rule(
    tmp_path: Path, whole: int, least: int, level: int
) -> None:
    found = rated(tmp_path, whole, least)
    assert found.level == level == whole + least - USUAL
    assert found.because == f"Read as a whole, a {level}. {WORDS.format(least)}"
    assert (found.criterion, found.estimate, found.certainty) == ("mine", None, 0.6)


@pytest.mark.parametrize(("whole", "least"), [(4, 5), (2, 1), (3, 2), (3, 5)])
@pytest.mark.usefixtures("counting")
def test_where_it_comes_to_the_level_of_the_changed_rule_that_says_it_all(
    tmp_path: Path, whole: int, least: int
) -> None:
    assert rated(tmp_path, whole, least) == ruled("mine", least)


@pytest.mark.usefixtures("counting")
def test_an_option_that_is_as_usual_changes_nothing(tmp_path: Path) -> None:
    with weights_in(levels_file(tmp_path, 4, {"rule": 0.0}), levels):
        usual = weighed(seen(), "clarity", ruled("mine", USUAL))
    assert rated(tmp_path, 4, USUAL) == usual
    assert rated(tmp_path, 4, None) == usual
    whole = "On that alone a 3; the whole talk makes it a 4, as such talks are read."
    assert usual.because == f"{WORDS.format(USUAL)} {whole}"


@pytest.mark.usefixtures("counting")
def test_what_the_changed_rule_does_not_rate_is_not_rated(tmp_path: Path) -> None:
    assert rated(tmp_path, 4, UNRATED) == ruled("mine", UNRATED)


def test_what_only_the_changed_rule_rates_is_as_it_says(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setitem(SCORERS, "clarity", Scorer("clarity", counted, {"least": UNRATED}))
    assert rated(tmp_path, 5, 2) == ruled("mine", 2)


def test_a_stricter_rubric_lowers_a_real_talk_by_what_it_lowers_the_rule() -> None:
    transcript = BY_NAME["competent"].transcript
    strict = a_criterion("responsiveness", late=0.1, very_late=0.2)
    case = talk_of(transcript, a_scenario())
    found = SCORERS["responsiveness"]
    own = found.function(case, "responsiveness", **{**found.options, **strict.options}).level
    usual = by_rule(case, "responsiveness")
    whole = weighed(case, "responsiveness", usual).level
    assert own
    assert usual.level
    assert whole
    level = grade(transcript, a_rubric(strict), a_scenario()).of("responsiveness").level
    assert level == max(1, min(5, whole + own - usual.level)) < whole


def rated(place: Path, whole: int, least: int | None) -> Score:
    """Grade by a rule of which the option `least` is its level, in a talk that is `whole` to readers."""
    options = {} if least is None else {"least": least}
    rubric = a_rubric(a_criterion("clarity", id="mine", **options))
    with weights_in(levels_file(place, whole, {"rule": 0.0}), levels):
        return grade(talk(SENT_ON), rubric).of("mine")


def ruled(criterion: str, least: int) -> Score:
    """Give what the rule finds."""
    if least == UNRATED:
        return not_applicable(criterion, "Nothing to count.")
    return Score(criterion, least, WORDS.format(least), certainty=0.6, estimate=least + 0.2)


def counted(_: Talk, criterion: str, *, least: int) -> Score:
    """Rate any talk by the option alone."""
    return ruled(criterion, least)


@pytest.fixture
def counting(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setitem(SCORERS, "clarity", Scorer("clarity", counted, {"least": USUAL}))
