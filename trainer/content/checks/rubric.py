"""Check the sense of a rubric and of the skills."""

from collections.abc import Iterator

from trainer.content.checks.names import id_faults, slug_faults
from trainer.content.known import Known
from trainer.content.nodes import Places
from trainer.content.unread import Unread, sound
from trainer.content.wording import nearest
from trainer.core.conversation.channels import CHANNELS
from trainer.core.errors import Fault
from trainer.core.learning.skill import Skill
from trainer.core.scoring import scorers  # noqa: F401 — importing the folder registers its scorers
from trainer.core.scoring.autofail import RULES
from trainer.core.scoring.occasions import OCCASIONS
from trainer.core.scoring.options import out_of_range
from trainer.core.scoring.rubric import AutoFail, Criterion, Option, Rubric
from trainer.core.scoring.scorer import SCORERS

JUDGE = "judge"
"""Stands for a reader instead of a scorer."""
MOST_CRITERIA = 30
"""More than anybody could hold a talk against, or a page could show."""
LONGEST_LEVEL = 400
"""Characters of what one sees at one level."""
_LEVELS = (1, 2, 3, 4, 5)


def check_rubric(rubric: Rubric, places: Places, known: Known) -> tuple[Fault, ...]:
    """Gather what is wrong with a rubric, or with what could be read of it."""
    criteria, rules = getattr(rubric, "criteria", ()), getattr(rubric, "auto_fail", ())
    return (
        *slug_faults(getattr(rubric, "id", None), "id", places),
        *id_faults(criteria, "criteria", places),
        *id_faults(rules, "auto_fail", places),
        *_weights(rubric, places),
        *(
            fault
            for number, one in enumerate(criteria, start=1)
            for fault in _criterion(one, f"criteria.{number}", places, known)
        ),
        *(
            fault
            for number, one in enumerate(rules, start=1)
            for fault in _rule(one, f"auto_fail.{number}.rule", places)
        ),
    )


def check_skills(skills: tuple[Skill, ...], places: Places) -> tuple[Fault, ...]:
    """Gather what is wrong with the skills."""
    if not skills:
        return (places.fault("skills", "there are no skills", "name at least one"),)
    return (*id_faults(skills, "skills", places), *_central(skills, places))


@sound
def _central(skills: tuple[Skill, ...], places: Places) -> Iterator[Fault]:
    if not any(one.core for one in skills):
        what, cure = "no skill counts for readiness", "mark the central ones `core: true`"
        yield places.fault("skills", what, cure, warning=True)


@sound
def _weights(rubric: Rubric, places: Places) -> Iterator[Fault]:
    if not rubric.criteria:
        yield places.fault("criteria", "there are no criteria", "name at least one")
        return
    if len(rubric.criteria) > MOST_CRITERIA:
        what = f"there are {len(rubric.criteria)} criteria; {MOST_CRITERIA} are the most"
        yield places.fault("criteria", what, "join some, or make a second rubric")
    total = sum(one.weight for one in rubric.criteria if one.always)
    if round(total, 2) != 100:
        what = f"the weights of the criteria that always apply add up to {total:g}"
        yield places.fault("criteria", what, "make it 100")


def _criterion(one: Criterion, field: str, places: Places, known: Known) -> Iterator[Fault]:
    yield from _skill(one, field, places, known)
    yield from _levels(one, field, places)
    yield from _scorer(one, field, places)
    yield from _applies(one, field, places)
    yield from _counts(one, field, places)


@sound
def _applies(one: Criterion, field: str, places: Places) -> Iterator[Fault]:
    for number, channel in enumerate(one.channels, start=1):
        if channel not in CHANNELS:
            what, cure = f"there is no channel `{channel}`", nearest(channel, CHANNELS, "channels")
            yield places.fault(f"{field}.channels.{number}", what, cure)
    if one.when and one.when not in OCCASIONS:
        what, cure = f"there is no occasion `{one.when}`", nearest(one.when, OCCASIONS, "occasions")
        yield places.fault(f"{field}.when", what, cure)


@sound
def _counts(one: Criterion, field: str, places: Places) -> Iterator[Fault]:
    if not one.weight and not one.off:
        what = "a weight of 0 is rated and does not count"
        yield places.fault(
            f"{field}.weight", what, "give it a weight, or switch it off", warning=True
        )


@sound
def _skill(one: Criterion, field: str, places: Places, known: Known) -> Iterator[Fault]:
    if known.skills and one.skill not in known.skills:
        cure = nearest(one.skill, sorted(known.skills), "skills")
        yield places.fault(f"{field}.skill", f"there is no skill `{one.skill}`", cure)


@sound
def _scorer(one: Criterion, field: str, places: Places) -> Iterator[Fault]:
    if one.scorer in SCORERS:
        yield from _options(one, SCORERS[one.scorer].options, field, places)
    elif one.scorer == JUDGE:
        yield from _options(one, {}, field, places)
    else:
        cure = nearest(one.scorer, (*sorted(SCORERS), JUDGE), "scorers")
        yield places.fault(f"{field}.scorer", f"there is no scorer `{one.scorer}`", cure)


@sound
def _levels(one: Criterion, field: str, places: Places) -> Iterator[Fault]:
    for level in one.levels:
        if level not in _LEVELS:
            what = f"there is no level {level}"
            yield places.fault(f"{field}.levels.{level}", what, "the levels are 1 to 5")
    for level in _LEVELS:
        words = one.levels.get(level)
        if not words:
            what = f"level {level} is not described"
            yield places.fault(f"{field}.levels.{level}", what, "say what one sees at this level")
        elif isinstance(words, str) and len(words) > LONGEST_LEVEL:
            what = f"level {level} has {len(words)} characters; {LONGEST_LEVEL} are the most"
            yield places.fault(f"{field}.levels.{level}", what, "say the one thing that tells it")


def _options(
    one: Criterion, known: dict[str, Option], field: str, places: Places
) -> Iterator[Fault]:
    for name, value in one.options.items():
        at = f"{field}.options.{name}"
        if name not in known:
            cure = nearest(name, known, "options")
            yield places.fault(at, f"`{one.scorer}` has no option `{name}`", cure)
        elif not isinstance(value, Unread) and not _fits(value, known[name]):
            what = f"{value!r} does not fit the option `{name}`"
            yield places.fault(at, what, f"write it like {known[name]!r}")
        elif not isinstance(value, Unread) and (wanted := out_of_range(one.scorer, name, value)):
            what = f"{value!r} is out of range for the option `{name}`"
            yield places.fault(at, what, f"write a number from {wanted}")


def _fits(value: Option, default: Option) -> bool:
    """Tell whether a value is of the kind of the default; a whole number is a number too."""
    if isinstance(default, float):
        return isinstance(value, int | float) and not isinstance(value, bool)
    return type(value) is type(default)


@sound
def _rule(one: AutoFail, field: str, places: Places) -> Iterator[Fault]:
    if one.rule not in RULES:
        cure = nearest(one.rule, sorted(RULES), "rules")
        yield places.fault(field, f"there is no rule `{one.rule}`", cure)
