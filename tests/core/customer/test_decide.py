from dataclasses import replace

from tests.builders import a_mood, a_persona, a_refusal, a_scenario
from tests.core.customer.talking import DONE, FIXED, acts, go_on, say, words
from trainer.core.attempt import begin
from trainer.core.conversation.acts import CustomerAct
from trainer.core.conversation.mood import Band
from trainer.core.conversation.transcript import Ending
from trainer.core.customer.decide import _shown_band
from trainer.core.scenario.situation import Fact


def test_a_good_offer_that_is_done_is_accepted_and_closing_ends_the_talk() -> None:
    attempt = say(FIXED, actions=DONE)
    assert CustomerAct.ACCEPT in acts(attempt)
    assert attempt.state.accepted == "refund_and_stop"
    assert not attempt.closed
    ended = go_on(attempt, "Thank you, Priya. Goodbye.")
    assert acts(ended)[-1] is CustomerAct.CLOSE
    assert ended.state.ended is Ending.RESOLVED


def test_an_offer_with_a_farewell_is_accepted_and_closed_at_once() -> None:
    attempt = say(f"{FIXED} Take care, goodbye.", actions=DONE)
    assert acts(attempt)[-2:] == (CustomerAct.ACCEPT, CustomerAct.CLOSE)
    assert attempt.closed


def test_a_letter_that_settles_it_is_the_last() -> None:
    attempt = say(FIXED, actions=DONE, scenario=a_scenario(channel="email"))
    assert attempt.closed


def test_goodbyes_do_not_go_on_for_ever() -> None:
    attempt = say(FIXED, actions=DONE)
    for _ in range(2):
        attempt = go_on(attempt, "All right then.")
    assert attempt.closed
    assert attempt.state.ended is Ending.RESOLVED


def test_after_the_yes_questions_are_still_answered() -> None:
    attempt = go_on(say(FIXED, actions=DONE), "Has it caused you any trouble?")
    assert CustomerAct.TELL in acts(attempt)
    assert not attempt.closed


def test_after_the_yes_a_better_offer_is_taken_too() -> None:
    better = go_on(
        say(FIXED, actions=DONE), "I have added a goodwill credit of 10.00.", actions=("credit",)
    )
    assert better.state.accepted == "refund_goodwill"
    assert CustomerAct.SOFTEN in acts(better)


def test_an_insult_after_the_yes_reopens_it() -> None:
    attempt = go_on(say(FIXED, actions=DONE), "Shut up, you idiot.")
    assert attempt.state.accepted is None
    assert acts(attempt)[0] is CustomerAct.PUSHBACK


def test_taking_it_back_after_the_yes_reopens_it() -> None:
    attempt = say("I'll refund the 39.90.", mood=a_mood(heat=5, trust=95))
    assert attempt.state.accepted == "refund_only"
    back = go_on(attempt, "Sorry, I cannot give you a refund.")
    assert back.state.accepted is None
    assert CustomerAct.REJECT in acts(back)


def test_good_words_without_the_deed_are_asked_about() -> None:
    scenario = a_scenario(outcomes=(a_scenario().outcome("refund_and_stop"),), facts=())
    attempt = say(FIXED, scenario=scenario)
    assert acts(attempt) == (CustomerAct.NUDGE,)
    assert attempt.state.accepted is None
    assert attempt.state.promises


def test_half_an_offer_is_haggled_over_with_what_is_missing() -> None:
    attempt = say("I'll refund it.", scenario=a_scenario(lines={}))
    assert CustomerAct.HAGGLE in acts(attempt)
    assert "how much exactly" in words(attempt)
    again = go_on(attempt, "It is a refund.")
    assert CustomerAct.HAGGLE not in acts(again)


def test_being_sent_elsewhere_is_rejected() -> None:
    attempt = say("Please call the billing department.")
    assert CustomerAct.REJECT in acts(attempt)


def test_an_insult_is_answered_before_anything_else_and_nothing_is_told() -> None:
    attempt = say("Are you stupid? What is your postcode?")
    assert acts(attempt) == (CustomerAct.PUSHBACK,)
    assert attempt.state.told == ()


def test_the_second_insult_is_the_last() -> None:
    attempt = go_on(say("Shut up, you idiot."), "You are an idiot.")
    assert acts(attempt) == (CustomerAct.LEAVE,)
    assert attempt.state.ended is Ending.LEFT


def test_rage_asks_for_someone_above_once_and_never_at_the_first_reply() -> None:
    raging = a_persona(start={"heat": 95, "trust": 40})
    attempt = say("Which colour is it?", scenario=a_scenario(customer=raging))
    assert CustomerAct.ESCALATE not in acts(attempt)
    attempt = go_on(attempt, "ok")
    assert acts(attempt) == (CustomerAct.ESCALATE,)
    assert attempt.state.escalated
    attempt = go_on(attempt, "Which day is it?")
    assert CustomerAct.ESCALATE not in acts(attempt)


def test_blame_in_a_rage_is_pushed_back_and_taken_above() -> None:
    attempt = go_on(say("ok", mood=a_mood(heat=80)), "You should have read the contract.")
    assert acts(attempt) == (CustomerAct.PUSHBACK, CustomerAct.ESCALATE)


def test_silence_wears_patience_down_until_the_customer_leaves() -> None:
    attempt = begin(a_scenario(), 1)
    turns = 0
    while not attempt.closed:
        attempt = go_on(attempt, "ok")
        turns += 1
    assert 3 <= turns <= 8
    assert attempt.state.ended is Ending.LEFT


def test_a_good_end_comes_before_lost_patience() -> None:
    attempt = say(FIXED, actions=DONE, mood=a_mood(heat=30, trust=60, patience=-1))
    assert attempt.state.accepted == "refund_and_stop"


def test_a_kind_no_is_fought_once_and_then_taken() -> None:
    no = (
        "I understand how much you looked forward to it. I can't take it back, because it is past "
        "the 30 days. What I can do is have it altered for free, or we resell it for you."
    )
    attempt = say(no, scenario=a_refusal())
    assert acts(attempt)[-1] is CustomerAct.PUSHBACK
    taken = go_on(attempt, "I know that is hard to hear. Which of the two would you prefer?")
    assert CustomerAct.ACCEPT in acts(taken)
    assert taken.state.accepted == "kind_no"


def test_a_bare_no_is_not_taken() -> None:
    attempt = begin(a_refusal(), 1)
    for _ in range(3):
        attempt = go_on(attempt, "No refund.")
    assert attempt.state.accepted is None


def test_the_turn_limit_of_the_channel_ends_the_talk() -> None:
    facts = tuple(Fact(f"f{n}", f"It is {n}.", ask=(f"thing{n}x",)) for n in range(30))
    scenario = a_scenario(channel="email", facts=facts)
    attempt = begin(scenario, 1)
    for n in range(10):
        assert not attempt.closed
        attempt = go_on(attempt, f"I'll look into it for you. What is thing{n}x?")
    assert attempt.state.ended is Ending.TIMED_OUT


def test_the_last_turn_may_still_be_a_yes() -> None:
    attempt = say("ok")
    state = replace(attempt.state, turns=23, mood=a_mood(heat=30, trust=60))
    attempt = replace(attempt, states=(*attempt.states[:-1], state))
    assert go_on(attempt, FIXED, actions=DONE).state.ended is Ending.RESOLVED


def test_who_leaves_takes_the_yes_back() -> None:
    attempt = say(FIXED, actions=DONE, mood=a_mood(heat=60, trust=30))
    attempt = go_on(attempt, "It arrives in 3 to 5 working days.")
    for text in ("Shut up, you idiot.", "You are an idiot."):
        attempt = go_on(attempt, text)
    assert attempt.state.ended is Ending.LEFT
    assert attempt.state.accepted is None


def test_nobody_agrees_to_the_same_message_twice_over() -> None:
    attempt = say(FIXED, actions=DONE, mood=a_mood(heat=95, trust=5))
    assert attempt.state.accepted is None
    again = go_on(attempt, FIXED)
    assert again.state.accepted is None


def test_nobody_shrugs_and_is_glad_in_one_breath() -> None:
    attempt = go_on(say(FIXED, actions=DONE), "How many routers do you have?")
    assert CustomerAct.DUNNO not in acts(attempt)


def test_the_yes_comes_before_what_was_held_back_until_now() -> None:
    scenario = a_scenario(customer=a_persona(start={"trust": 40}))
    asked = say("Has this caused you any trouble?", scenario=scenario)
    assert acts(asked)[0] is CustomerAct.WITHHOLD
    yes = acts(go_on(asked, FIXED, actions=DONE))
    assert yes.index(CustomerAct.ACCEPT) < yes.index(CustomerAct.TELL)


def test_asked_leave_the_customer_gives_it_and_agrees_to_nothing_yet() -> None:
    scenario = a_scenario(lines={}, facts=())
    attempt = say("Shall I refund the 39.90? It takes 3 to 5 working days.", scenario=scenario)
    assert acts(attempt)[0] is CustomerAct.CONSENT
    assert attempt.state.consented == ("refund",)
    assert attempt.state.accepted is None
    done = go_on(attempt, FIXED, actions=DONE)
    assert CustomerAct.ACCEPT in acts(done)


def test_leave_for_a_good_deed_goes_with_the_question_that_it_leaves_open() -> None:
    attempt = say("Would you like me to refund it?", scenario=a_scenario(lines={}, facts=()))
    assert acts(attempt) == (CustomerAct.CONSENT, CustomerAct.HAGGLE)
    assert "how much exactly" in words(attempt)
    assert attempt.state.haggled == ("refund_only",)


def test_leave_is_given_once() -> None:
    attempt = go_on(say("Shall I refund it?"), "So shall I refund it?")
    assert CustomerAct.CONSENT not in acts(attempt)


def test_after_the_yes_leave_for_more_is_given_and_the_talk_goes_on() -> None:
    attempt = go_on(say(FIXED, actions=DONE), "Shall I give you a goodwill credit too?")
    assert acts(attempt)[-1] is CustomerAct.CONSENT
    assert attempt.state.accepted
    assert not attempt.closed


def test_a_letter_that_asks_leave_for_more_is_not_the_last() -> None:
    text = f"{FIXED} Shall I give you a goodwill credit too? Kind regards"
    attempt = say(text, actions=DONE, scenario=a_scenario(channel="email"))
    assert CustomerAct.ACCEPT in acts(attempt)
    assert not attempt.closed


def test_who_goes_against_their_word_hears_it_back() -> None:
    attempt = go_on(say("I'll refund the 39.90."), "I cannot refund that.")
    assert acts(attempt)[0] is CustomerAct.CONFRONT
    assert "I'll refund the 39.90" in words(attempt)
    assert attempt.state.promises[0].broken_by == 3
    changed = [one for one in attempt.ledger[-1] if one.act == "contradict"]
    assert [one.detail for one in changed] == ["I'll refund the 39.90"]


def test_nobody_answers_a_question_with_good() -> None:
    sorry = "I'm so sorry, I can see why you are angry about the 39.90."
    assert acts(say(sorry))[-1] in {CustomerAct.SOFTEN, CustomerAct.VOLUNTEER}
    attempt = say(f"{sorry} Have you got a cat?", scenario=a_scenario(facts=()))
    assert CustomerAct.SOFTEN not in acts(attempt)


def test_who_owns_up_to_the_change_is_not_confronted() -> None:
    owned = "I need to correct myself: I cannot refund that."
    attempt = go_on(say("I'll refund the 39.90."), owned)
    assert CustomerAct.CONFRONT not in acts(attempt)
    bare = go_on(say("I'll refund the 39.90."), "I cannot refund that.")
    assert attempt.state.mood.trust > bare.state.mood.trust


def test_nothing_is_agreed_to_in_the_turn_that_says_otherwise() -> None:
    outcomes = (a_scenario().outcome("refund_and_stop"),)
    scenario = a_scenario(outcomes=outcomes, facts=())
    attempt = say(FIXED, scenario=scenario)
    again = go_on(attempt, "The refund takes 10 to 14 days.", actions=DONE)
    assert again.state.accepted is None
    assert acts(again)[0] is CustomerAct.CONFRONT


def test_after_the_yes_a_later_day_is_confronted_and_the_talk_stays_open() -> None:
    attempt = go_on(say(FIXED, actions=DONE), "It takes 10 to 14 days. Goodbye!")
    assert acts(attempt) == (CustomerAct.CONFRONT,)
    assert not attempt.closed


def test_who_does_not_trust_the_agent_is_not_warm_for_being_solved() -> None:
    attempt = say(FIXED, actions=DONE)
    state = replace(attempt.state, mood=a_mood(heat=5, worry=5, trust=10))
    attempt = replace(attempt, states=(*attempt.states[:-1], state))
    assert _shown_band(attempt.state) is Band.TENSE
    assert _shown_band(replace(state, accepted=None)) is Band.CALM
    assert _shown_band(replace(state, mood=a_mood(heat=5, worry=5, trust=60))) is Band.CALM
