import pytest

from tests.builders import a_mood, a_scenario
from tests.core.customer.ready_lines import parts
from tests.core.customer.talking import FIXED, acts, go_on, say, words
from trainer.core.conversation.acts import CustomerAct
from trainer.core.customer.lines.cues import CUED
from trainer.core.customer.lines.leanings import WRITTEN_CUED
from trainer.core.scenario.policy import Must

BARE = a_scenario(lines={}, facts=())
STOCK = "I apologise for any inconvenience caused."
OWED = a_scenario(lines={}, facts=(), outcomes=(a_scenario().outcome("refund_and_stop"),))
CHECK = Must("verify", "Check who it is", "knowledge", "postcode", (), "verify_identity")


@pytest.mark.parametrize("channel", ["chat", "email"])
def test_a_stock_phrase_softens_nobody_however_sorry_it_sounds(channel: str) -> None:
    scenario = a_scenario(lines={}, facts=(), channel=channel)
    attempt = say(STOCK, scenario=scenario, mood=a_mood(heat=45))
    assert {"template", "apology"} <= {one.act for one in attempt.ledger[-1]}
    assert acts(attempt)[0] in {CustomerAct.NUDGE, CustomerAct.VENT}
    own = say("I am sorry that you were charged twice.", scenario=scenario, mood=a_mood(heat=45))
    assert acts(own) == (CustomerAct.SOFTEN,)


def test_a_letter_that_softens_answers_what_was_written() -> None:
    letter = a_scenario(lines={}, facts=(), channel="email")
    attempt = say("I am sorry that you were charged twice.", scenario=letter)
    assert acts(attempt) == (CustomerAct.SOFTEN,)
    lines = (
        *parts(WRITTEN_CUED["soften/care"]["any"]),
        *parts(WRITTEN_CUED["soften/sorry"]["any"]),
    )
    assert any(line in words(attempt) for line in lines)


def test_who_is_told_of_a_deed_that_was_never_done_asks_where_to_see_it() -> None:
    attempt = say(FIXED, scenario=OWED)
    assert acts(attempt) == (CustomerAct.NUDGE,)
    band = attempt.state.mood.band
    assert plain(words(attempt)) in {plain(one) for one in parts(CUED["nudge/claimed"][band])}


def test_a_check_that_nobody_made_is_no_deed_to_be_seen() -> None:
    case = a_scenario(lines={}, must=(CHECK,))
    attempt = go_on(say("Hello, I am Jo.", scenario=case), "I've verified your identity.")
    assert acts(attempt) == (CustomerAct.NUDGE,)
    lines = {plain(one) for text in CUED["nudge/claimed"].values() for one in parts(text)}
    assert plain(words(attempt)) not in lines


def plain(text: str) -> str:
    return "".join(filter(str.isalnum, text.lower()))
