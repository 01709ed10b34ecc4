from itertools import chain
from math import exp
from pathlib import Path

import pytest

from tests.builders import talk
from tests.core.scoring.whole.weights_in import weights_in
from trainer.core.conversation.act_features import features
from trainer.core.language.meaning import vector
from trainer.core.scoring.talk import Talk, talk_of
from trainer.core.scoring.whole import moves
from trainer.core.scoring.whole.in_context import (
    BARE_CARE,
    HEAP,
    InContext,
    agent_sentences,
    customer_turns,
)
from trainer.core.scoring.whole.moves import (
    AGENT,
    CUSTOMER,
    HARDLY,
    HOLLOW,
    TOLD,
    Moved,
    Moves,
    agent_moves,
    customer_moves,
)

PARCEL = """
    customer: My parcel has not come. Where is it?
    agent: {}
    customer: {}
    agent: Bye."""
MANY = 400
MARKS = (BARE_CARE,), ("=short", HEAP), ("=short",)


def test_the_weights_of_both_sides_ship_with_the_project() -> None:
    assert moves.weights(AGENT).names
    assert moves.weights(CUSTOMER).names


@pytest.mark.parametrize(
    ("text", "move"),
    [
        ("Please check our website.", "deflect"),
        ("That is not my department.", "dismiss"),
        ("I am not sure, I think it may be so.", "vague"),
        ("Your call is important to us.", "template"),
        ("It will be with you on Friday before noon.", "plan"),
        ("I have refunded the 39.90 to your card.", "done"),
    ],
)
def test_a_plain_line_makes_its_move(text: str, move: str) -> None:
    read = agent_moves(seen(text))
    likely = dict(zip(read.names, read.made[0].chances, strict=True))
    assert likely[move] > 0.5
    assert likely["empathy"] < 0.3


@pytest.mark.parametrize(
    ("text", "move"),
    [
        ("Great, thank you so much.", "thanks"),
        ("I don't understand what that means.", "puzzled"),
        ("Forget it, I'm done. This is useless.", "gives_up"),
    ],
)
def test_a_customer_makes_a_plain_move(text: str, move: str) -> None:
    read = customer_moves(seen("Yes.", text))
    assert dict(zip(read.names, read.made[1].chances, strict=True))[move] > 0.5


def test_the_same_words_do_something_else_elsewhere() -> None:
    answered = agent_moves(seen("On Friday, before noon."))
    unasked = agent_moves(talk_of(talk("agent: On Friday, before noon.\ncustomer: What?")))
    at = answered.names.index("answers")
    assert answered.made[0].chances[at] > unasked.made[0].chances[at] + 0.2


@pytest.mark.parametrize("added", ["Your call is important to us.", "I have sent a new one."])
def test_sentences_that_are_added_do_not_change_what_another_is_read_as(added: str) -> None:
    kept = "It will be with you on Friday before noon."
    alone = agent_moves(seen(kept)).made[0]
    after, before = agent_moves(seen(f"{kept} {added}")), agent_moves(seen(f"{added} {kept}"))
    assert after.made[0].chances == before.made[1].chances == alone.chances
    assert after.made[1].chances == before.made[0].chances != alone.chances


@pytest.mark.parametrize("text", ["Hm.", "…", "qzxv", "I paid " + "very " * 300 + "much."])
def test_a_chance_is_a_chance_for_any_words(text: str) -> None:
    both = seen(text, text)
    for read in (agent_moves(both), customer_moves(both)):
        for one in read.made:
            assert len(one.chances) == len(read.names)
            assert all(0 <= chance <= 1 for chance in one.chances)


@pytest.mark.parametrize("text", ["Where is it?", "Hm. I don't know. What is that?", "…"])
def test_words_and_marks_add_up_to_a_chance(text: str) -> None:
    both = seen(text, text)
    for read, file in ((agent_moves(both), AGENT), (customer_moves(both), CUSTOMER)):
        for one in read.made:
            assert one.chances == pytest.approx(by_hand(file, one.at), abs=1e-6)


def test_a_turn_of_more_words_than_are_added_at_once_adds_up() -> None:
    words = [one for one in moves.weights(CUSTOMER).rows if one.isalpha()][:MANY]
    lines = (" ".join(words[at : at + 10]).capitalize() for at in range(0, MANY, 10))
    both = seen("Yes.", ". ".join(lines) + ".")
    (_, turn), (_, read) = customer_turns(both), customer_moves(both).made
    assert len(rows_of(CUSTOMER, turn)) > MANY
    assert read.chances == pytest.approx(by_hand(CUSTOMER, turn), abs=1e-6)
    assert len(set(read.chances)) > 1


def test_each_sentence_and_each_turn_is_read_in_order_and_once() -> None:
    both = seen("One moment. I will look.", "Thanks. I wait.")
    assert tuple(one.at for one in agent_moves(both).made) == agent_sentences(both)
    assert tuple(one.at for one in customer_moves(both).made) == customer_turns(both)
    assert agent_moves(both) is agent_moves(both)
    assert customer_moves(both) is customer_moves(both)


def test_a_turn_makes_a_move_as_likely_as_its_likeliest_sentence() -> None:
    made = (
        Moved(InContext(1, (), ()), (0.2, 1.0)),
        Moved(InContext(1, (), ()), (0.6, 0.1)),
        Moved(InContext(5, (), ()), (0.4, 0.28)),
    )
    first, last = Moves(("fits", "rude"), made).by_turn()
    assert first == pytest.approx((0.5, 1.0))
    assert last == pytest.approx((0.25, 0.1))
    assert Moves(("fits", "rude"), ()).by_turn() == []


@pytest.mark.parametrize(
    ("chance", "counted"),
    [(0.0, 0.0), (HARDLY - 0.01, 0.0), (HARDLY, 0.0), (HARDLY + 0.08, 0.1), (0.6, 0.5), (1, 1)],
)
def test_a_move_that_is_hardly_likely_counts_for_nothing_and_from_there_in_proportion(
    chance: float, counted: float
) -> None:
    ((found,),) = Moves(("fits",), (Moved(InContext(1, (), ()), (chance,)),)).by_turn()
    assert found == pytest.approx(counted)


@pytest.mark.parametrize("move", HOLLOW)
def test_what_is_hollow_is_left_out_and_the_rest_stays_in_order(move: str) -> None:
    made = (
        Moved(InContext(1, (), ()), (0.9, TOLD - 0.01)),
        Moved(InContext(1, (), ()), (0.9, TOLD)),
        Moved(InContext(3, (), ("=short", BARE_CARE)), (0.9, 0.0)),
        Moved(InContext(5, (), ("=short",)), (0.1, 0.0)),
        Moved(InContext(7, (), (HEAP,)), (0.9, 0.0)),
    )
    both = Moves(("fits", move), made)
    assert both.without_hollow() == Moves(("fits", move), (made[0], made[3]))
    assert both.made == made


def test_only_stock_phrases_and_what_hurts_are_hollow() -> None:
    assert set(HOLLOW) == {"template", "rude", "dismiss", "blame"}
    made = (Moved(InContext(1, (), ()), (0.9, 0.9)),)
    assert Moves(("vague", "deflect"), made).without_hollow().made == made


def test_where_no_move_tells_what_is_hollow_the_marks_do() -> None:
    made = tuple(Moved(InContext(1, (), marks), (0.9,)) for marks in MARKS)
    assert Moves(("fits",), made).without_hollow() == Moves(("fits",), made[2:])


@pytest.mark.parametrize(
    ("text", "kept"),
    [
        ("Your call is important to us.", False),
        ("I am so sorry to hear that.", False),
        ("That is not my problem.", False),
        ("I am so sorry that your parcel has not come.", True),
    ],
)
def test_stock_phrases_slights_and_bare_care_are_hollow_and_care_for_the_matter_is_not(
    text: str,
    kept: bool,  # noqa: FBT001 - a column of the table
) -> None:
    left = agent_moves(seen(f"{text} It comes on Friday.")).without_hollow().made
    said = [one.at.sentences[0].text for one in left if one.at.turn == 1]
    assert said == [*([text] if kept else []), "It comes on Friday."]


def test_without_the_weights_no_move_is_likely(tmp_path: Path) -> None:
    with weights_in(tmp_path, moves):
        read = agent_moves(seen("Please check our website.")), customer_moves(seen("Yes."))
    for side in read:
        assert side.names == ()
        assert side.made
        assert not any(one.chances for one in side.made)
        assert not any(side.by_turn())
    assert agent_moves(seen("Please check our website.")).names


def test_weights_of_another_form_are_refused(tmp_path: Path) -> None:
    (tmp_path / AGENT).write_bytes(b"ZZZZ" + bytes(32))
    with weights_in(tmp_path, moves), pytest.raises(ValueError, match="make it again"):
        agent_moves(seen("Please check our website."))


def seen(agent: str, customer: str = "And?") -> Talk:
    return talk_of(talk(PARCEL.format(agent, customer)))


def rows_of(file: str, one: InContext) -> list[int]:
    rows = moves.weights(file).rows
    named = dict.fromkeys(chain.from_iterable(map(features, one.sentences)))
    return [rows[name] for name in named if name in rows]


def by_hand(file: str, one: InContext) -> list[float]:
    """Add up the weights of words, marks and meaning, one by one."""
    weights = moves.weights(file)
    words = rows_of(file, one)
    marks = [weights.rows[name] for name in one.marks if name in weights.rows]
    meant = weights.meant(vector(" ".join(part.text for part in one.sentences)))
    found = []
    for at, scale in enumerate(weights.scales):
        said = sum(weights.added([row])[at] for row in words) * scale / weights.length(words)
        stands = sum(weights.added([row])[at] for row in marks) * scale
        reach = weights.bias[at] + said + stands + meant[at]
        found.append(1 / (1 + exp(-max(-30.0, min(30.0, reach)))))
    return found
