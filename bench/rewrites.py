"""Print how often a trainee's own line can be mended so that a replay proves it, and what that costs.

Use: `python bench/rewrites.py [SEED]`. Four scripted agents of the rehearsal play every built-in case;
each talk is graded, and the lines that its corrections point at are mended and played again. `flawed`
is the case's own model talk with a fault of words laid on each line, as trainees write them: what a
rule can mend. Time is that of the processor, for all that the debrief does for this.
"""

import sys
from collections.abc import Callable
from functools import partial
from pathlib import Path
from statistics import median
from time import process_time

ROOT = Path(__file__).resolve().parent.parent
sys.path.insert(0, str(ROOT))

from trainer.content.library import Library  # noqa: E402 - the root must be on the path first
from trainer.core.attempt import Attempt, Message, close, replay  # noqa: E402
from trainer.core.coaching.debriefing import corrections_of, rewritten  # noqa: E402
from trainer.core.coaching.model_lines import actions_with  # noqa: E402
from trainer.core.customer.scripted import ScriptedVoice  # noqa: E402
from trainer.core.rehearsal.agents import AGENTS  # noqa: E402
from trainer.core.rehearsal.play import play  # noqa: E402
from trainer.core.scenario.scenario import Scenario  # noqa: E402
from trainer.core.scoring.grade import grade  # noqa: E402

VOICE = ScriptedVoice()
FAULTS = ("Calm down please. {}", "We will look into it. {}", "Thank you for contacting us. {}")
"""Faults of words that are laid on the last sentence of a good line."""


def main(seed: int) -> None:
    """Print one row for each kind of talker."""
    library = Library(ROOT / "scenarios", ROOT / "rubrics")
    rubric, cases = library.rubric(), library.list_scenarios()
    talkers: dict[str, Callable[[Scenario], Attempt]] = {
        name: partial(scripted, seed, name) for name in ("novice", "curt", "rude", "apologiser")
    }
    talkers["flawed"] = partial(flawed, seed)
    print("| talker | talks | corrections | mended | median gain | median ms | most ms |")
    print("|---|---:|---:|---:|---:|---:|---:|")
    for name, talk in talkers.items():
        gains, took, asked = [], [], 0
        for case in cases:
            attempt = talk(case)
            found = corrections_of(grade(attempt.transcript, rubric, case), rubric)
            before = process_time()
            mended = rewritten(found, attempt, rubric, VOICE)
            took.append(1000 * (process_time() - before))
            asked += len(found)
            gains += [one.gain for one in mended if one.rewrite]
        gain = f"{median(gains):.1f}" if gains else "–"
        times = f"{median(took):.0f} | {max(took):.0f}"
        print(f"| {name} | {len(cases)} | {asked} | {len(gains)} | {gain} | {times} |")


def scripted(seed: int, name: str, case: Scenario) -> Attempt:
    """Play a case with one of the rehearsal's agents."""
    return play(case, seed, AGENTS[name], VOICE)


def flawed(seed: int, case: Scenario) -> Attempt:
    """Play the model's talk with the first sentences of each line gone and a fault in their place."""
    messages = [
        Message(
            FAULTS[place % len(FAULTS)].format(step.say.split(". ")[-1]),
            actions=actions_with(case, step, ()),
            subject=step.subject,
        )
        for place, step in enumerate(case.model.talk)
    ]
    attempt = replay(case, seed, messages, VOICE)
    return attempt if attempt.closed else close(attempt, attempt.transcript.turns[-1].at or 0.0)


if __name__ == "__main__":
    main(int(sys.argv[1]) if len(sys.argv) > 1 else 1)
