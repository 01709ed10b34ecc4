"""A package has no face of its own: its `__init__.py` is empty."""

from tests.architecture.tree import files, shown, text

DROP_INS = (
    "trainer/core/scoring/scorers/__init__.py",
    "trainer/core/language/lexicons/__init__.py",
    "trainer/core/conversation/channels/__init__.py",
)
FACTORIES = ("trainer/web/__init__.py", "trainer/api/__init__.py")


def test_every_init_is_empty_but_for_drop_in_folders_and_the_two_factories() -> None:
    inits = {shown(path): text(path) for path in files(".", ".py") if path.name == "__init__.py"}
    assert filled(inits) == []


def test_an_init_with_content_is_found() -> None:
    assert filled({"trainer/store/__init__.py": "import os\n"}) == ["trainer/store/__init__.py"]
    assert filled({"trainer/store/__init__.py": "\n", FACTORIES[0]: "x = 1\n"}) == []


def filled(inits: dict[str, str]) -> list[str]:
    """Name those that have content and may not."""
    may = DROP_INS + FACTORIES
    return [name for name, content in inits.items() if content.strip() and name not in may]
