"""Cheats that must not pass, and honest talks that must not fail, on the built-in scenarios."""

from pathlib import Path

import pytest

from tests.built_in import card_of, library, played
from trainer.core.attempt import Attempt, Message, begin, close, exchange, survey_of
from trainer.core.conversation.acts import AgentAct, CustomerAct
from trainer.core.conversation.turn import ActionTaken
from trainer.core.customer.scripted import ScriptedVoice
from trainer.core.rehearsal.agents import AGENTS
from trainer.core.scoring.grade import grade
from trainer.core.scoring.scorecard import Result, Scorecard

ROOT = Path(__file__).parents[3]
Said = tuple[str, tuple[str, ...]]
CHARGED, OFFLINE = "charged-after-cancelling", "three-days-offline"
DEEDS = (
    "Hi Priya. You cancelled in March and we took 39.90 again, which was our mistake, because "
    "the line had closed. I've refunded the £39.90; it arrives in 3 to 5 working days. I've "
    "ended the direct debit and added £10.00. Does that work for you?"
)
WALL: tuple[Said, ...] = (
    (DEEDS, ("verify_identity", "refund", "stop_debit", "goodwill")),
    ("To sum up: £49.90 in 3 to 5 days. Anything else? Bye.", ()),
)
FAULT = (
    "Hello, three days offline and a fourth call: that's awful. It's the street cabinet, fault "
    "F-2231, and I'll stay with this. What's your account number and postcode?"
)


def test_a_wall_of_deeds_for_somebody_nobody_asked_who_they_are_does_not_pass() -> None:
    attempt, card = held(CHARGED, *WALL)
    assert card.result is Result.FAIL
    assert {one.id for one in card.failings} == {"disclosed_before_check"}
    assert card.of("consistency").level == 1
    closing = attempt.transcript.closing
    assert closing
    assert closing.breach == "Refund the April charge: done before the identity check"
    survey = survey_of(attempt)
    assert survey.csat <= 3
    assert survey.ces <= 3
    assert not survey.fcr
    assert "who I was" in survey.comment


def test_such_deeds_trouble_the_customer() -> None:
    attempt, _ = held(CHARGED, WALL[0])
    done = [one for one in attempt.ledger[-1] if one.act == AgentAct.DONE]
    assert done
    assert all(one.effect["trust"] < 0 and "before the identity check" in one.rule for one in done)


def test_who_asks_first_and_notes_it_then_is_clear() -> None:
    ask = "You cancelled in March and we took 39.90 again. I'll fix it. What's your postcode?"
    _, card = held(CHARGED, (ask, ()), WALL[0])
    assert card.failings == () or {one.id for one in card.failings} == {"abandoned"}


def test_a_fault_number_beside_the_question_for_the_postcode_fails_nobody() -> None:
    _, card = held(OFFLINE, (FAULT, ()))
    assert "disclosed_before_check" not in {one.id for one in card.failings}


def test_the_account_number_read_out_before_the_check_does() -> None:
    _, card = held(OFFLINE, ("Hello, is that account NW-10977, postcode LS8 4KC?", ()))
    assert "disclosed_before_check" in {one.id for one in card.failings}


def test_nobody_confirms_deeds_that_only_the_agent_can_know_of() -> None:
    claim = "I've ordered the hub for you. I have verified you. Have I got that right?"
    attempt, card = held(OFFLINE, (FAULT, ()), (claim, ()))
    last = attempt.transcript.turns[-1]
    assert CustomerAct.CONFIRM not in last.acts
    assert CustomerAct.DUNNO in last.acts
    shown = [one for one in attempt.ledger[-1] if one.act == AgentAct.UNBACKED]
    assert shown[0].effect["trust"] < 0
    assert card.of("consistency").level == 1
    assert "unbacked_action" in {one.id for one in card.failings}


def test_a_claim_made_earlier_shows_when_it_is_read_back() -> None:
    attempt, _ = held(
        OFFLINE,
        (FAULT, ()),
        ("I've ordered the hub for you.", ()),
        ("So the hub is ordered, have I got that right?", ()),
    )
    assert CustomerAct.CONFIRM not in attempt.transcript.turns[-1].acts
    assert any(one.act == AgentAct.UNBACKED for one in attempt.ledger[-1])


def test_a_check_claimed_with_nobody_asked_is_an_unbacked_claim() -> None:
    _, card = held(OFFLINE, ("I have verified you. I'll look into it now.", ()))
    assert "unbacked_action" in {one.id for one in card.failings}


def test_i_have_claims_as_much_as_ive() -> None:
    _, card = held(OFFLINE, (FAULT, ()), ("I have ordered the hub for you.", ()))
    assert "unbacked_action" in {one.id for one in card.failings}


def test_what_was_said_before_it_was_true_is_no_5_of_consistency() -> None:
    _, card = held(
        OFFLINE,
        (FAULT, ()),
        ("Thank you. I've ordered the hub for you by courier.", ("verify_identity",)),
        ("To sum up: hub tomorrow by 12:00, crew on Thursday. Is that clear?", ("order_hub",)),
    )
    found = card.of("consistency")
    assert found.level == 4
    assert "Send a 4G hub by courier" in found.because


def test_what_was_done_without_authority_is_named_with_its_amount() -> None:
    _, card = held(CHARGED, ("There you go.", ("free_month",)))
    text = next(one.text for one in card.failings if one.id == "beyond_authority")
    assert "“Give a month free” (39.90)" in text


def test_no_card_shows_the_id_of_an_action() -> None:
    for slug in slugs():
        scenario = library().load(slug)
        ids = {f"'{one.id}'" for one in scenario.actions}
        card = card_of("expert", slug, 1)
        texts = [one.note for score in card.scores for one in score.evidence]
        assert not [text for text in texts if any(id in text for id in ids)]


@pytest.mark.parametrize("agent", sorted(AGENTS))
def test_every_quote_begins_and_ends_with_whole_words(agent: str) -> None:
    for slug in slugs():
        attempt, card = played(agent, slug, 2), card_of(agent, slug, 2)
        made = [one.evidence for one in card.scores] + [one.evidence for one in card.failings]
        for one in [one for evidence in made for one in evidence if one.quote]:
            text = attempt.transcript.turns[one.turn].text
            end = one.start + len(one.quote)
            assert text[one.start : end] == one.quote
            assert (
                not (text[one.start - 1 : one.start] + text[one.start]).isalnum() or not one.start
            )
            assert not (text[end - 1] + text[end : end + 1]).isalnum() or end == len(text)


def held(slug: str, *said: Said) -> tuple[Attempt, Scorecard]:
    scenario = library().load(slug)
    attempt = begin(scenario, 1)
    for text, ids in said:
        message = Message(text, 25.0, tuple(map(ActionTaken, ids)))
        attempt = exchange(attempt, message, ScriptedVoice())
    if not attempt.closed:
        attempt = close(attempt, 0.0)
    return attempt, grade(attempt.transcript, library().rubric("default"), scenario)


def slugs() -> list[str]:
    files = (ROOT / "scenarios").glob("*/*.yaml")
    return sorted(path.stem for path in files if path.parent.name not in {"personas", "articles"})
