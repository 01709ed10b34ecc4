from tests.fakes import START
from trainer.services import demo_figures
from trainer.store import targets, team_feedback
from trainer.store.database import writing
from trainer.store.people import Person
from trainer.store.targets import TargetDeed


def test_the_made_up_team_has_targets_and_feedback(manager: Person, trainee: Person) -> None:
    ids = {demo_figures.MANAGER: manager.id, "trainee@demo.rapport": trainee.id}
    with writing():
        demo_figures.add(ids, START)

    team = manager.team_id or 0
    standing = targets.standing(team)
    assert set(standing) == {figure for figure, _, _ in demo_figures.TARGETS}
    assert standing["csat"].deed is TargetDeed.KEPT
    (waiting,) = team_feedback.list_(team, answered=False)
    (answered,) = team_feedback.list_(team, answered=True)
    assert (waiting.person_id, answered.person_id, answered.by) == (None, trainee.id, manager.name)


def test_without_the_made_up_manager_there_is_nothing_to_add(
    trainee: Person, admin: Person
) -> None:
    with writing():
        demo_figures.add({}, START)
        demo_figures.add({demo_figures.MANAGER: admin.id}, START)

    assert targets.list_(trainee.team_id or 0) == ()
