import pytest
from flask.testing import FlaskClient

from tests.web.seen import headings, seen

SLUG = "charged-after-cancelling"
def test_pages(as_trainer: FlaskClient) -> None:
    for path in ("/authoring", f"/authoring/scenarios/{SLUG}", f"/authoring/scenarios/{SLUG}/preview", "/authoring/rubrics/default", "/team", "/"):
        a = as_trainer.get(path)
        print(a.status_code, path, headings(a)); print(seen(a)[:3000])
        assert a.status_code == 200
