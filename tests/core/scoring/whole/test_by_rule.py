from collections import Counter

import pytest

from tests.builders import a_scenario, talk
from tests.core.scoring.rubrics import a_criterion, a_rubric
from tests.core.scoring.whole.sent_on import in_case
from tests.golden.talks import BY_NAME
from trainer.core.scoring.grade import grade
from trainer.core.scoring.score import Score, not_applicable
from trainer.core.scoring.scorer import SCORERS, Scorer
from trainer.core.scoring.talk import Talk, talk_of
from trainer.core.scoring.whole.by_rule import by_rule, settled
from trainer.core.scoring.whole.features import RULED

TALK = BY_NAME["competent"].transcript


@pytest.mark.parametrize("name", RULED)
def test_a_talk_is_rated_as_its_scorer_rates_it(name: str) -> None:
    seen = talk_of(TALK, a_scenario())
    found = SCORERS[name]
    assert by_rule(seen, name) == found.function(talk_of(TALK, a_scenario()), name)


def test_a_rule_is_asked_once_a_talk(monkeypatch: pytest.MonkeyPatch) -> None:
    asked: Counter[str] = Counter()

    def counting(_: Talk, criterion: str, *, least: int) -> Score:
        asked[criterion] += 1
        return Score(criterion, least, "Counted.")

    monkeypatch.setitem(SCORERS, "clarity", Scorer("clarity", counting, {"least": 4}))
    seen = talk_of(TALK)
    assert by_rule(seen, "clarity") is by_rule(seen, "clarity")
    assert by_rule(seen, "clarity").level == 4
    assert asked == {"clarity": 1}
    by_rule(talk_of(TALK), "clarity")
    assert asked == {"clarity": 2}


def test_what_had_no_occasion_has_no_level() -> None:
    seen = talk_of(talk("customer: Hi, are you open on Sunday?\nagent: Yes, from 10 to 4."))
    assert by_rule(seen, "empathy") == not_applicable(
        "empathy", "The customer showed no strong feeling."
    )
    assert by_rule(seen, "empathy").level is None


@pytest.mark.parametrize("broken", ["knowledge", "resolution"], indirect=True)
def test_a_scorer_that_breaks_leaves_the_others_their_level(broken: str) -> None:
    found = talk_of(TALK, a_scenario())
    with pytest.raises(ZeroDivisionError):
        by_rule(found, broken)
    assert all(by_rule(found, one).level for one in RULED if one != broken)


@pytest.mark.parametrize("broken", ["knowledge", "resolution"], indirect=True)
def test_a_scorer_that_breaks_is_named_and_the_others_are_rated_on_the_card(broken: str) -> None:
    rubric = a_rubric(*map(a_criterion, RULED))
    scores = {one.criterion: one for one in grade(TALK, rubric, a_scenario()).scores}
    assert "could not rate" in scores.pop(broken).because
    assert len(scores) == len(RULED) - 1
    assert all(one.level for one in scores.values())


@pytest.mark.parametrize(("level", "by"), [(5, 2), (4, 1), (3, 0), (1, 0), (None, 0)], ids=str)
def test_a_case_came_out_by_as_much_better_than_the_middle_as_its_resolution(
    level: int | None, by: int, monkeypatch: pytest.MonkeyPatch
) -> None:
    rated = Scorer("resolution", lambda _, name: Score(name, level, "Made up."), {})
    monkeypatch.setitem(SCORERS, "resolution", rated)
    assert settled(in_case()) == by
    assert settled(talk_of(TALK)) == 0


@pytest.mark.parametrize("broken", ["resolution"], indirect=True)
def test_a_right_way_out_counts_though_the_customer_did_not_take_it(broken: str) -> None:
    assert broken
    assert settled(talk_of(TALK, a_scenario())) == 1
    assert settled(talk_of(TALK)) == settled(in_case()) == 0


@pytest.fixture
def broken(request: pytest.FixtureRequest, monkeypatch: pytest.MonkeyPatch) -> str:
    def breaks(_: Talk, __: str) -> Score:
        raise ZeroDivisionError

    name = str(request.param)
    monkeypatch.setitem(SCORERS, name, Scorer(name, breaks, {}))
    return name
