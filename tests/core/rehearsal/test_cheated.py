"""A refusal says what let a cheat through: the words, the buttons, and what to do about them."""

from dataclasses import replace

import pytest

from tests.core.rehearsal.test_report import CASE, RUBRIC, everybody
from trainer.core.rehearsal.report import report
from trainer.core.scenario.situation import Outcome


@pytest.mark.parametrize(
    ("said", "needs", "field", "what", "cure"),
    [
        (("refund", "days"), (), ".if_said", "the words “refund” and “days” are enough", "name in `needs`"),
        (("refund",), ("act",), ".if_said", "`act` and the words “refund” are enough", "whole phrases"),
        ((), ("act",), ".needs", "`act` alone is enough", "say in `if_said`"),
        ((), (), "", "it asks for no words and no action", "name in `needs`"),
    ],
)  # fmt: skip
def test_a_refusal_says_which_line_lets_a_cheat_through_and_what_to_do(
    said: tuple[str, ...], needs: tuple[str, ...], field: str, what: str, cure: str
) -> None:
    loose = replace(CASE, outcomes=(Outcome("refund", 90, said, needs, good=True),))
    found = report(loose, RUBRIC, everybody(stuffer={"right": True, "outcome": "refund"}))
    through = next(one for one in found.findings if one.key == "cheat:stuffer")
    assert through.field == f"outcomes.1{field}"
    assert through.what.endswith(f"comes to `refund` all the same: {what}")
    assert through.cure.startswith(cure) or cure in through.cure
