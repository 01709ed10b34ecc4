from dataclasses import replace

import pytest

from tests.builders import a_scenario
from tests.core.customer.ready_lines import SPOKEN, WORDED, parts
from trainer.core.conversation.acts import CustomerAct
from trainer.core.conversation.channels import CHANNELS
from trainer.core.conversation.mood import Band
from trainer.core.customer.choosing import choose
from trainer.core.customer.intent import Intent
from trainer.core.customer.lines.tails import CORES, LEADS, MANNERS
from trainer.core.customer.manner import in_full, style_of
from trainer.core.scenario.scenario import Scenario

LONGEST = max(channel.turn_limit for channel in CHANNELS.values())
SITUATIONS = {
    "concede": Intent((CustomerAct.ACCEPT,), Band.CALM, grudging=True),
    "unsure": Intent((CustomerAct.DUNNO,), Band.CALM, unsure=True),
    "recalled": Intent((CustomerAct.REPEAT,), Band.CALM, place="in my e-mail"),
    "retreat": Intent((CustomerAct.WITHHOLD,), Band.CALM, hurt=True),
    "in_public": Intent((CustomerAct.WITHHOLD,), Band.CALM, openly=True),
    "never_said": Intent((CustomerAct.DENY,), Band.CALM, line="never_said"),
    "misnamed": Intent((CustomerAct.DENY,), Band.CALM, line="misnamed"),
    "echoed": Intent((CustomerAct.PUZZLED,), Band.CALM, line="echoed"),
    "machine": Intent((CustomerAct.PUZZLED,), Band.CALM, line="machine"),
    "silent": Intent((CustomerAct.NUDGE,), Band.CALM, line="silent"),
    "held": Intent((CustomerAct.CONFIRM,), Band.CALM, line="held"),
    "moved": Intent((CustomerAct.CONFIRM,), Band.CALM, line="moved"),
    "hung_up": Intent((CustomerAct.LEAVE,), Band.CALM, line="silent"),
}
BARE = a_scenario(lines={}, customer=replace(a_scenario().customer, lines={}))


@pytest.mark.parametrize("channel", ["chat", "email", "phone"])
@pytest.mark.parametrize("act", WORDED)
def test_in_the_longest_talk_an_act_has_something_new_to_say_at_every_turn(
    act: CustomerAct, channel: str
) -> None:
    for band in Band:
        lines = drawn(Intent((act,), band), replace(BARE, channel=channel), LONGEST)
        assert len(set(lines)) == LONGEST


@pytest.mark.parametrize("name", SITUATIONS)
def test_in_a_situation_too_nobody_runs_out_and_what_comes_last_is_still_about_it(
    name: str,
) -> None:
    lines = drawn(SITUATIONS[name], BARE, LONGEST)
    assert len(set(lines)) == LONGEST
    assert lines[-1].endswith(tuple(parts(CORES[name])))


@pytest.mark.parametrize("act", WORDED)
def test_whose_own_four_lines_are_said_is_given_a_fifth_of_the_same_kind(act: CustomerAct) -> None:
    own = ("One of four.", "Two of four.", "Three of four.", "Four of four.")
    scenario = replace(BARE, lines={act: {"any": own}})
    lines = drawn(Intent((act,), Band.TENSE), scenario, LONGEST)
    assert set(lines[:4]) == set(own)
    assert len(set(lines)) == LONGEST
    ready = {line for text in SPOKEN[act].values() for line in parts(text)}
    cores = tuple(parts(CORES[act]))
    assert all(line in ready or line.endswith(cores) for line in lines[4:])


def test_no_two_acts_end_on_the_same_words_but_for_what_was_told_already() -> None:
    kinds = {act: set(parts(cores)) for act, cores in CORES.items()}
    shared = {
        (one, other)
        for one, mine in kinds.items()
        for other, theirs in kinds.items()
        if one < other and mine & theirs
    }
    assert shared == {("accept", "consent"), ("recalled", "repeat")}


def test_every_act_is_led_into_in_one_manner_that_has_leads() -> None:
    named = [act for acts in MANNERS.values() for act in acts.split()]
    assert len(named) == len(set(named))
    assert set(named) <= set(CORES)
    assert set(MANNERS) | {"no", "letter"} == set(LEADS)


def test_the_last_cores_are_taken_in_turn() -> None:
    lines = drawn(Intent((CustomerAct.LEAVE,), Band.CALM), BARE, LONGEST)
    cores = parts(CORES["leave"])
    last = [next((core for core in cores if line.endswith(core)), "") for line in lines]
    made = [core for core in last if core]
    assert set(made[:4]) == set(cores)


def test_a_letter_says_what_is_left_in_full_words() -> None:
    letter = replace(BARE, channel="email")
    lines = drawn(Intent((CustomerAct.VENT,), Band.CALM), letter, LONGEST)
    assert lines[-1].endswith(tuple(in_full(core) for core in parts(CORES["vent"])))
    assert not any("'" in line for line in lines)


def test_a_line_is_not_said_again_with_other_small_words_before_it() -> None:
    own = ("So, what happens now?", "What's the next step?", "And by when?")
    scenario = replace(BARE, lines={"nudge": {"any": own}})
    intent = Intent((CustomerAct.NUDGE,), Band.TENSE)
    line = choose(
        CustomerAct.NUDGE,
        intent,
        scenario,
        style_of(scenario.customer),
        {"What happens now?", "And what is the next step?"},
        {},
        "1:1",
    )
    assert line == "And by when?"


@pytest.mark.parametrize(("channel", "said"), [("phone", "I did say."), ("chat", None)])
def test_who_speaks_says_nothing_of_messages_that_were_written(
    channel: str, said: str | None
) -> None:
    own = ("It is in my message before.", "I did say.")
    scenario = replace(BARE, channel=channel, lines={"repeat": {"any": own}})
    intent = Intent((CustomerAct.REPEAT,), Band.TENSE)
    heard = {
        choose(
            CustomerAct.REPEAT, intent, scenario, style_of(scenario.customer), set(), {}, f"{n}:1"
        )
        for n in range(12)
    }
    assert heard == ({said} if said else set(own))


def drawn(intent: Intent, scenario: Scenario, times: int) -> list[str]:
    """Draw a line so many times, each remembered."""
    style, known = style_of(scenario.customer), {"place": intent.place} if intent.place else {}
    lines: list[str] = []
    for turn in range(times):
        line = choose(intent.acts[0], intent, scenario, style, set(lines), known, f"1:{turn}")
        lines.append(line)
    return lines
