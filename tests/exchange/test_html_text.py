import pytest

from trainer.exchange.html_text import text_of_html


@pytest.mark.parametrize(
    ("html", "text"),
    [
        ("Plain\nwords", "Plain\nwords"),
        ("<p>One</p><p>Two &amp; three</p>", "One\n\nTwo & three"),
        ("<ul><li>tea</li><li>milk</li></ul>", "- tea\n\n- milk"),
        ("a<br>b<br/>c", "a\nb\nc"),
        ("<style>p {}</style><script>x<1</script>seen</script>", "seen"),
        ("half <b>open", "half open"),
        ("1 < 2", "1 < 2"),
        ("<p>one\ntwo</p>", "one two"),
        ("<img src=x onerror=alert(1)>&lt;b&gt;", "<b>"),
    ],
)
def test_a_message_reads_as_a_person_reads_it(html: str, text: str) -> None:
    assert text_of_html(html) == text
