import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from trainer.core.language.readability import readability


def test_counts_are_taken_once_and_give_the_formulas() -> None:
    found = readability("The cat sat on the mat. It was a fine day.")
    assert found is not None
    assert (found.words, found.sentences, found.syllables, found.longest) == (11, 2, 11, 6)
    assert found.words_per_sentence == 5.5
    assert found.syllables_per_word == 1.0
    assert found.grade == pytest.approx(0.39 * 5.5 + 11.8 - 15.59, abs=0.01)
    assert found.ease == pytest.approx(206.835 - 1.015 * 5.5 - 84.6, abs=0.01)
    assert found.long_words == 0.0


def test_long_words_make_it_harder() -> None:
    plain = readability("We will pay you back on Friday.")
    heavy = readability("Reimbursement authorisation necessitates departmental consultation.")
    assert plain is not None
    assert heavy is not None
    assert heavy.grade > plain.grade
    assert heavy.ease < plain.ease
    assert heavy.long_words == 1.0


@pytest.mark.parametrize(
    "text", ["", "no", "One two three four", "你好 你好 你好 你好 你好", "1 2 3 4 5 6"]
)
def test_too_little_or_another_script_is_not_measured(text: str) -> None:
    assert readability(text) is None


@settings(deadline=None)  # other work may hold the machine
@given(st.text())
def test_any_text_gives_a_measure_or_none(text: str) -> None:
    found = readability(text)
    assert found is None or (found.words >= 5 and found.syllables >= found.words)
