"""An exchange that was the customer's mistake is not read as a part of the whole."""

from dataclasses import replace
from pathlib import Path

from tests.builders import talk
from tests.core.scoring.whole.sent_on import NEVER, ruled
from tests.core.scoring.whole.weights_in import levels_file, weights_in
from trainer.core.scoring.talk import Talk, talk_of
from trainer.core.scoring.whole import levels
from trainer.core.scoring.whole.features import figures
from trainer.core.scoring.whole.in_context import agent_sentences, customer_turns
from trainer.core.scoring.whole.meaning import AGENT, CUSTOMER
from trainer.core.scoring.whole.showing import shown_in
from trainer.core.scoring.whole.weighed import weighed

FELT = """
    customer: Hello, my parcel came without the lid.
    agent: It is with the carrier. I will ring them.
    customer: I don't understand what that means. This is a disgrace!
    agent: Please check our website. I will ring them.
    customer: Great, thank you so much.
    agent: It comes on Friday. I will ring them."""


def test_a_struck_turn_and_its_answer_are_not_read() -> None:
    assert [one.turn for one in agent_sentences(seen(2))] == [1, 1, 5]
    assert [one.turn for one in customer_turns(seen(2))] == [0, 4]
    assert [one.turn for one in agent_sentences(seen())] == [1, 1, 3, 5]
    assert [one.turn for one in customer_turns(seen())] == [0, 2, 4]


def test_words_of_a_struck_answer_have_not_been_said() -> None:
    struck = [(one.turn, one.sentences[0].text) for one in agent_sentences(seen(0))]
    assert (3, "I will ring them.") in struck
    assert (3, "I will ring them.") not in [
        (one.turn, one.sentences[0].text) for one in agent_sentences(seen())
    ]


def test_the_first_and_the_last_turn_that_are_read_are_marked() -> None:
    found = customer_turns(seen(4))
    assert ["=opening" in one.marks for one in found] == [True, False]
    assert ["=closing" in one.marks for one in found] == [False, True]
    (found_alone,) = customer_turns(seen(0, 2))
    assert {"=opening", "=closing"} <= set(found_alone.marks)


def test_the_first_and_the_last_reply_that_are_read_are_marked() -> None:
    places = [{"=opening", "=closing"} & set(one.marks) for one in agent_sentences(seen(0, 4))]
    assert places == [{"=opening", "=closing"}] * 2
    assert [sorted({"=opening", "=closing"} & set(one.marks)) for one in agent_sentences(seen())] == [
        ["=opening"], ["=opening"], [], ["=closing"]
    ]  # fmt: skip


def test_words_of_a_struck_turn_were_never_heard() -> None:
    text = FELT.replace("Great, thank you so much.", "Fine.").replace(
        "comes", "is a disgrace, it comes"
    )
    heard, unheard = (
        agent_sentences(talk_of(talk(text), None, struck))[-1].marks for struck in ((), (2,))
    )
    assert "=earlier 1" in heard
    assert "=earlier 0" in unheard


def test_where_all_was_struck_nothing_is_read_and_the_rule_stands(tmp_path: Path) -> None:
    whole = seen(0, 2, 4)
    assert agent_sentences(whole) == customer_turns(whole) == ()
    with weights_in(levels_file(tmp_path, 5, {"rule": 0.0}), levels):
        assert weighed(whole, "clarity", ruled(2)) == ruled(2)
        assert weighed(seen(), "clarity", ruled(2)) != ruled(2)


def test_a_struck_exchange_shows_no_move() -> None:
    before, after = shown_in(seen()), shown_in(seen(2))
    for name in ("agent deflect", "customer puzzled"):
        assert after[name].likely < 0.3 < before[name].likely
    assert figures(seen(2))["agent deflect"] < figures(seen())["agent deflect"] - 0.2


def test_a_struck_exchange_is_no_reason_and_no_proof(tmp_path: Path) -> None:
    for figure, words in (
        ("agent deflect", AGENT["deflect"].much),
        ("customer puzzled", CUSTOMER["puzzled"].much),
    ):
        with weights_in(levels_file(tmp_path, 1, {figure: -200.0}), levels):
            whole, fair = (weighed(one, "clarity", ruled(2)) for one in (seen(), seen(2)))
        assert f"makes it a 1, because {words}." in whole.because
        assert {one.turn for one in whole.evidence} <= {2, 3}
        assert f"makes it a 1, {NEVER}." in fair.because
        assert fair.evidence == ()


def test_what_was_struck_is_kept_with_the_talk() -> None:
    assert seen().struck == frozenset()
    assert seen(4, 2).struck == seen(2, 4, 2).struck == {2, 4}
    assert replace(seen(2), struck=frozenset()).transcript == seen(2).transcript


def seen(*struck: int) -> Talk:
    return talk_of(talk(FELT), None, struck)
