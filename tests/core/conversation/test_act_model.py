import struct
from math import log
from pathlib import Path

import pytest

from trainer.core.conversation import act_model
from trainer.core.conversation.act_features import features
from trainer.core.conversation.act_model import available, chances, near
from trainer.core.conversation.acts import AgentAct
from trainer.core.conversation.sentence import Sentence, read_sentences


def test_the_weights_ship_with_the_project() -> None:
    assert available()


@pytest.mark.parametrize(
    ("text", "act"),
    [
        ("Bear with me a minute please.", AgentAct.HOLD),
        ("That must have been a dreadful night for you.", AgentAct.EMPATHY),
        ("I'm afraid we can't refund that one.", AgentAct.REFUSE),
        ("You'll have it by Wednesday evening.", AgentAct.PLAN),
    ],
)
def test_a_plain_line_is_likelier_its_act_than_any_other(text: str, act: AgentAct) -> None:
    likely = chances(one(text))
    assert max(likely, key=lambda name: likely[name]) is act
    assert likely[act] > 0.5


@pytest.mark.parametrize(
    "text",
    ["I'm gonna call u, I'm gonna call.", "Why?", "He said 'no', by Friday.", "no no no", "qzxv"],
)
def test_what_is_known_of_a_sentence_is_what_is_known_of_its_features(text: str) -> None:
    weights, sentence = act_model._weights(), one(text)
    rows = [weights.rows.get(name) for name in features(sentence)]
    assert act_model._known(weights, sentence) == [row for row in rows if row is not None]


def test_a_sentence_may_do_two_acts() -> None:
    likely = chances(one("I'm so sorry, that must be really upsetting for you."))
    assert likely[AgentAct.APOLOGY] > 0.5
    assert likely[AgentAct.EMPATHY] > 0.5


@pytest.mark.parametrize("text", ["qzxv", "Hm.", "I paid " + "very " * 300 + "much."])
def test_a_chance_is_a_chance_for_any_sentence(text: str) -> None:
    likely = chances(one(text))
    assert likely
    assert all(0 <= chance <= 1 for chance in likely.values())
    assert likely == chances(one(text))


@pytest.mark.parametrize(
    "text",
    [
        "Bear with me a minute please.",
        "I'm so sorry, that must be really upsetting for you.",
        "You'll have it by Wednesday evening.",
        "zzxv qqpw qzxv",
        "Two nights on a bench with a poorly child is a nightmare I'd wish on nobody.",
    ],
)
def test_no_act_as_likely_as_its_gate_is_left_out(text: str) -> None:
    likely = chances(one(text))
    for gate in (0.05, 0.3, 0.6, 0.9):
        odds = dict.fromkeys(likely, log(gate / (1 - gate)))
        listed = near(one(text), odds)
        assert {act for act in likely if likely[act] >= gate} <= set(listed)
        assert all(likely[act] > gate * 0.9 for act in listed)


def test_without_the_word_vectors_the_words_alone_decide(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(act_model, "vector", lambda _: ())
    likely = chances(one("Bear with me a minute please."))
    assert max(likely, key=lambda name: likely[name]) is AgentAct.HOLD


def test_without_the_weights_nothing_is_likely(
    monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    away(monkeypatch, tmp_path)
    assert not act_model.available()
    assert act_model.chances(one("Bear with me.")) == {}
    assert act_model.near(one("Bear with me."), {AgentAct.HOLD: 0.0}) == []


def test_a_file_of_another_kind_is_refused(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    (tmp_path / "weights").mkdir()
    (tmp_path / "weights" / "acts.bin").write_bytes(struct.pack("<4sBHHI", b"ZZZZ", 0, 0, 0, 0))
    away(monkeypatch, tmp_path)
    with pytest.raises(ValueError, match="make it again"):
        act_model.available()


def away(monkeypatch: pytest.MonkeyPatch, place: Path) -> None:
    monkeypatch.setattr(act_model, "files", lambda _: place)
    monkeypatch.setattr(act_model, "_weights", act_model._weights.__wrapped__)


def one(text: str) -> Sentence:
    (sentence,) = read_sentences(text)
    return sentence
