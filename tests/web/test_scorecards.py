"""Read the scorecard: every criterion with its proof, and the proof in the talk."""

import re

import pytest
from flask import Flask, render_template
from flask.testing import FlaskClient

from tests.fakes import HELLO, Clock
from tests.web.seen import headings, links, seen, title
from tests.web.talks import CURT, LETTER, played
from trainer.core.scoring.interval import with_margin
from trainer.core.scoring.score import Evidence, Score
from trainer.queries.scorecards import Quote, Row, row_of
from trainer.simulator import Simulator
from trainer.store.people import Person


def test_every_criterion_has_a_level_a_weight_and_a_reason(
    as_trainee: FlaskClient, simulator: Simulator, id: int
) -> None:
    page = as_trainee.get(f"/attempts/{id}/scorecard")

    assert title(page) == "Scorecard: Charged again after cancelling · Rapport"
    assert headings(page)[0] == "Scorecard"
    for criterion in simulator.library.rubric().criteria:
        words = rf"{criterion.name} weight {criterion.weight:g} ([1-5] \w+ of 5|Not \w+) \S+"
        assert re.search(words, seen(page)), criterion.id


def test_the_head_says_what_was_graded_when_and_by_what(
    as_trainee: FlaskClient, simulator: Simulator, id: int
) -> None:
    page = seen(as_trainee.get(f"/attempts/{id}/scorecard"))
    rubric = simulator.library.rubric()

    assert "Tess Trainee: Charged again after cancelling" in page
    assert "2 Mar 2026, 09:01 GMT, Chat, level 2" in page
    assert f"by {rubric.title} (pass mark {rubric.pass_mark})" in page
    assert "Beside the score: what the customer said" in page


def test_a_quote_leads_to_its_turn_and_back(as_trainee: FlaskClient, id: int) -> None:
    page = as_trainee.get(f"/attempts/{id}/scorecard")
    quotes = set(re.findall(r'<figure class="quote[^"]*" id="([^"]+)"', page.text))
    turns = set(re.findall(r'<article [^>]*id="([^"]+)"', page.text))
    backs = set(re.findall(r'<mark><a href="#([^"]+)"', page.text))
    leads = {link[1:] for link in links(page) if link.startswith("#turn-")}

    assert quotes
    assert backs
    assert backs <= quotes
    assert leads <= turns


def test_the_marked_words_are_the_quoted_ones(as_trainee: FlaskClient, id: int) -> None:
    page = as_trainee.get(f"/attempts/{id}/scorecard")

    marked = re.findall(r'<mark><a href="#([^"]+)"[^>]*>([^<]*)</a></mark>', page.text)

    for place, words in marked:
        _, _, quote = page.text.partition(f'id="{place}"')
        assert words in quote.partition("</figure>")[0]


def test_words_that_prove_two_things_stand_once_with_both(
    site: Flask, simulator: Simulator
) -> None:
    proofs = (
        Evidence(1, "I am sorry", note="answers a feeling"),
        Evidence(1, "I am sorry", note="says how hard it is"),
        Evidence(1, "I am sorry", note="said twice", good=False),
        Evidence(3, "I am sorry", note="answers a feeling"),
        Evidence(1, "", note="did: Identity checked"),
        Evidence(1, "", note="did: Account opened"),
    )
    criterion = simulator.library.rubric().criteria[0]
    quotes = tuple(Quote(f"a-{at}", one, "You") for at, one in enumerate(proofs, 1))
    row = Row(criterion, Score(criterion.id, 4, "It was.", evidence=proofs), quotes)

    with site.test_request_context():
        page = render_template(
            "scorecards/_rows.html", sheet={"rows": (row,), "may_rate": False, "imported": False}
        )

    assert "answers a feeling; says how hard it is" in page
    assert re.findall(r'<figure [^>]*id="([^"]+)"', page) == ["a-1", "a-3", "a-4", "a-5", "a-6"]


@pytest.mark.parametrize(
    ("certainty", "words"), [(0.9, "sure"), (0.7, "fairly sure"), (0.4, "unsure")]
)
def test_beside_every_level_stands_how_sure_it_is(
    site: Flask, simulator: Simulator, certainty: float, words: str
) -> None:
    criterion = simulator.library.rubric().criteria[0]
    row = row_of(criterion, Score(criterion.id, 4, "Because.", certainty=certainty), (), {})
    with site.test_request_context():
        page = render_template(
            "scorecards/_rows.html", sheet={"rows": (row,), "may_rate": False, "imported": False}
        )
    assert f"How sure: </span>{words}</span>" in page


def test_the_scorecard_says_what_sure_means(as_trainee: FlaskClient, id: int) -> None:
    page = seen(as_trainee.get(f"/attempts/{id}/scorecard"))
    assert re.search(r"[1-5] \w+ of 5 How sure: (sure|fairly sure|unsure) ", page)
    assert "sure, fairly sure or unsure" in page


@pytest.mark.parametrize(
    ("points", "margin", "words"),
    [(72, 5, " ± 5"), (88, 18, " (70 to 100)"), (3, 29, " (0 to 32)"), (50, 50, " ± 50")],
)
def test_a_margin_never_leaves_the_scale(site: Flask, points: int, margin: int, words: str) -> None:
    component = site.jinja_env.get_template("components/score.html").module
    assert component.spread(points, margin) == words  # type: ignore[attr-defined]
    assert f"{points}{words}" == with_margin(points, margin)


def test_what_failed_the_talk_is_said_once_with_its_words(as_trainee: FlaskClient, id: int) -> None:
    page = seen(as_trainee.get(f"/attempts/{id}/scorecard"))

    assert "Failed" in page
    head, _, _ = page.partition("Beside the score")
    assert head.count("The customer was left with the matter open.") == 1


def test_a_talk_without_a_word_has_no_scorecard(
    as_trainee: FlaskClient, trainee: Person, simulator: Simulator, clock: Clock
) -> None:
    page = as_trainee.get(f"/attempts/{played(simulator, clock, trainee, ())}/scorecard")

    assert page.status_code == 409
    assert "it is not graded and counts for nothing" in seen(page)


def test_a_letter_keeps_its_subject(
    as_trainee: FlaskClient, trainee: Person, simulator: Simulator, clock: Clock
) -> None:
    page = as_trainee.get(
        f"/attempts/{played(simulator, clock, trainee, (HELLO,), LETTER)}/scorecard"
    )

    assert simulator.library.load(LETTER).subject in seen(page)


def test_those_who_lead_the_team_read_whose_it_is(
    as_manager: FlaskClient, as_trainer: FlaskClient, id: int
) -> None:
    for client in (as_manager, as_trainer):
        page = client.get(f"/attempts/{id}/scorecard")
        assert "Tess Trainee: Charged again" in seen(page)
        assert "Tess Trainee, turn 2" in seen(page)
        assert "You, turn" not in seen(page)


@pytest.fixture
def id(trainee: Person, simulator: Simulator, clock: Clock) -> int:
    """Play a talk that went badly, and give its id."""
    return played(simulator, clock, trainee, (CURT, "Thank you. One moment please."))
