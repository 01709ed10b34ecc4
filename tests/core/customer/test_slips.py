import re

import pytest

from trainer.core.conversation.mood import Band
from trainer.core.customer.slips import Hand, hand_of, runs_in, simple, told, typed, unstopped
from trainer.core.scenario.persona import Style

LINE = "I shouldn't have to chase {amount} from Northwind for 39.90 because 'proration' again"


def test_a_hand_stays_the_same_all_through_a_talk() -> None:
    assert {hand_of(Style(formality=0), f"7:{position}") for position in range(1, 20, 2)} == {
        hand_of(Style(formality=0), "7:1")
    }


def test_hands_differ_and_the_formal_keep_everything() -> None:
    assert len({hand_of(Style(formality=0), f"{seed}:1") for seed in range(60)}) >= 8
    assert {hand_of(Style(formality=2), f"{seed}:1") for seed in range(60)} == {Hand()}
    assert not hand_of(Style(formality=3, small=True), "1:1").capitals


@pytest.mark.parametrize("seed", range(40))
def test_slips_spare_figures_names_slots_and_quoted_words(seed: int) -> None:
    text = typed(LINE, Hand(), Style(typos=3, exclaims=False), Band.HOT, f"{seed}:1")
    for whole in ("{amount}", "Northwind", "39.90", "'proration'", "shouldn't"):
        assert whole in text


def test_only_the_hot_and_tense_slip_and_only_who_is_said_to() -> None:
    def slips(typos: int, band: Band) -> int:
        style = Style(typos=typos, exclaims=False)
        return sum(typed(LINE, Hand(), style, band, f"{n}:1") != LINE for n in range(200))

    assert slips(0, Band.HOT) == slips(3, Band.CALM) == slips(3, Band.WORRIED) == 0
    assert slips(3, Band.HOT) > slips(1, Band.HOT) > slips(1, Band.TENSE) > 0


def test_a_slip_is_small_and_the_same_dice_make_the_same() -> None:
    style = Style(typos=3, exclaims=False)
    for seed in range(60):
        text = typed(LINE, Hand(), style, Band.HOT, f"{seed}:1")
        assert text == typed(LINE, Hand(), style, Band.HOT, f"{seed}:1")
        assert abs(len(text) - len(LINE)) <= 1


def test_a_line_of_short_words_has_no_room_for_a_slip() -> None:
    style = Style(typos=3, exclaims=False)
    assert {typed("So?", Hand(), style, Band.HOT, f"{n}:1") for n in range(40)} == {"So?"}


def test_marks_capitals_and_pauses_go_with_the_hand() -> None:
    even = Style(exclaims=False)
    line = "OK, I can't say, it's late. That's all."
    assert typed(line, Hand(marks=False), even, Band.CALM, "1:1") == (
        "OK, I cant say, its late. Thats all."
    )
    assert typed(line, Hand(capitals=False), even, Band.CALM, "1:1") == (
        "ok, i can't say, it's late. that's all."
    )
    assert typed(line, Hand(pauses=False), even, Band.CALM, "1:1") == (
        "OK I can't say it's late. That's all."
    )
    assert typed("Fine. Do it.", Hand(pauses=False), even, Band.CALM, "1:1") == "Fine do it."


def test_who_may_shout_does_when_angry_or_glad() -> None:
    def shouts(line: str, band: Band, style: Style = Style()) -> int:  # noqa: B008 - a value
        return sum(typed(line, Hand(), style, band, f"{n}:1").endswith("!") for n in range(200))

    assert shouts("Where is it.", Band.HOT) > shouts("Where is it.", Band.CALM) > 0
    assert shouts("That's great.", Band.CALM) > shouts("Where is it.", Band.CALM)
    assert shouts("Where is it.", Band.HOT, Style(exclaims=False)) == 0


def test_what_is_told_keeps_its_names_and_figures_in_any_hand() -> None:
    fact = "I rang Tomasz on Friday. It's NW-48213. Priya was here. They said LS6 2QT."
    assert told(fact, Hand(capitals=False)) == (
        "i rang Tomasz on Friday. it's NW-48213. Priya was here. they said LS6 2QT."
    )
    assert told(fact, Hand()) == fact


def test_a_last_stop_is_left_off_and_three_dots_are_not() -> None:
    loose = Hand(stops=False)
    assert unstopped("OK. Fine.", loose) == "OK. Fine"
    assert unstopped("Well...", loose) == "Well..."
    assert unstopped("OK?", loose) == "OK?"
    assert unstopped("OK.", Hand()) == "OK."


def test_articles_fall_here_and_there() -> None:
    line = "it is in the box and the bag, by a door of the shop"
    said = {simple(line, f"{n}:1") for n in range(30)}
    assert len(said) > 4
    for one in said:
        assert set(re.findall(r"\w+", line)) - set(re.findall(r"\w+", one)) <= {"the", "a"}


def test_words_may_go_before_a_sentence_that_begins_with_no_name() -> None:
    assert runs_in("I rang you.")
    assert runs_in("They said so.")
    assert not runs_in("Aoife Keane.")
    assert not runs_in("10 June.")


def test_ok_keeps_its_capitals_after_another_word() -> None:
    plain = Style(exclaims=False)
    assert typed("Well. OK.", Hand(pauses=False), plain, Band.CALM, "1:1") == "Well OK."
    assert typed("Right, I see.", Hand(pauses=False), plain, Band.CALM, "1:1") == "Right I see."
