"""Be the API: JSON under /api/v1, by bearer token, through the same services as the pages."""

from flask import Blueprint, Flask, Response

from trainer.api import attempts, problems, progress, scenarios, spec, tokens

BASE = "/api/v1"


def register(app: Flask) -> Blueprint:
    """Give the application the API, and hand its blueprint back for limits and exemptions."""
    bp = Blueprint("api", __name__, url_prefix=BASE)
    tokens.guard(bp)
    problems.catch(bp)
    bp.after_request(_keep_from_caches)
    for part in (scenarios, attempts, progress, spec):
        part.add_routes(bp)
    app.register_blueprint(bp)
    return bp


def _keep_from_caches(answer: Response) -> Response:
    answer.headers.setdefault("Cache-Control", "no-store")
    return answer
