"""What is installed is the same everywhere: exact versions, and a lock that names no registry."""

import json
import re
from typing import Any

import pytest

from tests.architecture.tree import ROOT, text

REQUIREMENTS = sorted(path.name for path in ROOT.glob("requirements*.txt"))


@pytest.mark.parametrize("name", [*REQUIREMENTS, "constraints.txt"])
def test_every_python_package_is_pinned(name: str) -> None:
    assert loose(text(ROOT / name)) == []


def test_every_package_that_ours_bring_along_is_held_once() -> None:
    ours = {pinned for name in REQUIREMENTS for pinned in pins(text(ROOT / name))}
    assert ours & pins(text(ROOT / "constraints.txt")) == set()


def test_every_front_end_package_is_pinned() -> None:
    package = json.loads(text(ROOT / "package.json"))
    assert loose_npm({**package["dependencies"], **package["devDependencies"]}) == []


def test_the_lock_names_no_registry_and_every_content() -> None:
    assert unsafe(json.loads(text(ROOT / "package-lock.json"))["packages"]) == []


def test_a_loose_pin_is_found() -> None:
    assert loose("# Web\n-r a.txt\nFlask>=3\nhtmx\nnh3==0.3.8  # html\n") == ["Flask>=3", "htmx"]
    assert loose_npm({"htmx.org": "2.0.11", "echarts": "^6.1.0"}) == ["echarts ^6.1.0"]


def test_a_lock_that_names_a_registry_or_no_content_is_found() -> None:
    there = {"resolved": "https://example.com/a.tgz", "integrity": "sha512-x"}
    assert unsafe({"": {}, "a": there, "b": {}, "c": {"integrity": "sha512-x"}}) == ["a", "b"]


def loose(requirements: str) -> list[str]:
    """Name the lines of a requirements file that are not pinned exactly."""
    lines = [line.split(" #")[0].strip() for line in requirements.splitlines()]
    wanted = [line for line in lines if line and not line.startswith(("#", "-"))]
    return [line for line in wanted if not re.fullmatch(r"[\w.-]+==[\w.]+", line)]


def pins(requirements: str) -> set[str]:
    """Name the packages that a requirements file pins."""
    return {name.lower() for name in re.findall(r"^([\w.-]+)==", requirements, re.MULTILINE)}


def loose_npm(dependencies: dict[str, str]) -> list[str]:
    """Name the npm packages whose version is a range."""
    exact = re.compile(r"\d+\.\d+\.\d+")
    return [f"{name} {said}" for name, said in dependencies.items() if not exact.fullmatch(said)]


def unsafe(packages: dict[str, dict[str, Any]]) -> list[str]:
    """Name the locked packages that tell where they come from, or not what they contain."""
    locked = {name: entry for name, entry in packages.items() if name}
    return [
        name for name, entry in locked.items() if "resolved" in entry or "integrity" not in entry
    ]
