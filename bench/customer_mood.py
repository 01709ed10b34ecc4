"""Print how well the mind tells a real customer's next mood, on threads with an airline.

Use: `python bench/customer_mood.py FOLDER`, where FOLDER holds `airline_threads/data.csv` (the raw
airline threads of github.com/asappresearch/dialog-intent-induction). In each thread the mind hears
what the real agents wrote, with a persona of no leanings; before each message it is set to the mood
that the customer's own last words show. What a message does is read and felt as in a talk, but for
three things that a public thread cannot show: what was done, whether a question mattered (here each
does) and whether nothing moved. Its heat after the message is held against whether the customer's
next words are angry, and its coolness against whether they thank. Both are told by word lists here, for nobody has labelled these threads: words stand for
feelings, and a gain in AUC is a gain on words.

Threads are parted in two by a hash of their id. The table of effects may be mended by looking at
the first half ("seen"); the second ("held") is only counted. AUC with 95 % intervals.
"""

import csv
import re
import sys
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from hashlib import sha256
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent
sys.path.insert(0, str(ROOT))

from bench.figures import auc, half_width  # noqa: E402 - the root must be on the path first
from trainer.core.conversation.acts import AgentAct  # noqa: E402
from trainer.core.conversation.mood import Mood  # noqa: E402
from trainer.core.conversation.read_agent import read_agent  # noqa: E402
from trainer.core.conversation.reading import Seen  # noqa: E402
from trainer.core.conversation.transcript import Transcript  # noqa: E402
from trainer.core.conversation.turn import Speaker, Turn  # noqa: E402
from trainer.core.customer.emotion import feel  # noqa: E402
from trainer.core.customer.mind import first, heard_of  # noqa: E402
from trainer.core.customer.notice import notice  # noqa: E402
from trainer.core.customer.noticed import Noticed  # noqa: E402
from trainer.core.scenario.persona import Persona  # noqa: E402
from trainer.core.scenario.scenario import Scenario  # noqa: E402

REFERENCE = {"angry": 0.586, "thankful": 0.607}
TURN = re.compile(r"<(cust|rep)__ (.*?) __\1>", re.DOTALL)
ANGRY = re.compile(
    r"\b(worst|ridiculous|unacceptable|terrible|awful|horrible|pathetic|joke|disgust\w*|useless|"
    r"angry|furious|fed up|rude|liars?|lies?|never (again|fly\w*)|wtf|bs|hell|damn|shame\w*|"
    r"incompeten\w*|disappoint\w*|frustrat\w*|annoy\w*|not (good enough|helpful|ok(ay)?)|"
    r"still (no|not|nothing|waiting)|waste of)\b|!\?|\?!|!{3,}|😡|😠|🤬",
    re.IGNORECASE,
)
THANKS = re.compile(
    r"\b(thanks|thank (you|u)|thx|ty|appreciat\w+|awesome|brilliant|perfect|great|cheers|"
    r"lovely|amazing|helpful)\b|👍|🙏",
    re.IGNORECASE,
)
SARCASM = re.compile(r"\b(thanks|great|awesome|brilliant|cheers) for (nothing|the (delay|wait))")
MOODS = {
    "angry": Mood(75, 45, 25, 8),
    "thankful": Mood(10, 25, 65, 8),
    "plain": Mood(40, 45, 45, 8),
}
"""The mood that the customer's own words show: heat, worry, trust, patience."""

QUESTION = 30
"""Points of coolness that a question takes: it is answered, not thanked (chosen on the seen half)."""


@dataclass(frozen=True, slots=True)
class Case:
    """Hold one agent message: the mind after it, and what the customer then wrote."""

    thread: str
    heat: float
    coolness: float
    acts: frozenset[AgentAct]
    said: str


def main(folder: Path) -> None:
    """Read the threads and print the tables."""
    file = folder / "airline_threads" / "data.csv"
    if not file.is_file():
        sys.exit(
            f"There is no {file}. Name the folder that holds airline_threads/data.csv, made from "
            "data/airlines_raw.csv.bz2 of github.com/asappresearch/dialog-intent-induction."
        )
    with file.open(newline="", encoding="utf-8") as handle:
        cases = [case for row in csv.DictReader(handle) for case in _cases(row)]
    print("| next words | half | messages | share | AUC | ± | reference |")
    print("|---|---|---:|---:|---:|---:|---:|")
    for half in ("seen", "held"):
        there = [case for case in cases if _half(case.thread) == half]
        for name, scores in (
            ("angry", [case.heat for case in there]),
            ("thankful", [case.coolness for case in there]),
        ):
            labels = [mood_of(case.said) == name for case in there]
            figure = auc(scores, labels)
            wide = half_width(figure, sum(labels), len(labels) - sum(labels))
            print(
                f"| {name} | {half} | {len(there)} | {100 * sum(labels) / len(labels):.0f} % "
                f"| {figure:.3f} | {wide:.3f} | {REFERENCE[name]} |"
            )
    _by_act([case for case in cases if _half(case.thread) == "seen"])


def mood_of(text: str) -> str:
    """Tell by its words whether a message is angry, thankful or plain."""
    if ANGRY.search(text) or SARCASM.search(text.lower()):
        return "angry"
    return "thankful" if THANKS.search(text) else "plain"


def _cases(row: dict[str, str]) -> Iterator[Case]:
    talk = TURN.findall(f"{row['first_utterance']} {row['context']}")
    turns = [(side, _plain(text)) for side, text in talk if _plain(text)]
    if len(turns) < 3 or turns[0][0] != "cust":
        return
    scenario = _scenario(turns[0][1])
    state = first(scenario)
    transcript = Transcript("chat", (Turn(0, Speaker.CUSTOMER, turns[0][1], at=0.0),))
    for (side, text), (next_side, reply) in zip(turns[1:], [*turns[2:], ("", "")], strict=True):
        position = len(transcript.turns)
        speaker = Speaker.CUSTOMER if side == "cust" else Speaker.AGENT
        earlier = transcript.turns[-1].text
        transcript = transcript.with_turn(Turn(position, speaker, text, at=20.0 * position))
        if speaker is Speaker.CUSTOMER:
            continue
        if transcript.turns[-2].speaker is Speaker.CUSTOMER:
            state = replace(state, mood=MOODS[mood_of(earlier)], ended=None)
        reading = read_agent(text, heard_of(transcript, scenario)).without_heaps()
        questions = [_question(seen) for seen in reading.of(AgentAct.QUESTION)]
        state = feel(state, notice(reading, questions, (), scenario), scenario).state
        if next_side == "cust":
            acts = frozenset(one.act for one in reading.seen)
            # A question is answered, not thanked.
            coolness = state.mood.trust - state.mood.heat - QUESTION * ("?" in text)
            yield Case(row["first_tweet_id"], state.mood.heat, coolness, acts, reply)


def _question(seen: Seen) -> Noticed:
    return Noticed(AgentAct.QUESTION, seen.span.text, "asks", certainty=seen.certainty)


def _plain(text: str) -> str:
    text = re.sub(r"__\w+__|@\w+|https?://\S+|[*^]\w{2,3}\b|\^\w+", " ", text)
    return " ".join(text.replace("&amp;", "&").split())


def _scenario(opening: str) -> Scenario:
    return Scenario(
        id="thread",
        title="A thread",
        domain="travel",
        company="An airline",
        channel="chat",
        level=2,
        practise=(),
        brief="-",
        customer=Persona(name="Somebody"),
        opening=opening,
        facts=(),
        outcomes=(),
    )


def _half(thread: str) -> str:
    return "seen" if sha256(thread.encode()).digest()[0] % 2 else "held"


def _by_act(cases: Sequence[Case]) -> None:
    anger = sum(mood_of(one.said) == "angry" for one in cases) / len(cases)
    thanks = sum(mood_of(one.said) == "thankful" for one in cases) / len(cases)
    print(
        f"\nSeen half, by act: share of next words angry ({anger:.0%} of all), thankful ({thanks:.0%}).\n"
    )
    print("| act | messages | angry | thankful |")
    print("|---|---:|---:|---:|")
    for act in AgentAct:
        there = [mood_of(one.said) for one in cases if act in one.acts]
        if len(there) >= 20:
            hot, glad = there.count("angry") / len(there), there.count("thankful") / len(there)
            print(f"| {act.value} | {len(there)} | {hot:.0%} | {glad:.0%} |")


if __name__ == "__main__":
    if len(sys.argv) != 2:
        sys.exit("Use: python bench/customer_mood.py FOLDER")
    main(Path(sys.argv[1]))
