"""Say in a few points how far the grades can be trusted, and what follows for their use."""

from dataclasses import dataclass
from statistics import median, quantiles

from trainer.core.calibration.in_all import FLIPS, MOST, moved, tricked
from trainer.core.calibration.measured import COVERED, Marks, Measured
from trainer.core.scoring.interval import shown_margin
from trainer.queries import reviews as pages
from trainer.queries import trust_words as words
from trainer.queries import waiting
from trainer.queries.disputes import Upheld
from trainer.queries.trust_rows import below, percent, points, signed
from trainer.queries.viewers import Viewer
from trainer.simulator import Simulator
from trainer.store import attempts, double_readings, scorecards
from trainer.store.attempts import Status

LATEST = 30
"""Talks whose error bars are looked at."""
ENOUGH = 5
"""Talks from which on their error bars are told."""
POINTER = "Use a single score as a pointer. Base decisions on several talks and a person."
READER = (
    "Levels are about as near to a reader’s as was aimed for. Decisions about people still want "
    "several talks and a person."
)
UNKNOWN = "How near the levels come to a reader’s is not known. Use them as a pointer, and decide by a person."


@dataclass(frozen=True, slots=True)
class Point:
    """Hold one point: the question, its verdict, the figure with what stands beside it, and the use.

    `anchor` is the part of the page with the full tables; empty where there is none.
    """

    question: str
    verdict: str
    tone: str
    figure: str
    beside: str
    use: str
    anchor: str


@dataclass(frozen=True, slots=True)
class Bars:
    """Hold how wide the error bars of the latest talks are, in points: the usual one, and most of them."""

    talks: int
    low: int
    usual: int
    high: int
    demo: bool

    @property
    def words(self) -> str:
        """Write it with the talks that it is of."""
        made_up = "demo talks" if self.demo else "talks"
        most = f"half of them between ± {self.low} and ± {self.high}"
        return f"± {self.usual} in the middle of the last {self.talks} {made_up}, {most}"


def fresh(found: Measured) -> Marks | None:
    """Pick the marked talks that tell most of talks to come: nothing was mended by them."""
    by_name = {one.set: one for one in found.marks}
    return by_name.get(words.FRESH) or (found.marks[-1] if found.marks else None)


def verdict(found: Measured) -> str:
    """Say in one sentence what the grades are good for."""
    marks = fresh(found)
    if marks is None:
        return UNKNOWN
    return READER if marks.met else POINTER


def summary(found: Measured) -> tuple[str, ...]:
    """Say what was found, a sentence each."""
    marks, tricks, changed = fresh(found), tricked(found.redteam), moved(found.fairness)
    said = []
    if marks is not None:
        same, within = (round(100 * share) for share in (marks.same, marks.within))
        said.append(
            f"On {marks.talks} talks a level (1 to 5) was the same as a careful reader’s in {same} of "
            f"100 cases, and at most one off in {within}."
        )
    if tricks.items and tricks.over:
        said.append(
            f"A trick gained more than two points of 100 in {tricks.over:,} of {tricks.items:,} talks, "
            f"{tricks.worst:.0f} at most."
        )
    elif tricks.items:
        said.append("None of the tricks that were tried gained more than two points of 100.")
    if changed.levels:
        said.append(
            "Another name, dialect or way of typing changed "
            f"{round(1000 * changed.rate)} of 1,000 levels."
        )
    return tuple(said)


def points_of(
    simulator: Simulator, viewer: Viewer, found: Measured, bars: Bars | None
) -> tuple[Point, ...]:
    """List the points; what was not measured has none."""
    marks = fresh(found)
    told = [_agreement(marks), _exactness(marks, bars)] if marks else []
    if found.redteam:
        told.append(_gaming(found))
    if found.fairness:
        told.append(_fairness(found))
    return (*told, _person(simulator, viewer))


def bars_of(viewer: Viewer) -> Bars | None:
    """Tell the error bars of the latest talks of the people whom the viewer leads; None if few."""
    closed = attempts.list_(
        person_ids=pages.allowed(viewer), status=Status.CLOSED, demo=viewer.demo, limit=2 * LATEST
    )
    counted = [one.id for one in closed if one.counts][:LATEST]
    cards = [scorecards.load(id).scorecard for id in scorecards.headlines(counted)]
    margins = [margin for card in cards if card and (margin := shown_margin(card)) is not None]
    if len(margins) < ENOUGH:
        return None
    low, _, high = quantiles(margins, n=4, method="inclusive")
    return Bars(len(margins), round(low), round(median(margins)), round(high), viewer.demo)


def upheld_words(upheld: Upheld) -> str:
    """Say what became of the levels that people upheld a dispute of; few are told one by one."""
    count, right = upheld.count, upheld.right
    wrong = count - right - upheld.untried
    if not count:
        return "No dispute has been upheld here yet. Each one that is becomes a test of the scorer."
    if count == 1:
        so = "was not tried on it yet"
        if not upheld.untried:
            so = "now gives it as the person did" if right else "still gives another level"
        return f"1 level was disputed and upheld; the running version {so}."
    told = [
        f"now gives {right} of them as the person did" if right else "",
        f"still gives {wrong} of them otherwise" if wrong else "",
        f"was not tried on {upheld.untried} of them yet" if upheld.untried else "",
    ]
    return f"{count} levels were disputed and upheld; the running version {_listed(told)}."


def upheld_short(upheld: Upheld) -> str:
    """Count the upheld disputes; empty where there are none."""
    many = "dispute" if upheld.count == 1 else "disputes"
    return f"{upheld.count} {many} upheld" if upheld.count else ""


def _agreement(marks: Marks) -> Point:
    gap = below(marks).get("same", 0)
    again = "" if marks.again_same is None else f" Two readers: {percent(marks.again_same)}."
    return Point(
        "Does it see what a careful reader sees?",
        *_met(gap),
        figure=percent(marks.same),
        beside=f"of levels are the same.{again} Aim: {percent(words.AIMS['same'])}.",
        use=f"At most one level off: {percent(marks.within)}, aim {percent(words.AIMS['within'])}. "
        "One level up or down in one talk is no finding; what comes back in several is.",
        anchor="marks",
    )


def _exactness(marks: Marks, bars: Bars | None) -> Point:
    gap = below(marks).get("in_band", 0)
    width = f"The error bar beside a score: {bars.words}. " if bars else ""
    often = "How often the true score lies within the bar has not been measured"
    if marks.covered is not None and marks.margin is not None:
        often = (
            f"The bar (± {marks.margin:.0f} in the mean of those talks) held what the readers gave in "
            f"{percent(marks.covered)}; it is made to hold it in {percent(COVERED)}"
        )
    return Point(
        "How exact is a score?",
        *_met(gap),
        figure=percent(marks.in_band),
        beside=f"of scores lie in the range that the reader gave. Aim: {percent(words.AIMS['in_band'])}.",
        use=f"{width}{often}: do not rank people by a few points.",
        anchor="bars",
    )


def _gaming(found: Measured) -> Point:
    tricks = tricked(found.redteam)
    close = "That turns a close call, such as just under the pass mark. " if tricks.over else ""
    return Point(
        "Can it be talked up?",
        *_met(max(0.0, tricks.worst - MOST), met=tricks.met),
        figure=f"{tricks.over:,} of {tricks.items:,}",
        beside=f"tricked talks gained more than two points, {signed(tricks.worst, 0)} at most. "
        "Aim: none.",
        use=f"{close}Tricks that are not on our list may gain more: read a talk that looks too good.",
        anchor="gamed",
    )


def _fairness(found: Measured) -> Point:
    changed = moved(found.fairness)
    in_all = changed.rate < FLIPS
    word, tone = ("met", "ok") if in_all else ("missed", "warn")
    if in_all and changed.missed:
        word, tone = f"met over all, missed in {changed.missed} of {changed.tried} checks", "warn"
    return Point(
        "Is it fair?",
        word,
        tone,
        figure=percent(changed.rate, 1),
        beside=f"of {changed.levels:,} levels changed with another name, dialect or way of typing. "
        f"Aim: under {percent(FLIPS)}.",
        use="Read the talk before you hold a single level against somebody who makes slips of "
        "grammar or typing.",
        anchor="fair",
    )


def _person(simulator: Simulator, viewer: Viewer) -> Point:
    waits = [one for one in waiting.of_leader(simulator, viewer) if one.count]
    count = sum(one.count for one in waits)
    allowed = pages.allowed(viewer)
    led = allowed != ()
    drawn = double_readings.count(allowed, demo=viewer.demo) if led else 0
    so_far = f" {drawn} {'was' if drawn == 1 else 'were'} so far." if led else ""
    word, tone = (f"{count} waiting", "warn") if count else ("nothing waits", "ok")
    listed = _listed([one.words for one in waits])
    return Point(
        "What does a person judge?",
        word if led else "no aim",
        tone if led else "neutral",
        figure=percent(simulator.settings.double_share),
        beside=f"of graded practice talks are drawn for a person to rate blind.{so_far}",
        use="What the machine is unsure of waits for a person, whose level stands over the machine’s."
        + (f" Now {listed}." if listed else ""),
        anchor="upheld",
    )


def _met(gap: float, *, met: bool | None = None) -> tuple[str, str]:
    """Give verdict and tone; `met` where an aim can be missed by something else than the gap."""
    if gap > 0:
        return f"missed by {points(max(1.0, gap))}", "warn"
    return ("met", "ok") if met in {None, True} else ("missed", "warn")


def _listed(parts: list[str]) -> str:
    told = [one for one in parts if one]
    if len(told) < 2:
        return "".join(told)
    return f"{', '.join(told[:-1])} and {told[-1]}"
