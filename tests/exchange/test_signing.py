from dataclasses import replace

import pytest

from trainer.exchange.signing import fingerprint, holds, secret, sign, signer

KEY = secret()
SIGNED = sign(KEY, b"72 of 100")


def test_what_was_signed_holds() -> None:
    assert holds(SIGNED, b"72 of 100")


def test_other_content_does_not_hold() -> None:
    assert not holds(SIGNED, b"92 of 100")


def test_another_key_does_not_hold() -> None:
    other = sign(secret(), b"72 of 100")

    assert not holds(replace(SIGNED, key=other.key), b"72 of 100")


@pytest.mark.parametrize(
    "changes",
    [
        {"algorithm": "none"},
        {"key": ""},
        {"key": "AAAA"},
        {"key": "not base64!"},
        {"value": "AAAA"},
        {"value": "ü"},
    ],
)
def test_what_is_no_signature_does_not_hold(changes: dict[str, str]) -> None:
    assert not holds(replace(SIGNED, **changes), b"72 of 100")


def test_two_keys_are_told_apart_by_their_fingerprints() -> None:
    assert signer(KEY) == fingerprint(SIGNED.key)
    assert signer(KEY) != signer(secret())
    assert len(signer(KEY).replace(" ", "")) == 16
