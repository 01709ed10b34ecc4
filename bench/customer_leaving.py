"""Print how well the patience that a call wears down tells who hangs up, on real calls.

Use: `python bench/customer_leaving.py FOLDER`, where FOLDER holds `betold/data.json` (BETOLD by
Telepathy Labs, Apache-2.0: calls with a booking agent as intents, labelled by whether the caller
hung up or was handed over). Nothing is fitted: what each event costs is the patience that our own
table of effects takes for the act it stands for; something asked a second time is a turn without
progress. The reference costs (refusal 1, misunderstanding 0.5, no 0.3, repeat 0.1) are put to the
same calls beside ours.

AUC: the chance that a call that was left has lost more patience than one that was not; ± is a 95 %
interval (Hanley and McNeil). On all 2,705 calls, of which this is a part, the reference costs had
0.747 and a trained model 0.743.
"""

import json
import sys
from collections.abc import Iterable, Mapping, Sequence
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent
sys.path.insert(0, str(ROOT))

from bench.figures import auc, half_width  # noqa: E402 - the root must be on the path first
from trainer.core.conversation.acts import AgentAct  # noqa: E402
from trainer.core.customer.effects import EFFECTS  # noqa: E402

REFERENCE: Mapping[str, float] = {"refused": 1, "puzzled": 0.5, "no": 0.3, "repeat": 0.1}
NOT_TO_BE_HAD = frozenset(
    {
        "time_asked_unavailable_propose_new",
        "no_dates_available",
        "no_dates_available_try_new_transportation_type",
        "date_schedule_no_longer_exists",
        "no_more_schedule_appointments",
        "asked_date_too_far",
        "transportation_type_unavailable",
        "fail_retrieve_user_info",
        "failed_schedule_warning",
    }
)
NOT_UNDERSTOOD = frozenset({"did_not_understand", "inconclusive", "rephrase", "noise"})
COSTS: Mapping[str, float] = {
    "refused": -EFFECTS[AgentAct.REFUSE].patience,
    "puzzled": -EFFECTS[AgentAct.JARGON].patience,
    "no": 0.6,
    "repeat": 0.25,
}
"""Turns of patience: of two acts, of an offer far below the need, of a turn without progress."""

Call = Mapping[str, object]


def main(folder: Path) -> None:
    """Read the calls and print the table."""
    file = folder / "betold" / "data.json"
    if not file.is_file():
        sys.exit(
            f"There is no {file}. Name the folder that holds betold/data.json, the validation part of "
            "github.com/telepathylabsai/BETOLD_dataset."
        )
    calls = json.loads(file.read_text())
    left = [call["LUHF"] == "luhf" for call in calls]
    print("| what wears patience | calls | left | AUC | ± |")
    print("|---|---:|---:|---:|---:|")
    for name, costs in (
        ("refusals alone", {"refused": COSTS["refused"]}),
        ("our whole table", COSTS),
        ("the reference costs", REFERENCE),
    ):
        lost = [sum(costs.get(kind, 0) for kind in _events(call)) for call in calls]
        figure = auc(lost, left)
        wide = half_width(figure, sum(left), len(left) - sum(left))
        print(f"| {name} | {len(calls)} | {sum(left)} | {figure:.3f} | {wide:.3f} |")
    _rates([list(_events(call)).count("refused") for call in calls], left)


def _events(call: Call) -> Iterable[str]:
    turns: Sequence[Mapping[str, str]] = call["utterances_annotations"]  # type: ignore[assignment]
    said: set[str] = set()
    for turn in turns:
        intent, ours = turn["intent"], turn["caller_name"] == "nlg"
        if intent in NOT_TO_BE_HAD:
            yield "refused"
        elif intent in NOT_UNDERSTOOD:
            yield "puzzled"
        elif intent == "negate":
            yield "no"
        if ours and intent in said:
            yield "repeat"
        said.update([intent] if ours else [])


def _rates(refusals: Sequence[int], left: Sequence[bool]) -> None:
    print("\n| answers that it is not to be had | calls | left |")
    print("|---|---:|---:|")
    for number in range(3):
        there = [
            gone
            for count, gone in zip(refusals, left, strict=True)
            if count == number or (number == 2 and count > 2)
        ]
        share = f"{100 * sum(there) / len(there):.0f} %" if there else "–"
        print(f"| {number}{' or more' if number == 2 else ''} | {len(there)} | {share} |")


if __name__ == "__main__":
    if len(sys.argv) != 2:
        sys.exit("Use: python bench/customer_leaving.py FOLDER")
    main(Path(sys.argv[1]))
