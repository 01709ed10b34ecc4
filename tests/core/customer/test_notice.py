import pytest

from tests.builders import a_mood, a_persona, a_scenario, talk
from trainer.core.conversation.acts import AgentAct
from trainer.core.conversation.channels import CHANNELS
from trainer.core.conversation.reading import Reading, Seen
from trainer.core.conversation.transcript import Transcript
from trainer.core.conversation.turn import Speaker, Turn
from trainer.core.customer.notice import idle, late, notice
from trainer.core.customer.noticed import Noticed
from trainer.core.customer.state import State
from trainer.core.language.span import span_of

TEXT = "some words of the agent"


def test_each_act_is_noticed_once_with_its_first_words() -> None:
    noticed = notice_acts(AgentAct.EMPATHY, AgentAct.EMPATHY, AgentAct.PLAN)
    assert [one.act for one in noticed] == [AgentAct.EMPATHY, AgentAct.PLAN]
    assert noticed[0].quote == TEXT


def test_questions_are_as_the_customer_knows_them() -> None:
    reask = Noticed(AgentAct.REASK, "your postcode?", "told already")
    noticed = notice(reading_of(AgentAct.QUESTION), (reask,), (), a_scenario())
    assert [one.act for one in noticed] == [AgentAct.REASK]


@pytest.mark.parametrize("hated", [AgentAct.RUDE, AgentAct.BLAME, AgentAct.DISMISS])
def test_kind_words_beside_a_hateful_one_are_not_meant(hated: AgentAct) -> None:
    noticed = notice_acts(AgentAct.APOLOGY, hated, AgentAct.OWNERSHIP, AgentAct.PLAN)
    assert [one.act for one in noticed] == [hated, AgentAct.PLAN]


@pytest.mark.parametrize(("expert", "scale"), [(0, 1.25), (1, 1.0), (2, 0.6)])
def test_terms_of_the_trade_trouble_those_who_are_no_experts(expert: int, scale: float) -> None:
    scenario = a_scenario(customer=a_persona(traits={"expert": expert}))
    (noticed,) = notice(reading_of(AgentAct.JARGON), (), (), scenario)
    assert noticed.scale == scale


def test_an_expert_does_not_mind_terms_of_the_trade() -> None:
    scenario = a_scenario(customer=a_persona(traits={"expert": 3}))
    assert notice(reading_of(AgentAct.JARGON), (), (), scenario) == ()


def test_nothing_kind_is_found_in_a_heap_of_keywords() -> None:
    noticed = notice_acts(AgentAct.SALAD, AgentAct.EMPATHY, AgentAct.RUDE)
    assert [one.act for one in noticed] == [AgentAct.SALAD, AgentAct.RUDE]


@pytest.mark.parametrize(
    ("acts", "turns", "caring_run", "found"),
    [
        ((), 1, 0, True),
        ((AgentAct.PLAN,), 1, 0, False),
        ((AgentAct.EMPATHY,), 1, 0, False),
        ((AgentAct.EMPATHY,), 2, 1, True),
        ((AgentAct.RUDE,), 1, 0, False),
        ((AgentAct.CLOSE,), 1, 0, True),
    ],
)
def test_no_progress_is_noticed(
    acts: tuple[AgentAct, ...], turns: int, caring_run: int, *, found: bool
) -> None:
    state = State(a_mood(), turns=turns, caring_run=caring_run)
    noticed = tuple(Noticed(act) for act in acts)
    assert bool(idle(noticed, state, on_table=False)) is found


def test_a_bare_greeting_at_the_start_is_half_as_idle() -> None:
    (noticed,) = idle((Noticed(AgentAct.GREET),), State(a_mood()), on_table=False)
    assert noticed.scale == 0.5


def test_neither_an_offer_nor_a_word_after_the_yes_is_idle() -> None:
    assert idle((), State(a_mood()), on_table=True) == ()
    assert idle((), State(a_mood(), accepted="refund_only"), on_table=False) == ()


@pytest.mark.parametrize(("run", "still"), [(1, False), (2, True)])
def test_the_third_announcement_in_a_row_moves_nothing(run: int, *, still: bool) -> None:
    state = State(a_mood(), words_run=run)
    assert bool(idle((Noticed(AgentAct.OWNERSHIP),), state, on_table=False)) is still
    deed = (Noticed(AgentAct.OWNERSHIP), Noticed(AgentAct.DONE))
    assert idle(deed, state, on_table=False) == ()


def test_of_two_sights_of_an_act_the_one_that_works_more_is_kept() -> None:
    span = span_of(TEXT, 0, len(TEXT))
    seen = [Seen(AgentAct.PLAN, span, f"at {certainty}", certainty) for certainty in (0.5, 0.8, 1)]
    (noticed,) = notice(Reading(TEXT, tuple(seen)), (), (), a_scenario())
    assert (noticed.rule, noticed.certainty) == ("at 0.8", 0.8)


def test_a_guess_at_an_insult_makes_no_kind_word_unmeant() -> None:
    span = span_of(TEXT, 0, len(TEXT))
    guess = Seen(AgentAct.RUDE, span, "model", 0.4)
    kind = Seen(AgentAct.EMPATHY, span, "seen")
    noticed = notice(Reading(TEXT, (guess, kind)), (), (), a_scenario())
    assert {one.act for one in noticed} == {AgentAct.RUDE, AgentAct.EMPATHY}


@pytest.mark.parametrize(
    ("rule", "scale"), [("another sum", 1.0), ("another sum (openly corrected)", 0.5)]
)
def test_a_contradiction_keeps_the_earlier_words_and_weighs_half_where_it_is_owned(
    rule: str, scale: float
) -> None:
    seen = Seen(AgentAct.CONTRADICT, span_of(TEXT, 0, len(TEXT)), rule, 0.8, "39.90")
    (noticed,) = notice(Reading(TEXT, (seen,)), (), (), a_scenario())
    assert (noticed.scale, noticed.detail) == (scale, "39.90")


@pytest.mark.parametrize(("wait", "found"), [(120, False), (121, True)])
def test_a_reply_after_twice_the_expected_time_is_late(wait: int, *, found: bool) -> None:
    transcript = talk(f"customer: Hello?\nagent (+{wait}s): Hi.")
    assert bool(late(transcript, a_scenario(), CHANNELS["chat"])) is found


def test_where_the_persona_expects_nothing_the_channel_does() -> None:
    scenario = a_scenario(customer=a_persona(expects={"reply_seconds": 0}))
    transcript = talk("customer: Hello?\nagent (+91s): Hi.")
    assert late(transcript, scenario, CHANNELS["phone"])
    assert not late(transcript, scenario, CHANNELS["chat"])


def test_nobody_times_letters_nor_turns_without_a_time() -> None:
    transcript = talk("customer: Hello?\nagent (+90000s): Hi.")
    assert late(transcript, a_scenario(), CHANNELS["email"]) == ()
    untimed = (Turn(0, Speaker.CUSTOMER, "Hello?"), Turn(1, Speaker.AGENT, "Hi."))
    assert late(Transcript("chat", untimed), a_scenario(), CHANNELS["chat"]) == ()
    assert late(Transcript("chat", untimed[1:]), a_scenario(), CHANNELS["chat"]) == ()


def notice_acts(*acts: AgentAct) -> tuple[Noticed, ...]:
    return notice(reading_of(*acts), (), (), a_scenario())


def reading_of(*acts: AgentAct) -> Reading:
    span = span_of(TEXT, 0, len(TEXT))
    return Reading(TEXT, tuple(Seen(act, span, "seen") for act in acts))
