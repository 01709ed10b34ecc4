from time import process_time

import pytest

from trainer.exchange.html_markdown import markdown_of_html


@pytest.mark.parametrize(
    ("html", "text"),
    [
        (
            "<h2>Re<b>turns</b></h2><p>In <strong> short </strong>, yes<br>now",
            "## Returns\n\nIn **short** , yes\n\nnow",
        ),
        ("<ul><li>a<ol><li>deep</li></ol></li><li>b</ul></ul>", "- a\n   1. deep\n- b"),
        ("<li>alone", "- alone"),
        (
            "<table><tr><th>A<th>B</tr><tr><td>1<div>x</div></td>stray<td>2|3</td><tr></tr></table>z",
            "| A | B |\n| --- | --- |\n| 1 x | 2\\|3 |\n\nz",
        ),
        ("<table><tr><td>open</table>after", "| open |\n| --- |\n\nafter"),
        (
            "<head><title>t</title></head><script>alert(1)</script></script>seen &amp; read",
            "seen & read",
        ),
        ("<b></b>half <b>open", "half open"),
        ("<td>stray</td>", "stray"),
        ("a <b></b> b <b>c</b>", "a b **c**"),
        ("<p>a <!-- not <b>this</b> --> b</p>", "a b"),
        ("<p>1 < 2 <!-- open", "1 < 2 open"),
        ("<p>shown</p> <a href='x", "shown"),
    ],
)
def test_a_page_reads_as_markdown(html: str, text: str) -> None:
    assert markdown_of_html(html) == text


@pytest.mark.parametrize("part", ["<p>a", "<a ", "<!-- >", "<!--", "<", "<td>a", "<b>", "</a "])
def test_a_hostile_page_is_read_in_one_walk(part: str) -> None:
    begun = process_time()
    markdown_of_html("<table><tr>" * (part == "<td>a") + part * (200_000 // len(part)))
    assert process_time() - begun < 5
