import pytest

from trainer.core.language.lexicon import lexicon
from trainer.core.language.phrase_index import listed, taken_apart


def test_only_phrases_whose_words_stand_together_are_tried() -> None:
    number = listed([("quoll can", "quoll can"), ("quoll dog", "quoll dog")])
    assert tried("a quoll can, a dog", number) == ["quoll can"]


def test_a_short_form_is_tried_whole_and_in_two() -> None:
    phrases = ("wombat 'll", "wombat's", "wombat")
    number = listed([(one, one) for one in phrases])
    assert tried("the wombat'll", number) == ["wombat 'll", "wombat"]
    assert tried("the wombat's", number) == ["wombat's", "wombat"]
    assert tried("wombats", number) == ["wombat's"]


def test_what_can_come_next_is_told_anew_when_too_much_is_known() -> None:
    made = lexicon("bilby", ("bilby",))
    for number in range(600):
        assert made.within(f"a bilby x{number}'s")


def test_a_list_with_a_phrase_of_no_word_is_refused() -> None:
    with pytest.raises(ValueError, match="no word"):
        listed([("…", "…")])


def tried(folded: str, number: int) -> list[str]:
    return [one.written for _, one in taken_apart(folded).tries.get(number, ())]
