"""Nothing of one machine, of another's work, or of a secret is written into the project."""

import re

import pytest

from tests.architecture.tree import files, shown, text

TEXTS = {
    ".css",
    ".csv",
    ".example",
    ".html",
    ".ini",
    ".js",
    ".json",
    ".jsonl",
    ".mako",
    ".md",
    ".mjs",
}
TEXTS |= {".npmrc", ".py", ".sh", ".svg", ".toml", ".txt", ".yaml", ".yml"}

PATTERNS = {
    "a path of a machine": r"(?<![\w.:/~-])/(?:home|root|Users|work|tmp)/[\w.]|\b[A-Z]:\\Users\\",
    "a registry's host": r"(?:pypi|pythonhosted|npmjs|yarnpkg|debian|ubuntu)\.(?:org|com)\b",
    "a key": r"\b(?:sk-(?:proj-)?[A-Za-z0-9]{20,}|gh[pousr]_[A-Za-z0-9]{30,}|AKIA[0-9A-Z]{16})\b",
    "a private key": r"-----BEGIN [A-Z ]*PRIVATE KEY-----",
}
ANOTHERS = {
    "a notice of another's": r"@licens[e]|Copyright \([c]\)|SPDX-Licens[e]|All rights reserve[d]",
    "a minified line": r"[^\n]{2000}",
}
ANOTHERS_NAMES = (
    r"(?:^|/)(?:vendor|third[_-]party|node_modules)/|\.min\.|\.(?:woff2?|ttf|otf|exe|dll|so)$"
)
LARGE = 1_000_000


def test_no_text_names_a_machine_a_registry_or_a_key() -> None:
    assert [fault for path in readable() for fault in faults(path, text_of(path), PATTERNS)] == []


def test_no_code_of_anothers_is_kept_here() -> None:
    ours = [path for path in readable() if path.endswith((".css", ".js", ".mjs", ".py", ".html"))]
    assert [fault for path in ours for fault in faults(path, text_of(path), ANOTHERS)] == []
    assert [path for path in ALL if re.search(ANOTHERS_NAMES, path)] == []


def test_no_file_is_large() -> None:
    assert [name for name, path in ALL.items() if path.stat().st_size > LARGE] == []


@pytest.mark.parametrize(
    "line",
    [
        'ROOT = "/' + 'home/ann/rapport"',
        "see /" + "work/main/run.py",
        "C:\\" + "Users\\Ann\\rapport",
        "https://registry.npmjs" + ".org/htmx",
        "pip --index-url https://pypi" + ".org/simple",
        "key = sk-" + "a1" * 20,
        "-----BEGIN " + "PRIVATE KEY-----",
    ],
)
def test_a_line_that_tells_too_much_is_found(line: str) -> None:
    assert faults("a.md", f"One.\n{line}\n", PATTERNS)[0].startswith("a.md:2: ")


@pytest.mark.parametrize("line", ["/* @lic" + "ense MIT */", "x" * 2200])
def test_another_s_code_is_found(line: str) -> None:
    assert len(faults("a.js", line, ANOTHERS)) == 1


@pytest.mark.parametrize("name", ["static/js/htmx.min.js", "vendor/a.py", "static/img/a.woff2"])
def test_another_s_file_is_found_by_its_name(name: str) -> None:
    assert re.search(ANOTHERS_NAMES, name)


def test_an_address_of_ours_is_no_fault() -> None:
    assert faults("a.md", "GET /api/v1/users/7, ./notes/today and ~/notes", PATTERNS) == []


ALL = {shown(path): path for path in files()}


def readable() -> list[str]:
    """Name every file that is a text; the lock is made by npm and has a test of its own."""
    return [
        name
        for name, path in ALL.items()
        if (path.suffix or path.name) in TEXTS or path.parent.name == ".ci"
        if name != "package-lock.json"
    ]


def text_of(name: str) -> str:
    """Read a file by its name from the root."""
    return text(ALL[name])


def faults(name: str, content: str, patterns: dict[str, str]) -> list[str]:
    """Say where a text holds what one of the patterns describes."""
    return [
        f"{name}:{content.count(chr(10), 0, found.start()) + 1}: {what}"
        for what, pattern in patterns.items()
        for found in re.finditer(pattern, content)
    ]
