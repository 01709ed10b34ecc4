"""Lay out the full tables of the trust page: each row in plain words, what misses its aim first."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass

from trainer.core.calibration.in_all import (
    FLIPS,
    POINTS,
    gained_too_much,
    lost_too_much,
)
from trainer.core.calibration.measured import (
    SCORE,
    Agreed,
    Attack,
    Fairness,
    Kept,
    Marks,
    Shift,
    why_missed,
)
from trainer.queries import trust_people_words as people
from trainer.queries import trust_words as words

WHOLE = "The whole score"


@dataclass(frozen=True, slots=True)
class Row:
    """Hold one row: its name in words and, small, for a specialist; verdict, and its cells.

    `met` is None where there is no aim. `by` says by how much the aim is missed, `why` the reason;
    both empty where it is met or nothing is known. `gap` puts the rows that miss in order.
    """

    name: str
    small: str
    met: bool | None
    by: str
    why: str
    cells: tuple[str, ...]
    gap: float = 0.0


@dataclass(frozen=True, slots=True)
class Table:
    """Hold a table: its label, the heads of its cells, and the rows.

    `worded` are the places of cells that hold words and no figure.
    """

    label: str
    first: str
    heads: tuple[str, ...]
    rows: tuple[Row, ...]
    worded: tuple[int, ...] = ()

    @property
    def missed(self) -> int:
        """Count the rows that miss their aim."""
        return sum(one.met is False for one in self.rows)

    @property
    def aimed(self) -> int:
        """Count the rows that have an aim."""
        return sum(one.met is not None for one in self.rows)


def of_marks(found: Sequence[Marks]) -> Table:
    """Set the levels of whole talks beside a reader's."""
    heads = (
        "Talks",
        "Same level",
        "Two readers: same level",
        "Within one level",
        "Score in the reader’s range",
        "Kappa",
        "Two readers: kappa",
    )
    return Table("Levels beside a reader’s", "Set", heads, _ordered(map(_mark, found)))


def of_attacks(found: Sequence[Attack]) -> Table:
    """Show what each trick gains on each kind of talk."""
    heads = ("Kind of talk", "Tried on", "Gained at most", "On average")
    rows = _ordered(map(_attack, found))
    return Table("What tricks gain, in points of 100", "Trick", heads, rows, (0,))


def of_kept(found: Sequence[Kept]) -> Table:
    """Show what good work of an unusual kind loses."""
    heads = ("Tried on", "Lost at most", "On average")
    rows = _ordered(map(_kept, found))
    return Table("What good service in another form loses, in points of 100", "Talks", heads, rows)


def of_changes(found: Sequence[Fairness], names: Mapping[str, str]) -> Table:
    """Show what each change moves that means nothing; `names` are those of the criteria."""
    heads = ("Levels given again", "Levels changed", "Score moved by", "Checks that miss")
    rows = _ordered(_change(one, names) for one in found)
    return Table("What changes that mean nothing move", "Change", heads, rows)


def of_criteria(found: Sequence[Fairness], names: Mapping[str, str]) -> Table:
    """Show how each criterion is moved by such changes."""
    heads = ("Given again", "Changed", "Moved by", "Checks that miss")
    rows = _ordered(_criterion(one, names) for one in found)
    return Table("Which criteria are moved", "Criterion", heads, rows)


def of_agreement(found: Sequence[Agreed], *, grading: bool) -> Table:
    """Set the measures beside people's labels: what grades talks, or else trials and comparisons."""
    heads = ("Measured by", "Ours", "Aim", "Best published", "People among themselves")
    label = "What grades talks" if grading else "Trials and comparisons that grade nothing"
    rows = _ordered(_agreed(one) for one in found if people.grades(one) == grading)
    return Table(label, "What was set beside people’s labels", heads, rows, (0,))


def signed(value: float, digits: int = 1) -> str:
    """Write a gain or a loss with its sign; what rounds to nothing has none."""
    text = f"{value:+.{digits}f}"
    return text.replace("-", "−") if float(text) else f"{0:.{digits}f}"


def percent(share: float, digits: int = 0) -> str:
    """Write a share."""
    return f"{100 * share:.{digits}f} %"


def points(value: float) -> str:
    """Count points in words."""
    return f"{value:.0f} {'point' if round(value) == 1 else 'points'}"


def below(one: Marks) -> dict[str, int]:
    """Give by how many points of 100 each share misses its aim, as both are shown; 1 at least.

    What meets its aim is not there.
    """
    found = {"same": one.same, "within": one.within, "in_band": one.in_band}
    return {
        name: max(1, round(100 * words.AIMS[name]) - round(100 * share))
        for name, share in found.items()
        if share < words.AIMS[name]
    }


def _ordered(rows: Iterable[Row]) -> tuple[Row, ...]:
    """Put what misses its aim first, furthest first; then what meets it, then what has none."""
    place = {False: 0, True: 1, None: 2}
    return tuple(sorted(rows, key=lambda one: (place[one.met], -one.gap)))


def _mark(one: Marks) -> Row:
    gaps = below(one)
    told = {"same": "same level", "within": "within one", "in_band": "score in range"}
    shares = ", ".join(f"{told[name]} by {gap}" for name, gap in gaps.items())
    apart = words.AIMS["kappa"] - one.kappa
    by = (f"{shares} of 100" if shares else "", f"kappa by {apart:.2f}" if apart > 0 else "")
    again = percent(one.again_same) if one.again_same is not None else "–"
    kappa = f"{one.again_kappa:.2f}" if one.again_kappa is not None else "–"
    why = words.WHY_SETS.get(one.set, "") if "same" in gaps and one.again_same else ""
    found = (percent(one.within), percent(one.in_band), f"{one.kappa:.2f}", kappa)
    return Row(
        name=words.SETS.get(one.set, one.set),
        small=f"{one.set}, {one.levels} levels",
        met=one.met,
        by=", ".join(filter(None, by)),
        why=why.format(again),
        cells=(str(one.talks), percent(one.same), again, *found),
        gap=sum(gaps.values()),
    )


def _attack(one: Attack) -> Row:
    gap = gained_too_much(one)
    reason = words.why_gained(one) if gap else ""
    return Row(
        name=words.trick(one.attack),
        small=f"{one.attack}, {one.form}",
        met=one.met,
        by=f"by {points(gap)}" if gap else "",
        why="; ".join(filter(None, (why_missed(one), reason))),
        cells=(words.form(one.form), str(one.items), signed(one.worst, 0), signed(one.mean)),
        gap=gap,
    )


def _kept(one: Kept) -> Row:
    gap = lost_too_much(one)
    lost = f"{one.under} of {one.items} talks lost more than two points; {words.KEPT_WHY}"
    return Row(
        name=words.kind(one.kind),
        small=one.kind,
        met=one.met,
        by=f"by {points(gap)}" if gap else "",
        why="" if one.met else lost,
        cells=(str(one.items), signed(one.worst, 0), signed(one.mean)),
        gap=gap,
    )


def _change(one: Fairness, names: Mapping[str, str]) -> Row:
    worst = one.worst
    furthest = "" if worst is None else _furthest(worst, _criterion_name(worst.criterion, names))
    reason = words.why_changed(one.name) if worst else ""
    return _moved(one, (words.change(one.name), one.name), (furthest, reason), 2)


def _criterion(one: Fairness, names: Mapping[str, str]) -> Row:
    worst = one.worst
    furthest = "" if worst is None else _furthest(worst, words.change(worst.change))
    reason = words.why_changed(worst.change) if worst else ""
    return _moved(one, (_criterion_name(one.name, names), ""), (furthest, reason), 3)


def _criterion_name(id: str, names: Mapping[str, str]) -> str:
    return WHOLE if id == SCORE else names.get(id, id)


def _moved(one: Fairness, name: tuple[str, str], missed: tuple[str, str], digits: int) -> Row:
    """Lay out a row of either table; `name` is in words and small, `missed` by what and why."""
    return Row(
        *name,
        one.met,
        *missed,
        cells=(
            f"{one.items:,}",
            percent(one.flip_rate, 2),
            signed(one.mean_shift, digits),
            f"{one.missed} of {one.tried}",
        ),
        gap=one.missed / one.tried,
    )


def _furthest(worst: Shift, what: str) -> str:
    """Say which check misses furthest, and by what."""
    where = f"worst check: {what} in a {words.form(worst.form).lower()}"
    if worst.criterion == SCORE:
        return f"{where}, {signed(worst.mean_shift)} points (aim under {POINTS:.0f})"
    share = percent(worst.flip_rate)
    return f"{where}, {worst.flips} of {worst.items} levels or {share} (aim under {percent(FLIPS)})"


def _agreed(one: Agreed) -> Row:
    gap = max(0.0, one.aim - one.figure) if one.aim is not None else 0.0
    shown = (one.aim, one.published, one.people)
    return Row(
        name=people.name_of(one),
        small=people.technical_of(one),
        met=None if one.aim is None else not gap,
        by=f"by {gap:.2f}" if gap else "",
        why=people.why_below(one) if gap else "",
        cells=(
            people.measure_of(one),
            f"{one.figure:.2f} ± {one.half:.2f} ({one.n:,})".replace("-", "−"),
            *("–" if other is None else f"{other:.2f}" for other in shown),
        ),
        gap=gap,
    )
