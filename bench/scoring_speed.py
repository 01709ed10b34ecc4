"""Print how many transcripts of twelve turns are graded in a second on one core.

Use: `python bench/scoring_speed.py [SECONDS]`. The talk is made here; every message of every round
has figures of its own, so that nothing is graded that was read before. Time is
that of the processor, so that a busy machine changes it less; the first grading, which loads the
dictionary of syllables, is not counted.
"""

import sys
from pathlib import Path
from time import perf_counter, process_time

ROOT = Path(__file__).resolve().parent.parent
sys.path.insert(0, str(ROOT))

import pydantic  # noqa: E402 - the root must be on the path first
import yaml  # noqa: E402

from trainer.core.conversation.transcript import Transcript  # noqa: E402
from trainer.core.conversation.turn import Speaker, Turn  # noqa: E402
from trainer.core.scoring.grade import grade  # noqa: E402
from trainer.core.scoring.rubric import Rubric  # noqa: E402

LINES = """\
You have charged me {n}.90 again and I cancelled in March. This is the {n}th time, ridiculous.
Hello, I am sorry that you were charged {n}.90 after you cancelled in March. I can see why that is \
annoying. I'll look into it now. What is your postcode?
It's LS{n} 2KV. I rang you on extension {n} last week and nobody did a thing about it.
Thank you. You rang last week and it was not put right; that is our mistake. I can see the payment \
of {n}.90. Did it cause you any trouble with your bank?
Yes, it put me overdrawn and the bank took a fee of {n} pounds.
That is a worry you should not have had. I've refunded {n}.90 just now; it is with you in 3 to 5 \
working days, because banks take that long. I have also stopped the direct debit.
OK. And the fee of {n}.00?
Please send me the letter from your bank and I will add the {n} pounds to the refund on the day that \
I get it. You can reply here or write to the address on your bill.
Fine, I'll reply here then, case {n}.
Good. So, to sum up: {n}.90 by Friday, the direct debit is stopped, and the fee follows once I have \
the letter. Is that clear?
Yes, {n}.90 works. Thanks.
Thank you for your patience. I will write to you on Friday to make sure that the {n}.90 arrived. Bye.
""".splitlines()


def main(seconds: float) -> None:
    """Grade for `seconds` and print the rate."""
    rubric = pydantic.TypeAdapter(Rubric).validate_python(
        yaml.safe_load((ROOT / "rubrics" / "default.yaml").read_text(encoding="utf-8"))
    )
    grade(_transcript(1), rubric)
    took: list[float] = []
    start = perf_counter()
    while perf_counter() - start < seconds:
        transcript = _transcript(len(took) + 2)
        before = process_time()
        grade(transcript, rubric)
        took.append(process_time() - before)
    took.sort()
    print("| gradings | per second | median ms | p99 ms |")
    print("|---:|---:|---:|---:|")
    median, slow = took[len(took) // 2], took[int(len(took) * 0.99)]
    print(f"| {len(took)} | {len(took) / sum(took):.0f} | {median * 1e3:.2f} | {slow * 1e3:.2f} |")


def _transcript(number: int) -> Transcript:
    turns = (
        Turn(
            position=position,
            speaker=Speaker.AGENT if position % 2 else Speaker.CUSTOMER,
            text=line.format(n=number),
            at=position * 30.0,
        )
        for position, line in enumerate(LINES)
    )
    return Transcript("chat", tuple(turns))


if __name__ == "__main__":
    main(float(sys.argv[1]) if len(sys.argv) > 1 else 5.0)
