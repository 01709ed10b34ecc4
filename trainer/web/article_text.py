"""Write an article's Markdown as HTML: the one door to markdown-it and nh3.

What a stranger's document holds is shown as text: no HTML of its own, no pictures, no scripts; a
link only to a page of the web, a mail or a telephone.
"""

import re
from functools import lru_cache

import nh3
from flask import Flask
from markdown_it import MarkdownIt
from markupsafe import Markup

_READER = MarkdownIt("commonmark", {"html": False}).enable("table").disable("image")
_NAMES = "p ul ol li strong em code pre blockquote hr br a table thead tbody tr th td"
_TAGS = set(_NAMES.split())
_HEADINGS = {f"h{level}" for level in range(1, 7)}
_HEADING = re.compile(r"<(/?)h([1-6])>")
_DEEPEST = 6
_FRAME = '<div class="scroll" role="group" tabindex="0" aria-label="Table">'
"""As the component `table` has it: a wide one is scrolled by itself, by keys too."""


def init_app(app: Flask) -> None:
    """Give templates the filter `markdown`."""
    app.jinja_env.filters.update(markdown=markdown)


@lru_cache(maxsize=512)
def markdown(text: str, top: int = 0) -> Markup:
    """Write Markdown as HTML, its highest heading as `top` (2–6); 0 makes headings strong words.

    In a list of articles their headings would stand among those of the page; there they are words.
    """
    html = _READER.render(text)
    levels = sorted({int(level) for _, level in _HEADING.findall(html)})
    # Levels that the text leaves out are closed up: headings go down one at a time.
    to = {level: min(top + place, _DEEPEST) for place, level in enumerate(levels)}

    def heading(found: re.Match[str]) -> str:
        if top:
            return f"<{found[1]}h{to[int(found[2])]}>"
        return "</strong></p>" if found[1] else "<p><strong>"

    clean = nh3.clean(
        _HEADING.sub(heading, html),
        tags=_TAGS | _HEADINGS,
        attributes={"a": {"href"}},
        url_schemes={"http", "https", "mailto", "tel"},
        link_rel="noopener noreferrer nofollow",
    )
    framed = clean.replace("<table>", f'{_FRAME}<table class="data">')
    return Markup(framed.replace("</table>", "</table></div>"))  # noqa: S704 — cleaned above
