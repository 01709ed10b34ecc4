"""Write down who opens whose pages: one table of what is somebody's own, and one hook.

A page of an attempt or of a person is looked up by the number in its address. One's own pages, and
pages that were refused, leave no line.
"""

import logging

from flask import Flask, Response, request

from trainer.core.errors import TrainerError
from trainer.services import audit
from trainer.web.current import simulator
from trainer.web.identity import viewer

LOOKS = {
    "attempts.show": "talk",
    "cases.show": "case with notes",
    "debriefs.show": "debrief",
    "disputes.show": "dispute",
    "forks.index": "retries",
    "minds.show": "customer's mind",
    "readiness.one": "readiness",
    "readiness.talk": "talk, before signing",
    "records.show": "record (taken out)",
    "reports.show": "learner report",
    "reviews.show": "rating page",
    "reviews.talk": "rating page",
    "scorecards.show": "scorecard",
    "team.one": "learner page",
    "timelines.show": "two ways of a talk",
}
"""Endpoint → what is looked at there; its address holds `attempt_id`, `person_id` or `dispute_id`."""

_log = logging.getLogger(__name__)


def init_app(app: Flask) -> None:
    """Write a line after every page of somebody else's that was shown."""
    app.after_request(_watch)


def _watch(response: Response) -> Response:
    what = LOOKS.get(request.endpoint or "")
    if what is None or response.status_code != 200 or request.method != "GET":
        return response  # nobody is looked up for an error: the database may be what failed
    person = viewer()
    if person is None:
        return response
    try:
        _keep(person.id, what)
    except TrainerError:
        _log.warning("a look at %s could not be written down", request.path)
    return response


def _keep(by: int, what: str) -> None:
    place = request.view_args or {}
    if "attempt_id" in place:
        audit.seen_attempt(simulator(), by, place["attempt_id"], what)
    elif "person_id" in place:
        audit.seen(simulator(), by, what, place["person_id"])
    elif "dispute_id" in place:
        audit.seen_dispute(simulator(), by, place["dispute_id"])
