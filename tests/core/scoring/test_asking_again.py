import pytest

from tests.builders import talk
from trainer.core.scoring.asking_again import asked_again, chasing, told_again
from trainer.core.scoring.talk import Talk, talk_of

Q = "customer: Does my cover hold while the house stands empty?"
REPLY = "agent: I can quote you for a trip abroad."

MISSED = [
    "That's not my question.",
    "That is not what I asked.",
    "That isn't what I meant at all.",
    "thats not what im asking... i ask if the house is covered",
    "It's the house I'm asking about.",
    "I only want to know if I am covered.",
    "I just asked about the house.",
    "I'm asking whether it's covered when I'm away.",
    "I asked if it is covered.",
    "My question was the house.",
    "My question is for the house, please.",
    "You haven't answered my question.",
    "You didn't answer me.",
    "You're not listening to me.",
    "You never read what I wrote.",
    "Can you just answer the question?",
    "Please answer what I asked.",
    "Is it covered, yes or no?",
    "No no no. I am coming back!",
    "I didn't ask for a quote.",
    "I never said I was moving.",
    "You misunderstand. It is about the house.",
    "You've got me wrong, I am coming back.",
    "That doesn't answer it, does it?",
    "Let me ask again. Empty house, what then?",
    "I'll say it again: empty house.",
    "Once more: is the house covered?",
    "I really need to know about the house only.",
    "And the cover while the house stands empty?",
    "So what does the cover do when a house is empty? Does the cover hold while it stands empty?",
]
NOT_MISSED = [
    "Thank you, that answers my question.",
    "Good. What does it cost?",
    "I asked my neighbour about it yesterday.",
    "I asked for it in the shop last week.",
    "That's not a problem.",
    "That's not bad at all.",
    "It's the blue house on the corner.",
    "Yes please.",
    "No, thanks. That's all.",
    "No, not this week.",
    "I just moved in.",
    "I only have the one key.",
    "Is it paid by the month?",
    "Do I have to send you anything?",
    "I mean it, thank you.",
    "You never know with pipes.",
    "So the house is covered for sixty days?",
    "You mean the house is covered?",
    "I want to know nothing more.",
    "My son has a question too.",
    "I'm asking a friend to look in.",
    "The question is closed for me, thanks.",
    "I'm afraid I don't know what any of that means.",
    "I did not expect that. Lovely.",
    "I wanted to say thank you.",
    "Please do.",
    "It is 4417.",
    "Right, no more worries then.",
    "And how do I pay?",
]


def read(*lines: str) -> Talk:
    return talk_of(talk("\n".join(lines)))


@pytest.mark.parametrize("said", MISSED)
def test_a_customer_who_asks_the_same_shows_what_the_reply_missed(said: str) -> None:
    assert [turn.position for turn in asked_again(read(Q, REPLY, f"customer: {said}"))] == [1]


@pytest.mark.parametrize("said", NOT_MISSED)
def test_another_question_or_an_answer_is_no_asking_again(said: str) -> None:
    assert not asked_again(read(Q, REPLY, f"customer: {said}"))


def test_the_first_message_asks_nothing_again() -> None:
    assert not asked_again(read("customer: My question is whether I am covered.", REPLY))


def test_a_question_of_their_own_words_that_the_reply_lacks_was_passed_over() -> None:
    start = ("customer: The bags block the ramp and my wife is stuck in the house.", "agent: Name?")
    later = ("customer: Petrov.", "agent: Please fill in form four.")
    again = "customer: And how does my wife leave the house?"
    assert [turn.position for turn in asked_again(read(*start, *later, again))] == [3]
    assert not asked_again(read(*start, again))
    taken_up = "agent: Your wife gets help to leave the house today."
    assert not asked_again(read(*start, "customer: Petrov.", taken_up, again))


def test_short_words_of_the_customers_own_count_as_well() -> None:
    start = (
        "customer: Can my dog come in the cabin or is he in the car?",
        "agent: We sail at two.",
    )
    assert asked_again(read(*start, "customer: But what about the dog? Can he be in the cabin?"))
    assert not asked_again(read(*start, "customer: And what does the ticket cost?"))


@pytest.mark.parametrize(
    "said",
    [
        "AL-6620.",
        "Order al-6620, as before",
        "It's at the top.",
        "It stands above, AL-6620.",
        "See above.",
        "I gave it already.",
        "I have told you that twice.",
        "Same as above",
    ],
)
def test_what_is_told_a_second_time_was_asked_a_second_time(said: str) -> None:
    start = "customer: Order AL-6620 from 2024, the leg is cracked, it cost £45.50."
    found = told_again(read(start, "agent: What was the order number?", f"customer: {said}"))
    assert [turn.position for turn in found] == [1]


@pytest.mark.parametrize(
    ("asked", "said"),
    [
        ("Is it AL-6620?", "AL-6620, yes."),
        ("One moment please.", "AL-6620"),
        ("And your postcode?", "LS6 2QT"),
        ("Which year was it?", "2024"),
        ("What did you pay?", "£45.50"),
        (
            "May I send a leg?",
            "Yes, but whatever you do with order AL-6620, please be quick with it",
        ),
        ("Is anyone in?", "I gave the key to my neighbour."),
    ],
)
def test_a_first_answer_or_a_yes_is_not_told_again(asked: str, said: str) -> None:
    start = "customer: Order AL-6620 from 2024, the leg is cracked, it cost £45.50."
    assert not told_again(read(start, f"agent: {asked}", f"customer: {said}"))


CHASED = [
    "Hello?",
    "hello??",
    "Hi, are you there?",
    "You still there?",
    "Anyone there?",
    "is anybody there??",
    "Did I lose you?",
    "?",
    "Any news?",
    "Any update on this please?",
    "Is it done?",
    "Is that sorted yet?",
    "I'm still waiting.",
    "There is still nothing on the phone.",
    "Nothing yet.",
    "What is happening?",
    "What's taking so long?",
    "How much longer?",
    "Have you found anything?",
    "I've been waiting here for ages.",
]
NOT_CHASED = [
    "Hello Gwen, thanks.",
    "Are you there on Saturday as well?",
    "Is there anyone there in the evening?",
    "Really?",
    "Ok.",
    "Is it free?",
    "I'm still at work until five.",
    "That's good news!",
    "I have no news for you, sorry.",
    "It is done, thank you.",
    "My mother is waiting in the car.",
    "Sure, take your time.",
]


@pytest.mark.parametrize("said", CHASED)
def test_a_call_after_a_promise_is_a_chase(said: str) -> None:
    found = chasing(read(Q, "agent: I'll look into it.", f"customer: {said}"))
    assert [(turn.position, before.position) for turn, before in found] == [(2, 1)]


@pytest.mark.parametrize("said", NOT_CHASED)
def test_talk_that_goes_on_is_no_chase(said: str) -> None:
    assert not chasing(read(Q, "agent: I'll look into it.", f"customer: {said}"))


def test_only_a_promise_or_a_silence_can_be_chased() -> None:
    assert not chasing(read(Q, "agent: How can it be helped?", "customer: I'm still waiting."))
    assert chasing(read(Q, "agent: Hm.", "customer: Hello?"))
    assert not chasing(read("customer: Hello?", "agent: Hello."))
