import json
import shutil
import subprocess
import sys
from pathlib import Path

import pytest

from run import NODE, ROOT


def test_each_source_is_built_under_a_name_that_changes_with_it(static: Path) -> None:
    assert build(static).returncode == 0
    first = manifest(static)
    assert sorted(first) == ["app.js", "charts.js", "icons.svg", "main.css"]
    assert all((static / "dist" / name).is_file() for name in first.values())
    (static / "js/app.js").write_text("document.title = 'B';\n", encoding="utf-8")
    assert build(static).returncode == 0
    changed = [name for name, built in manifest(static).items() if built != first[name]]
    assert changed == ["app.js"]


def test_a_script_fetched_later_is_fetched_under_its_built_name(static: Path) -> None:
    build(static)
    app = static / "dist" / manifest(static)["app.js"]
    assert f"./{manifest(static)['charts.js']}" in app.read_text(encoding="utf-8")


def test_the_sprite_holds_each_icon_once_in_the_colour_of_the_text(static: Path) -> None:
    build(static)
    sprite = (static / "dist" / manifest(static)["icons.svg"]).read_text(encoding="utf-8")
    assert sprite.count("<symbol ") == 2
    assert '<symbol id="clock" viewBox="0 0 24 24" fill="none" stroke="currentColor"' in sprite


def test_imports_of_a_sheet_are_taken_in(static: Path) -> None:
    build(static)
    sheet = (static / "dist" / manifest(static)["main.css"]).read_text(encoding="utf-8")
    assert "--ink" in sheet
    assert "@import" not in sheet


@pytest.mark.parametrize(
    ("name", "content", "said"),
    [
        ("icons.txt", "clok\n", "lucide has no icon named clok"),
        ("css/main.css", "@import 'absent.css';\n", "absent.css"),
        ("js/app.js", "let = ;\n", "js/app.js:1"),
    ],
)
def test_a_build_that_fails_says_why_and_leaves_the_last_one(
    static: Path, name: str, content: str, said: str
) -> None:
    build(static)
    before = manifest(static)
    (static / name).write_text(content, encoding="utf-8")
    failed = build(static)
    assert failed.returncode == 1
    assert said in failed.stderr
    assert manifest(static) == before
    assert [path.name for path in static.iterdir() if path.name.startswith("dist")] == ["dist"]


def test_without_sources_there_is_nothing_to_serve(static: Path) -> None:
    for name in ("js", "css"):
        shutil.rmtree(static / name)
    (static / "icons.txt").unlink()
    assert build(static).returncode == 0
    assert manifest(static) == {}


@pytest.fixture
def static(tmp_path: Path) -> Path:
    sources = {
        "build.mjs": (ROOT / "static/build.mjs").read_text(encoding="utf-8"),
        "icons.txt": "# at the top\nclock\nmoon  # dark\nclock\n",
        "css/main.css": "@import 'tokens.css';\nbody { color: var(--ink) }\n",
        "css/tokens.css": ":root { --ink: black }\n",
        "js/app.js": "document.title = 'A';\nimport('./charts.js');\n",
        "js/charts.js": "export const start = () => document.title;\n",
    }
    for name, content in sources.items():
        file = tmp_path / "static" / name
        file.parent.mkdir(parents=True, exist_ok=True)
        file.write_text(content, encoding="utf-8")
    (tmp_path / "node_modules").symlink_to(ROOT / "node_modules", target_is_directory=True)
    return tmp_path / "static"


def build(static: Path) -> subprocess.CompletedProcess[str]:
    command = [sys.executable, "-c", NODE, "node", "static/build.mjs"]
    return subprocess.run(command, cwd=static.parent, capture_output=True, text=True, check=False)


def manifest(static: Path) -> dict[str, str]:
    read: dict[str, str] = json.loads((static / "dist/manifest.json").read_text(encoding="utf-8"))
    return read
