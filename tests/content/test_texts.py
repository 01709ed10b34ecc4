"""One reader and one checker for what files hold and for what trainers write on the page."""

from collections.abc import Callable

import pytest

from tests.content.samples import KNOWN, PERSONA, RUBRIC, SCENARIO, SKILLS
from trainer.content import texts
from trainer.content.known import Known
from trainer.content.read import Result
from trainer.core.errors import ContentError
from trainer.core.scenario.persona import Persona


def test_a_scenario_is_read_into_the_value_of_the_trade() -> None:
    scenario = texts.examine_scenario(SCENARIO, "x.yaml", KNOWN).value
    assert scenario.customer.start.heat == 50
    assert scenario.fact("party").after == ("order_number",)
    assert scenario.lines["haggle"]["tense"] == ("And {asks_for}?",)
    assert scenario.actions[3].authority is False
    assert scenario.model.talk[1].do == ("verify", "resend")


def test_persona_rubric_and_skills_are_read_alike() -> None:
    assert texts.examine_persona(PERSONA, "x.yaml", KNOWN).value.traits.talkative == 2
    assert texts.read_rubric(RUBRIC, "x.yaml").criteria[0].levels[5] == "all"
    skills = texts.examine_skills(SKILLS, "x.yaml", KNOWN).value
    assert [one.target for one in skills] == [70, 75]


def test_reading_refuses_form_only() -> None:
    strange = SCENARIO.replace("channel: chat", "channel: telegram")
    assert texts.examine_scenario(strange, "x.yaml", Known()).part.channel == "telegram"


def test_what_does_not_read_is_refused_with_every_fault() -> None:
    with pytest.raises(ContentError) as refused:
        texts.read_rubric(RUBRIC.replace("levels:", "steps:"), "x.yaml")
    assert str(refused.value).startswith("x.yaml:")
    assert "`levels` is missing" in str(refused.value)
    assert len(refused.value.faults) > 1


@pytest.mark.parametrize("examine", [texts.examine_persona, texts.examine_rubric])
def test_a_text_of_another_kind_is_refused(
    examine: Callable[[str, str, Known], Result],
) -> None:
    assert examine("opening: Hello\n", "x.yaml", KNOWN).value is None


def test_a_warning_leaves_the_value_there() -> None:
    found = texts.examine_scenario(
        SCENARIO.replace("  weak: Your order is delayed.\n", ""), "x.yaml", KNOWN
    )
    assert found.value is not None
    assert [fault.warning for fault in found.faults] == [True]


def test_an_error_takes_the_value_away() -> None:
    found = texts.examine_scenario(SCENARIO.replace("chat", "fax"), "x.yaml", KNOWN)
    assert found.value is None


def test_without_known_skills_none_is_asked_for() -> None:
    strange = SCENARIO.replace("practise: [empathy, resolution]", "practise: [juggling]")
    found = texts.examine_scenario(strange, "x.yaml", Known())
    assert found.faults == ()


def test_an_option_of_the_right_kind_is_taken() -> None:
    options = "scorer: empathy\n    options: {half: 1, sorries: 3}"
    found = texts.examine_rubric(RUBRIC.replace("scorer: empathy", options), "x.yaml", KNOWN)
    assert found.faults == ()
    assert found.value.criteria[0].options == {"half": 1, "sorries": 3}


def test_a_version_is_named_by_every_word_of_its_text() -> None:
    assert texts.fingerprint(SCENARIO) != texts.fingerprint(SCENARIO.replace("85", "86"))


def test_line_ends_do_not_make_another_version() -> None:
    windows = SCENARIO.replace("\n", "\r\n") + "\r\n"
    assert texts.fingerprint(SCENARIO) == texts.fingerprint(windows)


def test_another_customer_is_another_version() -> None:
    ada, bea = Persona("Ada"), Persona("Ada", loyalty=5)
    assert len({texts.fingerprint("x", who) for who in (None, ada, bea)}) == 3


def test_the_lines_of_a_persona_are_checked_too() -> None:
    text = "name: Ada\nlines:\n  nuge:\n    any: [So?]\n  vent:\n    any: ['{name}, {foo}']\n"
    found = texts.examine_persona(text, "ada.yaml", KNOWN)
    assert [fault.field for fault in found.faults] == ["lines.nuge", "lines.vent.any.1"]


def test_half_a_character_has_a_mark_too() -> None:
    assert texts.fingerprint("id: \ud800") != texts.fingerprint("id: a")
