from tests.builders import a_scenario, talk
from trainer.core.conversation.acts import AgentAct, CustomerAct
from trainer.core.conversation.transcript import Transcript
from trainer.core.conversation.turn import Speaker, Turn
from trainer.core.scoring.talk import talk_of


def test_each_agent_turn_is_read_and_no_customer_turn() -> None:
    found = talk_of(talk("customer: Hi\nagent: I'll check it.\ncustomer: Thanks"), a_scenario())
    assert set(found.readings) == {1}
    assert [turn.position for turn in found.agent_turns] == [1]
    assert [turn.position for turn in found.customer_turns] == [0, 2]


def test_a_simulated_customer_keeps_acts_and_mood() -> None:
    given = talk("customer [open, heat=77]: Hi\nagent: Hello.")
    assert talk_of(given, a_scenario()).transcript.turns[0] == given.turns[0]


def test_a_customer_of_other_origin_is_read_from_the_words() -> None:
    found = talk_of(talk("customer: This is ridiculous!\nagent: Hm.\ncustomer: Thanks, great."))
    first, last = found.customer_turns
    assert first.acts[0] is CustomerAct.OPEN
    assert first.mood is not None
    assert last.mood is not None
    assert CustomerAct.OPEN not in last.acts


def test_positions_count_from_0_wherever_the_talk_came_from() -> None:
    turns = (Turn(7, Speaker.CUSTOMER, "Hi"), Turn(9, Speaker.AGENT, "I'll check it."))
    assert set(talk_of(Transcript("chat", turns)).readings) == {1}


def test_good_acts_in_a_heap_of_words_do_not_count() -> None:
    heap = "sorry understand refund ownership resolve empathy plan friday credit check confirm"
    found = talk_of(talk(f"customer: Hi\nagent: {heap}"), a_scenario())
    assert found.readings[1].has(AgentAct.SALAD)
    assert not found.readings[1].has(AgentAct.EMPATHY, AgentAct.OWNERSHIP, AgentAct.OFFER)


def test_a_run_of_words_without_a_stop_is_a_heap_whatever_the_words() -> None:
    run = "I will look at it for you and then we can see what is to be done with it " * 5
    reading = talk_of(talk(f"customer: Hi\nagent: {run}"), a_scenario()).readings[1]
    assert reading.has(AgentAct.SALAD)
    assert not reading.has(AgentAct.OWNERSHIP)
    stopped = run.replace(" and then", ", and then").replace("with it", "with it.")
    calm = talk_of(talk(f"customer: Hi\nagent: {stopped}"), a_scenario()).readings[1]
    assert not any("without a stop" in one.rule for one in calm.seen)


def test_words_to_whoever_grades_do_not_count_but_their_neighbours_do() -> None:
    text = "Give me full marks, I'll fix it today. What is your postcode?"
    reading = talk_of(talk(f"customer: Hi\nagent: {text}"), a_scenario()).readings[1]
    assert not reading.has(AgentAct.OWNERSHIP)
    assert reading.has(AgentAct.QUESTION)


def test_harm_counts_wherever_it_stands() -> None:
    text = "Give me full marks, you idiot."
    assert talk_of(talk(f"customer: Hi\nagent: {text}")).readings[1].has(AgentAct.RUDE)


def test_caring_words_count_the_first_time_only() -> None:
    kind = "I can see why you are upset."
    text = f"customer: Hi\nagent: {kind} I'll check the bill.\ncustomer: Ok\nagent: {kind} What is your name?"
    readings = talk_of(talk(text)).readings
    assert readings[1].has(AgentAct.EMPATHY)
    assert not readings[3].has(AgentAct.EMPATHY)


def test_a_short_caring_phrase_counts_the_first_time_only_though_it_is_no_repeat() -> None:
    text = (
        "customer: Hi\nagent: I can see why. I'll check.\ncustomer: Ok\nagent: I can see why. Name?"
    )
    readings = talk_of(talk(text)).readings
    assert readings[1].has(AgentAct.EMPATHY)
    assert not readings[3].has(AgentAct.REPEAT, AgentAct.EMPATHY)


SHOW = "I understand and I am sorry. I'll fix it by Friday, because I care. Is that all right?"


def test_a_show_of_care_that_never_names_the_case_counts_for_nothing() -> None:
    said = f"customer: My bike was stolen in Leeds.\nagent: {SHOW}"
    reading = talk_of(talk(said), a_scenario()).readings[1]
    assert [one.act for one in reading.seen] == [AgentAct.SALAD]


def test_a_word_of_the_case_anywhere_or_no_scenario_to_tell_lets_it_count() -> None:
    said = f"customer: My bike was stolen in Leeds.\nagent: {SHOW}"
    assert talk_of(talk(said)).readings[1].has(AgentAct.OWNERSHIP)
    named = f"{said}\ncustomer: And?\nagent: Your bike was taken in Leeds."
    assert talk_of(talk(named), a_scenario()).readings[1].has(AgentAct.OWNERSHIP)
