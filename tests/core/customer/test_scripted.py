from dataclasses import replace

import pytest

from tests.builders import a_persona, a_scenario, talk
from tests.core.customer.ready_lines import SPOKEN, WORDED, parts
from trainer.core.conversation.acts import CustomerAct
from trainer.core.conversation.mood import Band
from trainer.core.conversation.transcript import Transcript
from trainer.core.customer.intent import Intent
from trainer.core.customer.lines.cues import CUED
from trainer.core.customer.lines.leads import ADDED, GIVEN, TOLD
from trainer.core.customer.lines.leanings import WRITTEN_CUED
from trainer.core.customer.lines.tails import CORES
from trainer.core.customer.manner import is_polite
from trainer.core.customer.scripted import POLITE, ScriptedVoice
from trainer.core.scenario.persona import Style
from trainer.core.scenario.scenario import Scenario

TALK = Transcript("chat", ())
"""Authored lines know all that they need by the intent."""


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
        said = voice.say(Intent((act,), band), scenario, TALK, used, f"1:{position}")
        assert said.text.strip()
        assert said.lines
        assert not set(said.lines) & set(used)
        used = (*used, *said.lines)


def test_when_all_lines_are_used_a_lead_and_a_core_make_a_new_one() -> None:
    used = tuple(line for band in Band for line in parts(SPOKEN["nudge"][band]))
    said = ScriptedVoice().say(
        Intent((CustomerAct.NUDGE,), Band.HOT), plain_scenario(), TALK, used, "1:1"
    )
    assert said.text.endswith(tuple(parts(CORES["nudge"])))


def test_facts_are_said_once_in_order_and_nothing_else_is_let_out() -> None:
    acts = (CustomerAct.TELL, CustomerAct.VOLUNTEER)
    facts = ("Postcode's LS6 2QT.", "I rang on the 14th.")
    for seed in range(30):
        said = ScriptedVoice().say(
            Intent(acts, Band.CALM, facts=facts), plain_scenario(), TALK, (), f"{seed}:1"
        )
        lead = said.text.removesuffix("Postcode's LS6 2QT. I rang on the 14th.").strip()
        assert said.lines == ((lead,) if lead else ())
        assert not lead.endswith(",")


def test_a_word_or_two_lead_into_what_is_told_and_are_said_once_a_talk() -> None:
    intent = Intent((CustomerAct.TELL,), Band.CALM, facts=("It's LS6 2QT.",))
    said = [
        ScriptedVoice().say(intent, plain_scenario(), TALK, (), f"{seed}:1") for seed in range(60)
    ]
    assert len({one.text for one in said}) >= 8
    leads = tuple(
        line
        for band in Band
        for line in (*parts(GIVEN[band]), *parts(TOLD[band]), *parts(ADDED[band]))
    )
    again = ScriptedVoice().say(
        intent, plain_scenario(), talk("customer: Hi.\n agent: Hi?\n customer: Yes."), leads, "1:1"
    )
    assert again.text == "It's LS6 2QT."


def test_somebody_greets_back_by_the_agents_name_if_it_was_said() -> None:
    heard = talk("customer: My bill is wrong.\n agent: Hello, my name is Tess. Your postcode?")
    intent = Intent((CustomerAct.TELL,), Band.TENSE, facts=("It's LS6 2QT.",))
    said = {
        ScriptedVoice().say(intent, plain_scenario(), heard, (), f"{seed}:1").text
        for seed in range(80)
    }
    assert "Hi Tess. It's LS6 2QT." in said


@pytest.mark.parametrize(
    ("asked", "says_yes"), [("What did you want to do?", False), ("Have you paid it?", True)]
)
def test_no_yes_leads_into_the_answer_to_more_than_a_yes_or_a_no(
    asked: str, *, says_yes: bool
) -> None:
    heard = talk(f"customer: My bill is wrong.\n agent: {asked}")
    intent = Intent((CustomerAct.TELL,), Band.WORRIED, facts=("I was at the bank about it.",))
    said = [
        ScriptedVoice().say(intent, plain_scenario(), heard, (), f"{seed}:1").text
        for seed in range(120)
    ]
    assert any(one.startswith("Yes") for one in said) is says_yes


def test_a_story_and_a_confidence_are_told_as_they_stand() -> None:
    for act in (CustomerAct.DIGRESS, CustomerAct.CONFIDE):
        intent = Intent((act,), Band.CALM, facts=("I have not eaten.",))
        said = ScriptedVoice().say(intent, plain_scenario(), TALK, (), "1:1")
        assert said.text == "I have not eaten."


def test_the_personas_own_lines_go_with_them_into_any_scenario() -> None:
    persona = replace(a_persona(style=Style(warmth=0)), lines={"nudge": {"any": ("Aye?",)}})
    scenario = plain_scenario(customer=persona)
    assert say(CustomerAct.NUDGE, Band.HOT, scenario) == "Aye?"
    both = replace(scenario, lines={"nudge": {"any": ("And the cot?",)}})
    assert say(CustomerAct.NUDGE, Band.HOT, both) == "And the cot?"


def test_an_answer_fits_what_was_said() -> None:
    intent = Intent((CustomerAct.PUSHBACK,), Band.HOT, cue="blame")
    said = ScriptedVoice().say(intent, plain_scenario(), TALK, (), "1:1").text
    assert said in parts(CUED["pushback/blame"]["hot"])


def test_a_stock_phrase_is_answered_as_one_even_where_the_scenario_has_lines() -> None:
    own = {"pushback": {"any": ("Mind your tone.",)}}
    for channel, table in (("phone", CUED), ("email", WRITTEN_CUED)):
        scenario = plain_scenario(lines=own, channel=channel)
        intent = Intent((CustomerAct.PUSHBACK,), Band.HOT, cue="canned")
        said = ScriptedVoice().say(intent, scenario, TALK, (), "1:1")
        bands = table["pushback/canned"]
        assert said.lines[0] in parts(bands.get("hot", bands.get("any", "")))


def test_who_told_it_in_an_earlier_talk_says_where() -> None:
    intent = Intent((CustomerAct.REPEAT,), Band.TENSE, place="in my e-mail")
    said = ScriptedVoice().say(intent, plain_scenario(), TALK, (), "1:1").text
    assert "in my e-mail" in said


def test_who_takes_a_confidence_back_does_not_ask_why() -> None:
    intent = Intent((CustomerAct.WITHHOLD,), Band.WORRIED, hurt=True)
    said = ScriptedVoice().say(intent, plain_scenario(), TALK, (), "1:1").text
    assert said in parts(SPOKEN["retreat"]["any"])


def test_filler_words_come_now_and_then_and_never_before_the_scenarios_own_lines() -> None:
    style = Style(warmth=0, fillers=("To tell the truth,",))
    scenario = plain_scenario(customer=a_persona(style=style))
    said = [say(CustomerAct.NUDGE, Band.CALM, scenario, dice=f"{seed}:1") for seed in range(60)]
    assert 0 < sum(one.startswith("To tell the truth, ") for one in said) < 30
    own = replace(scenario, lines={"nudge": {"any": ("What now?",)}})
    assert {say(CustomerAct.NUDGE, Band.CALM, own, dice=f"{n}:1") for n in range(40)} == {
        "What now?"
    }


def test_the_warm_thank_more_than_the_cold_and_nobody_who_is_angry() -> None:
    def thanks(warmth: int, band: Band) -> int:
        scenario = plain_scenario(customer=a_persona(voice="", style=Style(warmth=warmth)))
        said = (say(CustomerAct.ACCEPT, band, scenario, dice=f"{n}:1") for n in range(60))
        return sum(is_polite(one) for one in said)

    assert thanks(0, Band.TENSE) < thanks(1, Band.TENSE) < thanks(3, Band.TENSE)
    assert thanks(3, Band.HOT) == 0


def test_who_has_just_said_thanks_does_not_again_at_once() -> None:
    scenario = plain_scenario(customer=a_persona(voice="", style=Style(warmth=2)))
    heard = talk("customer: My bill.\n agent: Done.\n customer: OK, thanks.\n agent: Bye?")
    intent = Intent((CustomerAct.SOFTEN,), Band.CALM)
    said = {ScriptedVoice().say(intent, scenario, heard, (), f"{n}:1").text for n in range(40)}
    assert not any(is_polite(one) for one in said)


def test_who_has_not_said_thanks_yet_is_more_likely_to() -> None:
    scenario = plain_scenario(customer=a_persona(voice="", style=Style(warmth=1)))
    intent = Intent((CustomerAct.SOFTEN,), Band.TENSE)

    def thanks(heard: Transcript) -> int:
        said = (ScriptedVoice().say(intent, scenario, heard, (), f"{n}:1") for n in range(100))
        return sum(is_polite(one.text) for one in said)

    rude = talk("customer: My bill.\n agent: Hm.\n customer: No.\n agent: Done.")
    fair = talk(
        "customer: Hi.\n agent: A.\n customer: Thanks.\n agent: B.\n customer: OK.\n agent: C.\n"
        + "\n".join("customer: No.\n agent: D." for _ in range(6))
    )
    assert thanks(rude) > thanks(fair) > 0
    assert POLITE < 1


def test_chat_shows_the_hand_and_a_second_language_its_articles() -> None:
    chat = plain_scenario(channel="chat", customer=a_persona(style=Style(small=True, warmth=0)))
    said = {say(CustomerAct.NUDGE, Band.TENSE, chat, dice=f"{n}:1") for n in range(20)}
    assert all(one == one.lower() for one in said)
    plain = plain_scenario(customer=a_persona(style=Style(plain_english=True, warmth=0)))
    own = replace(plain, lines={"nudge": {"any": ("What is the plan for the day?",)}})
    texts = {say(CustomerAct.NUDGE, Band.TENSE, own, dice=f"{n}:1") for n in range(20)}
    assert "What is plan for day?" in texts


def test_parts_without_a_stop_get_one_between() -> None:
    scenario = plain_scenario(
        lines={"soften": {"any": ("ok good",)}, "nudge": {"any": ("and now",)}}
    )
    intent = Intent((CustomerAct.SOFTEN, CustomerAct.NUDGE), Band.CALM)
    assert ScriptedVoice().say(intent, scenario, TALK, (), "1:1").text == "ok good. and now"


def test_the_same_dice_give_the_same_words_and_others_vary() -> None:
    said = {say(CustomerAct.NUDGE, Band.TENSE, dice=f"{seed}:1") for seed in range(40)}
    assert len(said) >= 4
    assert say(CustomerAct.NUDGE, Band.TENSE, dice="3:1") == say(
        CustomerAct.NUDGE, Band.TENSE, dice="3:1"
    )


def test_giving_in_to_a_no_is_said_without_joy() -> None:
    intent = Intent((CustomerAct.ACCEPT,), Band.TENSE, grudging=True)
    said = ScriptedVoice().say(intent, plain_scenario(), TALK, (), "1:1")
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
    said = ScriptedVoice().say(
        Intent((CustomerAct.NUDGE,), Band.CALM), scenario, TALK, everything, "1:1"
    )
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
    scenario = scenario or a_scenario(channel="phone")
    return ScriptedVoice().say(intent, scenario, TALK, (), dice).text


def plain_scenario(**changes: object) -> Scenario:
    """Have an ordinary customer on the phone, where no hand shows, who never thanks unasked."""
    plain = a_persona(voice="", style=Style(warmth=0))
    return a_scenario(**{"lines": {}, "channel": "phone", "customer": plain, **changes})
