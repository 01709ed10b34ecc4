from trainer.content.editing.spans import Branch, Chain, Leaf, column, find, grow

TEXT = "a: 'x y'\nb:\n  - |\n    one\n    two\n\n  - {c: é}\nd:\n"


def test_every_part_knows_from_where_to_where_it_is_written() -> None:
    tree = grow(TEXT)

    def written(*path: str | int) -> str:
        part = find(tree, path)
        assert part is not None
        return TEXT[part.start : part.end]

    assert written("a") == "'x y'"
    assert written("b", 0) == "|\n    one\n    two"
    assert written("b", 1) == "{c: é}"
    assert written("b", 1, "c") == "é"
    assert written("d") == ""
    assert isinstance(tree, Branch)
    assert isinstance(find(tree, ("b",)), Chain)


def test_what_is_not_written_is_not_found() -> None:
    tree = grow(TEXT)

    assert find(tree, ("b", 2)) is None
    assert find(tree, ("b", "c")) is None
    assert find(tree, ("a", 0)) is None
    assert find(tree, ("e", "f")) is None
    nothing = find(tree, ("d",))
    assert isinstance(nothing, Leaf)
    assert (nothing.nothing, nothing.shown) == (True, "")


def test_a_column_counts_from_the_beginning_of_the_line() -> None:
    assert [column("ab\ncd", at) for at in (0, 1, 3, 4)] == [0, 1, 0, 1]
