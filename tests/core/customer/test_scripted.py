import re

import pytest

from tests.builders import a_persona, a_scenario
from trainer.core.conversation.acts import CustomerAct
from trainer.core.conversation.mood import Band
from trainer.core.customer.intent import Intent
from trainer.core.customer.lines.spoken_answers import SPOKEN_ANSWERS
from trainer.core.customer.lines.spoken_moods import SPOKEN_MOODS
from trainer.core.customer.lines.tails import CORES, KINDS
from trainer.core.customer.lines.written import WRITTEN
from trainer.core.customer.scripted import ScriptedVoice
from trainer.core.scenario.scenario import Scenario

SPOKEN = {**SPOKEN_MOODS, **SPOKEN_ANSWERS}
WORDED = sorted(set(CustomerAct) - {CustomerAct.OPEN, CustomerAct.TELL, CustomerAct.VOLUNTEER})
AGENTLY = re.compile(
    r"how (can|may) i (help|assist)|anything else i can|i('ve| have) (refunded|checked your)|"
    r"thank you for (contacting|calling|your patience)|apologi[sz]e for",
    re.IGNORECASE,
)


def test_the_scenarios_own_lines_come_first() -> None:
    assert say(CustomerAct.ACCEPT, Band.CALM) == "Yes, that works."


def test_lines_for_any_mood_serve_every_mood() -> None:
    scenario = plain_scenario(lines={"nudge": {"any": ("So?",)}})
    assert {say(CustomerAct.NUDGE, band, scenario) for band in Band} == {"So?"}


def test_a_line_of_a_near_mood_serves_before_the_ready_ones() -> None:
    scenario = plain_scenario(lines={"nudge": {"tense": ("So?",)}})
    assert say(CustomerAct.NUDGE, Band.HOT, scenario) == "So?"


def test_nobody_sounds_hotter_than_they_are() -> None:
    scenario = plain_scenario(lines={"nudge": {"hot": ("WELL?",)}})
    said = {say(CustomerAct.NUDGE, Band.CALM, scenario, dice=f"{seed}:1") for seed in range(40)}
    assert "WELL?" not in said


def test_slots_are_filled() -> None:
    assert say(CustomerAct.HAGGLE, Band.TENSE, asks_for="when it comes") == "OK, but when it comes?"
    text = say(CustomerAct.PUZZLED, Band.CALM, plain_scenario(), term="DD mandate")
    assert "'DD mandate'" in text


@pytest.mark.parametrize("act", [CustomerAct.HAGGLE, CustomerAct.PUZZLED])
@pytest.mark.parametrize("band", Band)
@pytest.mark.parametrize("channel", ["chat", "email"])
def test_a_line_with_a_slot_is_not_said_with_nothing_to_fill_it(
    act: CustomerAct, band: Band, channel: str
) -> None:
    for seed in range(20):
        text = say(act, band, plain_scenario(channel=channel), dice=f"{seed}:1")
        assert "{" not in text
        assert "''" not in text


@pytest.mark.parametrize("act", WORDED)
@pytest.mark.parametrize("band", Band)
@pytest.mark.parametrize("channel", ["chat", "phone", "email"])
def test_no_sentence_is_said_twice_and_none_is_empty_however_long_the_talk(
    act: CustomerAct, band: Band, channel: str
) -> None:
    scenario, voice = plain_scenario(channel=channel), ScriptedVoice()
    used: tuple[str, ...] = ()
    turns = 10 if channel == "email" else 24
    for position in range(turns):
        said = voice.say(Intent((act,), band), scenario, used, f"1:{position}")
        assert said.text.strip()
        assert said.lines
        assert not set(said.lines) & set(used)
        used = (*used, *said.lines)


@pytest.mark.parametrize("table", [SPOKEN, WRITTEN])
def test_every_act_has_six_ready_lines_for_every_mood(table: dict[str, dict[str, str]]) -> None:
    assert set(table) == {*WORDED, "concede", "unsure"} == set(KINDS)
    for act, bands in table.items():
        for band in Band:
            lines = parts(bands.get(band, "")) + parts(bands.get("any", ""))
            assert len(set(lines)) == len(lines) >= 6, (act, band)
            plain = [line for line in lines if "{" not in line]
            assert plain, (act, band)


def test_no_ready_line_sounds_like_an_agent() -> None:
    for table in (SPOKEN, WRITTEN):
        for bands in table.values():
            for text in bands.values():
                assert not AGENTLY.search(text), AGENTLY.search(text)


def test_nobody_hot_says_thanks_or_please_except_to_the_manager() -> None:
    polite = re.compile(r"\b(thanks?|thank you|please|appreciate)\b", re.IGNORECASE)
    found = [
        line for bands in SPOKEN.values() for line in parts(bands["hot"]) if polite.search(line)
    ]
    assert found == ["I'm done with you. Manager, please."]


def test_a_good_part_of_the_spoken_lines_is_short() -> None:
    lines = [line for bands in SPOKEN.values() for text in bands.values() for line in parts(text)]
    short = sum(len(line.split()) <= 5 for line in lines) / len(lines)
    polite = sum(bool(re.search(r"\b(thank|please|sorry)", line, re.IGNORECASE)) for line in lines)
    assert 0.4 <= short <= 0.8
    assert polite / len(lines) <= 0.15


def test_when_all_lines_are_used_a_lead_and_a_core_make_a_new_one() -> None:
    used = tuple(line for band in Band for line in parts(SPOKEN["nudge"][band]))
    said = ScriptedVoice().say(
        Intent((CustomerAct.NUDGE,), Band.HOT), plain_scenario(), used, "1:1"
    )
    assert said.text.endswith(CORES["ask"])


def test_facts_are_said_once_in_order_and_nothing_else_is_let_out() -> None:
    acts = (CustomerAct.TELL, CustomerAct.VOLUNTEER)
    intent = Intent(acts, Band.CALM, facts=("It is LS6 2QT.", "I rang on the 14th."))
    said = ScriptedVoice().say(intent, a_scenario(), (), "1:1")
    assert said.text == "It is LS6 2QT. I rang on the 14th."
    assert said.lines == ()


def test_parts_without_a_stop_get_one_between() -> None:
    scenario = plain_scenario(
        lines={"soften": {"any": ("ok good",)}, "nudge": {"any": ("and now",)}}
    )
    intent = Intent((CustomerAct.SOFTEN, CustomerAct.NUDGE), Band.CALM)
    assert ScriptedVoice().say(intent, scenario, (), "1:1").text == "ok good. and now"


def test_the_same_dice_give_the_same_words_and_others_vary() -> None:
    said = {say(CustomerAct.NUDGE, Band.TENSE, dice=f"{seed}:1") for seed in range(40)}
    assert len(said) >= 4
    assert say(CustomerAct.NUDGE, Band.TENSE, dice="3:1") == say(
        CustomerAct.NUDGE, Band.TENSE, dice="3:1"
    )


def test_giving_in_to_a_no_is_said_without_joy() -> None:
    intent = Intent((CustomerAct.ACCEPT,), Band.TENSE, grudging=True)
    said = ScriptedVoice().say(intent, plain_scenario(), (), "1:1")
    assert said.text in parts(SPOKEN["concede"]["tense"])


def test_a_letter_has_greeting_matter_and_a_name_below() -> None:
    text = say(CustomerAct.NUDGE, Band.HOT, plain_scenario(channel="email"))
    greeting, matter, sign_off = text.split("\n\n")
    assert greeting.endswith(",")
    assert matter.endswith((".", "?"))
    assert sign_off.endswith("\nPriya Nair")


def test_greetings_run_out_before_letters_do() -> None:
    scenario = plain_scenario(channel="email")
    everything = tuple(
        text for text in say(CustomerAct.NUDGE, Band.CALM, scenario).split("\n\n")[:1]
    )
    said = ScriptedVoice().say(Intent((CustomerAct.NUDGE,), Band.CALM), scenario, everything, "1:1")
    assert said.text.split("\n\n")[0] not in everything


def say(
    act: CustomerAct,
    band: Band,
    scenario: Scenario | None = None,
    dice: str = "1:1",
    asks_for: str = "",
    term: str = "",
) -> str:
    intent = Intent((act,), band, asks_for=asks_for, term=term)
    return ScriptedVoice().say(intent, scenario or a_scenario(), (), dice).text


def plain_scenario(**changes: object) -> Scenario:
    return a_scenario(**{"lines": {}, "customer": a_persona(voice=""), **changes})


def parts(text: str) -> list[str]:
    return [part.strip() for part in text.split(" | ") if part.strip()]
