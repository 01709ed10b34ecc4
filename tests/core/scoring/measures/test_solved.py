import pytest

from tests.builders import talk
from trainer.core.scoring.measures.solved import EARLIER, LOST, WEIGHTS, solved

GOOD = """
customer: My reader does not open the book.
agent: I am sorry about that. I have reset your account, please try again.
customer: Perfect, it works now! Thank you very much.
agent: You're welcome. Have a lovely day!
"""
BAD = """
customer: My reader does not open the book.
agent: Please restart it.
customer: I did that already, it still does not work.
agent: Unfortunately I cannot help you with that. Please contact the shop.
customer: This is ridiculous. Thanks for nothing.
"""
LOST_TALK = """
customer: My reader does not open the book.
agent: Please restart it. Which model is it?
customer: Where do I see that?
agent: Are you still there? I will close this chat without a response.
"""


def test_a_talk_that_ends_well_was_likely_solved() -> None:
    assert solved(talk(GOOD)).probability > 0.9
    assert solved(talk(GOOD)).estimate > 4.5


def test_a_talk_that_ends_badly_was_hardly_solved() -> None:
    assert solved(talk(BAD)).probability < 0.1
    assert solved(talk(BAD)).estimate < 1.5


def test_the_last_words_outweigh_the_first() -> None:
    sour = "customer: Great, thank you, it works!\nagent: Fine.\n" + BAD.strip()
    assert solved(talk(sour)).probability < 0.2


def test_a_customer_who_does_not_answer_was_likely_lost() -> None:
    assert solved(talk(LOST_TALK)).dropped > 0.6
    assert solved(talk(GOOD)).dropped < 0.2


def test_more_evidence_on_one_side_is_surer() -> None:
    mixed = GOOD.replace("Perfect, it works now!", "It works now. What a joke, this is ridiculous!")
    sure, unsure = solved(talk(GOOD)), solved(talk(mixed))
    assert 0 <= unsure.certainty < sure.certainty < 1


@pytest.mark.parametrize("text", ["customer: Hello?", "agent: Hello."])
def test_one_side_alone_tells_nothing(text: str) -> None:
    alone = solved(talk(text))
    assert (alone.probability, alone.certainty, alone.dropped) == (0.5, 0, 0.5)


def test_what_worked_in_the_middle_still_counts_a_little() -> None:
    dull = "customer: My number is 4.\nagent: I see.\n"
    late = f"{dull * 4}customer: It works now.\nagent: I see.\n{dull * 3}"
    assert solved(talk(late)).signs["worked"] == EARLIER


def test_a_question_left_standing_and_a_long_talk_speak_against_it() -> None:
    signs = solved(talk("customer: Hello.\nagent: Hi.\n" * 15 + "customer: So when?")).signs
    assert signs["unanswered"] == 1
    assert 0 < signs["long"] <= 1


def test_every_sign_of_a_lost_customer_has_a_weight_too() -> None:
    assert set(LOST) <= set(WEIGHTS)
