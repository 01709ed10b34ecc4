"""Every template compiles, finds what it takes in, and keeps the content-security policy."""

import re

import pytest
from jinja2 import DictLoader, Environment, TemplateSyntaxError, meta

from tests.architecture.tree import ROOT, files, text

TEMPLATES = {
    path.relative_to(ROOT / "templates").as_posix(): text(path) for path in files("templates")
}

BREACHES = {
    "a style attribute": r"<[^>]*\sstyle\s*=",
    "a handler attribute": r"<[^>]*\son[a-z]+\s*=\s*[\"'{]",
    "a script with a body": r"<script(?![^>]*\ssrc=)",
    "a script address": r"javascript:",
    "unescaped text": r"\|\s*safe\b|{%-?\s*autoescape\s+false",
}
"""What the policy refuses, and what lets a stranger's text become markup."""


def test_every_template_compiles() -> None:
    assert [fault for name in TEMPLATES for fault in faults_of_syntax(name, TEMPLATES)] == []


def test_every_template_finds_what_it_takes_in() -> None:
    assert [fault for name in TEMPLATES for fault in lost(name, TEMPLATES)] == []


def test_every_template_keeps_the_content_security_policy() -> None:
    assert [fault for name in TEMPLATES for fault in breaches(name, TEMPLATES)] == []


def test_a_fault_of_syntax_is_found() -> None:
    made = {"a.html": "<p>\n{% if x %}"}
    assert [fault.split(": ")[0] for fault in faults_of_syntax("a.html", made)] == ["a.html:2"]


def test_a_lost_part_is_found() -> None:
    made = {"a.html": "{% extends 'b.html' %}{% from 'c.html' import d %}", "b.html": ""}
    assert lost("a.html", made) == ["a.html: c.html"]


@pytest.mark.parametrize(
    "markup",
    [
        '<p class="a" style="color: red">',
        '<button onclick="go()">',
        "<script>go()</script>",
        '<a href="javascript:go()">',
        "{{ text|safe }}",
        "{% autoescape false %}",
    ],
)
def test_a_breach_of_the_policy_is_found(markup: str) -> None:
    assert len(breaches("a.html", {"a.html": f"<main>\n{markup}"})) == 1


def test_ordinary_markup_is_no_breach() -> None:
    markup = '<script type="module" src="{{ asset(\'app.js\') }}"></script><p data-on="1">Style = 1'
    assert breaches("a.html", {"a.html": markup}) == []


def faults_of_syntax(name: str, templates: dict[str, str]) -> list[str]:
    """Say where a template does not parse."""
    try:
        environment(templates).parse(templates[name], name)
    except TemplateSyntaxError as error:
        return [f"{name}:{error.lineno}: {error.message}"]
    return []


def lost(name: str, templates: dict[str, str]) -> list[str]:
    """Name the parts that a template takes in and that do not exist."""
    parts = meta.find_referenced_templates(environment(templates).parse(templates[name]))
    return [f"{name}: {part}" for part in parts if part and part not in templates]


def breaches(name: str, templates: dict[str, str]) -> list[str]:
    """Say where a template does what the policy refuses."""
    return [
        f"{name}:{templates[name].count(chr(10), 0, found.start()) + 1}: {breach}"
        for breach, pattern in BREACHES.items()
        for found in re.finditer(pattern, templates[name], re.IGNORECASE)
    ]


def environment(templates: dict[str, str]) -> Environment:
    """Make a Jinja environment of some templates."""
    return Environment(loader=DictLoader(templates), autoescape=True)
