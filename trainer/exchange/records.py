"""Write and read the record of an attempt: all that its score was made from, hashed and signed."""

import json
from dataclasses import asdict, dataclass
from hashlib import sha256
from typing import Any

from pydantic import TypeAdapter, ValidationError

from trainer.core.errors import InputError
from trainer.core.scoring.record import Record
from trainer.exchange.json_text import read_object
from trainer.exchange.signing import Signature, fingerprint, holds, sign

FORMAT = "rapport-record/1"

_RECORD: TypeAdapter[Record] = TypeAdapter(Record)
_SIGNATURE: TypeAdapter[Signature] = TypeAdapter(Signature)


@dataclass(frozen=True, slots=True)
class Checked:
    """Hold a record whose hash and signature hold; `signer` is the fingerprint of its key."""

    record: Record
    signer: str


def write_record(record: Record, secret_key: str) -> str:
    """Write a record as JSON, with the SHA-256 of its content and a signature of that."""
    content: dict[str, Any] = json.loads(_RECORD.dump_json(record))
    digest = _digest(content)
    whole = {
        "format": FORMAT,
        "record": content,
        "sha256": digest,
        "signature": asdict(sign(secret_key, digest.encode())),
    }
    return json.dumps(whole, ensure_ascii=False, indent=1, allow_nan=False) + "\n"


def read_record(text: str) -> Checked:
    """Read a record; refuses (InputError) what is no record, or was altered after it was signed."""
    whole = read_object(text)
    if whole.get("format") != FORMAT:
        raise InputError(f"this is no record of an attempt: 'format' is not '{FORMAT}'")
    content = whole.get("record")
    if not isinstance(content, dict) or whole.get("sha256") != _digest(content):
        raise InputError("the record was altered: it does not match its own hash")
    try:
        signature = _SIGNATURE.validate_python(whole.get("signature"))
        if not holds(signature, str(whole["sha256"]).encode()):
            raise InputError("the record was altered: its signature does not hold")
        return Checked(_RECORD.validate_python(content), fingerprint(signature.key))
    except ValidationError as error:
        first = error.errors()[0]
        where = ".".join(str(one) for one in first["loc"])
        raise InputError(f"the record cannot be read at '{where}': {first['msg']}") from None


def _digest(content: dict[str, Any]) -> str:
    text = json.dumps(content, ensure_ascii=False, sort_keys=True, separators=(",", ":"))
    return sha256(text.encode("utf-8", errors="replace")).hexdigest()
