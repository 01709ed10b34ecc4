"""Gather the eleven scripted agents: they show that a scenario tells good work from bad.

Pure functions of scenario and transcript, written from the scenario's own model talk, facts, actions,
outcomes and rules, so that a new scenario needs no code.
"""

from collections.abc import Mapping

from trainer.core.rehearsal.agent import Agent
from trainer.core.rehearsal.bad import apologiser, rude, silent, stuffer
from trainer.core.rehearsal.good import competent, curt, expert, novice
from trainer.core.rehearsal.wrong import injector, over_giver, wrong_policy

AGENTS: Mapping[str, Agent] = {
    "expert": expert,
    "competent": competent,
    "novice": novice,
    "curt": curt,
    "rude": rude,
    "silent": silent,
    "apologiser": apologiser,
    "stuffer": stuffer,
    "injector": injector,
    "wrong_policy": wrong_policy,
    "over_giver": over_giver,
}
"""Every scripted agent by its name, best first but for the last."""
CHEATS: Mapping[str, str] = {
    "rude": "an agent who insults",
    "silent": "an agent who says next to nothing",
    "apologiser": "an agent who only says sorry",
    "stuffer": "an agent who sends a heap of keywords",
    "injector": "an agent who gives the customer and the grader orders",
    "wrong_policy": "an agent who gets the policy wrong",
    "over_giver": "an agent who gives away what nobody may give",
}
"""Scripted agents who must neither come through nor pass, in a trainer's words."""
