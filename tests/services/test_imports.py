"""Imports stand a cut at any moment, two at once, and the same file again."""

from collections.abc import Callable
from io import BytesIO
from threading import Thread

import pytest
from flask import Flask

from tests.exchange.files import CSV, ZENDESK, lines
from tests.fakes import Clock
from trainer.core.errors import InputError, MissingError, RuleError
from trainer.core.scoring.scorecard import Result
from trainer.exchange.parts import Legend
from trainer.services import imports as service
from trainer.simulator import Simulator
from trainer.store import database, imported_agents, imported_talks, imports
from trainer.store.imported_talks import Wanted
from trainer.store.imports import ImportStatus
from trainer.store.people import Person
from trainer.store.teams import Team


class Cut(BytesIO):
    """Be an upload whose line breaks in the middle."""

    def read(self, size: int | None = -1, /) -> bytes:
        """Give the first half, then break."""
        if self.tell() >= len(self.getvalue()) // 2:
            raise OSError("connection lost")
        return super().read(min(size or 1000, 1000))


def tickets(number: int) -> bytes:
    """Write so many tickets."""
    return lines(*({**ZENDESK, "id": n} for n in range(number)))


def test_what_was_read_before_a_cut_stands_and_the_rest_comes_with_the_same_file(
    simulator: Simulator, manager: Person, team: Team
) -> None:
    cut_off = service.begin(simulator, manager.id, team.id, "a.jsonl", "auto")
    one = service.read(simulator, cut_off, Cut(tickets(300)), Legend())
    assert one.status is ImportStatus.BROKEN
    assert 0 < one.found.talks < 300

    again = service.begin(simulator, manager.id, team.id, "a.jsonl", "auto")
    other = service.read(simulator, again, BytesIO(tickets(300)), Legend())
    assert other.status is ImportStatus.READY
    assert (other.found.talks, other.found.known) == (300 - one.found.talks, one.found.talks)


def test_a_restart_in_the_middle_of_reading_is_seen_and_of_grading_is_taken_up(
    simulator: Simulator, manager: Person, team: Team, clock: Clock, monkeypatch: pytest.MonkeyPatch
) -> None:
    id = service.begin(simulator, manager.id, team.id, "a", "auto")
    with pytest.raises(RuleError):
        service.confirm(simulator, manager.id, id, {})
    clock.turn(minutes=2)
    assert service.load(simulator, manager.id, id).status is ImportStatus.BROKEN

    id = service.begin(simulator, manager.id, team.id, "b", "auto")
    service.read(simulator, id, BytesIO(tickets(30)), Legend())
    service.confirm(simulator, manager.id, id, {})
    keep, kept = imported_talks.keep_card, []

    def die(*card: object) -> None:
        kept.append(card)
        if len(kept) > 27:
            raise KeyboardInterrupt
        keep(*card)  # type: ignore[arg-type]  # as it was called

    monkeypatch.setattr(imported_talks, "keep_card", die)
    with pytest.raises(KeyboardInterrupt):
        service.grade(simulator, id)
    monkeypatch.undo()
    assert imported_talks.graded(id) == (25, 30)
    service.grade(simulator, id)
    assert imported_talks.graded(id) == (30, 30)
    assert service.load(simulator, manager.id, id).status is ImportStatus.DONE
    service.grade(simulator, id)
    assert service.confirm(simulator, manager.id, id, {}).status is ImportStatus.DONE


def test_two_who_bring_the_same_file_at_once_keep_each_talk_once(
    db: Flask, simulator: Simulator, manager: Person, team: Team
) -> None:
    ids = [service.begin(simulator, manager.id, team.id, name, "auto") for name in "ab"]

    def bring(id: int) -> None:
        with db.app_context():
            service.read(simulator, id, BytesIO(tickets(60)), Legend())
            database.db.session.remove()

    threads = [Thread(target=bring, args=(id,)) for id in ids]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join(30)
    found = [imports.load(id).found for id in ids]
    assert [one.talks + one.known for one in found] == [60, 60]
    assert sum(one.talks for one in found) == 60


@pytest.mark.parametrize("job", ["read", "grade"])
def test_an_import_that_is_deleted_meanwhile_ends_quietly(
    simulator: Simulator, manager: Person, team: Team, job: str
) -> None:
    id = service.begin(simulator, manager.id, team.id, "a", "auto")
    if job == "read":
        service.delete(simulator, manager.id, id)
        with pytest.raises(MissingError):
            service.read(simulator, id, BytesIO(tickets(2)), Legend())
        return
    service.read(simulator, id, BytesIO(tickets(2)), Legend())
    service.confirm(simulator, manager.id, id, {})
    turned = deleting(lambda: service.delete(simulator, manager.id, id), simulator)
    service.grade(turned, id)
    assert imports.find(id) is None


def deleting(act: Callable[[], None], simulator: Simulator) -> Simulator:
    """Give a simulator whose clock does something the first time that it is looked at."""
    from dataclasses import replace  # noqa: PLC0415

    done: list[bool] = []

    def clock() -> object:
        if not done:
            done.append(True)
            act()
        return simulator.clock()

    return replace(simulator, clock=clock)  # type: ignore[arg-type]  # the same time


def test_a_talk_that_breaks_grading_is_not_scored_and_stops_no_other(
    simulator: Simulator, manager: Person, team: Team, monkeypatch: pytest.MonkeyPatch
) -> None:
    id = service.begin(simulator, manager.id, team.id, "a", "csv")
    service.read(simulator, id, BytesIO(CSV.encode()), Legend())
    service.confirm(simulator, manager.id, id, {})

    def broken(*_: object) -> None:
        raise ZeroDivisionError

    monkeypatch.setattr(service, "grade_talk", broken)
    service.grade(simulator, id)
    first = imported_talks.list_(Wanted(), 10)[0]
    talk = imported_talks.load(first.id)
    assert (talk.card, talk.because, first.result) == (None, service.NOT_GRADED, Result.UNSCORED)


def test_agents_are_numbers_and_somebody_of_the_team_is_known_by_name(
    simulator: Simulator, manager: Person, trainee: Person, team: Team
) -> None:
    table = "talk,speaker,text,agent\n"
    for talk, agent in (("a", "Sam"), ("b", "tess  TRAINEE"), ("c", "SAM"), ("d", "")):
        table += f"{talk},agent,Hello,{agent}\n"
    id = service.begin(simulator, manager.id, team.id, "a", "csv")
    service.read(simulator, id, BytesIO(table.encode()), Legend())
    agents = imported_agents.list_(imported_talks.agents([id], None))
    assert [one.name for one in agents.values()] == ["Agent 1", "Tess Trainee"]
    assert imported_agents.known(team.id, "k", None) == imported_agents.known(
        team.id, "k", trainee.id
    )


def test_only_who_sees_a_team_brings_to_it_and_only_a_form_that_there_is(
    simulator: Simulator, trainee: Person, manager: Person, admin: Person, team: Team
) -> None:
    with pytest.raises(MissingError):
        service.begin(simulator, trainee.id, team.id, "a", "auto")
    with pytest.raises(MissingError):
        service.begin(simulator, manager.id, team.id + 1, "a", "auto")
    with pytest.raises(InputError):
        service.begin(simulator, manager.id, team.id, "a", "fax")
    id = service.begin(simulator, admin.id, team.id, " \u202e ", "auto")
    assert imports.load(id).name == "a file"


def test_reasons_are_kept_without_the_names_in_them(
    simulator: Simulator, manager: Person, team: Team
) -> None:
    data = b'{"id": 1, "turns": [{"speaker": "Priya", "text": "Hi"}]}\n'
    id = service.begin(simulator, manager.id, team.id, "a", "auto")
    (fault,) = service.read(simulator, id, BytesIO(data), Legend()).found.faults
    assert fault.because == "turns[0].speaker must be 'agent' or 'customer'"
    id = service.begin(simulator, manager.id, team.id, "a", "csv")
    data = b"talk,speaker,text\na,Priya,Hi\n"
    (fault,) = service.read(simulator, id, BytesIO(data), Legend()).found.faults
    assert fault.because == "the side of 1 of its speakers has to be told"
