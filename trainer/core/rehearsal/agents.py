"""Gather the nine scripted agents: they show that a scenario tells good work from bad.

Pure functions of scenario and transcript, written from the scenario's own model talk, actions and
patterns, so that a new scenario needs no code.
"""

from collections.abc import Mapping

from trainer.core.rehearsal.agent import Agent
from trainer.core.rehearsal.bad import apologiser, over_giver, rude, silent, stuffer
from trainer.core.rehearsal.good import competent, curt, expert, novice

AGENTS: Mapping[str, Agent] = {
    "expert": expert,
    "competent": competent,
    "novice": novice,
    "curt": curt,
    "rude": rude,
    "silent": silent,
    "apologiser": apologiser,
    "stuffer": stuffer,
    "over_giver": over_giver,
}
"""Every scripted agent by its name, best first but for the last."""
