from tests.builders import talk
from trainer.core.scoring.measures.served import MIDDLE, served

TALK = """
customer: My reader does not open the book.
agent: I am sorry about that. I have reset your account.
customer: Perfect, it works now! Thank you very much.
agent: You're welcome. Have a lovely day!
"""


def test_each_reply_is_estimated_at_its_place() -> None:
    found = served(talk(TALK))
    assert list(found) == [1, 3]
    assert all(1 <= one <= 5 for one in found.values())


def test_a_reply_in_a_good_talk_served_better_than_the_same_reply_in_a_bad_one() -> None:
    bad = TALK.replace("Perfect, it works now! Thank you very much.", "It still does not work!")
    assert served(talk(bad))[1] < MIDDLE < served(talk(TALK))[1]


def test_what_the_reply_itself_does_tells() -> None:
    plain = TALK.replace("I have reset your account", "I have seen your account")
    assert served(talk(plain))[1] < served(talk(TALK))[1]


def test_a_talk_without_an_agent_has_no_estimates() -> None:
    assert served(talk("customer: Hello?")) == {}
