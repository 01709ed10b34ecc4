import pytest

from tests.builders import a_scenario
from trainer.core.conversation.sentence import read_sentences
from trainer.core.customer import questions
from trainer.core.customer.questions import asked_by_meaning, examples_of, facts_asked
from trainer.core.scenario.policy import Must
from trainer.core.scenario.scenario import Scenario
from trainer.core.scenario.situation import Fact

LOOKS = Fact(
    "looks",
    "The screen stays black.",
    ask=("screen",),
    like=("What do you see on the display?", "Does anything light up?"),
)
BOUGHT = Fact(
    "bought",
    "I bought it in May.",
    ask=("when did you (buy|order|get) (it|this)(?! back)",),
    like=("When did you buy it?", "How old is it?"),
)
BABY = Fact(
    "baby",
    "The baby is due in May.",
    ask=("baby",),
    like=("When is the baby due?", "Are you expecting a child?"),
)
CODE = Fact("code", "It is LS6 2QT.", ask=("postcode|postal code", "verify"))


@pytest.mark.parametrize(
    ("text", "fact"),
    [
        ("Tell me, do any lights come on?", "looks"),
        ("On what date did you purchase the thing?", "bought"),
        ("When is your child due to come?", "baby"),
    ],
)
def test_a_question_in_other_words_asks_for_what_it_means(text: str, fact: str) -> None:
    assert list(facts_asked(text, shop())) == [fact]
    assert facts_asked(text, shop())[fact].text == text


@pytest.mark.parametrize(
    "text",
    [
        "Is there anything else I can do for you?",
        "May I put you on hold for a minute?",
        "What is your favourite colour?",
        "Xyzzy plugh?",
        "I am looking at the display.",
    ],
)
def test_what_asks_for_nothing_of_the_case_gets_no_fact(text: str) -> None:
    assert facts_asked(text, shop()) == {}


def test_the_meaning_comes_before_a_pattern_that_only_shares_a_word() -> None:
    text = "When did you buy it, the new baby monitor?"
    assert list(facts_asked("When is the screen baby due?", shop())) != ["bought"]
    assert "baby" in facts_asked(text, shop())
    wrong = Fact("wrong", "It is blue.", ask=("due",), like=("What colour is it?",))
    assert list(facts_asked("When is your child due?", shop(wrong))) == ["baby"]


def test_where_the_words_ask_for_several_facts_the_patterns_decide() -> None:
    other = Fact("other", "It is blue.", ask=("due",))
    more = Fact("more", "It is big.", ask=("child",))
    assert set(facts_asked("When is your child due?", shop(other, more))) == {"other", "more"}


def test_who_they_are_is_never_told_for_a_likeness_nor_taken_from_its_question() -> None:
    told = Fact("code", "It is LS6 2QT.", ask=("postcode",), like=("Where do you live?",))
    scenario = guarded(told)
    assert facts_asked("Whereabouts do you live?", scenario) == {}
    assert list(facts_asked("When is the baby due, and your postcode?", guarded(CODE))) == [
        "baby",
        "code",
    ]
    assert list(facts_asked("Postcode, as the little child is due?", guarded(CODE))) == ["code"]


@pytest.mark.parametrize(
    "text",
    [
        "Postcode.",
        "postcode please",
        "And the postal code, pls.",
        "postcode pls and i send it back",
        "First the postcode, please, Priya, and your full postal code.",
    ],
)
def test_a_bare_word_asks_where_turns_are_short(text: str) -> None:
    assert list(facts_asked(text, shop(CODE))) == ["code"]
    assert facts_asked(text, shop(CODE, channel="email")) == {}


@pytest.mark.parametrize(
    "text",
    ["Postcode noted.", "Thank you for the postcode, I have opened your account.", "Postcode LS6."],
)
def test_a_word_with_something_said_of_it_asks_nothing(text: str) -> None:
    assert facts_asked(text, shop(CODE)) == {}


@pytest.mark.parametrize(
    "text",
    ["Number?", "Reference please.", "What is your number and the name please?", "Your number?"],
)
def test_a_number_that_is_not_named_is_the_one_that_says_who_they_are(text: str) -> None:
    number = Fact("code", "It is LK-30772.", ask=("account number",))
    assert list(facts_asked(text, guarded(number))) == ["code"]
    assert facts_asked(text, guarded(Fact("code", "It is me.", ask=("who",)))) == {}
    assert facts_asked("Number of people?", guarded(number)) == {}


def test_heaps_ask_nothing() -> None:
    heap = "screen baby postcode verify refund credit goodwill trouble resolve guarantee sorry?"
    assert facts_asked(heap, shop(CODE)) == {}


@pytest.mark.usefixtures("no_table")
def test_without_a_table_the_patterns_alone_decide() -> None:
    assert facts_asked("When is your child due to come?", shop()) == {}
    assert list(facts_asked("Is the screen on?", shop())) == ["looks"]


def test_where_there_is_nothing_to_tell_nothing_is_asked_for() -> None:
    (sentence,) = read_sentences("When is the baby due?")
    assert asked_by_meaning(sentence, a_scenario(facts=())) == ""
    assert asked_by_meaning(sentence, a_scenario(facts=(BABY,))) == "baby"


def test_where_an_author_gave_no_example_whole_phrases_of_the_patterns_stand_in() -> None:
    assert examples_of(LOOKS) == ("what do you see on the display?", "does anything light up?")
    plain = Fact("bought", "In May.", ask=(*BOUGHT.ask, "day|(the )?date of [a-z]+ purchase", "x|"))
    assert examples_of(plain) == (
        "when did you buy it",
        "when did you buy this",
        "when did you order it",
        "when did you order this",
        "when did you get it",
        "when did you get this",
        "date of purchase",
        "the date of purchase",
    )


def test_a_pattern_with_ever_so_many_choices_is_written_out_in_part() -> None:
    many = "(a|b|c|d|e) (f|g|h|i|j) (k|l|m|n|o) (p|q|r|s|t)"
    assert 0 < len(examples_of(Fact("many", "Yes.", ask=(many,)))) <= 24


@pytest.fixture
def no_table(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(questions, "available", lambda: False)


def shop(*more: Fact, channel: str = "chat") -> Scenario:
    return a_scenario(facts=(LOOKS, BOUGHT, BABY, *more), channel=channel)


def guarded(code: Fact) -> Scenario:
    check = Must("verify", "Check who it is", "knowledge", "code", (), "verify_identity")
    return a_scenario(facts=(BABY, code), must=(check,))
