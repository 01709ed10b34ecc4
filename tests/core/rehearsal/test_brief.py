"""An opening or an answer of a word or two is found before anybody practises it."""

from dataclasses import replace

from tests.built_in import library
from trainer.core.rehearsal.brief import brief
from trainer.core.rehearsal.finding import Severity


def test_a_name_is_no_opening_and_no_answer() -> None:
    scenario = library().load("late-cot")
    assert not list(brief(scenario))
    model = replace(scenario.model, weak="Kim.", strong="")
    opening, weak = brief(replace(scenario, opening="Jo.", model=model))
    assert (opening.field, opening.severity) == ("opening", Severity.ERROR)
    assert (weak.field, weak.severity) == ("model.weak", Severity.WARNING)
