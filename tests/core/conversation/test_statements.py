import pytest

from trainer.core.conversation.statements import Mode, Statement, amounts_of, statements_of


@pytest.mark.parametrize(
    ("text", "topic", "mode"),
    [
        ("I'll refund the 39.90 today.", "refund", Mode.WILL),
        ("I can send you a replacement.", "replacement", Mode.WILL),
        ("We've booked an engineer for you.", "engineer", Mode.DID),
        ("I've refunded it.", "refund", Mode.DID),
        ("I'm afraid we cannot refund that.", "refund", Mode.WONT),
        ("There is no engineer.", "engineer", Mode.WONT),
        ("I haven't cancelled it yet.", "cancel", Mode.DIDNT),
        ("Your refund is 39.90.", "refund", None),
    ],
)
def test_a_statement_has_its_topic_and_how_the_agent_stands_to_it(
    text: str, topic: str, mode: Mode | None
) -> None:
    (found,) = statements_of(text)
    assert (found.topic, found.mode) == (topic, mode)
    assert found.span.text in text


@pytest.mark.parametrize(
    "text",
    [
        "I'll check whether I can refund it.",
        "I could refund it.",
        "If you send it back I'll refund it.",
    ],
)
def test_what_is_hedged_or_on_condition_commits_to_nothing(text: str) -> None:
    assert [one.mode for one in statements_of(text)] == [None]


@pytest.mark.parametrize(
    "text",
    [
        "Shall I refund it?",
        "Hello Priya.",
        "I've asked my supervisor to refund it.",
        "sorry refund credit replacement engineer label goodwill postcode verify resolve",
    ],
)
def test_questions_small_talk_and_two_topics_at_once_are_no_statement(text: str) -> None:
    assert statements_of(text) == ()


def test_a_sentence_without_a_topic_goes_on_with_the_one_before() -> None:
    _, later = statements_of("I'll refund it. It takes 3 to 5 working days.")
    assert later.topic == "refund"
    assert later.when == "3 to 5 working days"


@pytest.mark.parametrize(
    ("words", "days"),
    [
        ("24 hours", (1, 1)),
        ("two weeks", (14, 14)),
        ("3 to 5 days", (3, 5)),
        ("five working days", (7, 7)),
    ],
)
def test_times_are_brought_to_days(words: str, days: tuple[float, float]) -> None:
    assert only(f"The refund takes {words}.").days == pytest.approx(days)


def test_a_day_is_kept_by_its_name() -> None:
    found = only("The engineer comes on Thursday, not tonight.")
    assert found.on == {"thursday", "today"}
    assert found.when == "Thursday"


def test_what_the_customer_paid_or_was_told_is_no_offer_of_ours() -> None:
    found = only("You paid 20.00 and asked for a refund 10 days ago, on Monday.")
    assert (found.amounts, found.days, found.on, found.when) == ((), None, frozenset(), "")


def test_sums_are_read_with_a_sign_with_pence_or_with_a_word() -> None:
    assert amounts_of("£20, 39.90, 7,50 and 5 pounds, but not 3 or 15") == (20, 39.9, 7.5, 5)


def only(text: str) -> Statement:
    (found,) = statements_of(text)
    return found
