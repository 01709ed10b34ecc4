"""A comment says why; where they crowd, the code does not speak for itself."""

from tests.architecture.figures import comment_lines, comment_share, figures, ratio
from tests.architecture.tree import files, text

MOST = 0.08


def test_comments_do_not_crowd_the_code() -> None:
    assert comment_share([text(path) for path in files("trainer", ".py")]) <= MOST


def test_a_comment_counts_wherever_it_stands_and_a_directive_does_not() -> None:
    source = '"""# none"""\n# why\nx = 1  # because\ny = "#"\nz = 1  # noqa: X\n'
    assert comment_lines(source) == 2
    assert comment_share([source]) == 0.4 > MOST


def test_the_figures_of_the_house_are_measured() -> None:
    assert ratio(["a\nb\nc\n"], ["a\nb\n"]) == 1.5
    assert all("aim" in figure for figure in figures().values())
