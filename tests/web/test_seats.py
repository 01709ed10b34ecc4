"""The grader's seat is blind until it is left."""

from flask.testing import FlaskClient

from tests.web.seen import seen

SEAT = "/seat/refund-passed-on"
CRITERIA = ("resolution", "empathy", "clarity", "knowledge", "ownership", "responsiveness")
REFERENCE = "Sent elsewhere, though the refund was the agent's to make"
MARKS = {
    key: value
    for one in CRITERIA
    for key, value in {
        f"level-{one}": "2",
        f"because-{one}": "So it reads.",
        f"turn-{one}": "4",
    }.items()
}


def test_the_reference_is_shown_only_once_marks_are_handed_in(as_trainee: FlaskClient) -> None:
    before = seen(as_trainee.get(SEAT))
    assert "Sends the customer elsewhere, blames, or leaves." in before
    assert REFERENCE not in before
    after = seen(as_trainee.post(SEAT, data={**MARKS, "do": "hand-in"}, follow_redirects=True))
    assert REFERENCE in after
    assert "1 level more lenient" in after
    assert "The same level" in after


def test_a_draft_is_kept_and_tells_nothing(as_trainee: FlaskClient) -> None:
    sent = {"level-empathy": "3", "because-empathy": "Half kind.", "do": "draft"}
    page = seen(as_trainee.post(SEAT, data=sent, follow_redirects=True))
    assert "Your draft is kept." in page
    assert "Half kind." in page
    assert REFERENCE not in page
    assert "Draft" in seen(as_trainee.get("/seat"))


def test_unfinished_marks_are_refused_and_stay(as_trainee: FlaskClient) -> None:
    refused = as_trainee.post(
        SEAT, data={**MARKS, "level-clarity": "9", "because-empathy": "Cold."}
    )
    assert refused.status_code == 422
    assert "Clarity has no level yet." in seen(refused)
    assert "Cold." in seen(refused)


def test_marks_cannot_be_changed_once_handed_in(as_trainee: FlaskClient) -> None:
    as_trainee.post(SEAT, data=MARKS)
    again = as_trainee.post(SEAT, data={**MARKS, "level-empathy": "1"}, follow_redirects=True)
    assert "You have handed this talk in" in seen(again)


def test_agreement_is_told_criterion_by_criterion(as_trainee: FlaskClient) -> None:
    as_trainee.post(SEAT, data=MARKS)
    page = seen(as_trainee.get("/seat"))
    assert "Over 1 talk handed in. After 4 more" in page
    assert "Told from 5 talks on." in page
