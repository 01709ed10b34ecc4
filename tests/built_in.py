"""Read the built-in library once for all tests of a process, and hold its talks once."""

from functools import cache

from trainer.config import ROOT
from trainer.content.library import Library
from trainer.core.attempt import Attempt
from trainer.core.customer.scripted import ScriptedVoice
from trainer.core.rehearsal.agents import AGENTS
from trainer.core.rehearsal.play import play
from trainer.core.scoring.grade import grade
from trainer.core.scoring.scorecard import Scorecard


@cache
def library() -> Library:
    """Give the built-in library: reading it takes seconds."""
    return Library(ROOT / "scenarios", ROOT / "rubrics")


@cache
def played(agent: str, slug: str, seed: int) -> Attempt:
    """Let a scripted agent play a built-in scenario."""
    return play(library().load(slug), seed, AGENTS[agent], ScriptedVoice())


@cache
def card_of(agent: str, slug: str, seed: int) -> Scorecard:
    """Grade that talk by the rubric that the project ships."""
    scenario = library().load(slug)
    return grade(played(agent, slug, seed).transcript, library().rubric("default"), scenario)
