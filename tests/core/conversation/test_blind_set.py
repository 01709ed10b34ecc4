"""The labelled sentences that nothing was tuned on, and those that the weights were trained on."""

from statistics import mean

from tests.architecture.tree import ROOT
from trainer.core.conversation.acts import AgentAct
from trainer.core.conversation.read_agent import read_agent, read_by_lists
from trainer.core.conversation.reading import Reading

HARM = {AgentAct.RUDE, AgentAct.BLAME, AgentAct.DISMISS}
NO = {AgentAct.REFUSE: AgentAct.LIMIT}
"""Whether a no is bare is decided by the whole message, not by one sentence."""


def test_three_quarters_of_the_acts_are_found_in_sentences_never_seen() -> None:
    assert mean(found(act, read) for act in acts() for read in [READ]) > 0.75


def test_the_weights_find_empathy_that_the_lists_miss() -> None:
    assert found(AgentAct.EMPATHY, READ) > found(AgentAct.EMPATHY, LISTED) + 0.1


def test_a_sentence_that_hurts_nobody_is_hardly_ever_read_as_one_that_does() -> None:
    harmless = [text for named, text in BLIND if not named & HARM]
    assert sum(read_agent(text).has(*HARM) for text in harmless) <= 0.01 * len(harmless)


def test_no_sentence_of_the_blind_set_was_trained_on() -> None:
    trained = {plain(text) for _, text in rows("training/acts.tsv")}
    assert trained.isdisjoint(plain(text) for _, text in BLIND)


def test_every_label_is_an_act_and_no_sentence_stands_twice() -> None:
    trained = rows("training/acts.tsv")
    assert len({text for _, text in trained}) == len(trained) > 1000
    assert len({text for _, text in BLIND}) == len(BLIND) >= 250


def rows(path: str) -> list[tuple[set[AgentAct], str]]:
    lines = (ROOT / path).read_text(encoding="utf-8").splitlines()
    cut = [line.split("\t") for line in lines]
    return [
        ({AgentAct(one) for one in named.split(",") if one != "none"}, text) for named, text in cut
    ]


def acts() -> list[AgentAct]:
    return sorted({act for named, _ in BLIND for act in named})


def found(act: AgentAct, readings: list[Reading]) -> float:
    """Tell the share of the sentences with this act in which it is seen."""
    seen = [
        reading.has(act, NO.get(act, act))
        for (named, _), reading in zip(BLIND, readings, strict=True)
        if act in named
    ]
    return mean(seen)


def plain(text: str) -> str:
    return text.lower().strip(" .!?")


BLIND = rows("bench/data/acts_blind.tsv")
READ = [read_agent(text) for _, text in BLIND]
LISTED = [read_by_lists(text) for _, text in BLIND]
