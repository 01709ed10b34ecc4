import pytest

from tests.builders import talk
from trainer.core.scoring.held_against import held_against, said_otherwise
from trainer.core.scoring.talk import Talk, talk_of

START = "customer: Nothing works since Friday.\nagent: I promise it is sorted today. The fee of £25 goes back."


def read(said: str, answer: str = "Bear with me.") -> Talk:
    return talk_of(
        talk(f"{START}\ncustomer: Thank you.\nagent: Hm.\ncustomer: {said}\nagent: {answer}")
    )


@pytest.mark.parametrize(
    "said",
    [
        "You said you do it today.",
        "But you promised it would be sorted today!",
        "You just said today.",
        "You told me the fee goes back.",
        "A minute ago it was today.",
        "You were going to sort it today.",
        "You've only just said £25?",
        "You wrote that it's sorted today, and now this.",
    ],
)
def test_a_word_that_the_customer_holds_up_in_vain_is_found(said: str) -> None:
    assert held_against(read(said))[0][0].position == 1


@pytest.mark.parametrize(
    "said",
    [
        "So you said today?",
        "You said today, right?",
        "Your colleague said on the phone it would be today.",
        "You said last week that it is sorted today.",
        "As you said, today is fine.",
        "Thank you, you said today and you did it.",
        "Could you say that again about today?",
        "Would you do it today?",
        "You said something about a discount.",
        "It is sorted today.",
    ],
)
def test_a_check_or_another_talk_holds_nothing_against_the_agent(said: str) -> None:
    assert not held_against(read(said))


def test_what_is_put_right_is_no_longer_held_against_the_agent() -> None:
    assert not held_against(read("You said you do it today.", "I've fixed it. It works again now."))
    mended = "I'm sorry, I did say today, and today it is."
    assert not held_against(read("You said you do it today.", mended))
    assert held_against(read("You said you do it today.", "I'm so sorry."))
    assert not held_against(read("But you said £25 goes back!", "It is £25."))
    assert held_against(read("But you said £25 goes back!", "As I say, it's £15."))
    assert not held_against(read("You said today!", "You're quite right, today it is."))


def test_another_sum_than_before_is_seen_where_the_customer_wonders() -> None:
    lines = (
        "customer: The fee is unfair.\nagent: Your refund of £25 will be there tomorrow.\ncustomer: Good.\n"
        "agent: {}\ncustomer: Hang on, which is it?"
    )
    other = said_otherwise(
        talk_of(talk(lines.format("Your refund of £15 will be there in ten days.")))
    )
    assert [turn.position for turn, _ in other] == [3]
    owned = "I said £25 but I was wrong, sorry: your refund of £15 will be there in ten days."
    assert not said_otherwise(talk_of(talk(lines.format(owned))))
    assert not said_otherwise(
        talk_of(talk(lines.format("Your refund of £25 will be there tomorrow.")))
    )
