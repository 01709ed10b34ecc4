from typing import Any

from tests.fakes import Clock
from tests.practised import practised
from tests.queries.test_team import SLUGS
from tests.viewing import seen_by
from trainer.queries import team as pages
from trainer.queries.team_map import Wanted
from trainer.simulator import Simulator
from trainer.store.people import Person


def test_talks_the_last_of_them_and_the_figures_count_what_the_filters_leave(
    manager: Person, trainee: Person, simulator: Simulator, clock: Clock
) -> None:
    practised(simulator, clock, trainee, {"empathy": 20.0}, slug=SLUGS[0])
    clock.turn(days=50)
    practised(simulator, clock, trainee, {"empathy": 90.0}, slug=SLUGS[1])

    def count(**asked: Any) -> tuple[int, int, bool, str]:
        found = pages.board(simulator, seen_by(manager), Wanted(**asked))
        member = next(one for one in found.members if one.id == trainee.id)
        return member.talks, found.figures.talks, member.last is not None, found.counted

    assert count() == (2, 2, True, "all talks so far")
    assert count(weeks=4) == (1, 1, True, "the talks of the last 4 weeks")
    at_first = count(scenario=SLUGS[0])
    assert at_first[:3] == (1, 1, True)
    assert at_first[3].startswith("the talks at the case “")
    assert count(scenario=SLUGS[0], weeks=4)[:3] == (0, 0, False)
    assert count(channel="phone") == (0, 0, False, "the talks on the channel Phone")
    joined = count(weeks=4, channel="chat", cohort=f"{trainee.created_at:%Y-%m}")[3]
    assert joined.startswith(
        "the talks of the last 4 weeks, on the channel Chat of those who joined"
    )
