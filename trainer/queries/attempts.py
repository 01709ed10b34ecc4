"""Show the practice page."""

from collections.abc import Mapping
from dataclasses import dataclass, replace
from datetime import datetime, timedelta

from trainer.core.attempt import Attempt
from trainer.core.coaching.glass_box import Inside, insides
from trainer.core.conversation.channel import Channel
from trainer.core.conversation.channels import CHANNELS
from trainer.core.conversation.public import private_from
from trainer.core.conversation.transcript import Ending
from trainer.core.conversation.turn import ActionTaken, Speaker, Turn
from trainer.core.customer.ending import ending_by_agent
from trainer.core.scenario.record import Article
from trainer.core.scenario.scenario import Scenario
from trainer.core.scenario.situation import Action
from trainer.queries import articles, assignments, cases, hints
from trainer.queries.cases import Earlier
from trainer.queries.hints import Hints
from trainer.queries.noted import Noted, noted_now
from trainer.queries.operations import worded_by
from trainer.services import attempts, exams
from trainer.simulator import Simulator
from trainer.store import paths, rubrics
from trainer.store.attempts import Listing, Mode, Status

MODES = {
    Mode.COACHED: "With the coach beside you",
    Mode.RETRY: "A moment said again",
    Mode.TRIAL: "Trial of a draft",
    Mode.PRIVATE: "Private: nobody but you sees this talk",
    Mode.UNSAID: "Ended without a word",
}
"""What is said of an attempt that is no plain practice."""
ABANDONED = "abandoned"
"""The rule of the auto-fail for ending a talk with the matter open."""
EXAM = "Final exam: no hints, no coach"


@dataclass(frozen=True, slots=True)
class Line:
    """Hold one turn as a page shows it; `at` is seconds into the talk, `on` the time of day.

    `worded` says whose words a reply is in, where those who see to that look at it.
    """

    position: int
    agent: bool
    name: str
    text: str
    subject: str
    at: float | None
    on: datetime | None
    actions: tuple[str, ...]
    worded: str = ""


@dataclass(frozen=True, slots=True)
class Practice:
    """Hold the practice page.

    `live`: the reply that is awaited takes its time, and can be listened to as it comes.
    `others` are further articles of the company.
    `wrote` is what the trainee wrote at this fork's moment in the talk it comes from. `coach` is
    what each of their turns did, by position; empty without a coach. `private_from` is the first
    turn that nobody else reads; None where all is public so far. `noted` says of each reply what is wrong
    with it, by position. `ends_open`: to end it now leaves the matter open, and that fails the talk.
    """

    id: int
    scenario: Scenario
    channel: Channel
    skills: tuple[str, ...]
    customer: str
    mode: str
    counts: bool
    lines: tuple[Line, ...]
    articles: tuple[Article, ...]
    others: tuple[Article, ...]
    actions: tuple[Action, ...]
    pending: tuple[str, ...]
    draft: str
    subject: str
    started: datetime
    now: datetime
    expected_seconds: int | None
    awaiting: bool
    live: bool
    closed: bool
    parent_id: int | None
    wrote: str
    coach: Mapping[int, Inside]
    earlier: Earlier | None
    private_from: int | None
    noted: Mapping[int, Noted]
    hints: Hints | None
    private: bool = False
    exam: bool = False
    ends_open: bool = False


def practice(simulator: Simulator, person_id: int, attempt_id: int, q: str = "") -> Practice:
    """Gather the practice page of one's own attempt; `q` searches the articles."""
    attempt = attempts.load(person_id, attempt_id)
    listing = attempts.listing(person_id, attempt_id)
    scenario, draft = attempt.scenario, attempts.draft(person_id, attempt_id)
    names = {skill.id: skill.name for skill in simulator.library.skills()}
    now = simulator.clock()
    channel = CHANNELS[scenario.channel]
    return Practice(
        id=attempt_id,
        scenario=scenario,
        channel=channel,
        skills=tuple(names.get(skill, skill) for skill in scenario.practise),
        customer=scenario.customer.name,
        mode=MODES.get(listing.mode) or _exam_or_assigned(attempt_id),
        counts=listing.counts,
        lines=lines_of(attempt, listing, worded=listing.mode is Mode.TRIAL),
        articles=search(scenario.articles, q),
        others=search(articles.beside(simulator, scenario.company, scenario.articles), q),
        actions=scenario.actions,
        pending=tuple(action_words(scenario, one) for one in attempt.pending),
        draft=draft.text,
        subject=draft.subject or _reply_subject(attempt),
        started=now - timedelta(seconds=listing.clock(now)),
        now=now,
        expected_seconds=_expected(scenario, channel),
        awaiting=listing.status is Status.AWAITING_REPLY,
        live=listing.status is Status.AWAITING_REPLY and simulator.voice.slow,
        closed=listing.status is Status.CLOSED,
        parent_id=listing.parent_id,
        earlier=cases.earlier_of(attempt),
        wrote=_wrote(person_id, listing),
        private_from=private_from(attempt.transcript),
        noted=noted_now(attempt_id, attempt),
        hints=hints.for_talk(simulator, listing, attempt),
        coach=_coach(attempt) if listing.mode is Mode.COACHED else {},
        private=listing.mode is Mode.PRIVATE,
        exam=exams.is_exam(attempt_id),
        ends_open=_ends_open(attempt, listing),
    )


def lines_of(attempt: Attempt, listing: Listing, *, worded: bool = False) -> tuple[Line, ...]:
    """Show every turn of a talk; with `worded`, also whose words each reply is in."""
    lines = tuple(line_of(attempt.scenario, turn, listing) for turn in attempt.transcript.turns)
    if not worded:
        return lines
    replies = attempt.transcript.of(Speaker.CUSTOMER)
    found = zip(replies, attempt.wordings, strict=False)
    by = {turn.position: worded_by(wording) for turn, wording in found}
    return tuple(replace(line, worded=by.get(line.position, "")) for line in lines)


def line_of(scenario: Scenario, turn: Turn, listing: Listing | None = None) -> Line:
    """Show one turn."""
    agent = turn.speaker is Speaker.AGENT
    on = None
    if listing is not None and turn.at is not None:
        on = listing.started_at + timedelta(seconds=turn.at + listing.pause)
    return Line(
        position=turn.position,
        agent=agent,
        name="You" if agent else scenario.customer.name,
        text=turn.text,
        subject=turn.subject,
        at=turn.at,
        on=on,
        actions=tuple(action_words(scenario, one) for one in turn.actions),
    )


def action_words(scenario: Scenario, taken: ActionTaken) -> str:
    """Write an action with its amount."""
    action = scenario.action(taken.id)
    label = action.label if action else taken.id
    return f"{label}: {taken.amount:.2f}" if taken.amount is not None else label


def search(some: tuple[Article, ...], q: str) -> tuple[Article, ...]:
    """Find the articles that hold every word of `q`, in title or text."""
    words = q.lower().split()
    return tuple(
        one for one in some if all(word in f"{one.title}\n{one.text}".lower() for word in words)
    )


def _exam_or_assigned(attempt_id: int) -> str:
    return EXAM if paths.exam_of(attempt_id) else assignments.in_attempt(attempt_id)


def _wrote(person_id: int, listing: Listing) -> str:
    if listing.parent_id is None or listing.forked_at is None:
        return ""
    return attempts.load(person_id, listing.parent_id).transcript.turns[listing.forked_at].text


def _ends_open(attempt: Attempt, listing: Listing) -> bool:
    """Tell whether ending the talk now fails it; one without a word is not graded at all."""
    if attempt.closed or attempt.unsaid:
        return False
    ending = ending_by_agent(attempt.state, attempt.scenario)
    rules = {one.rule for one in rubrics.load(listing.rubric_version_id).auto_fail}
    return ending is Ending.ABANDONED and ABANDONED in rules


def _coach(attempt: Attempt) -> dict[int, Inside]:
    found = insides(attempt, hidden=True)
    return {one.turn: one for one in found if one.turn is not None}


def _expected(scenario: Scenario, channel: Channel) -> int | None:
    if not channel.timed:
        return None
    return scenario.customer.expects.reply_seconds or channel.reply_seconds


def _reply_subject(attempt: Attempt) -> str:
    subject = next((t.subject for t in reversed(attempt.transcript.turns) if t.subject), "")
    return subject if subject.lower().startswith("re:") else f"Re: {subject}"
