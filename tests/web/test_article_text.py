import pytest

from trainer.web.article_text import markdown


@pytest.mark.parametrize(
    ("text", "html"),
    [
        ("One **two**\nthree", "<p>One <strong>two</strong>\nthree</p>\n"),
        ("<script>x</script>", "<p>&lt;script&gt;x&lt;/script&gt;</p>\n"),
        ("[a](javascript:x)", "<p>[a](javascript:x)</p>\n"),
        ("![a](http://x.example/a.png)", '<p>!<a href="http://x.example/a.png" rel="noopener noreferrer nofollow">a</a></p>\n'),
        ("# Head\n\ntext", "<p><strong>Head</strong></p>\n<p>text</p>\n"),
    ],
)  # fmt: skip
def test_markdown_becomes_html_that_can_do_nothing(text: str, html: str) -> None:
    assert str(markdown(text)) == html


def test_headings_begin_where_the_page_wants_them_and_leave_no_level_out() -> None:
    assert str(markdown("# A\n\n### B", 2)) == "<h2>A</h2>\n<h3>B</h3>\n"


def test_a_wide_table_is_scrolled_by_itself() -> None:
    html = markdown("| A |\n| --- |\n| 1 |")
    assert html.startswith('<div class="scroll" role="group" tabindex="0" aria-label="Table">')
    assert html.rstrip().endswith("</table></div>")
