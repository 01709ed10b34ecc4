"""Put into words what is assigned, to whom, and how it stands."""

from collections.abc import Mapping

from trainer.core.learning.assignment import Standing, State, Target, Terms, Whom
from trainer.simulator import Simulator
from trainer.store import teams
from trainer.store.assignments import Assignment

KINDS = {Target.SCENARIO: "Talk", Target.EXERCISE: "Exercise", Target.PATH: "Learning path"}
"""How a kind of thing is called on pages."""
_PAGES = {
    Target.SCENARIO: "scenarios.show",
    Target.EXERCISE: "exercises.show",
    Target.PATH: "paths.show",
}


def href(terms: Terms) -> tuple[str, Mapping[str, object]]:
    """Give the endpoint of the page where it is done, and its values."""
    return _PAGES[terms.target], {"slug": terms.slug}


def asked(terms: Terms) -> str:
    """Say what is asked for: '70 or more, in at most 2 tries, as an exam'."""
    if terms.target is Target.PATH:
        return "all its steps, and its exam where it has one"
    parts = [f"{terms.minimum} or more" if terms.minimum else "to be done"]
    if terms.least > 1:
        parts.append(f"at least {terms.least} tries")
    if terms.most:
        parts.append(f"in at most {terms.most} {'try' if terms.most == 1 else 'tries'}")
    if terms.exam:
        parts.append("as an exam: no hints, no coach")
    elif terms.target is Target.SCENARIO and not terms.hints:
        parts.append("without hints")
    if terms.certificate:
        parts.append("gives a certificate")
    return ", ".join(parts)


def state(standing: Standing) -> str:
    """Say how it stands: 'done', 'done late', 'to do', 'overdue', 'did not pass'."""
    return "done late" if standing.late else standing.state.value


def tries(terms: Terms, standing: Standing) -> str:
    """Say what was tried and what is left: 'Best 64 in 1 try, 1 left'."""
    if terms.target is Target.PATH:
        return f"{standing.tries} {'step' if standing.tries == 1 else 'steps'} done"
    parts = []
    if standing.tries:
        count = "1 try" if standing.tries == 1 else f"{standing.tries} tries"
        best = "not scored" if standing.best is None else f"best {standing.best:.0f}"
        parts.append(f"{best} in {count}")
    if standing.running:
        parts.append("one goes on")
    if standing.left is not None and standing.state is not State.DONE:
        parts.append(f"{standing.left} left")
    words = ", ".join(parts)
    return words[:1].upper() + words[1:]


def of_try(terms: Terms, number: int) -> str:
    """Say what a talk counts for: 'Assigned: counts as exam, try 1 of 2'."""
    kind = "Assigned: counts as exam" if terms.exam else "Assigned"
    of = f" of {terms.most}" if terms.most else ""
    hints = "" if terms.hints or terms.exam else ", without hints"
    return f"{kind}, try {number}{of}{hints}"


def whom(simulator: Simulator, kept: Assignment) -> str:
    """Say for whom it is: 'everybody who joins Blue team'."""
    team = teams.load(kept.team_id).name if kept.team_id is not None else ""
    if kept.rule.whom is Whom.TEAM:
        return f"everybody in {team} when it was assigned"
    if kept.rule.whom is Whom.JOINING:
        return f"everybody who joins {team}"
    if kept.rule.whom is Whom.UNDER:
        names = {one.id: one.name for one in simulator.library.skills()}
        skill = names.get(kept.rule.skill, kept.rule.skill)
        return f"everybody in {team} whose {skill} is under {kept.rule.under}"
    return "those on the old rule" if kept.within else "people chosen by name"
