"""Hold every setting, read once from the environment.

Each field is `RAPPORT_<FIELD>` in the environment or in a `.env` file beside the program. The two
settings of the `openai` SDK keep its own names. `docs/settings.md` and `.env.example` are tested
against this class.
"""

from pathlib import Path
from typing import Literal

from pydantic import Field, SecretStr, ValidationError
from pydantic_settings import BaseSettings, SettingsConfigDict

from trainer.core.errors import InputError

ROOT = Path(__file__).resolve().parent.parent


class Settings(BaseSettings):
    """Be the settings of one running Rapport."""

    model_config = SettingsConfigDict(
        env_prefix="RAPPORT_", env_file=".env", extra="ignore", frozen=True
    )

    database_url: str = "sqlite:///rapport.sqlite3"
    """Where everything is kept, as an SQLAlchemy URL; a relative file lies in the instance folder."""
    secret_key: SecretStr | None = None
    """Signs cookies. When absent, one is made and kept in the instance folder."""
    instance_path: Path = ROOT / "instance"
    """The folder for the database and the made secret key."""
    scenarios_path: Path = ROOT / "scenarios"
    """The built-in scenarios."""
    rubrics_path: Path = ROOT / "rubrics"
    """The built-in rubrics and skills."""
    exercises_path: Path = ROOT / "exercises"
    """The built-in exercises, and talks for the grader's seat."""
    host: str = "127.0.0.1"
    """The address to serve on."""
    port: int = Field(default=5000, ge=0, le=65535)
    """The port to serve on; 0 takes a free one."""
    threads: int = Field(default=64, ge=1, le=1024)
    """Requests served at once."""
    demo: bool = True
    """Load the labelled demo team on the first start."""
    https: bool = False
    """The site is reached by https: cookies are sent on https only."""
    login_limit: str = "10 per minute"
    """How often one address may try to sign in."""
    limits_url: str = "memory://"
    """Where rate limits are counted: memory, or a redis:// URL when there are several workers."""
    message_limit: int = Field(default=4000, ge=200, le=20000)
    """The longest message a trainee may send, in characters."""
    session_hours: int = Field(default=12, ge=1, le=720)
    """How long a sign-in lasts without use, in hours."""
    double_share: float = Field(default=0.1, ge=0, le=1)
    """Which share of graded practice talks is drawn for a second, blind reading by a person."""
    keep_talks_days: int = Field(default=0, ge=0, le=36500)
    """Talks older than so many days are erased; 0 keeps them for good."""
    address: str = ""
    """The address at which people reach the site, such as https://training.example.com: for links."""
    smtp_host: str = ""
    """The server that takes mail. Without one no mail is sent."""
    smtp_port: int = Field(default=587, ge=1, le=65535)
    """The port of that server: 587 for starttls, 465 for tls, 25 for none."""
    smtp_security: Literal["starttls", "tls", "none"] = "starttls"
    """How the way to the server is kept private."""
    smtp_user: str = ""
    """Who signs in at the server; without one nobody does."""
    smtp_password: SecretStr | None = None
    """The password of that user."""
    smtp_from: str = ""
    """The address that mail comes from."""
    digest_day: Literal[
        "monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday"
    ] = "monday"
    """The day of the weekly digest, by each receiver's calendar."""
    digest_hour: int = Field(default=7, ge=0, le=23)
    """The hour of the digest, by each receiver's clock."""
    openai_api_key: SecretStr | None = Field(default=None, validation_alias="OPENAI_API_KEY")
    """The key of an OpenAI-compatible server. Without one nothing leaves this machine."""
    openai_base_url: str | None = Field(default=None, validation_alias="OPENAI_BASE_URL")
    """The address of an OpenAI-compatible server."""
    model: str = ""
    """The model that words the customer's replies; without one the wording is authored."""
    model_seconds: float = Field(default=12.0, ge=1, le=120)
    """The longest that a reply may wait for the model, in seconds; then it is authored."""
    model_temperature: float = Field(default=0.7, ge=0, le=2)
    """How freely the model words: 0 always the same, 2 wild."""
    model_retries: int = Field(default=1, ge=0, le=5)
    """How often a request is made again where the server fails at once."""
    model_price_in: float | None = Field(default=None, ge=0)
    """The price of a million tokens sent to the model, to reckon costs."""
    model_price_out: float | None = Field(default=None, ge=0)
    """The price of a million tokens that come back."""
    coach_model: str = ""
    """The model that words debriefs; without one the wording is authored."""
    coach_seconds: float = Field(default=30.0, ge=1, le=600)
    """The longest that a debrief may take to be worded, in seconds; meanwhile it is authored."""
    judge_model: str = ""
    """The model that reads talks for what cannot be counted; without one nobody does."""
    judge_seconds: float = Field(default=60.0, ge=1, le=600)
    """The longest that one answer of the judge may take, in seconds."""
    judge_temperature: float = Field(default=0.3, ge=0, le=2)
    """How freely the judge answers; some spread shows how sure it is."""
    judge_price_in: float | None = Field(default=None, ge=0)
    """The price of a million tokens sent to the judge, to reckon costs."""
    judge_price_out: float | None = Field(default=None, ge=0)
    """The price of a million tokens that come back."""


def read() -> Settings:
    """Read the settings; InputError names each one that does not fit, and what it may be."""
    try:
        return Settings()
    except ValidationError as error:
        prefix = Settings.model_config["env_prefix"]
        faults = (f"{prefix}{one['loc'][0]}".upper() + f": {one['msg']}" for one in error.errors())
        raise InputError("\n".join(faults)) from None
