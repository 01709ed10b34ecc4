"""Gather the report of a scenario that was played, in a trainer's words."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field, replace

from trainer.content.editing.plain_patterns import told_plainly
from trainer.content.editing.spoken import Told, called, cure_by_label, told
from trainer.content.files import Kind
from trainer.content.marks import Marked
from trainer.content.nodes import Places
from trainer.content.texts import fingerprint
from trainer.core.conversation.transcript import Ending
from trainer.core.errors import ContentError, Fault, MissingError
from trainer.core.rehearsal import report as reports
from trainer.core.rehearsal.agents import CHEATS
from trainer.core.rehearsal.finding import Finding, Severity
from trainer.core.rehearsal.report import Report
from trainer.core.rehearsal.weighed import GAP
from trainer.core.scenario.scenario import Scenario
from trainer.services import content, preflights, provenance
from trainer.simulator import Simulator
from trainer.store.preflights import Kept, Reason
from trainer.store.scenarios import Status, Version

AGENTS = {
    "expert": ("Expert", "says and does what the model answer does"),
    "competent": ("Competent", "does what the model answer does, with fewer kind words"),
    "novice": ("Novice", "greets by the book, promises vaguely, leaves half undone"),
    "curt": ("Curt", "says only what is needed, without a kind word or a reason"),
    "rude": ("Rude", "insults the customer and blames them"),
    "silent": ("Silent", "says next to nothing, late"),
    "apologiser": ("Apologiser", "says sorry again and again, and does nothing"),
    "stuffer": ("Keyword-stuffer", "sends a heap of the words that the case listens for"),
    "injector": (
        "Order-giver",
        "tells the customer to be content and the grader to give full marks",
    ),
    "wrong_policy": ("Wrong policy", "is friendly and sure, and tells a rule that is not there"),
    "over_giver": ("Over-giver", "does what the expert does, and gives away what nobody may give"),
}
"""Scripted agents as pages call them, and what they do."""
ENDINGS = {
    Ending.RESOLVED: "agreed",
    Ending.DECLINED: "a no that was taken",
    Ending.LEFT: "the customer left",
    Ending.ABANDONED: "left open",
    Ending.TIMED_OUT: "too long",
}


SOLVES = 0.9
"""Share of an agent's talks that end right from which it solves the case."""


@dataclass(frozen=True, slots=True)
class Line:
    """Hold a finding with its line in the text, and the reason given for it, if one was."""

    finding: Finding
    line: int
    reason: Reason | None = None

    @property
    def where(self) -> str:
        """Name the place as the form does."""
        return called(Kind.SCENARIO, self.finding.field) or f"Line {self.line}"

    @property
    def what(self) -> str:
        """Say what was found, the patterns in it in plain words."""
        return told_plainly(self.finding.what)

    @property
    def cure(self) -> str:
        """Say what to do, with the labels of the form."""
        return cure_by_label(Kind.SCENARIO, self.finding.field, self.finding.cure)


@dataclass(frozen=True, slots=True)
class Fared:
    """Hold how an agent fared, in words; `points` is None where nothing was graded.

    `why` says why it has far fewer points than the expert though it ends right, empty elsewhere.
    """

    name: str
    does: str
    right: int
    talks: int
    ending: str
    points: int | None
    satisfaction: int
    bad: bool
    why: str = ""


@dataclass(frozen=True, slots=True)
class Page:
    """Hold the report of a text, or how far it is.

    `faults` stand where the text cannot be played yet. `answers` are (question, answer, tone).
    `unread` are the lines that were assumed and that nobody has looked at, and `told` what they say in
    the words of the form, by their numbers; `read` says who has read
    them as it was published.
    """

    slug: str
    title: str
    version: Version | None
    faults: tuple[Fault, ...] = ()
    kept: Kept | None = None
    under_way: bool = False
    report: Report | None = None
    errors: tuple[Line, ...] = ()
    warnings: tuple[Line, ...] = ()
    notes: tuple[Line, ...] = ()
    answers: tuple[tuple[str, str, str], ...] = ()
    agents: tuple[Fared, ...] = ()
    unread: tuple[Marked, ...] = ()
    told: Mapping[int, Told] = field(default_factory=dict)
    read: Reason | None = None
    quick: "Page | None" = None
    """What playing every agent once shows, until the whole plan was played."""

    @property
    def mark(self) -> str:
        """Name the lines that nobody has looked at, so that only these are taken as read."""
        return mark_of(self.unread)

    @property
    def publishable(self) -> bool:
        """Tell whether a draft could be published from here, with reasons where they are asked."""
        draft = self.version is not None and self.version.status is not Status.PUBLISHED
        return draft and self.report is not None and not self.errors


def page(simulator: Simulator, slug: str, version_id: int | None) -> Page:
    """Gather the whole report; MissingError when there is no such text."""
    version = content.version(version_id) if version_id is not None else None
    try:
        scenario, places = content.played(simulator, slug, version_id)
    except ContentError as error:
        return Page(slug, version.title if version else slug, version, error.faults)
    kept = preflights.find(simulator, scenario)
    unread = provenance.open_marks(version_id) if version_id is not None else ()
    empty = Page(slug, scenario.title, version, kept=kept, unread=unread, errors=_names(version_id))
    if version_id is not None and unread:
        lines = [one.line for one in unread]
        empty = replace(empty, told=told(Kind.SCENARIO, content.text(version_id), lines))
    if kept is None or kept.report is None:
        under_way = kept is not None and kept.is_under_way(simulator.clock())
        once = None if under_way else quick(simulator, slug, version_id)
        return replace(empty, under_way=under_way, quick=once)
    reasons = {one.finding: one for one in preflights.reasons(version_id)} if version_id else {}
    empty = replace(empty, read=reasons.get(provenance.READ))
    return filled(empty, kept.report, scenario, places, reasons, _criteria(simulator, scenario))


def mark_of(lines: Sequence[Marked]) -> str:
    """Name what lines say: another text is another name."""
    return fingerprint(repr([(one.line, one.text) for one in lines]))


def quick(simulator: Simulator, slug: str, version_id: int | None) -> Page:
    """Gather what playing every agent once shows."""
    try:
        scenario, places = content.played(simulator, slug, version_id)
    except ContentError as error:
        return Page(slug, slug, None, error.faults)
    found = preflights.quick(simulator, scenario)
    shown = Page(slug, scenario.title, None, errors=_names(version_id))
    return filled(shown, found, scenario, places, {}, _criteria(simulator, scenario))


def _names(version_id: int | None) -> tuple[Line, ...]:
    """List where the real company is named that the ticket came from: it keeps a draft from going out."""
    faults = provenance.real_names(version_id) if version_id is not None else ()
    return tuple(
        Line(Finding(f"company:{one.line}", "", one.what, one.cure, Severity.ERROR), one.line)
        for one in faults
    )


def filled(
    empty: Page,
    report: Report,
    scenario: Scenario,
    places: Places,
    reasons: Mapping[str, Reason],
    criteria: Mapping[str, str],
) -> Page:
    """Fill a page with a report; `reasons` are by finding, `criteria` the names of ids."""

    def lines(severity: Severity) -> tuple[Line, ...]:
        return tuple(
            Line(one, places.fault(one.field, "").line, reasons.get(one.key))
            for one in report.of(severity)
        )

    return replace(
        empty,
        report=report,
        errors=(*empty.errors, *lines(Severity.ERROR)),
        warnings=lines(Severity.WARNING),
        notes=lines(Severity.NOTE),
        answers=tuple(_answers(report, scenario)),
        agents=tuple(_fared(report, criteria)),
    )


def _answers(report: Report, scenario: Scenario) -> Iterator[tuple[str, str, str]]:
    yield "Can it be solved?", *_solved(report)
    yield "Can a cheat come through?", *_cheated(report)
    yield "Does good work pay?", *_pays(report)
    shut = _named(report, "unreachable:")
    yield (
        "Can everything be found out?",
        f"No: nobody can reach {shut}." if shut else "Yes: every fact can be reached.",
        "bad" if shut else "ok",
    )
    if report.minutes:
        said = "" if report.minutes == scenario.minutes else f" The text says {scenario.minutes}."
        yield "How long does it take?", f"About {report.minutes} minutes.{said}", "neutral"
    if report.level:
        same = report.level == scenario.level
        said = "as the text says" if same else f"the text says {scenario.level}"
        yield "How hard is it?", f"Level {report.level} of 4; {said}. An estimate.", "neutral"


def _solved(report: Report) -> tuple[str, str]:
    expert = next(one for one in report.agents if one.agent == "expert")
    if expert.right == expert.talks:
        kinds = len(report.kinds)
        of = f" with all {kinds} kinds of customer" if kinds > 1 else ""
        return f"Yes: the model answer succeeds{of}.", "ok"
    if any(one.key == "unsolved_kinds" for one in report.findings):
        return f"Mostly: in {expert.right} of {expert.talks} talks.", "warn"
    return f"No: the model answer succeeds in {expert.right} of {expert.talks} talks.", "bad"


def _cheated(report: Report) -> tuple[str, str]:
    through = [one.key.partition(":")[2] for one in report.findings if one.key.startswith("cheat:")]
    if through:
        return f"Yes: {', '.join(AGENTS[one][0].lower() for one in through)}.", "bad"
    tried = [one.talks for one in report.agents if one.agent in CHEATS]
    return f"No: {len(tried)} bad agents failed in {sum(tried)} talks.", "ok"


def _pays(report: Report) -> tuple[str, str]:
    names = ("expert", "competent", "novice")
    points = [(one, report.points(one)) for one in names]
    graded = [f"{name} {found}" for name, found in points if found is not None]
    if not graded:
        return "That was not graded.", "neutral"
    poor = any(one.key in {"gap", "untaught"} for one in report.findings)
    return f"Points of 100: {', '.join(graded)}.", "warn" if poor else "ok"


def _named(report: Report, prefix: str) -> str:
    found = (one.key for one in report.findings if one.key.startswith(prefix))
    return ", ".join(one.removeprefix(prefix) for one in found)


def _criteria(simulator: Simulator, scenario: Scenario) -> dict[str, str]:
    try:
        rubric = simulator.library.rubric(scenario.rubric)
    except MissingError:
        return {}
    return {one.id: one.name for one in rubric.criteria}


def _why(one: reports.Fared, report: Report, criteria: Mapping[str, str]) -> str:
    """Say why somebody who ends it right scores low: how it is said counts too."""
    best = report.points("expert")
    low = [criteria[id] for id in one.behind if id in criteria]
    solves = one.agent not in CHEATS and one.right >= SOLVES * one.talks
    if not (solves and low and best is not None and one.points is not None):
        return ""
    if best - one.points < GAP:
        return ""
    told = " and ".join(filter(None, (", ".join(low[:-1]), low[-1])))
    return f"Solves the case; it loses points by how it is said, most in {told}."


def _fared(report: Report, criteria: Mapping[str, str]) -> Iterator[Fared]:
    for one in report.agents:
        name, does = AGENTS[one.agent]
        yield Fared(
            name=name,
            does=does,
            right=one.right,
            talks=one.talks,
            ending=ENDINGS[one.ending],
            points=one.points,
            satisfaction=one.satisfaction,
            bad=one.agent in CHEATS,
            why=_why(one, report, criteria),
        )
