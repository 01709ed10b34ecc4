import pytest

from trainer.core.conversation import weighing
from trainer.core.conversation.acts import AgentAct
from trainer.core.conversation.read_agent import read_agent, read_by_lists
from trainer.core.conversation.reading import Reading, Seen
from trainer.core.conversation.sentence import read_sentences
from trainer.core.conversation.weighing import weigh

HARM = (AgentAct.RUDE, AgentAct.BLAME, AgentAct.DISMISS)
KIND = """
You deserve it!
You hit the jackpot!
You should definitely bring your children.
You made it just in time, well done.
It must feel like nobody is taking you seriously.
Being told to calm down is the last thing anyone wants.
You didn't do anything careless at all.
You were right, and I was wrong about the date.
You must be so tired of us by now.
I should have listened to you the first time.
Please drop us a line if it happens again.
It's a big deal, and I see that.
"""


@pytest.mark.parametrize(
    "text",
    [
        "Two nights on a bench with a poorly child is a nightmare I'd wish on nobody.",
        "Being locked out of your own money is so worrying.",
        "Being without heating with a baby at home is really hard.",
    ],
)
def test_an_act_in_words_that_no_list_knows_is_added(text: str) -> None:
    assert not read_by_lists(text).has(AgentAct.EMPATHY)
    (added,) = read_agent(text).of(AgentAct.EMPATHY)
    assert added.rule.startswith("model: empathy 0.")
    assert added.span.text == text
    assert 0.6 <= added.certainty < 1


@pytest.mark.parametrize("text", KIND.strip().splitlines())
def test_a_kind_sentence_is_never_read_as_harm_by_likelihood(text: str) -> None:
    assert not read_agent(text).has(*HARM)


def test_what_hurts_is_never_added() -> None:
    likely = dict.fromkeys(AgentAct, 0.99)
    added = {one.act for one in weighed("The lamp is not green on Friday", likely)}
    assert added
    assert not added & {*HARM, AgentAct.OWN_ERROR, AgentAct.TEMPLATE}


def test_an_act_is_as_certain_as_it_is_likely() -> None:
    (added,) = weighed("The lamp is green today", {AgentAct.EMPATHY: 0.71})
    assert (added.act, added.certainty, added.rule) == (
        AgentAct.EMPATHY,
        0.71,
        "model: empathy 0.71",
    )


def test_what_is_not_likely_enough_is_not_added() -> None:
    assert weighed("The lamp is green today", {AgentAct.EMPATHY: 0.59}) == []


def test_what_the_lists_saw_bars_its_kind() -> None:
    seen = phrase("I'll refund it today", AgentAct.OFFER, "refund")
    assert weighed("I'll refund it today", {AgentAct.OWNERSHIP: 0.9}, seen) == [seen]
    assert len(weighed("I'll refund it today", {AgentAct.EMPATHY: 0.9}, seen)) == 2


def test_to_a_sentence_that_hurts_nothing_is_added() -> None:
    seen = phrase("You idiot, I am here", AgentAct.RUDE, "idiot")
    assert weighed("You idiot, I am here", {AgentAct.OWNERSHIP: 0.9}, seen) == [seen]


@pytest.mark.parametrize("text", ["Oh dear", "Hm."])
def test_a_scrap_is_left_as_it_is(text: str) -> None:
    assert weighed(text, {AgentAct.EMPATHY: 0.9}) == []


def test_a_heap_of_keywords_is_never_weighed() -> None:
    text = "sorry understand refund Thursday supervisor options ownership promise"
    assert weighed(text, {AgentAct.EMPATHY: 0.9}) == []


@pytest.mark.parametrize(
    ("text", "plan"),
    [
        ("The van is with you on Friday", True),
        ("The van is with you", False),
        ("You rang on Monday and it was late", False),
        ("Is the van there on Friday?", False),
    ],
)
def test_a_plan_needs_a_time_to_come(text: str, plan: bool) -> None:  # noqa: FBT001 - a column
    assert bool(weighed(text, {AgentAct.PLAN: 0.9})) is plan


@pytest.mark.parametrize(
    ("text", "act", "added"),
    [
        ("That is not in the plan", AgentAct.REFUSE, True),
        ("We sell many kinds of ticket", AgentAct.REFUSE, False),
        ("Is it not in the plan?", AgentAct.REFUSE, False),
        ("Please ring the clinic then", AgentAct.DEFLECT, True),
        ("Is it due to the snow?", AgentAct.EXPLAIN, False),
        ("It is due to the snow", AgentAct.EXPLAIN, True),
    ],
)
def test_a_no_holds_a_negation_and_no_question_refuses_or_explains(
    text: str,
    act: AgentAct,
    added: bool,  # noqa: FBT001 - a column
) -> None:
    assert bool(weighed(text, {act: 0.95})) is added


def test_a_likely_no_is_bare_or_a_limit_like_any_other() -> None:
    bare = refusing("It is off the table")
    limit = refusing("It is off the table. Alternatively, I can send you a voucher.")
    assert bare.has(AgentAct.REFUSE)
    assert not limit.has(AgentAct.REFUSE)
    assert limit.has(AgentAct.LIMIT)


def test_a_hit_in_anothers_words_is_doubted_where_it_is_unlikely() -> None:
    text = "Your letter says that we let you down"
    seen = phrase(text, AgentAct.OWN_ERROR, "we let you down")
    (doubted,) = weighed(text, {AgentAct.OWN_ERROR: 0.02}, seen)
    assert doubted.certainty == seen.certainty / 2
    assert doubted.rule.endswith("(in another's words?)")
    assert weighed(text, {AgentAct.OWN_ERROR: 0.4}, seen) == [seen]


def test_a_hit_before_anothers_words_or_of_another_kind_is_not_doubted() -> None:
    text = "I am sorry that they said so"
    seen = phrase(text, AgentAct.APOLOGY, "I am sorry")
    assert weighed(text, {AgentAct.APOLOGY: 0.02}, seen) == [seen]
    rude = phrase("They said shut up to you", AgentAct.RUDE, "shut up")
    assert weighed("They said shut up to you", {AgentAct.RUDE: 0.02}, rude) == [rude]


def test_without_weights_the_lists_alone_are_read(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(weighing, "chances", lambda _: {})
    text = "Two nights on a bench with a poorly child, they said, a nightmare. I am sorry (really)."
    assert read_agent(text) == read_by_lists(text)


def weighed(text: str, likely: dict[AgentAct, float], *seen: Seen) -> list[Seen]:
    (sentence,) = read_sentences(text)
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(weighing, "near", lambda _, odds: list(odds))
        patch.setattr(weighing, "chances", lambda _: likely)
        return weigh(sentence, list(seen))


def refusing(text: str) -> Reading:
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(weighing, "near", lambda _, odds: list(odds))
        patch.setattr(weighing, "chances", lambda _: {AgentAct.REFUSE: 0.9})
        patch.setattr(weighing, "denies", lambda one: "table" in one.folded)
        return read_agent(text)


def phrase(text: str, act: AgentAct, words: str) -> Seen:
    (sentence,) = read_sentences(text)
    start = text.index(words)
    return Seen(act, sentence.span(start, start + len(words)), f"{act}: {words}", 0.8)
