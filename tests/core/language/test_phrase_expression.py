import pytest

from trainer.core.language.phrase_expression import Expression


def test_a_phrase_is_matched_where_it_stands_and_nowhere_else() -> None:
    match = Expression("(my|our) [own] mistake", "(my|our) [own] mistake").match
    assert match("it is our own mistake", 6)
    assert not match("it is our own mistake", 0)


def test_what_is_no_expression_is_refused_by_the_name_of_its_phrase() -> None:
    with pytest.raises(ValueError, match="'a lot' is no phrase"):
        _ = Expression("a lot", "a )lot").match
