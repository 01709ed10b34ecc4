import pytest

from trainer.core.customer.manner import Manner, adapt, likeness, manner_of


@pytest.mark.parametrize(
    ("voice", "manner"),
    [
        ("", Manner()),
        ("short messages, dry, no exclamation marks", Manner(terse=True, cold=True, even=True)),
        ("small letters, friendly, short", Manner(terse=True, warm=True, small=True)),
        ("polite full sentences, slightly formal", Manner(wordy=True, warm=True, formal=True)),
        ("chatty, warm, stubborn", Manner(wordy=True, warm=True)),
    ],
)
def test_the_manner_is_read_from_the_authors_words(voice: str, manner: Manner) -> None:
    assert manner_of(voice) == manner


def test_a_dry_person_rather_says_no_thanks_and_a_warm_one_does() -> None:
    dry, warm = manner_of("dry"), manner_of("warm")
    assert likeness("OK, thanks.", dry) < likeness("OK.", dry)
    assert likeness("OK, thanks.", warm) > likeness("OK.", warm)


def test_a_terse_person_keeps_it_to_five_words_and_a_chatty_one_does_not() -> None:
    long, short = "I shouldn't have to chase you for this.", "And now?"
    assert likeness(long, manner_of("short")) < likeness(short, manner_of("short"))
    assert likeness(long, manner_of("chatty")) > likeness(short, manner_of("chatty"))


def test_a_formal_person_uses_no_slang_and_writes_words_out() -> None:
    formal = manner_of("formal")
    assert likeness("Bit annoying, this.", formal) < likeness("It is annoying to me.", formal)
    assert adapt("I can't, I'm late and that's that.", formal) == (
        "I cannot, I am late and that is that."
    )


def test_small_letters_and_even_voices_are_kept() -> None:
    assert adapt("I SAID that!", manner_of("small letters")) == "i said that!"
    assert adapt("No! That's wrong.", manner_of("no exclamation marks")) == "No. That's wrong."


def test_an_ordinary_person_says_the_line_as_it_stands() -> None:
    assert adapt("I can't!", Manner()) == "I can't!"
    assert likeness("I can't!", Manner()) == 0
