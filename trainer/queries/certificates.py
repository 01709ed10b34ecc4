"""Show certificates: one's own, those of a team, and one to anybody who has its link."""

from dataclasses import dataclass

from trainer.core.learning.certificate import Verdict
from trainer.core.roles import Right, may
from trainer.queries import assignments, sight
from trainer.queries.viewers import Viewer
from trainer.services import certificates, people
from trainer.simulator import Simulator
from trainer.store import certificates as kept
from trainer.store.certificates import Certificate


@dataclass(frozen=True, slots=True)
class Shown:
    """Hold one certificate with whether it is good."""

    certificate: Certificate
    verdict: Verdict


@dataclass(frozen=True, slots=True)
class Page:
    """Hold one's own certificates, and, for who leads a team, those of its people.

    `choices` are the teams that may be chosen, id and name.
    """

    own: tuple[Shown, ...]
    team: tuple[Shown, ...]
    leads: bool
    team_id: int | None
    choices: tuple[tuple[int, str], ...]


def page(simulator: Simulator, viewer: Viewer, team_id: int | None = None) -> Page:
    """Gather the page of certificates; MissingError for a team that is not the viewer's to lead."""
    leads = may(viewer.role, Right.SEE_TEAM)
    chosen, choices = assignments.teams_of(viewer, team_id) if leads else (None, ())
    there = people.list_(team_id=chosen) if chosen is not None else ()
    ids = [one.id for one in there if one.id != viewer.id]
    return Page(
        own=_shown(simulator, kept.of_people((viewer.id,))),
        team=_shown(simulator, kept.of_people(ids)),
        leads=leads,
        team_id=chosen,
        choices=choices,
    )


def of_person(simulator: Simulator, person_id: int) -> tuple[Shown, ...]:
    """List the certificates of one person; who may see them is the door's to say."""
    return _shown(simulator, kept.of_people((person_id,)))


def shown(simulator: Simulator, code: str) -> Shown:
    """Show the certificate of a link; MissingError for any other code."""
    return Shown(*certificates.checked(simulator, code))


def revocable(viewer: Viewer, certificate_id: int) -> Certificate:
    """Load a certificate that the viewer may revoke; MissingError for people they do not lead."""
    found = kept.load(certificate_id)
    sight.person(viewer, found.person_id)
    return found


def _shown(simulator: Simulator, some: tuple[Certificate, ...]) -> tuple[Shown, ...]:
    return tuple(Shown(one, certificates.judge(simulator, one)) for one in some)
