"""Contradictions, words said twice, a second goodbye."""

import pytest

from tests.builders import a_scenario
from tests.core.coaching.saying import found_by, said
from trainer.core.attempt import Attempt
from trainer.core.coaching.mistake import Kind, Mistake
from trainer.core.coaching.mistakes_in_words import mistakes_in_words


def test_another_figure_for_the_same_thing_is_a_contradiction() -> None:
    (found,) = audited(
        said("""
        agent: When did you ring us?
        customer: I rang your helpline about it on 14 March.
        agent: And when was that?
        customer: I rang your helpline about it on 21 March.
        """)
    )
    assert found == Mistake(
        4,
        Kind.CONTRADICTS,
        "I rang your helpline about it on 21 March.",
        "The customer told this with another figure before.",
        "I rang your helpline about it on 14 March.",
        2,
    )


def test_the_opposite_of_what_was_said_is_a_contradiction() -> None:
    (found,) = audited(
        said("""
        agent: Did you read the letter?
        customer: I got the confirmation letter with the cancellation date.
        agent: Can you check it?
        customer: I didn't get the confirmation letter with the cancellation date.
        """)
    )
    assert found.kind is Kind.CONTRADICTS
    assert found.because == "The customer said the opposite before."


@pytest.mark.parametrize("asked", ["Did the parcel arrive?", "So did your parcel come at all?"])
def test_what_arrived_cannot_never_have_come(asked: str) -> None:
    (found,) = audited(
        said(f"""
        agent: Tell me more.
        customer: The parcel arrived on Monday, all wet.
        agent: {asked}
        customer: No, I never got it.
        """)
    )
    assert (found.kind, found.quote) == (Kind.CONTRADICTS, "No, I never got it.")
    assert found.earlier_position == 2


@pytest.mark.parametrize(
    ("first", "asked", "then"),
    [
        ("The parcel arrived on Monday.", "Did the e-mail come?", "No, I never got it."),
        ("The parcel arrived on Monday.", "Did the parcel come?", "The other one never arrived."),
        ("The parcel arrived on Monday.", "Thank you.", "No, I never got it."),
        ("The parcel arrived on Monday.", "Is it wet?", "It isn't wet at all."),
        ("I rang on 14 March.", "And then?", "I rang on 21 March."),
        ("I rang your helpline on 14 March.", "And?", "Your helpline rang off, 3 times, on me."),
        ("Did your helpline close on 14 March?", "No.", "Did your helpline close on 15 March?"),
        ("I can't get in, it says locked.", "And?", "It still says locked."),
        ("I paid 20 for the blue coat.", "And?", "I did pay for the blue coat."),
    ],
)
def test_what_is_another_thing_is_none(first: str, asked: str, then: str) -> None:
    text = f"agent: Hello.\ncustomer: {first}\nagent: {asked}\ncustomer: {then}"
    assert audited(said(text)) == ()


def test_a_denial_of_ones_own_figures_is_a_contradiction() -> None:
    (found,) = audited(
        said("""
        agent: So you were charged 39.90, is that right?
        customer [deny]: No, that's wrong.
        """)
    )
    assert found.kind is Kind.CONTRADICTS
    assert found.because == "The customer denies what they told themselves."
    assert found.earlier == a_scenario().opening


@pytest.mark.parametrize("asked", ["So it was 29.90, right?", "So it was wrong, right?"])
def test_a_denial_of_other_figures_is_none(asked: str) -> None:
    assert audited(said(f"agent: {asked}\ncustomer [deny]: No, that's wrong.")) == ()


def test_a_line_said_word_for_word_again_is_noticed() -> None:
    (found,) = audited(
        said("""
        agent: One moment.
        customer: And what happens to me now?
        agent: I am looking.
        customer: Fine. And what happens to me now?
        """)
    )
    assert (found.kind, found.position, found.earlier_position) == (Kind.TWICE, 4, 2)


@pytest.mark.parametrize(
    "second", ["[repeat]: I rang you on the 14th already.", ": Fine then. OK."]
)
def test_repeating_on_purpose_and_a_few_words_are_none(second: str) -> None:
    text = (
        "agent: And?\ncustomer: I rang you on the 14th already. Fine then."
        f"\nagent: When?\ncustomer {second}"
    )
    assert audited(said(text)) == ()


def test_who_speaks_into_a_silence_may_ask_the_same() -> None:
    text = "agent: One moment.\ncustomer: Hello, are you still there now?"
    assert audited(said(f"{text}\ncustomer: Hello, are you still there now?")) == ()
    came = "agent: And?\ncustomer: The parcel arrived on Monday.\nagent: Hm."
    assert audited(said(f"{came}\ncustomer: Hello?\ncustomer: I never got it.")) == ()
    assert audited(said("agent: Is it 39.90?\ncustomer: Well.\ncustomer [deny]: No.")) == ()


def test_a_second_goodbye_is_noticed_but_not_in_letters() -> None:
    text = """
        agent: Goodbye then.
        customer: Thanks, bye.
        agent: Goodbye!
        customer: Take care, goodbye.
        """
    (found,) = audited(said(text))
    assert (found.kind, found.quote, found.earlier) == (Kind.GOODBYES, "Take care", "bye")
    assert audited(said(text, subject="Re: my bill")) == ()


def audited(attempt: Attempt) -> tuple[Mistake, ...]:
    """Find what is wrong by these rules alone."""
    return found_by(mistakes_in_words, attempt)
