import pytest

from trainer.core.language import tone
from trainer.core.language.tone import politeness, receptiveness, score


@pytest.mark.parametrize(
    ("kinder", "ruder"),
    [
        ("Could you please send me the order number? Thanks!", "Send me the order number."),
        ("I'm sorry about that. Would you mind telling me more?", "Why did you do that?"),
        ("Hi, would it be possible to call you back?", "You must stop calling."),
    ],
)
def test_the_kinder_of_two_requests_is_politer(kinder: str, ruder: str) -> None:
    assert politeness(kinder) > politeness(ruder) + 0.1


def test_who_shows_to_have_heard_is_more_receptive_than_who_shuts_the_door() -> None:
    heard = (
        "I understand your point, and I agree that some of it may be unfair. I think it could help "
        "to look at it from the other side as well, but you may well be right about the costs."
    )
    shut = (
        "You are wrong. That is nonsense, and everybody knows it. There is no reason for anyone to "
        "believe that, and people who say so are lying or stupid. It must simply stop."
    )
    assert receptiveness(heard) > 0.5 > receptiveness(shut)


def test_few_words_say_little_about_receptiveness() -> None:
    assert 0.3 < receptiveness("Send it now.") < 0.7


@pytest.mark.parametrize("text", ["", "…", "  ", "?!"])
def test_nothing_said_is_in_the_middle(text: str) -> None:
    assert politeness(text) == receptiveness(text) == 0.5


@pytest.mark.parametrize("text", ["please " * 5000, "WHY " * 300, "😀 hi", "1 2 3"])
def test_any_text_has_a_share_between_nought_and_one(text: str) -> None:
    assert 0 <= politeness(text) <= 1
    assert 0 <= receptiveness(text) <= 1


def test_without_weights_the_forms_decide(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(tone, "weights", lambda _: None)
    monkeypatch.setattr(tone, "share", tone.share.__wrapped__)
    assert politeness("Could you please help? Thank you!") > 0.7
    assert politeness("You are wrong, stop this nonsense.") < 0.3


def test_a_score_by_rules_adds_the_worth_of_what_is_there() -> None:
    assert score(None, "kettle") == 0
    assert score(None, "thanks") == pytest.approx(0.8)
