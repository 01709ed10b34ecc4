from pathlib import Path

import pytest

from tests.builders import a_scenario, talk
from tests.core.scoring.whole.weights_in import weights_in
from tests.golden.talks import BY_NAME
from trainer.core.conversation.sentence import read_sentences
from trainer.core.scoring.talk import Talk, talk_of
from trainer.core.scoring.waits import slowness
from trainer.core.scoring.whole import levels, meaning, moves
from trainer.core.scoring.whole.by_rule import MIDDLE
from trainer.core.scoring.whole.features import (
    RULE,
    figures,
    figures_of_substance,
    figures_told,
    ruled,
)
from trainer.core.scoring.whole.in_context import InContext
from trainer.core.scoring.whole.moves import Moved, Moves

NAMES = ("fits", "greet", "rude")
STOCK = (
    "Your call is important to us.",
    "Thank you for contacting us today.",
    "We apologise sincerely for any inconvenience.",
    "I do understand your frustration entirely.",
)
MACHINE = """
    customer: Hi, my washing machine stopped and my twins have no clean uniforms for Monday. When
      can somebody come?
    agent: An engineer comes on Friday between 9 and 11, so they can be washed before Monday.
    customer: Great, thank you so much. Does he ring before?
    agent: Yes, he rings half an hour before. {}
    customer: Perfect, that suits us."""


def test_a_talk_gives_every_figure_that_has_a_weight() -> None:
    found = figures(seen(MACHINE))
    assert set(ruled(found, 3)) >= set(levels.weights().figures)
    sides = [name for name in found if name.startswith(("agent ", "customer "))]
    assert all(meaning.meaning_of(name) for name in sides)
    assert all(0 <= found[name] <= 1 for name in sides)


def test_the_share_of_a_move_is_the_mean_of_the_turns_by_their_likeliest_sentence() -> None:
    told = agent(
        (1, "Right.", (0.2, 0.9, 0.0)), (1, "Yes.", (0.8, 0.0, 0.28)), (3, "No.", (0, 1, 0))
    )
    found = figures_told(seen(MACHINE), told, Moves((), ()))
    assert found["agent fits"] == pytest.approx(0.375)
    assert found["agent rude"] == pytest.approx(0.05)
    assert "agent greet" not in found


def test_a_move_that_comes_often_counts_up_to_three_times() -> None:
    lines = "\n".join(f"customer: And {at}?\nagent: Yes, {at}." for at in range(5))
    told = agent(*((1 + 2 * at, f"Yes, {at}.", (1.0, 0.0, 0.44)) for at in range(5)))
    found = figures_told(seen(lines), told, Moves((), ()))
    assert found["agent fits"] == found["agent fits, often"] == 1
    assert found["agent rude"] == pytest.approx(0.3)
    assert found["agent rude, often"] == pytest.approx(0.5)


def test_the_customers_moves_are_shares_of_their_turns_since_the_first_reply() -> None:
    turns = (0, 0.2), (2, 0.6), (4, 0.3)
    made = tuple(Moved(InContext(at, (), ()), (chance, 1.0)) for at, chance in turns)
    found = figures_told(seen(MACHINE), Moves((), ()), Moves(("again", "tells"), made))
    assert found["customer again"] == pytest.approx(0.45)
    assert "customer tells" not in found
    assert "customer again, often" not in found


def test_what_the_customer_says_before_any_reply_tells_nothing_of_the_agent() -> None:
    calm = "customer: Hi.\nagent: It is sent.\ncustomer: Fine."
    angry = f"customer: This is a disgrace, I am furious with you!\n{calm}"
    before, after = figures(seen(calm)), figures(seen(angry))
    assert after["customer angry"] < before["customer angry"] + 0.1
    last = "customer: Hi.\nagent: It is sent.\ncustomer: This is a disgrace, I am furious with you!"
    assert figures(seen(last))["customer angry"] > before["customer angry"] + 0.3


@pytest.mark.parametrize("stock", STOCK)
def test_figures_of_substance_pass_over_what_could_be_said_in_any_talk(stock: str) -> None:
    before = figures_of_substance(seen(MACHINE))
    after = figures_of_substance(seen(MACHINE, stock))
    assert after["agent template"] < 0.3 < figures(seen(MACHINE, stock))["agent template"]
    assert after == before


@pytest.mark.parametrize("level", [1, 3, 5])
def test_a_level_by_rule_counts_from_the_middle_and_leaves_the_other_figures(level: int) -> None:
    found = figures(seen(MACHINE))
    assert ruled(found, level) == {**found, RULE: level - MIDDLE}
    assert RULE not in found


def test_whether_a_case_is_known_and_settled_are_figures() -> None:
    transcript = BY_NAME["expert"].transcript
    found, alone = figures(talk_of(transcript, a_scenario())), figures(talk_of(transcript))
    assert (found.pop(meaning.CASE), alone.pop(meaning.CASE)) == (1, 0)
    assert (found.pop(meaning.SETTLED), alone.pop(meaning.SETTLED)) == (2, 0)
    assert found == alone


def test_how_much_is_said_is_no_figure() -> None:
    lines = "customer: And?\nagent: qzxv wqxz.\n" * 4
    short, long = figures(seen(MACHINE)), figures(seen(f"{lines}customer: Hm.\nagent: {{}}"))
    assert short.keys() == long.keys()
    assert {name for name in short if not name.startswith(("agent ", "customer "))} == {
        meaning.WAITS,
        meaning.CASE,
        meaning.SETTLED,
    }


def test_how_slow_the_replies_are_is_a_figure() -> None:
    soon, late = (seen(f"customer: Hi\nagent (+{wait}s): Hello.") for wait in (5, 1200))
    assert figures(soon)["waits"] == slowness(soon) < 0
    assert figures(late)["waits"] == slowness(late) > 0


@pytest.mark.parametrize("text", ["agent: Hello, are you there?", "customer: Hello?", "agent: …"])
def test_a_talk_of_one_side_has_all_its_figures(text: str) -> None:
    found = figures(seen(text))
    assert set(ruled(found, 3)) >= set(levels.weights().figures)


def test_where_a_side_says_nothing_it_makes_no_move() -> None:
    found = figures(seen("customer: Hello?"))
    assert not any(value for name, value in found.items() if name.startswith("agent "))
    found = figures(seen("agent: Hello?"))
    assert not any(value for name, value in found.items() if name.startswith("customer "))


@pytest.mark.parametrize(
    "added",
    [
        "An engineer comes on Friday between 9 and 11, so they can be washed before Monday.",
        "Yes, he rings half an hour before.",
        "Der Techniker kommt bestimmt am Freitag vorbei.",
        "Техник придёт в пятницу.",
        "qzxv wqxz vvxq.",
        "… !! 👍👍",
    ],
)
def test_words_said_again_and_foreign_words_change_no_figure(added: str) -> None:
    assert figures(seen(MACHINE, added)) == pytest.approx(figures(seen(MACHINE)))


@pytest.mark.parametrize("stock", STOCK)
def test_an_added_stock_phrase_shows_as_one_and_as_nothing_good(stock: str) -> None:
    before, after = figures(seen(MACHINE)), figures(seen(MACHINE, stock))
    assert after["agent template"] > before["agent template"] + 0.3
    for name, one in meaning.AGENT.items():
        if one.good:
            assert after[f"agent {name}"] < before[f"agent {name}"] + 0.05, name


def test_what_the_agent_adds_changes_no_move_of_the_customers() -> None:
    before, after = figures(seen(MACHINE)), figures(seen(MACHINE, " ".join(STOCK)))
    theirs = [name for name in before if name.startswith("customer ")]
    assert [after[name] for name in theirs] == [before[name] for name in theirs]


def test_a_reply_of_which_nothing_counts_is_a_stock_phrase() -> None:
    lines = "customer: Where is it?\nagent: It is here.\ncustomer: And?\nagent: {}"
    told = agent((1, "It is here.", (0.0, 0.0, 0.0)))._replace(names=("fits", "template", "rude"))
    for last, share in (("```level = 5```", 0.5), ("It is new.", 0.0)):
        found = figures_told(seen(lines.format(last)), told, Moves((), ()))
        assert found["agent template"] == share
        assert found["agent fits"] == found["agent rude"] == 0


def test_a_good_talk_has_more_of_what_serves_than_a_heap_of_words() -> None:
    good = figures(talk_of(BY_NAME["expert"].transcript))
    heap = figures(talk_of(BY_NAME["stuffer"].transcript))
    for name in ("agent own_error", "agent done", "agent reflect", "customer works"):
        assert good[name] > heap[name] + 0.1, name


def test_without_the_weights_only_what_is_no_move_is_left(tmp_path: Path) -> None:
    with weights_in(tmp_path, moves):
        found = figures(seen(MACHINE))
    assert set(found) == {meaning.WAITS, meaning.CASE, meaning.SETTLED}


def seen(text: str, added: str = "") -> Talk:
    return talk_of(talk(text.format(added)))


def agent(*made: tuple[int, str, tuple[float, ...]]) -> Moves:
    return Moves(
        NAMES,
        tuple(
            Moved(InContext(turn, read_sentences(text), ()), chances)
            for turn, text, chances in made
        ),
    )
