import pytest

from tests.builders import a_persona
from trainer.core.customer.manner import adapt, fit, fitting, is_polite, style_of
from trainer.core.scenario.persona import Style


@pytest.mark.parametrize(
    ("voice", "style"),
    [
        ("", Style()),
        ("short messages, dry, no exclamation marks", Style(length=1, warmth=0, exclaims=False)),
        ("small letters, friendly, short", Style(length=1, warmth=2, formality=0, small=True)),
        ("polite full sentences, slightly formal", Style(length=3, warmth=2, formality=2)),
        ("chatty, warm, stubborn", Style(length=3, warmth=2)),
        ("quick typed bursts from a phone", Style(length=1, formality=0, typos=1)),
        ("polite, small slips of grammar", Style(warmth=2, plain_english=True)),
    ],
)
def test_the_style_is_read_from_the_authors_words(voice: str, style: Style) -> None:
    assert style_of(a_persona(voice=voice)) == style


def test_a_style_of_their_own_goes_before_the_words() -> None:
    own = Style(length=3)
    assert style_of(a_persona(voice="short", style=own)) is own


def test_a_cold_person_rather_says_no_thanks_and_a_warm_one_does() -> None:
    cold, warm = Style(warmth=0), Style(warmth=2)
    assert fit("OK, thanks.", cold) < fit("OK.", cold)
    assert fit("OK, thanks.", warm) > fit("OK.", warm)


def test_a_short_person_keeps_it_to_five_words_and_a_long_one_does_not() -> None:
    long, short = "I shouldn't have to chase you for this.", "And now?"
    assert fit(long, Style(length=1)) < fit(short, Style(length=1))
    assert fit(long, Style(length=3)) > fit(short, Style(length=3))


def test_who_knows_few_words_uses_no_idiom() -> None:
    plain = Style(plain_english=True)
    assert fit("I'll keep an eye on it.", plain) < fit("I will look at it.", plain)
    assert fit("Then we will all have to wait for it to come.", plain) < fit("Then we wait.", plain)


def test_a_formal_person_uses_no_slang_and_writes_words_out() -> None:
    formal = Style(formality=2)
    assert fit("Bit annoying, this.", formal) < fit("It is annoying to me.", formal)
    assert adapt("Can't say. Won't do.", formal) == "Cannot say. Will not do."
    assert adapt("I start again, don't I?", formal) == "I start again, don't I?"
    assert adapt("I can't, I'm late, OK and that's that.", formal) == (
        "I cannot, I am late, All right and that is that."
    )


def test_who_knows_few_words_says_ok_and_leaves_out_short_forms() -> None:
    assert adapt("OK, I can't.", Style(plain_english=True)) == "OK, I cannot."


def test_small_letters_and_even_voices_are_kept() -> None:
    assert adapt("I SAID that!", Style(small=True)) == "i said that!"
    assert adapt("No! That's wrong.", Style(exclaims=False)) == "No. That's wrong."


def test_an_ordinary_person_says_the_line_as_it_stands() -> None:
    assert adapt("I can't!", Style()) == "I can't!"
    assert fit("I can't!", Style()) == 0


def test_lines_that_fit_next_best_are_kept_where_few_fit_best() -> None:
    lines = ["No.", "Thanks.", "I would rather not do any of that today.", "Thank you all.", "So?"]
    assert fitting(lines, Style(length=1, warmth=2)) == ["Thanks.", "Thank you all.", "No.", "So?"]


def test_who_has_just_been_polite_is_rather_not_again() -> None:
    lines = ["OK.", "Right.", "Good.", "Thanks."]
    assert fitting(lines, Style(), thanked=True) == ["OK.", "Right.", "Good."]
    assert is_polite("Cheers.")
