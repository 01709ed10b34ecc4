"""Read the corpora of talks into transcripts, as the product imports them."""

import json
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from trainer.core.conversation.transcript import Transcript
from trainer.core.conversation.turn import Speaker, Turn

NOTHING = "-"
"""What stands for a turn without words, so that places stay."""
OUTBOUND = "outbound"
"""What MAIA calls the agent's side."""


@dataclass(frozen=True, slots=True)
class Labelled:
    """Hold a talk with its line of the corpus; `group` names what must not be split in folds."""

    transcript: Transcript
    found: dict[str, Any]
    group: str


def lines(path: Path) -> list[dict[str, Any]]:
    """Read a file of JSON Lines; nothing where there is no file."""
    if not path.is_file():
        return []
    return [json.loads(one) for one in path.read_text(encoding="utf-8").splitlines() if one.strip()]


def maia(data: Path) -> list[Labelled]:
    """Read MAIA-DQE: its turns keep their places, in English; the group is the client."""
    return [
        Labelled(_talk(_maia_turns(one["turns"])), one, _client(one))
        for one in lines(data / "maia_dqe" / "data.jsonl")
    ]


def maia_sentences(turn: dict[str, Any]) -> list[str]:
    """Give the English sentences of a turn of MAIA-DQE, in the order of their labels."""
    english = turn["text_src"] if turn["floor"] == OUTBOUND else turn["text_mt"]
    return [str(one) for one in english or ()]


def uss(data: Path) -> list[Labelled]:
    """Read USS; the group is the dialogue."""
    return [_plain(one) for one in lines(data / "uss" / "data.jsonl")]


def tau(data: Path) -> list[Labelled]:
    """Read the airline talks of tau-bench, words only; the group is the task."""
    return [_plain(one) for one in lines(data / "tau_airline" / "data.jsonl")]


def support(data: Path) -> list[Labelled]:
    """Read the talks of both ESConv parts, with the seeker's ratings under "rated"."""
    found = []
    for one in lines(data / "failed_esconv" / "data.jsonl"):
        rated = {"empathy": one["empathy"], "initial": one["initial"], "final": one["final"]}
        found.append(_plain({**one, "rated": rated}))
    path = data / "q_esconv" / "data.json"
    for number, row in enumerate(json.loads(path.read_text()) if path.is_file() else ()):
        inner = json.loads(row["text"])
        seeker = inner["survey_score"]["seeker"]
        names = (("empathy", "empathy"), ("initial", "initial_emotion_intensity"))
        rated = {to: seeker.get(name) for to, name in names}
        rated["final"] = seeker.get("final_emotion_intensity")
        who = {"usr": "customer", "sys": "agent"}
        turns = [{"who": who[one["speaker"]], "text": one["text"]} for one in inner["dialog"]]
        found.append(_plain({"conv_id": f"q{number}", "turns": turns, "rated": rated}))
    return found


def absent(name: str, data: Path) -> bool:
    """Tell whether a corpus is not there, and say so."""
    if (data / name).is_dir():
        return False
    print(f"{name}: not in {data}")
    return True


def _client(found: dict[str, Any]) -> str:
    """Name client and language pair of a MAIA dialogue: "en_de_#CLIENT-02#"."""
    return str(found.get("id", "")).rsplit("_default", 1)[0].rsplit("_20", 1)[0]


def _maia_turns(turns: Iterable[dict[str, Any]]) -> Iterator[tuple[Speaker, str]]:
    for one in turns:
        speaker = Speaker.AGENT if one["floor"] == OUTBOUND else Speaker.CUSTOMER
        yield speaker, " ".join(maia_sentences(one))


def _plain(found: dict[str, Any]) -> Labelled:
    sides = tuple(Speaker)
    told = [(Speaker(one["who"]), one["text"]) for one in found["turns"] if one["who"] in sides]
    return Labelled(_talk(told), found, str(found.get("conv_id", "")))


def _talk(told: Iterable[tuple[Speaker, str]]) -> Transcript:
    made = enumerate(told)
    return Transcript("chat", tuple(Turn(at, who, text or NOTHING) for at, (who, text) in made))
