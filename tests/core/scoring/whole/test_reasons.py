from dataclasses import replace
from pathlib import Path

import pytest

from tests.builders import talk
from tests.core.scoring.rubrics import a_criterion, a_rubric
from tests.core.scoring.whole.sent_on import BAD, GOOD, NEVER, SEND, SENT_ON, ruled, seen
from tests.core.scoring.whole.weights_in import levels_file, weights_in
from trainer.core.scoring.grade import grade
from trainer.core.scoring.quotes import MOST
from trainer.core.scoring.score import Evidence, Missed, Score
from trainer.core.scoring.talk import talk_of
from trainer.core.scoring.whole import levels
from trainer.core.scoring.whole.meaning import AGENT, CUSTOMER
from trainer.core.scoring.whole.showing import LONGEST, shown_in
from trainer.core.scoring.whole.weighed import NOT_MISSING, weighed

COUNTED = "Counted. On that alone a"
NOTHING: frozenset[str] = frozenset()


def test_without_a_reason_it_is_as_such_talks_are(tmp_path: Path) -> None:
    with weights_in(levels_file(tmp_path, 3, {"rule": 0.0}), levels):
        found = weighed(seen(), "clarity", ruled(2, BAD))
    assert found.because == f"{COUNTED} 2; the whole talk makes it a 3, {NEVER}."
    assert found.evidence == (BAD,)


def test_quotes_that_speak_against_a_level_far_away_drop_out(tmp_path: Path) -> None:
    with weights_in(levels_file(tmp_path, 2, {"rule": 0.0}), levels):
        assert weighed(seen(), "empathy", ruled(3, GOOD, BAD)).evidence == (GOOD, BAD)
        assert weighed(seen(), "empathy", ruled(4, GOOD, BAD)).evidence == (BAD,)
        assert weighed(seen(), "empathy", ruled(5, GOOD)).evidence == ()
    with weights_in(levels_file(tmp_path, 4, {"rule": 0.0}), levels):
        assert weighed(seen(), "empathy", ruled(2, GOOD, BAD)).evidence == (GOOD,)


def test_a_move_that_lowers_a_level_is_named_and_its_sentence_comes_first(lowered: Score) -> None:
    meaning = AGENT["deflect"]
    assert lowered.because == f"{COUNTED} 2; the whole talk makes it a 1, because {meaning.much}."
    assert lowered.evidence == (Evidence(1, SEND, 7, meaning.much, good=False), GOOD)


def test_a_sentence_of_which_a_part_counts_for_nothing_is_quoted_as_it_was_sent(
    tmp_path: Path,
) -> None:
    copied = "to send me the green kettle before Monday because my old one broke"
    reply = f"Please check our website, {copied}, I think."
    text = f"customer: I ask you {copied}.\nagent: Hello.\ncustomer: And?\nagent: {reply}"
    assert copied not in talk_of(talk(text)).turns[3].text
    with weights_in(levels_file(tmp_path, 5, {"agent deflect": -200.0}), levels):
        card = grade(talk(text), a_rubric(a_criterion("clarity")))
    score = card.of("clarity")
    assert AGENT["deflect"].much in score.because
    assert score.evidence[0] == Evidence(3, reply, 0, AGENT["deflect"].much, good=False)


def test_a_move_of_the_customers_is_proved_by_their_words(tmp_path: Path) -> None:
    levels_file(tmp_path, 5, {"customer puzzled": -200.0})
    with weights_in(tmp_path, levels):
        found = weighed(seen(), "clarity", ruled(4))
    (proof,) = found.evidence
    assert (proof.turn, proof.good) == (2, False)
    assert proof.quote == "I don't understand what that means. I have asked you twice now!"
    assert proof.note == CUSTOMER["puzzled"].much


def test_of_a_long_turn_of_the_customer_the_beginning_is_the_proof(tmp_path: Path) -> None:
    long = SENT_ON.replace("twice now!", "twice now! " + "And I do not follow that either. " * 6)
    with weights_in(levels_file(tmp_path, 5, {"customer puzzled": -200.0}), levels):
        (proof,) = weighed(seen(long), "clarity", ruled(4)).evidence
    turn = talk(long).turns[proof.turn].text
    assert turn.startswith(f"{proof.quote} ")
    assert LONGEST - 10 < len(proof.quote) <= LONGEST < len(turn)


@pytest.mark.parametrize("text", [SENT_ON, "agent: Hello.\nagent: It is with the carrier."])
def test_what_nobody_does_is_a_reason_without_a_quote(tmp_path: Path, text: str) -> None:
    with weights_in(levels_file(tmp_path, 5, {"agent check": 200.0}, usual=1), levels):
        found = weighed(seen(text), "clarity", ruled(2))
    assert (found.level, found.evidence) == (1, ())
    assert f"makes it a 1, because {AGENT['check'].little}." in found.because
    assert [one.expected for one in found.missed] == [f"Mend this: {AGENT['check'].little}."]
    assert found.missed[0].turn == talk(text).turns[-1].position


def test_how_the_customer_is_cannot_be_mended_by_the_agent(tmp_path: Path) -> None:
    with weights_in(levels_file(tmp_path, 5, {"customer works": 200.0}, usual=1), levels):
        alone = weighed(seen(), "resolution", ruled(2))
    both = {"customer works": 200.0, "agent check": 9.0}
    with weights_in(levels_file(tmp_path, 5, both, usual=1), levels):
        found = weighed(seen(), "resolution", ruled(2))
    assert CUSTOMER["works"].little in alone.because
    assert (alone.level, alone.missed) == (1, ())
    assert [one.expected for one in found.missed] == [f"Mend this: {AGENT['check'].little}."]


def test_what_to_mend_is_named_only_where_a_lower_level_has_nothing_else_to_show(
    tmp_path: Path,
) -> None:
    with weights_in(levels_file(tmp_path, 5, {"agent check": 200.0}, usual=1), levels):
        shown = weighed(seen(), "clarity", ruled(2, BAD))
        known = weighed(seen(), "clarity", replace(ruled(2), missed=(Missed(1, "A day."),)))
        bare = weighed(seen(), "clarity", ruled(2))
    assert (shown.level, shown.missed) == (1, ())
    assert (known.level, known.missed) == (1, (Missed(1, "A day."),))
    assert (bare.level, bare.missed) == (1, (Missed(3, f"Mend this: {AGENT['check'].little}."),))
    with weights_in(
        levels_file(tmp_path, 1, {"agent rude": -200.0, "agent vague": -200.0}, usual=1), levels
    ):
        raised = weighed(seen(), "clarity", ruled(2))
    assert (raised.level, raised.missed, raised.evidence) == (3, (), ())
    assert AGENT["vague"].little in raised.because


def test_a_level_lowered_for_no_reason_that_can_be_named_has_nothing_to_mend(
    tmp_path: Path,
) -> None:
    with weights_in(levels_file(tmp_path, 1, {"rule": 0.0}), levels):
        found = weighed(seen(), "clarity", ruled(2))
    assert (found.level, found.evidence, found.missed) == (1, (), ())


def test_a_move_that_no_sentence_makes_for_sure_is_no_reason(tmp_path: Path) -> None:
    with weights_in(levels_file(tmp_path, 5, {"agent blame": -200.0}, usual=-1), levels):
        found = weighed(seen(), "clarity", ruled(2))
    assert found.level == 1
    assert f"makes it a 1, {NEVER}." in found.because
    assert (found.evidence, found.missed) == ((), ())


def test_a_move_that_some_sentence_makes_is_not_called_missing(tmp_path: Path) -> None:
    weights = levels_file(tmp_path, 5, {"agent plan": 200.0}, usual=1)
    planned = SENT_ON.replace("It is with the carrier.", "It comes on Friday.")
    shown = [shown_in(seen(text))["agent plan"].likely for text in (SENT_ON, planned)]
    assert shown[0] < NOT_MISSING < shown[1]
    with weights_in(weights, levels):
        found = [weighed(seen(text), "clarity", ruled(2)) for text in (SENT_ON, planned)]
    assert [one.level for one in found] == [1, 1]
    assert [AGENT["plan"].little in one.because for one in found] == [True, False]


def test_customers_who_say_no_word_are_no_proof(tmp_path: Path) -> None:
    silent = "customer [puzzled]:\nagent: Hello.\ncustomer [puzzled]:\nagent: Bye."
    with weights_in(levels_file(tmp_path, 5, {"customer puzzled": -200.0}), levels):
        assert weighed(talk_of(talk(silent)), "clarity", ruled(2)).evidence == ()


def test_reasons_stand_in_a_list(tmp_path: Path) -> None:
    weights = {"agent deflect": -200.0, "customer puzzled": -90.0, "customer works": 9.0}
    with weights_in(levels_file(tmp_path, 1, weights), levels):
        found = weighed(seen(), "responsiveness", ruled(2))
    listed = f"{AGENT['deflect'].much} and {CUSTOMER['puzzled'].much}"
    assert found.because == f"{COUNTED} 2; the whole talk makes it a 1, because {listed}."
    assert [one.good for one in found.evidence] == [False, False]


@pytest.mark.parametrize("number", [1, MOST, MOST + 3])
def test_no_more_is_quoted_than_a_reader_looks_at_or_the_rule_did(
    tmp_path: Path, number: int
) -> None:
    kept = tuple(replace(BAD, note=f"{at}") for at in range(number))
    with weights_in(levels_file(tmp_path, 5, {"agent deflect": -200.0}), levels):
        found = weighed(seen(), "clarity", ruled(4, *kept))
    assert found.evidence[0].note == AGENT["deflect"].much
    assert len(found.evidence) == min(max(MOST, number), number + 1)


def test_what_the_rule_missed_and_its_criterion_stay(lowered: Score) -> None:
    assert (lowered.criterion, lowered.missed) == ("mine", (Missed(3, "A day."),))


@pytest.fixture
def lowered(tmp_path: Path) -> Score:
    score = replace(ruled(2, GOOD), criterion="mine", missed=(Missed(3, "A day."),))
    with weights_in(levels_file(tmp_path, 5, {"agent deflect": -200.0}), levels):
        return weighed(seen(), "clarity", score)
