import json
from dataclasses import replace

import pytest

from tests.core.scoring.test_record import A_RECORD
from trainer.core.errors import InputError
from trainer.exchange.records import _digest, read_record, write_record
from trainer.exchange.signing import secret, sign, signer

KEY = secret()
WRITTEN = write_record(A_RECORD, KEY)


def test_a_record_is_read_as_it_was_written() -> None:
    checked = read_record(WRITTEN)

    assert checked.record == A_RECORD
    assert checked.signer == signer(KEY)


def test_how_it_is_laid_out_does_not_matter() -> None:
    again = json.dumps(json.loads(WRITTEN), sort_keys=True)

    assert read_record(again).record == A_RECORD


def test_words_of_any_kind_survive() -> None:
    turns = A_RECORD.transcript.turns
    odd = replace(turns[0], text="Ünïcode 🙂 “quoted”, a <b>tag</b>\n")
    talk = replace(A_RECORD.transcript, turns=(odd, *turns[1:]))

    record = replace(A_RECORD, transcript=talk)

    assert read_record(write_record(record, KEY)).record == record


def test_a_better_mark_is_found_out() -> None:
    whole = json.loads(WRITTEN)
    whole["record"]["card"]["score"] = 99

    with pytest.raises(InputError, match="does not match its own hash"):
        read_record(json.dumps(whole))


def test_a_better_mark_with_a_hash_of_its_own_is_found_out() -> None:
    better = replace(A_RECORD, card=replace(A_RECORD.card, score=99))
    whole = json.loads(write_record(better, secret()))
    whole["signature"] = json.loads(WRITTEN)["signature"]

    with pytest.raises(InputError, match="signature does not hold"):
        read_record(json.dumps(whole))


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("", "not JSON"),
        ("[]", "one JSON object"),
        ("{}", "'format' is not"),
        ('{"format": "rapport-record/1"}', "own hash"),
        ('{"format": "rapport-record/1", "record": 7, "sha256": ""}', "own hash"),
    ],
)
def test_what_is_no_record_is_refused(text: str, told: str) -> None:
    with pytest.raises(InputError, match=told):
        read_record(text)


def test_a_record_without_a_signature_is_refused() -> None:
    whole = json.loads(WRITTEN)
    whole["signature"] = None

    with pytest.raises(InputError, match="cannot be read at"):
        read_record(json.dumps(whole))


def test_a_signed_record_of_another_shape_is_refused_with_its_place() -> None:
    whole = json.loads(WRITTEN)
    whole["record"] = {"seed": "seven"}
    whole["sha256"] = _digest(whole["record"])
    signed = sign(KEY, whole["sha256"].encode())
    whole["signature"] = {"key": signed.key, "value": signed.value}
    with pytest.raises(InputError, match="cannot be read at 'scenario'"):
        read_record(json.dumps(whole))
