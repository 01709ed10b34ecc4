import pytest

from trainer.content.editing.chains import add, move, put_texts, remove

BLOCK = """\
facts:
  # about one
  - id: one
    say: A.

  # about two
  - id: two
  - {id: three}
after: 1
"""
FLOW = "a: [x, 'y', z]\n"


def test_an_item_is_added_at_its_place() -> None:
    assert add(BLOCK, ("facts",), {"id": "four"}) == BLOCK.replace(
        "three}\n", "three}\n  - id: four\n"
    )
    assert add(BLOCK, ("facts",), {"id": "zero"}, 0) == BLOCK.replace(
        "  # about one", "  - id: zero\n  # about one"
    )
    assert add(FLOW, ("a",), "w") == "a: [x, 'y', z, w]\n"
    assert add(FLOW, ("a",), "w", 1) == "a: [x, w, 'y', z]\n"
    assert add("a: []\n", ("a",), "w") == "a: [w]\n"
    assert add("a:\n  - x", ("a",), "y") == "a:\n  - x\n  - y\n"
    assert add("a:\n  - x\n", ("a",), {}) == "a:\n  - x\n  - {}\n"


@pytest.mark.parametrize(
    ("at", "was", "now"),
    [
        (0, "  - id: one\n    say: A.\n", ""),
        (1, "  - id: two\n", ""),
        (2, "  - {id: three}\n", ""),
        (9, "", ""),
    ],
)
def test_an_item_is_taken_away_and_its_comment_stays(at: int, was: str, now: str) -> None:
    assert remove(BLOCK, ("facts",), at) == BLOCK.replace(was, now)


def test_the_last_item_leaves_an_empty_list() -> None:
    assert remove("a:\n  - x\nb: 1\n", ("a",), 0) == "a: []\nb: 1\n"
    assert remove("a: [x]\n", ("a",), 0) == "a: []\n"
    assert remove(FLOW, ("a",), 0) == "a: ['y', z]\n"
    assert remove(FLOW, ("a",), 2) == "a: [x, 'y']\n"


def test_items_change_places_with_the_comments_above_them() -> None:
    moved = move(BLOCK, ("facts",), 1, -1)

    assert moved.index("# about two") < moved.index("id: two") < moved.index("# about one")
    assert move(moved, ("facts",), 0, 1) == BLOCK
    assert move(BLOCK, ("facts",), 0, -1) == BLOCK
    assert move(BLOCK, ("facts",), 2, 1) == BLOCK
    assert move(FLOW, ("a",), 0, 1) == "a: ['y', x, z]\n"
    assert move("a:\n  - x\n  - y", ("a",), 0, 1) == "a:\n  - y\n  - x\n"
    assert move("a: 1\n", ("a",), 0, 1) == "a: 1\n"


def test_of_a_list_of_texts_only_what_differs_is_written() -> None:
    block = "a:\n  - 'one'   # first\n  - two\n  -\n"

    assert put_texts(block, ("a",), ["one", "2", "three", ""]) == (
        "a:\n  - 'one'   # first\n  - 2\n  - three\n  -\n"
    )
    assert put_texts(block, ("a",), ["one", "two", "three"]) == block.replace("-\n", "- three\n")
    assert put_texts(block, ("a",), ["two"]) == "a:\n  - two\n"
    assert put_texts("a: [x]\n", ("a",), ["y"]) == "a: [y]\n"
