"""Sign what leaves the house, and check what comes in: Ed25519 (RFC 8032)."""

import base64
import binascii
from dataclasses import dataclass
from hashlib import sha256

from cryptography.exceptions import InvalidSignature
from cryptography.hazmat.primitives.asymmetric.ed25519 import Ed25519PrivateKey, Ed25519PublicKey

ALGORITHM = "Ed25519"


@dataclass(frozen=True, slots=True)
class Signature:
    """Hold a signature: `key` is the public key that it can be checked with; both are base64."""

    key: str
    value: str
    algorithm: str = ALGORITHM


def secret() -> str:
    """Make a secret key, written as base64."""
    return base64.b64encode(Ed25519PrivateKey.generate().private_bytes_raw()).decode()


def sign(secret_key: str, content: bytes) -> Signature:
    """Sign content with a secret key as `secret` made it."""
    key = Ed25519PrivateKey.from_private_bytes(base64.b64decode(secret_key))
    public = base64.b64encode(key.public_key().public_bytes_raw()).decode()
    return Signature(public, base64.b64encode(key.sign(content)).decode())


def holds(signature: Signature, content: bytes) -> bool:
    """Tell whether the owner of the key signed exactly this content."""
    if signature.algorithm != ALGORITHM:
        return False
    try:
        key = Ed25519PublicKey.from_public_bytes(base64.b64decode(signature.key, validate=True))
        key.verify(base64.b64decode(signature.value, validate=True), content)
    except (InvalidSignature, ValueError, binascii.Error):
        return False
    return True


def signer(secret_key: str) -> str:
    """Give the fingerprint under which what is signed with this secret key is known."""
    return fingerprint(sign(secret_key, b"").key)


def fingerprint(key: str) -> str:
    """Shorten a public key to sixteen digits that people can compare, in fours."""
    digits = sha256(key.encode()).hexdigest()[:16]
    return " ".join(digits[at : at + 4] for at in range(0, 16, 4))
