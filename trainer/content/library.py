"""Keep the built-in library: scenarios, personas, rubrics and skills from two folders.

A file that is broken takes no other down: it is listed with its faults. A file that changes is
read again when it is next asked for, so that an author sees the change on the next page.
"""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace
from functools import lru_cache
from pathlib import Path
from threading import Lock
from typing import Any

from trainer.content import texts
from trainer.content.checks.following import check_follows
from trainer.content.files import FOLDERS, Kind, Paper, Stamp, kind_of, list_files, read_file
from trainer.content.known import Known
from trainer.content.nodes import Places
from trainer.core.errors import Fault, MissingError
from trainer.core.learning.skill import Skill
from trainer.core.scenario.persona import Persona
from trainer.core.scenario.record import Article
from trainer.core.scenario.scenario import Scenario
from trainer.core.scoring.rubric import Rubric, in_force

_EXAMINE = {
    Kind.SCENARIO: texts.examine_scenario,
    Kind.PERSONA: texts.examine_persona,
    Kind.RUBRIC: texts.examine_rubric,
    Kind.SKILLS: texts.examine_skills,
    Kind.ARTICLE: texts.examine_article,
}
PERSONAS = FOLDERS[Kind.PERSONA]
SKILLS = "skills.yaml"
_NAMED = frozenset({Kind.PERSONA, Kind.SKILLS, Kind.ARTICLE})
"""Kinds that other texts name, and that name nothing themselves."""


@dataclass(frozen=True, slots=True)
class Filed:
    """Hold one file of the library.

    `slug` is the id within, or the name of the file while it is broken. `value` is the Scenario,
    Rubric, Persona or tuple of Skill, None while `faults` has more than warnings. `hash` names
    this version of the text. `places` tells where its parts stand.
    """

    slug: str
    kind: Kind
    path: Path
    source: str
    text: str
    hash: str
    value: Any
    faults: tuple[Fault, ...]
    places: Places


class Library:
    """Be the built-in library, as the files are now; safe to share between threads."""

    def __init__(self, scenarios: Path, rubrics: Path) -> None:
        """Take the two folders; they are read when first asked for."""
        self._roots = (scenarios, rubrics)
        self._lock = Lock()
        self._stamps: dict[Path, Stamp] | None = None
        self._known = Known()
        self._filed: dict[Path, Filed] = {}
        self._seen: dict[Path, tuple[Stamp, Known, Filed]] = {}
        self._over: tuple[Paper, ...] = ()
        self._cases: dict[str, Scenario] = {}
        self.mark = ""
        """Names what was last laid over the files."""

    @property
    def roots(self) -> tuple[Path, Path]:
        """Name its folders, of scenarios and of rubrics, so that another process can open it."""
        return self._roots

    def lay_over(self, mark: str, papers: Iterable[Paper], cases: Iterable[Scenario] = ()) -> None:
        """Let texts stand for the files of the same kind and id, in place of those before.

        `cases` are scenarios that stand here besides the files, as their authors published them.
        """
        with self._lock:
            self._over, self._stamps, self.mark = tuple(papers), None, mark
            self._cases = {one.id: one for one in cases}

    def beside(self, papers: Iterable[Paper]) -> "Library":
        """Give the library that this one would be with these texts too; this one stays as it is."""
        other = Library(*self._roots)
        with self._lock:
            self._refresh()
            other._seen, other._over = dict(self._seen), (*self._over, *papers)
        return other

    def load(self, slug: str) -> Scenario:
        """Load a scenario; MissingError when there is none, or it is broken."""
        scenario: Scenario = self.filed(slug).value
        return scenario

    def filed(self, slug: str, kind: Kind = Kind.SCENARIO) -> Filed:
        """Load a file that is in order, with its text and hash; MissingError as `load`."""
        for one in self.list_filed(kind):
            if one.slug == slug and one.value is not None:
                return one
        raise MissingError(f"There is no {kind.value} “{slug}” in the library.")

    def list_filed(self, kind: Kind = Kind.SCENARIO) -> tuple[Filed, ...]:
        """List all files of a kind, broken ones too, in the order of their paths."""
        with self._lock:
            self._refresh()
            return tuple(one for one in self._filed.values() if one.kind is kind)

    def beneath(self, slug: str, kind: Kind) -> Filed | None:
        """Find the file of a kind and id, also where a published text stands for it."""
        with self._lock:
            self._refresh()
            there = [seen[2] for path, seen in self._seen.items() if path in (self._stamps or {})]
        return next((one for one in there if (one.kind, one.slug) == (kind, slug)), None)

    def cases(self) -> dict[str, Scenario]:
        """Give all scenarios by id, as they are practised: published ones stand for their files."""
        return {one.id: one for one in self.list_scenarios()} | self._cases

    def list_scenarios(self) -> tuple[Scenario, ...]:
        """List the scenarios that are in order."""
        return tuple(one.value for one in self.list_filed() if one.value is not None)

    def rubric(self, slug: str = "default") -> Rubric:
        """Load what a rubric asks for now; MissingError when there is none, or it is broken."""
        rubric: Rubric = self.filed(slug, Kind.RUBRIC).value
        return in_force(rubric)

    def skills(self) -> tuple[Skill, ...]:
        """List the skills, none while their file is broken or absent."""
        return tuple(
            skill for one in self.list_filed(Kind.SKILLS) if one.value for skill in one.value
        )

    def articles(self) -> tuple[Article, ...]:
        """List the articles that scenarios may cite and that are in order, by their titles."""
        there = (one.value for one in self.list_filed(Kind.ARTICLE) if one.value is not None)
        return tuple(sorted(there, key=lambda one: one.title.casefold()))

    def known(self) -> Known:
        """Say what an authored text may refer to."""
        with self._lock:
            self._refresh()
            return self._known

    def faults(self) -> tuple[Fault, ...]:
        """List the faults of all files, in the order of files and lines."""
        with self._lock:
            self._refresh()
            return tuple(fault for one in self._filed.values() for fault in one.faults)

    def _refresh(self) -> None:
        stamps = {path: stamp for root in self._roots for path, stamp in list_files(root)}
        if stamps == self._stamps:
            return
        named = {path for path in stamps if self._kind(path) in _NAMED}
        over = [_examined_alone(one) for one in self._over if one.kind in _NAMED]
        filed = [self._file(path, stamps[path], Known()) for path in stamps if path in named]
        rubrics = {one.path.stem for one in self._over if one.kind is Kind.RUBRIC}
        rubrics |= {path.stem for path in stamps if self._kind(path) is Kind.RUBRIC}
        self._known = replace(known_of([*filed, *over]), rubrics=frozenset(rubrics))
        filed += [self._file(path, stamps[path], self._known) for path in stamps.keys() - named]
        over += [examine(one, self._known) for one in self._over if one.kind not in _NAMED]
        self._filed = {one.path: one for one in linked(list(once(laid_over(filed, over))))}
        self._stamps = stamps

    def _file(self, path: Path, stamp: Stamp, known: Known) -> Filed:
        """Examine a file, unless neither it nor what it names has changed."""
        seen = self._seen.get(path)
        if seen is None or seen[:2] != (stamp, named_in(seen[2].text, known)):
            paper = read_file(path, self._source(path), self._kind(path))
            seen = (stamp, named_in(paper.text, known), examine(paper, known))
            self._seen[path] = seen
        return seen[2]

    def _kind(self, path: Path) -> Kind:
        if path.is_relative_to(self._roots[1]):
            return Kind.SKILLS if path.name == SKILLS else Kind.RUBRIC
        kind = kind_of(path)
        return kind if kind in _NAMED else Kind.SCENARIO

    def _source(self, path: Path) -> str:
        scenarios, rubrics = self._roots
        root = rubrics if path.is_relative_to(rubrics) else scenarios
        return path.relative_to(root.parent).as_posix()


def examine(paper: Paper, known: Known) -> Filed:
    """Examine a file as what it is."""
    stem = paper.path.stem
    if paper.faults:
        places = Places(paper.source, {})
        return Filed(stem, paper.kind, paper.path, paper.source, "", "", None, paper.faults, places)
    result = _EXAMINE[paper.kind](paper.text, paper.source, known)
    value = result.value
    customer = value.customer if isinstance(value, Scenario) else None
    cited = texts.cited(value, known) if isinstance(value, Scenario) else ()
    named = isinstance(value, Scenario | Rubric | Article)
    misplaced = tuple(_misplaced(value, paper.path, result.places)) if customer else ()
    return Filed(
        slug=value.id if named else stem,
        kind=paper.kind,
        path=paper.path,
        source=paper.source,
        text=paper.text,
        hash=texts.fingerprint(paper.text, customer, cited),
        value=value,
        faults=(*misplaced, *result.faults),
        places=result.places,
    )


@lru_cache(maxsize=8192)
def _examined_alone(paper: Paper) -> Filed:
    """Examine a text that names nothing else; of thousands, one publication changes one."""
    return examine(paper, Known())


def _misplaced(scenario: Scenario, path: Path, places: Places) -> Iterator[Fault]:
    """Warn of a file that is not where its id and domain say."""
    if path.stem != scenario.id:
        what = f"the file is called `{path.stem}`, the scenario `{scenario.id}`"
        yield places.fault("id", what, f"call the file {scenario.id}.yaml", warning=True)
    if path.parent.name != scenario.domain:
        what = f"the folder is called `{path.parent.name}`, the domain `{scenario.domain}`"
        yield places.fault("domain", what, f"move it to {scenario.domain}/", warning=True)


def known_of(filed: Iterable[Filed]) -> Known:
    """Gather what may be referred to; of two of one name, the last counts."""
    there = {(one.kind, one.slug): one.value for one in filed}
    personas = {slug: one for (_, slug), one in there.items() if isinstance(one, Persona)}
    articles = {slug: one for (_, slug), one in there.items() if isinstance(one, Article)}
    skills = [
        skill for (kind, _), one in there.items() if kind is Kind.SKILLS for skill in one or ()
    ]
    return Known(personas, frozenset(skill.id for skill in skills), articles)


def named_in(text: str, known: Known) -> Known:
    """Give the part of what is known that a text can name: whatever else changes is nothing to it."""
    return Known(
        {slug: one for slug, one in known.personas.items() if slug in text},
        known.skills,
        {slug: one for slug, one in known.articles.items() if slug in text},
        known.rubrics,
    )


def laid_over(filed: Iterable[Filed], over: Iterable[Filed]) -> list[Filed]:
    """Put what authors published in the place of the files of its kind and id, in order."""
    stand = {(one.kind, one.slug): one for one in over}
    kept = [one for one in filed if (one.kind, one.slug) not in stand]
    return sorted([*kept, *stand.values()], key=lambda one: one.source)


def linked(filed: list[Filed], there: Iterable[Scenario] = ()) -> Iterator[Filed]:
    """Refuse a scenario that follows one which it cannot; `there` are scenarios besides."""
    others = {one.id: one for one in there}
    others |= {one.value.id: one.value for one in filed if isinstance(one.value, Scenario)}
    for one in filed:
        found: tuple[Fault, ...] = ()
        if isinstance(one.value, Scenario):
            found = tuple(check_follows(one.value, one.places, others))
        yield replace(one, value=None, faults=(*one.faults, *found)) if found else one


def once(filed: list[Filed]) -> Iterator[Filed]:
    """Refuse the second file of the same kind and id."""
    first: dict[tuple[Kind, str], str] = {}
    for one in filed:
        there = first.setdefault((one.kind, one.slug), one.source)
        yield one if there == one.source else _second(one, there)


def _second(one: Filed, there: str) -> Filed:
    what = f"the id `{one.slug}` is that of {there} too"
    fault = one.places.fault("id", what, "give one of them another id")
    return replace(one, slug=one.path.stem, value=None, faults=(fault, *one.faults))
