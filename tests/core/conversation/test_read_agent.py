import time

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from tests.core.conversation import care_lines, harm_lines, unusual_lines, work_lines
from trainer.core.conversation.acts import AgentAct
from trainer.core.conversation.read_agent import read_agent
from trainer.core.conversation.reading import Heard

TABLES = {**care_lines.LINES, **harm_lines.LINES, **work_lines.LINES}
READ = [(act, line) for act, (lines, _) in TABLES.items() for line in lines]
NOT_READ = [(act, line) for act, (_, lines) in TABLES.items() for line in lines]
for table, lines in ((READ, unusual_lines.READ), (NOT_READ, unusual_lines.NOT_READ)):
    cut = [line.partition("|") for line in lines.strip().splitlines()]
    table.extend((AgentAct(act), line) for act, _, line in cut)
GOOD_ACTS = {AgentAct.EMPATHY, AgentAct.OWNERSHIP, AgentAct.PLAN, AgentAct.REFLECT}
HARM = {AgentAct.RUDE, AgentAct.BLAME, AgentAct.DISMISS, AgentAct.DEFLECT, AgentAct.REFUSE}
EXCELLENT = (
    """Cancelled in March and 39.90 gone again, and an overdraft on top: I'd be cross as well.
    The slip is ours. I'm putting the 39.90 back right now and it reaches you by Friday.""",
    """Ugh, what a mess for you after cancelling in March. we got that wrong, so i will send the
    39.90 back 2day and u have it in 3 days. is dat ok with u""",
    """No wonder you've had enough: you cancelled in March and we still helped ourselves to 39.90.
    Leave it with me, I'm returning it today and it lands within three working days.""",
    """It can't be pleasant to be pushed into the red over 39.90 that we should never have taken
    after March. I have just sent the whole sum back; count on it in your account by Thursday.""",
)
HEARD = Heard(
    customer=("I cancelled in March and you took another 39.90. It put me overdrawn.",),
    agent=("I am going to look into the payment of 39.90 for you.",),
    jargon={"proration": "charge for part of a month"},
    names=("Priya Nair",),
)


@pytest.mark.parametrize(("act", "line"), READ)
def test_a_line_is_read_as_its_act(act: AgentAct, line: str) -> None:
    assert read_agent(line).has(act)


@pytest.mark.parametrize(("act", "line"), NOT_READ)
def test_a_line_is_not_read_as_another_act(act: AgentAct, line: str) -> None:
    assert [one.rule for one in read_agent(line).of(act)] == []


def test_each_act_has_a_dozen_lines_for_and_against_it() -> None:
    assert all(len(lines) >= 12 for pair in TABLES.values() for lines in pair)


@pytest.mark.parametrize(
    "text",
    EXCELLENT,
)
def test_an_excellent_answer_in_unusual_words_is_read_as_one(text: str) -> None:
    acts = {one.act for one in read_agent(text, HEARD).seen}
    assert acts >= GOOD_ACTS
    assert not acts & HARM


def test_acts_come_in_the_order_of_their_words() -> None:
    read = read_agent("Hello Priya. I'm sorry about that. What's your postcode?")
    assert [one.act for one in read.seen] == [
        AgentAct.GREET,
        AgentAct.APOLOGY,
        AgentAct.QUESTION,
    ]
    assert read.seen[1].span.text == "I'm sorry"
    assert read.seen[1].rule.startswith("apology: ")


def test_a_stock_feeling_is_less_certain_alone_and_no_stock_beside_the_case() -> None:
    alone = read_agent("I understand your frustration.", HEARD)
    assert alone.has(AgentAct.TEMPLATE)
    assert alone.of(AgentAct.EMPATHY)[0].certainty == 0.6
    beside = read_agent(
        "I understand your frustration. You cancelled in March and we took 39.90.", HEARD
    )
    assert not beside.has(AgentAct.TEMPLATE)


def test_soon_is_no_stock_phrase_beside_a_commitment() -> None:
    assert not read_agent("I'll call the depot as soon as possible.").has(AgentAct.TEMPLATE)


def test_warm_words_beside_an_insult_do_not_count() -> None:
    read = read_agent("I understand why you're upset, you idiot.")
    assert read.has(AgentAct.RUDE)
    assert not read.has(AgentAct.EMPATHY)


def test_a_heap_of_keywords_does_nothing_good() -> None:
    read = read_agent(
        "sorry understand refund Thursday supervisor options ownership promise", HEARD
    )
    assert [one.act for one in read.seen] == [AgentAct.SALAD]


def test_nothing_is_read_into_nothing() -> None:
    assert read_agent("").seen == ()
    assert read_agent(" \n ").seen == ()


@settings(deadline=None)  # other work may hold the machine
@given(st.text())
def test_every_quote_is_exact_in_any_text(text: str) -> None:
    for one in read_agent(text, HEARD).seen:
        assert text[one.span.start : one.span.end] == one.span.text != ""
        assert 0 < one.certainty <= 1
        assert ": " in one.rule


@settings(deadline=None)  # other work may hold the machine
@given(st.lists(st.sampled_from([line for _, line in READ]), max_size=4))
def test_reading_is_the_same_every_time_and_spans_are_exact(lines: list[str]) -> None:
    text = "\n".join(lines)
    read = read_agent(text, HEARD)
    assert read == read_agent(text, HEARD)
    assert all(text[one.span.start : one.span.end] == one.span.text for one in read.seen)


@pytest.mark.parametrize(
    "unit",
    [
        "a",
        " ",
        "I am so ",
        "you should ",
        "either a b c d ",
        ".",
        "not ",
        "\n- ",
        '"',
        "sorry, ",
        "1,",
    ],
)
def test_a_hundred_thousand_characters_take_seconds_at_most(unit: str) -> None:
    start = time.process_time()
    read_agent((unit * (100_000 // len(unit) + 1))[:100_000], HEARD)
    assert time.process_time() - start < 10


@pytest.mark.parametrize(
    "text",
    [
        "To make sure I have the right person, what is your date of birth?",
        "Just to confirm who I'm speaking to, may I have your postcode?",
    ],
)
def test_asking_who_somebody_is_sums_nothing_up(text: str) -> None:
    assert not read_agent(text).has(AgentAct.CHECK)


def test_just_to_check_what_was_understood_still_does() -> None:
    assert read_agent("Just to check I've understood: 39.90, twice?").has(AgentAct.CHECK)


@pytest.mark.parametrize(
    "text",
    ["May I ask what you need to get done today?", "When do you need it, today or tomorrow?"],
)
def test_a_day_in_a_question_about_the_customers_need_is_no_plan(text: str) -> None:
    assert not read_agent(text).has(AgentAct.PLAN)


def test_what_is_still_to_come_names_nothing_that_happened() -> None:
    heard = Heard(customer=("The code went to my old phone, minutes ago.",))
    assert not read_agent("You get a code in 2 minutes.", heard).has(AgentAct.REFLECT)


def test_thanks_for_calling_greets_at_the_start_and_winds_up_at_the_end() -> None:
    first = Heard(customer=("Hello?",))
    later = Heard(customer=("Hello?",), agent=("Hello, what can I do for you?",))
    assert not read_agent("Thanks for calling.", first).has(AgentAct.CLOSE)
    assert read_agent("Thanks for calling.", first).has(AgentAct.GREET)
    assert read_agent("Thanks for calling.", later).has(AgentAct.CLOSE)
    assert read_agent("Hello. Bye now.", first).has(AgentAct.CLOSE)


@pytest.mark.parametrize(
    ("text", "blames"),
    [
        ("You lost so much time over this, I'm moving you up.", False),
        ("I've waived the fee because you waited three weeks.", False),
        ("We have also extended it because you were never told.", False),
        ("It ran out because you waited too long.", True),
        ("We never refunded it because you lost the receipt.", True),
        ("No refund was given because you didn't cancel in time.", True),
    ],
)
def test_the_reason_for_a_favour_is_no_blame(text: str, *, blames: bool) -> None:
    assert read_agent(text).has(AgentAct.BLAME) is blames


@pytest.mark.parametrize(
    ("text", "holds"),
    [
        ("Thank you for your patience. Goodbye.", False),
        ("Thanks for waiting.", False),
        ("Thank you so much for bearing with me.", False),
        ("Thank you for your patience while I check.", True),
        ("Thanks, hold on please.", True),
    ],
)
def test_thanks_for_a_wait_that_is_over_announces_none(text: str, *, holds: bool) -> None:
    assert read_agent(text).has(AgentAct.HOLD) is holds


@pytest.mark.parametrize(
    "text",
    [
        "Is anything still open?",
        "Is there anything left unclear?",
        "Do you have anything still open?",
    ],
)
def test_asking_whether_anything_is_open_winds_up(text: str) -> None:
    reading = read_agent(text)
    assert reading.has(AgentAct.CLOSE)
    assert not reading.has(AgentAct.QUESTION)


@pytest.mark.parametrize("text", ["Everything is clear for you?", "All is clear?"])
def test_asking_whether_all_is_clear_checks(text: str) -> None:
    assert read_agent(text).has(AgentAct.CHECK)


@pytest.mark.parametrize(
    ("text", "owns"), [("Do you still need him on it?", False), ("I'm on it.", True)]
)
def test_to_be_on_it_is_the_agents_own(text: str, *, owns: bool) -> None:
    assert read_agent(text).has(AgentAct.OWNERSHIP) is owns


def test_what_was_ours_to_prevent_was_our_mistake() -> None:
    assert read_agent("That fee was ours to prevent.").has(AgentAct.OWN_ERROR)


@pytest.mark.parametrize("days", ["a few working days", "few working days", "couple of days"])
def test_a_time_without_its_article_is_still_a_time(days: str) -> None:
    assert read_agent(f"The money is in your account within {days}.").has(AgentAct.PLAN)


@pytest.mark.parametrize(
    ("text", "belittles"),
    [
        ("I can't see why this is frustrating.", True),
        ("I don't think that is hard for anybody.", True),
        ("We do not find that upsetting.", True),
        ("I don't think it's difficult to fix.", False),
        ("I don't understand why this happened, and I'm sorry.", False),
        ("I can see why this is frustrating.", False),
    ],
)
def test_who_denies_the_feeling_belittles_it(text: str, *, belittles: bool) -> None:
    reading = read_agent(text)
    assert reading.has(AgentAct.DISMISS) is belittles
    assert not (belittles and reading.has(AgentAct.EMPATHY))


@pytest.mark.parametrize(
    "text", ["Thank you for your patience.", "Appreciate you for your patience."]
)
def test_thanks_for_patience_are_no_empathy_in_any_dialect(text: str) -> None:
    assert not read_agent(text).has(AgentAct.EMPATHY)
