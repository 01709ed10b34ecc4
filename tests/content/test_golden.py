"""Every broken text of broken.txt is told exactly what is written there."""

from pathlib import Path

import pytest

from tests.content.samples import KNOWN, PERSONA, RUBRIC, SCENARIO, SKILLS
from trainer.content import texts

SAMPLES = {
    "scenario": (SCENARIO, texts.examine_scenario),
    "persona": (PERSONA, texts.examine_persona),
    "rubric": (RUBRIC, texts.examine_rubric),
    "skills": (SKILLS, texts.examine_skills),
}


def rows() -> list[tuple[str, str, str, tuple[str, ...]]]:
    blocks = Path(__file__).with_name("broken.txt").read_text("utf-8").strip().split("\n\n")[1:]
    made = []
    for block in blocks:
        kind, out, into, *faults = block.replace("⏎", "\x0b").replace("⇥", "\t").split("\n")
        made.append(
            (kind, _text(out), _text(into), tuple(fault.removeprefix("! ") for fault in faults))
        )
    return made


def _text(line: str) -> str:
    return line[2:].replace("\x0b", "\n")


def test_there_are_enough_rows_to_speak_of_a_table() -> None:
    assert len(rows()) >= 100


@pytest.mark.parametrize("kind", SAMPLES)
def test_an_unbroken_sample_has_no_fault(kind: str) -> None:
    text, examine = SAMPLES[kind]
    assert [str(fault) for fault in examine(text, "x.yaml", KNOWN).faults] == []


@pytest.mark.parametrize(("kind", "out", "into", "faults"), rows())
def test_a_broken_text_says_where_what_and_what_to_do(
    kind: str, out: str, into: str, faults: tuple[str, ...]
) -> None:
    text, examine = SAMPLES[kind]
    assert out in text
    found = examine(text.replace(out, into, 1), "x.yaml", KNOWN)
    assert tuple(str(fault).removeprefix("x.yaml:") for fault in found.faults) == faults
    assert (found.value is None) == any(not fault.warning for fault in found.faults)
