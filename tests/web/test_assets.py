from collections.abc import Iterator
from pathlib import Path

import pytest
from flask import Flask

from trainer.web.assets import address_of


@pytest.fixture(autouse=True)
def request_(site: Flask) -> Iterator[None]:
    """Addresses are made inside a request."""
    with site.test_request_context():
        yield


def test_a_built_file_is_found_by_its_plain_name(tmp_path: Path) -> None:
    build(tmp_path, '{"main.css": "main-3f2a.css"}')

    assert address_of(tmp_path, "main.css") == "/static/dist/main-3f2a.css"


def test_a_file_that_is_built_anew_is_found_anew(tmp_path: Path) -> None:
    build(tmp_path, '{"main.css": "main-1.css"}')
    assert address_of(tmp_path, "main.css") == "/static/dist/main-1.css"
    build(tmp_path, '{"main.css": "main-22.css"}')

    assert address_of(tmp_path, "main.css") == "/static/dist/main-22.css"


def test_without_a_build_the_plain_file_is_given_with_its_age(tmp_path: Path) -> None:
    (tmp_path / "plain.css").write_text("a {}", "utf-8")

    age = int((tmp_path / "plain.css").stat().st_mtime)
    assert address_of(tmp_path, "plain.css") == f"/static/plain.css?v={age}"


def test_what_is_not_there_has_no_address(tmp_path: Path) -> None:
    build(tmp_path, "{}")

    assert address_of(tmp_path, "none.css") is None
    assert address_of(tmp_path, "dist") is None


def build(static: Path, manifest: str) -> None:
    """Write what a build leaves."""
    (static / "dist").mkdir(exist_ok=True)
    (static / "dist" / "manifest.json").write_text(manifest, "utf-8")
