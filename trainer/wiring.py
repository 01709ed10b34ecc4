"""Choose between implementations, once: settings in, a simulator out."""

import os
import re
from collections.abc import Callable, Iterator
from datetime import UTC, datetime
from functools import partial
from pathlib import Path
from secrets import randbelow, token_urlsafe
from typing import TYPE_CHECKING
from urllib.parse import urlsplit

from trainer.config import Settings
from trainer.content.exercises import Exercises
from trainer.content.library import Library
from trainer.core.authoring.fuller import Drafter, PlainDrafter
from trainer.core.coaching.coach import Coach, SilentCoach
from trainer.core.customer.scripted import ScriptedVoice
from trainer.core.customer.voice import Voice
from trainer.core.errors import InputError
from trainer.core.scoring.judge import AbstainingJudge, Judge
from trainer.exchange import mail, signing
from trainer.simulator import Model, Post, Simulator

if TYPE_CHECKING:  # what loads the SDK is imported where it is made
    from trainer.llm.asking import Limits
    from trainer.llm.client import Client

__all__ = ("Simulator", "build", "secret_key", "signing_key")

SEEDS = 2**31
PLAYERS = 2
"""Processes that play a scenario before it is offered, where the machine has as many cores."""
OPENAI = "https://api.openai.com/v1"
"""Where the SDK asks when no address is set."""
HERE = frozenset({"localhost", "127.0.0.1", "::1"})
"""This machine: what goes there passes no network."""
SENDER = re.compile(r"[\w.+%=-]+@[A-Za-z0-9.-]+", re.ASCII)
ADDRESS = re.compile(r"https?://[^\s/?#@]+(/[^\s?#]*)?")
"""A site's address: no query, no password, perhaps a folder."""


def build(settings: Settings) -> Simulator:
    """Build the simulator; unless a model is named, nothing outside this machine is used."""
    voice, model = _voice(settings)
    library = Library(settings.scenarios_path, settings.rubrics_path)
    return Simulator(
        settings=settings,
        library=library,
        exercises=Exercises(settings.exercises_path, library),
        voice=voice,
        model=model,
        judge=_judge(settings),
        coach=_coach(settings),
        drafter=_drafter(settings),
        signing_key=lambda: signing_key(settings),
        clock=lambda: datetime.now(UTC),
        dice=lambda: randbelow(SEEDS),
        players=min(PLAYERS, os.cpu_count() or 1),
        post=_post(settings),
    )


def _voice(settings: Settings) -> tuple[Voice, Model | None]:
    if not settings.model:
        return ScriptedVoice(), None
    _refuse_nowhere(settings, "RAPPORT_MODEL")
    # Lazy: the SDK takes a second to load, and most installations have no model.
    from trainer.llm.client import MOST_TOKENS  # noqa: PLC0415 - as above
    from trainer.llm.probe import probe  # noqa: PLC0415 - as above
    from trainer.llm.voice import ModelVoice  # noqa: PLC0415 - as above

    client, limits = _words(settings, settings.model, settings.model_seconds, MOST_TOKENS)
    where = urlsplit(settings.openai_base_url or OPENAI)
    # Not netloc: it may hold a password.
    host = f"{where.hostname}:{where.port}" if where.port else f"{where.hostname}"
    model = Model(settings.model, host, lambda: probe(client, settings.model_seconds))
    return ModelVoice(client, limits), model


def _coach(settings: Settings) -> Coach:
    if not settings.coach_model:
        return SilentCoach()
    _refuse_nowhere(settings, "RAPPORT_COACH_MODEL")
    from trainer.llm.coach import MOST_TOKENS, ModelCoach  # noqa: PLC0415 - as in `_voice`

    return ModelCoach(*_words(settings, settings.coach_model, settings.coach_seconds, MOST_TOKENS))


def _drafter(settings: Settings) -> Drafter:
    if not settings.model:
        return PlainDrafter()  # `_voice` has refused a model that is nowhere
    from trainer.llm.drafting import MOST_TOKENS, ModelDrafter  # noqa: PLC0415 - as in `_voice`

    return ModelDrafter(*_words(settings, settings.model, settings.model_seconds, MOST_TOKENS))


def _judge(settings: Settings) -> Judge:
    if not settings.judge_model:
        return AbstainingJudge()
    _refuse_nowhere(settings, "RAPPORT_JUDGE_MODEL")
    from trainer.llm.asking import Limits  # noqa: PLC0415 - as in `_voice`
    from trainer.llm.judge import MOST_TOKENS, ModelJudge  # noqa: PLC0415 - as in `_voice`

    limits = Limits(
        settings.judge_seconds,
        settings.model_retries,
        settings.judge_price_in,
        settings.judge_price_out,
    )
    way = _client(settings, settings.judge_model, settings.judge_temperature, MOST_TOKENS)
    return ModelJudge(way, limits)


def _post(settings: Settings) -> Post | None:
    for fault, words in _half_set(settings):
        if fault:
            raise InputError(words)
    if not settings.smtp_host:
        return None
    server = mail.Server(
        settings.smtp_host,
        settings.smtp_port,
        settings.smtp_security,
        settings.smtp_from,
        settings.smtp_user,
        _password(settings),
    )
    return Post(settings.smtp_host, settings.smtp_from, partial(mail.send, server))


def _half_set(settings: Settings) -> Iterator[tuple[bool, str]]:
    """Tell what of the settings of mail does not fit the rest, and what to do."""
    sender, signs_in = settings.smtp_from, (bool(settings.smtp_user), bool(_password(settings)))
    if not settings.smtp_host:
        words = "RAPPORT_SMTP_HOST names no server: set it, or take away RAPPORT_SMTP_"
        yield bool(sender), f"{words}FROM."
        yield any(signs_in), f"{words}USER and RAPPORT_SMTP_PASSWORD."
        return
    set_ = "RAPPORT_SMTP_HOST is set: set"
    words = f"{set_} RAPPORT_SMTP_FROM to the address that mail comes from."
    yield SENDER.fullmatch(sender) is None, words
    words = f"{set_} RAPPORT_ADDRESS to where people reach the site, as in https://rapport.example."
    yield ADDRESS.fullmatch(settings.address) is None, words
    words = "RAPPORT_SMTP_USER and RAPPORT_SMTP_PASSWORD go together: set both, or neither."
    yield any(signs_in) and not all(signs_in), words
    bare = settings.smtp_security == "none" and settings.smtp_host not in HERE
    words = (
        "RAPPORT_SMTP_PASSWORD would go out in the clear: set RAPPORT_SMTP_SECURITY to starttls."
    )
    yield bare and all(signs_in), words


def _password(settings: Settings) -> str:
    return settings.smtp_password.get_secret_value() if settings.smtp_password else ""


def _words(
    settings: Settings, model: str, seconds: float, most_tokens: int
) -> tuple["Client", "Limits"]:
    """Give the way to a model that words something, and what one answer may take."""
    from trainer.llm.asking import Limits  # noqa: PLC0415 - as in `_voice`

    limits = Limits(
        seconds, settings.model_retries, settings.model_price_in, settings.model_price_out
    )
    return _client(settings, model, settings.model_temperature, most_tokens), limits


def _client(settings: Settings, model: str, temperature: float, most_tokens: int) -> "Client":
    from trainer.llm.client import Access, Client  # noqa: PLC0415 - as in `_voice`

    key = settings.openai_api_key.get_secret_value() if settings.openai_api_key else "none"
    return Client(Access(model, settings.openai_base_url, key, temperature, most_tokens))


def _refuse_nowhere(settings: Settings, name: str) -> None:
    if not (settings.openai_api_key or settings.openai_base_url):
        raise InputError(
            f"{name} names a model, but nothing says where it is: set OPENAI_BASE_URL for a "
            "server of your own, or OPENAI_API_KEY."
        )


def secret_key(settings: Settings) -> str:
    """Give the key that signs cookies: the one set, or one made once and kept for its owner only."""
    if settings.secret_key is not None:
        return settings.secret_key.get_secret_value()
    return _kept(settings.instance_path / "secret_key", lambda: token_urlsafe(48))


def signing_key(settings: Settings) -> str:
    """Give the key that signs records of attempts, made once and kept for its owner only."""
    return _kept(settings.instance_path / "signing_key", signing.secret)


def _kept(path: Path, make: Callable[[], str]) -> str:
    path.parent.mkdir(parents=True, exist_ok=True)
    if not path.exists():
        # Written aside and linked into place: two programs that start at once agree on one key.
        made = path.with_name(f"{path.name}.{token_urlsafe(6)}")
        made.touch(mode=0o600, exist_ok=False)
        made.write_text(make())
        try:
            os.link(made, path)
        except FileExistsError:
            pass
        finally:
            made.unlink()
    return path.read_text()
