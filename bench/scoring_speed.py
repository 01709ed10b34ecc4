"""Print how many transcripts of twelve turns are graded in a second on one core.

Use: `python bench/scoring_speed.py [SECONDS]`. The talk is made here. In one row every message of
every round has figures of its own, so that none was read before, though short sentences come again
("Is that clear?"), as they do in life; in the other every sentence has one. Beside them stands what
readability by three formulas and sentiment take (textstat and VADER, where both are installed:
requirements-bench.txt), in turns in the same run. Time is that of the processor, so that a busy
machine changes it less; the first grading, which loads the dictionary of syllables, is not counted.
"""

import re
import sys
from collections.abc import Callable
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


Work = Callable[[Transcript], object]


def main(seconds: float) -> None:
    """Grade for `seconds` a row, in turns, and print the rates."""
    rubric = pydantic.TypeAdapter(Rubric).validate_python(
        yaml.safe_load((ROOT / "rubrics" / "default.yaml").read_text(encoding="utf-8"))
    )
    rows: list[tuple[str, Work, bool]] = [
        ("graded, every message unread", lambda talk: grade(talk, rubric), False),
        ("graded, every sentence unread", lambda talk: grade(talk, rubric), True),
    ]
    if others := _others():
        rows.append(("textstat x3 + VADER", others, False))
    took: list[list[float]] = [[] for _ in rows]
    for _, work, apart in rows:
        work(_transcript(1, apart=apart))
    start = perf_counter()
    number = 1
    while perf_counter() - start < seconds * len(rows):
        for times, (_, work, apart) in zip(took, rows, strict=True):
            number += 1
            transcript = _transcript(number, apart=apart)
            before = process_time()
            work(transcript)
            times.append(process_time() - before)
    print("| work | transcripts | per second | median ms | p99 ms |")
    print("|---|---:|---:|---:|---:|")
    for (name, *_), times in zip(rows, took, strict=True):
        times.sort()
        median, slow = times[len(times) // 2] * 1e3, times[int(len(times) * 0.99)] * 1e3
        rate = len(times) / sum(times)
        print(f"| {name} | {len(times)} | {rate:.0f} | {median:.2f} | {slow:.2f} |")


def _others() -> Work | None:
    """Give what measures three readabilities and the sentiment of each message, if it is there."""
    try:
        from textstat import textstat  # noqa: PLC0415 - the bench runs without it
        from vaderSentiment.vaderSentiment import SentimentIntensityAnalyzer  # noqa: PLC0415
    except ImportError:
        return None
    sentiment = SentimentIntensityAnalyzer()

    def measure(transcript: Transcript) -> None:
        text = "\n".join(turn.text for turn in transcript.turns if turn.speaker is Speaker.AGENT)
        textstat.flesch_reading_ease(text)
        textstat.gunning_fog(text)
        textstat.smog_index(text)
        for turn in transcript.turns:
            sentiment.polarity_scores(turn.text)

    return measure


def _transcript(number: int, *, apart: bool = False) -> Transcript:
    """Make a talk; `apart` gives every sentence a figure of its own."""
    turns = (
        Turn(
            position=position,
            speaker=Speaker.AGENT if position % 2 else Speaker.CUSTOMER,
            text=_apart(line.format(n=number), number) if apart else line.format(n=number),
            at=position * 30.0,
        )
        for position, line in enumerate(LINES)
    )
    return Transcript("chat", tuple(turns))


def _apart(text: str, number: int) -> str:
    """Put a figure before the end of each sentence."""
    return re.sub(r"(?<=\w)(?=[.?](?:\s|$))", f", case {number}", text)


if __name__ == "__main__":
    main(float(sys.argv[1]) if len(sys.argv) > 1 else 5.0)
