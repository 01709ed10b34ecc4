import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from trainer.core.conversation.acts import CustomerAct
from trainer.core.conversation.mood import Mood
from trainer.core.conversation.read_customer import mood_of, read_customer

LINES: dict[CustomerAct, tuple[str, ...]] = {
    CustomerAct.VENT: (
        "This is ridiculous.",
        "I am absolutely furious!",
        "Nobody called me back.",
        "I've been waiting for three weeks.",
        "Why is this still happening?",
        "what a joke",
        "So what am I supposed to do, send a postcard?",
    ),
    CustomerAct.REPEAT: (
        "I already told you that.",
        "As I said, it was the 3rd.",
        "Scroll up.",
        "I've told four different people that.",
        "How many times do I have to say it?",
    ),
    CustomerAct.PUZZLED: (
        "What do you mean?",
        "What is a DSLAM?",
        "I don't understand that.",
        "Plain English please.",
        "You've lost me.",
    ),
    CustomerAct.SOFTEN: (
        "Thanks.",
        "thx",
        "That's very kind of you.",
        "Finally someone who reads.",
    ),
    CustomerAct.ACCEPT: (
        "That works for me.",
        "Yes please do that.",
        "OK, go ahead.",
        "Fair enough.",
        "I'll take the refund.",
        "That I can work with.",
    ),
    CustomerAct.REJECT: (
        "That's not good enough.",
        "No, that doesn't help.",
        "I don't want a voucher.",
        "No deal.",
        "I won't accept that.",
    ),
    CustomerAct.HAGGLE: (
        "And when does it arrive?",
        "Can you also add a month free?",
        "Only if it comes by noon.",
        "What about the fee?",
    ),
    CustomerAct.ESCALATE: (
        "Get me your manager.",
        "I want to speak to a supervisor now.",
        "I'll go to the ombudsman.",
        "Let me talk to someone in charge.",
    ),
    CustomerAct.LEAVE: (
        "I'm done.",
        "Cancel the lot.",
        "I'll take my business elsewhere.",
        "*hangs up*",
    ),
    CustomerAct.CLOSE: (
        "Bye.",
        "That's all, take care.",
        "No, that's all.",
        "We're done here then.",
    ),
    CustomerAct.TELL: ("My postcode is LS6 2QT.", "3rd of March.", "It is the blue one."),
}
CALM = Mood(heat=20, worry=20, trust=60, patience=8)


@pytest.mark.parametrize(
    ("act", "line"), [(a, line) for a, lines in LINES.items() for line in lines]
)
def test_a_customers_line_is_read_as_its_act(act: CustomerAct, line: str) -> None:
    assert act in {one.act for one in read_customer(line)}


@pytest.mark.parametrize(
    "line",
    [
        "No thanks, great.",
        "No, thanks, that's all",
        "nope all good ta",
        "No thanks, you've been great.",
        "Nope, that's perfect, thanks.",
        "No that's it, thanks for your help",
        "Nothing else, thank you, bye.",
        "nah you're alright, thanks",
        "No, great.",
    ],
)
def test_a_no_after_which_all_is_well_is_a_goodbye(line: str) -> None:
    acts = {one.act for one in read_customer(line)}
    assert acts & {CustomerAct.CLOSE, CustomerAct.ACCEPT}
    assert CustomerAct.REJECT not in acts


@pytest.mark.parametrize(
    "line",
    [
        "No thanks, that's no use to me",
        "No thanks.",
        "No thanks, I want my money back.",
        "No thanks, great, another voucher",
        "No, thanks, that's not good enough.",
        "No thanks, keep your voucher.",
        "No good.",
    ],
)
def test_a_no_after_which_something_is_wrong_stays_a_no(line: str) -> None:
    acts = {one.act for one in read_customer(line)}
    assert CustomerAct.REJECT in acts
    assert not acts & {CustomerAct.CLOSE, CustomerAct.ACCEPT, CustomerAct.SOFTEN}


def test_thanks_within_a_goodbye_are_meant() -> None:
    assert CustomerAct.SOFTEN in {one.act for one in read_customer("No thanks, great.")}


def test_sarcastic_thanks_are_no_thanks() -> None:
    assert CustomerAct.SOFTEN not in {one.act for one in read_customer("Thanks for nothing.")}


def test_an_empty_message_does_nothing() -> None:
    assert read_customer(" ") == ()


def test_each_act_is_seen_once() -> None:
    acts = [one.act for one in read_customer("Ridiculous. Pathetic. Thanks. Thanks.")]
    assert sorted(acts) == [CustomerAct.SOFTEN, CustomerAct.VENT]


def test_anger_heats_and_lowers_trust() -> None:
    angry = mood_of("This is theft. You people are USELESS, DO YOU EVEN READ!!!", CALM)
    assert angry.heat > CALM.heat
    assert angry.trust < CALM.trust
    assert angry.patience == CALM.patience - 1


def test_worried_words_raise_worry() -> None:
    assert mood_of("I'm worried, what if it is urgent?", CALM).worry > CALM.worry
    assert mood_of("What does that mean?", CALM).worry > mood_of("It is blue.", CALM).worry


def test_thanks_cool_and_cost_no_patience() -> None:
    before = Mood(heat=70, worry=70, trust=20, patience=4)
    after = mood_of("Thank you, that works for me.", before)
    assert (after.heat < 70, after.worry < 70, after.trust > 20, after.patience) == (
        True,
        True,
        True,
        4,
    )


def test_without_a_mood_before_a_middling_one_is_taken() -> None:
    assert mood_of("It is blue.").patience == 7.5


@settings(deadline=None)  # other work may hold the machine
@given(st.text())
def test_any_text_gives_a_mood_in_range_and_exact_quotes(text: str) -> None:
    mood = mood_of(text)
    assert all(0 <= dial <= 100 for dial in (mood.heat, mood.worry, mood.trust))
    assert all(text[one.span.start : one.span.end] == one.span.text for one in read_customer(text))


@pytest.mark.parametrize("asked", ["What does that cost?", "What is that in euros?"])
def test_a_question_of_the_matter_is_no_sign_of_being_lost(asked: str) -> None:
    assert CustomerAct.PUZZLED not in {one.act for one in read_customer(asked)}
