from datetime import UTC, datetime, timedelta
from stat import S_IMODE

import pytest
from pydantic import SecretStr

from tests.mail_server import mail_server
from tests.mailed import letter_to
from trainer.config import Settings
from trainer.core.customer.scripted import ScriptedVoice
from trainer.core.errors import InputError
from trainer.core.scoring.judge import AbstainingJudge
from trainer.llm.asking import Limits
from trainer.llm.client import Access
from trainer.llm.judge import MOST_TOKENS, ModelJudge
from trainer.llm.voice import ModelVoice
from trainer.store.people import Person
from trainer.wiring import build, secret_key


def test_without_a_key_nothing_outside_this_machine_is_used(settings: Settings) -> None:
    simulator = build(settings)

    assert isinstance(simulator.voice, ScriptedVoice)
    assert isinstance(simulator.judge, AbstainingJudge)


def test_the_built_in_library_is_at_hand(settings: Settings) -> None:
    simulator = build(settings)

    assert len(simulator.library.list_scenarios()) >= 8
    assert simulator.library.rubric("default").criteria


def test_the_clock_tells_utc_and_the_dice_give_seeds(settings: Settings) -> None:
    simulator = build(settings)

    assert abs(simulator.clock() - datetime.now(UTC)) < timedelta(minutes=1)
    seeds = {simulator.dice() for _ in range(20)}
    assert len(seeds) > 1
    assert all(0 <= seed < 2**31 for seed in seeds)


def test_a_secret_key_that_is_set_is_used(settings: Settings) -> None:
    named = settings.model_copy(update={"secret_key": SecretStr("known")})

    assert secret_key(named) == "known"
    assert not (settings.instance_path / "secret_key").exists()


def test_a_secret_key_is_made_once_and_kept_for_its_owner_only(settings: Settings) -> None:
    made = secret_key(settings)

    file = settings.instance_path / "secret_key"
    assert len(made) >= 48
    assert secret_key(settings) == made
    assert S_IMODE(file.stat().st_mode) == 0o600
    assert [one.name for one in settings.instance_path.glob("secret_key*")] == ["secret_key"]


def test_two_programs_that_start_at_once_agree_on_one_key(settings: Settings) -> None:
    """The slower one finds the key made while it was making its own."""

    class SlowPath(type(settings.instance_path)):  # type: ignore[misc]
        def exists(self, **_: bool) -> bool:
            return False

    first = secret_key(settings)
    slow = settings.model_copy(update={"instance_path": SlowPath(settings.instance_path)})

    assert secret_key(slow) == first


def test_where_a_model_is_named_it_words_the_customer_and_only_the_customer(
    settings: Settings,
) -> None:
    named = settings.model_copy(
        update={
            "model": "local-model",
            "openai_base_url": "http://127.0.0.1:9/v1",
            "model_seconds": 3.0,
            "model_price_in": 0.5,
        }
    )

    simulator = build(named)

    assert isinstance(simulator.voice, ModelVoice)
    assert isinstance(simulator.authored, ScriptedVoice)
    assert simulator.voice.client.access == Access(
        "local-model", "http://127.0.0.1:9/v1", "none", 0.7
    )
    assert simulator.voice.limits == Limits(3.0, 1, 0.5, None)
    assert simulator.voice.slow
    assert not simulator.authored.slow


def test_a_key_is_used_where_one_is_set(settings: Settings) -> None:
    named = settings.model_copy(update={"model": "m", "openai_api_key": SecretStr("known")})
    voice = build(named).voice
    assert isinstance(voice, ModelVoice)
    assert voice.client.access.key == "known"


@pytest.mark.parametrize(
    ("address", "host"),
    [
        ("http://127.0.0.1:9/v1", "127.0.0.1:9"),
        ("https://somebody:secret@models.example.com/v1", "models.example.com"),
        (None, "api.openai.com"),
    ],
)
def test_which_model_it_is_and_where_is_known_without_its_key(
    settings: Settings, address: str | None, host: str
) -> None:
    named = settings.model_copy(
        update={
            "model": "m",
            "openai_api_key": SecretStr("known"),
            "openai_base_url": address,
            "model_seconds": 1.0,
        }
    )

    model = build(named).model

    assert model is not None
    assert (model.name, model.host) == ("m", host)
    if address and "127" in address:
        assert model.check()[1] == "the connection failed"


def test_a_model_that_is_nowhere_is_refused(settings: Settings) -> None:
    with pytest.raises(InputError, match="OPENAI_BASE_URL"):
        build(settings.model_copy(update={"model": "m"}))


def test_where_a_judge_is_named_it_reads_and_words_nothing(settings: Settings) -> None:
    named = settings.model_copy(
        update={
            "judge_model": "reader",
            "openai_base_url": "http://127.0.0.1:9/v1",
            "judge_seconds": 3.0,
            "judge_price_in": 0.5,
        }
    )
    simulator = build(named)
    assert isinstance(simulator.voice, ScriptedVoice)
    assert isinstance(simulator.judge, ModelJudge)
    access = Access("reader", "http://127.0.0.1:9/v1", "none", 0.3, MOST_TOKENS)
    assert simulator.judge.client.access == access
    assert simulator.judge.limits == Limits(3.0, 1, 0.5, None)


def test_a_judge_that_is_nowhere_is_refused(settings: Settings) -> None:
    with pytest.raises(InputError, match="RAPPORT_JUDGE_MODEL names a model"):
        build(settings.model_copy(update={"judge_model": "m"}))


def test_without_a_mail_server_no_mail_is_sent(settings: Settings) -> None:
    assert build(settings).post is None


def test_mail_is_handed_in_as_it_is_set(settings: Settings, trainee: Person) -> None:
    with mail_server() as server:
        here = {"smtp_host": "127.0.0.1", "smtp_port": server.port, "smtp_security": "none"}
        signed_in = {"smtp_user": "rapport", "smtp_password": SecretStr("secret")}
        post = build(settings.model_copy(update=MAIL | here | signed_in)).post
        assert post is not None

        post.send(letter_to(trainee))

    assert (post.host, post.sender) == ("127.0.0.1", "rapport@example.com")
    assert [one["To"] for one in server.parsed] == ["Tess Trainee <tess@example.com>"]
    assert server.users == ["\0rapport\0secret"]
    assert "secret" not in repr(post)


@pytest.mark.parametrize(
    ("changes", "named"),
    [
        ({"smtp_host": ""}, "take away RAPPORT_SMTP_FROM"),
        (
            {"smtp_host": "", "smtp_from": "", "smtp_password": SecretStr("secret")},
            "take away RAPPORT_SMTP_USER and RAPPORT_SMTP_PASSWORD",
        ),
        ({"smtp_from": ""}, "set RAPPORT_SMTP_FROM"),
        ({"smtp_from": "a@b\nBcc: c@d"}, "set RAPPORT_SMTP_FROM"),
        ({"address": ""}, "set RAPPORT_ADDRESS"),
        ({"address": "training.example.com"}, "set RAPPORT_ADDRESS"),
        ({"address": "https://me:secret@training.example.com"}, "set RAPPORT_ADDRESS"),
        ({"smtp_user": "rapport"}, "set both, or neither"),
        ({"smtp_password": SecretStr("secret")}, "set both, or neither"),
        (
            {"smtp_user": "a", "smtp_password": SecretStr("secret"), "smtp_security": "none"},
            "set RAPPORT_SMTP_SECURITY to starttls",
        ),
    ],
)
def test_mail_that_is_half_set_is_refused_with_what_to_do(
    settings: Settings, changes: dict[str, object], named: str
) -> None:
    with pytest.raises(InputError, match=named) as refused:
        build(settings.model_copy(update=MAIL | changes))
    assert "secret" not in str(refused.value)


MAIL: dict[str, object] = {
    "address": "https://training.example.com",
    "smtp_host": "mail.example.com",
    "smtp_from": "rapport@example.com",
}
