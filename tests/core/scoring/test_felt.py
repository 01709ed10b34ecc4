import pytest

from trainer.core.scoring.felt import names_feeling, names_fury, names_own

FELT = [
    "I'm really worried.",
    "This is so annoying!",
    "I was in tears.",
    "My hip hurts.",
    "My mother had a stroke.",
    "This is a bit of a disaster.",
    "I can't go on like this.",
    "Bit embarrassing this.",
    "I'm mortified, I really am.",
    "I daren't open my inbox.",
    "My wife is rather down about it.",
    "I felt like a right idiot at the till.",
    "It makes me feel about two inches tall.",
    "My face was red, the whole queue was watching.",
    "I hardly slept.",
    "I'm shaking as I write this.",
    "My daughter cried her eyes out.",
    "Not being funny but this is getting silly now.",
    "For the love of god, just tell me the date.",
    "You're having a laugh.",
    "I'm not best pleased.",
    "it's doing my head in",
    "I am very disappoint with you.",
    "I have fear to lose the room.",
    "Sorry to be a pain",
    "I'm livid about this",
    "My hours at the bakery were halved in April",
    "I can't stretch to that this month.",
    "It's our first proper table after the flood.",
    "I buried my dad last Tuesday.",
    "She's dead.",
    "My dad's 84 and in two coats.",
    "That's my rent money.",
    "I've lost a day's pay.",
    "It was my mum's ring, it's all I have of her.",
    "We've got a newborn and no hot water.",
]
NOT_FELT = [
    "I'm not angry.",
    "Don't be upset with me",
    "Where is it?",
    "if you are worried, ask",
    "The phone is dead.",
    "I can't believe how quick that was",
    "My dad is 60 and lives with me.",
    "The washing machine is shaking a little.",
    "I put out the bins on Monday.",
    "The meeting is at three on the second day.",
    "I passed my test in March.",
    "I'm crossing the channel on Friday.",
    "The operation hours on your site say nine.",
    "The gate is down the road.",
    "I'm not bothered about the colour.",
    "What time do you open?",
    "Can I have a copy of my invoice?",
]


@pytest.mark.parametrize("text", FELT)
def test_a_feeling_put_into_words_is_seen(text: str) -> None:
    assert names_feeling(text)


@pytest.mark.parametrize("text", NOT_FELT)
def test_a_feeling_denied_or_not_named_is_not(text: str) -> None:
    assert not names_feeling(text)


def test_a_second_feeling_counts_where_the_first_is_denied() -> None:
    assert names_feeling("I'm not angry, but I am worried.")


def test_fury_is_told_from_annoyance() -> None:
    assert names_fury("I'm livid, this is my third call")
    assert names_fury("This is an absolute joke")
    assert names_fury("I'm going to the papers, you useless lot")
    assert names_fury("It is the FOURTH call today")
    assert names_fury("Have you no shame at all?")
    assert names_fury("What is the matter with you people")
    assert names_fury("How dare you send me that")
    assert names_fury("I've had it up to here")
    assert not names_fury("It is the fourth call and I am annoyed")
    assert not names_fury("What is the matter with the boiler?")


def test_what_the_writer_feels_this_moment_is_told_from_what_was_felt() -> None:
    assert names_own("Thank you. I am rather frightened of that, though.")
    assert names_own("Great, but I'm still worried.")
    assert not names_own("I was so worried, thank you!")
    assert not names_own("I'm not worried any more, thanks.")
