"""Ask a model for one word, to see whether it is there."""

from contextlib import closing
from time import monotonic

from trainer.llm.client import Answer, Client, ModelError

QUESTION = "Answer with one word: ready"
SILENT = "it answered without a word"


def probe(client: Client, seconds: float) -> tuple[float, str]:
    """Give how many milliseconds the first word took, and what went wrong; empty: nothing did."""
    began = monotonic()
    asked = ({"role": "user", "content": QUESTION},)
    try:
        with closing(client.stream(asked, 0, began + seconds, Answer())) as pieces:
            because = "" if next((piece for piece in pieces if piece.strip()), "") else SILENT
    except ModelError as error:
        because = error.kind
    return round((monotonic() - began) * 1000, 1), because
