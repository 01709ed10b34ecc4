"""Say what the API takes and gives; the OpenAPI document is made of these."""

from typing import Annotated, Any, Literal

from pydantic import BaseModel, ConfigDict, Field, StringConstraints

ClientId = Annotated[str, StringConstraints(min_length=1, max_length=64)]


class Begin(BaseModel):
    """Begin an attempt."""

    model_config = ConfigDict(extra="forbid", strict=True)
    scenario: Annotated[str, StringConstraints(min_length=1, max_length=120)]
    seed: Annotated[int, Field(ge=0, lt=2**31)] | None = None


class Say(BaseModel):
    """Send a message; `id` is the sender's own, and makes sending twice harmless."""

    model_config = ConfigDict(extra="forbid", strict=True)
    id: ClientId
    text: str
    subject: str = ""


class Act(BaseModel):
    """Take an action; `id` is the sender's own."""

    model_config = ConfigDict(extra="forbid", strict=True)
    id: ClientId
    action: str
    amount: Annotated[float, Field(ge=0, allow_inf_nan=False)] | None = None


class Taken(BaseModel):
    """Be an action that was taken."""

    id: str
    amount: float | None


class TurnOut(BaseModel):
    """Be one turn; `at` is seconds since the talk began."""

    position: int
    speaker: Literal["agent", "customer"]
    text: str
    subject: str
    at: float | None
    actions: list[Taken]


class AttemptOut(BaseModel):
    """Be an attempt with its transcript."""

    id: int
    scenario: str
    channel: str
    seed: int
    status: Literal["in_progress", "awaiting_reply", "closed"]
    counts: bool
    ending: str
    outcome: str
    turns: list[TurnOut]


class TurnsOut(BaseModel):
    """Be the turns that a message led to."""

    status: Literal["in_progress", "awaiting_reply", "closed"]
    turns: list[TurnOut]


class PendingOut(BaseModel):
    """Be the actions that the next message will carry."""

    pending: list[Taken]


class ScenarioOut(BaseModel):
    """Be a scenario that may be practised, without what only its customer knows."""

    id: str
    title: str
    company: str
    domain: str
    channel: str
    level: int
    minutes: int
    practise: list[str]
    brief: str
    record: str
    articles: list[dict[str, str]]
    actions: list[dict[str, Any]]


class ScenariosOut(BaseModel):
    """Be the scenarios that may be practised."""

    scenarios: list[ScenarioOut]


class SurveyOut(BaseModel):
    """Be what the customer says afterwards."""

    csat: int
    nps: int
    ces: int
    fcr: bool
    satisfaction: float
    comment: str


class EvidenceOut(BaseModel):
    """Be a quote and its place."""

    turn: int
    quote: str
    start: int
    good: bool
    note: str


class MissedOut(BaseModel):
    """Be a missed opportunity."""

    turn: int
    expected: str


class CriterionOut(BaseModel):
    """Be the score of one criterion; `level` is null where it was not rated.

    `rater` is the person whose level it is, null for the machine's.
    """

    id: str
    level: int | None
    because: str
    applicable: bool
    certainty: float
    estimate: float | None
    needs_person: bool
    rater: str | None
    evidence: list[EvidenceOut]
    missed: list[MissedOut]


class FailingOut(BaseModel):
    """Be an auto-fail that was met."""

    id: str
    text: str
    evidence: list[dict[str, Any]]


class ScorecardOut(BaseModel):
    """Be a scorecard; `score` is null, with a because, where it could not be scored.

    `margin` is half the width of the score's 95 % interval, in points.
    """

    attempt: int
    score: int | None
    headline: int | None
    margin: int | None
    result: Literal["pass", "below", "fail", "unscored"]
    because: str
    rubric: str
    engine: str
    criteria: list[CriterionOut]
    failings: list[FailingOut]
    survey: SurveyOut | None


class SkillOut(BaseModel):
    """Be the standing of one skill; `mean` and `sd` are null below three observations."""

    skill: str
    name: str
    target: int
    tier: str
    mean: float | None
    sd: float | None
    observations: int


class StepOut(BaseModel):
    """Be one proposal of what to practise next."""

    scenario: str
    title: str
    skill: str
    because: str


class ProgressOut(BaseModel):
    """Be one's own progress."""

    skills: list[SkillOut]
    next: list[StepOut]


class FaultOut(BaseModel):
    """Be one field of a request that does not fit; `field` is empty for the whole."""

    field: str
    what: str


class ProblemOut(BaseModel):
    """Be an error (RFC 9457); `faults` is there where fields do not fit."""

    type: str
    title: str
    status: int
    detail: str
    faults: list[FaultOut] = []
