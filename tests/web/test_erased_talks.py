"""What stays of erased talks is shown by quarter and rounded, so that nobody is reckoned back."""

from datetime import date

from flask.testing import FlaskClient

from tests.web.seen import rows
from trainer.queries import erased_talks
from trainer.queries.erased_talks import Quarter
from trainer.store.database import writing
from trainer.store.team_weeks import TeamWeekRow
from trainer.store.teams import Team

TITLE = "Quarters as they were before talks were erased"


def test_weeks_are_told_by_quarter_and_rounded(as_manager: FlaskClient, team: Team) -> None:
    keep(team, date(2025, 12, 29), talks=5, csat=20, promoters=1)
    keep(team, date(2026, 1, 5), talks=17, csat=58, promoters=4)
    keep(team, date(2026, 1, 12), talks=6, csat=30, promoters=0)

    assert erased_talks.of_team(team.id) == (
        Quarter("January–March 2026", 2, 20, 3.8, -9, 6.0, 100, 100),
        Quarter("October–December 2025", 1, 10, 4.0, -20, 6.0, 100, 100),
    )
    table = rows(as_manager.get("/figures"), TITLE)
    assert table[1][:5] == ["January–March 2026", "2", "about 20", "3.8", "−9"]
    assert TITLE not in as_manager.get("/figures?channel=chat").text


def test_where_nothing_was_erased_nothing_is_shown(as_manager: FlaskClient, team: Team) -> None:
    assert erased_talks.of_team(team.id) == erased_talks.of_team(None) == ()
    assert TITLE not in as_manager.get("/figures").text


def keep(team: Team, week: date, *, talks: int, csat: int, promoters: int) -> None:
    """Keep a week of five people with one detractor more than promoters."""
    with writing() as session:
        session.add(
            TeamWeekRow(
                team_id=team.id,
                week=week,
                people=5,
                talks=talks,
                csat_sum=csat,
                ces_sum=6 * talks,
                promoters=promoters,
                detractors=promoters + 1,
                fcr=talks,
                resolved=talks,
                passed=0,
                replies=0,
                reply_seconds=0.0,
            )
        )
