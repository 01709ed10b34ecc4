from tests.builders import a_scenario, talk
from tests.golden.talks import ABANDONED, GOOD
from trainer.core.conversation.acts import AgentAct
from trainer.core.scoring.feelings import feelings
from trainer.core.scoring.moments import is_closed, replies, seen, summings, told, works
from trainer.core.scoring.talk import Talk, talk_of

HEAP = "refund 39.90 credit goodwill sorry understand frustration ownership resolve postcode verify"
FEE = "Honestly, that 39.90 put me overdrawn and the bank charged me a fee."


def test_the_next_run_of_agent_turns_is_the_reply() -> None:
    found = read("customer: A\ncustomer: B\nagent: C\nagent: D\ncustomer: E\nagent: F")
    assert [turn.text for turn in replies(found, 0)] == ["C", "D"]
    assert [turn.text for turn in replies(found, 4)] == ["F"]
    assert replies(found, 5) == ()


def test_a_feeling_is_shown_by_a_complaint_that_can_still_be_answered() -> None:
    found = read(
        "customer [open, heat=50]: A\nagent: B\ncustomer [tell, heat=50]: C\nagent: D\n"
        "customer [vent, heat=20, worry=20]: E\nagent: F\ncustomer [vent, heat=70]: G"
    )
    assert [turn.text for turn in feelings(found)] == ["A"]


def test_a_fact_is_told_where_most_of_its_words_stand() -> None:
    text = f"customer [open]: Hi\nagent: Hm?\ncustomer [tell]: {FEE}\nagent: Hm.\ncustomer [vent]: the reference is C-7719"
    assert [(turn.position, fact.id) for turn, fact in told(read(text))] == [(2, "bank_fee")]


def test_without_a_scenario_no_fact_is_known() -> None:
    assert told(talk_of(talk(f"customer: {FEE}"))) == ()


def test_a_deed_moves_the_matter_on_without_words() -> None:
    found = read("customer: Hi\nagent [refund 39.90]: Hm.\ncustomer: Ok\nagent: Hm.")
    assert [works(found, turn) for turn in found.agent_turns] == [True, False]


def test_a_heap_of_words_moves_nothing_on() -> None:
    found = read(f"customer: Hi\nagent: {HEAP}")
    assert not any(works(found, turn) for turn in found.agent_turns)


def test_an_answer_in_plain_statements_moves_the_matter_on() -> None:
    found = read(
        "customer: How do I change my address?\nagent: Open Settings, then Address, and press Edit."
        "\ncustomer: Hm.\nagent: I am so sorry about your address, really I am."
    )
    assert [works(found, turn) for turn in found.agent_turns] == [True, False]


def test_what_was_seen_keeps_its_turn() -> None:
    found = read("customer: Hi\nagent: I'll check it.\ncustomer: Ok\nagent: I'll send it.")
    assert {turn.position for turn, _ in seen(found, AgentAct.OWNERSHIP)} == {1, 3}


def test_a_talk_is_closed_by_its_closing_or_by_the_customers_last_word() -> None:
    assert is_closed(talk_of(talk("customer: Hi", closing=GOOD)))
    assert not is_closed(talk_of(talk("customer: Hi", closing=ABANDONED)))
    assert is_closed(read("customer: Hi\nagent: Hm.\ncustomer [accept]: Yes."))
    assert not is_closed(read("customer [vent]: Hi\nagent: Hm."))
    assert not is_closed(read("agent: Hello?"))


def read(text: str) -> Talk:
    return talk_of(talk(text), a_scenario())


def test_what_the_deeds_come_to_sums_up_and_a_question_of_it_does_not() -> None:
    said = "I've taken the 39.90 off your account, so you pay 12.00 in all{}"
    heard = "customer: You took 39.90 again from my account!\nagent [refund 39.90]: "
    counts = [len(summings(talk_of(talk(heard + said.format(end)), None))) for end in (".", "?")]
    assert counts == [1, 0]
