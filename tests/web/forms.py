"""Send a form as a browser does: texts, choices and ticks as they stand on the page."""

from html.parser import HTMLParser

from tests.web.seen import Answer

Filled = dict[str, list[str]]
"""Names of fields with what they hold; what is not ticked is not there."""


class _Forms(HTMLParser):
    """Gather what the form that goes to one address holds."""

    def __init__(self, action: str) -> None:
        super().__init__()
        self.action = action
        self.inside = False
        self.filled: Filled = {}
        self.area: str | None = None
        self.select: str | None = None

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        given = {name: value or "" for name, value in attrs}
        if tag == "form":
            self.inside = given.get("action") == self.action
        if not self.inside:
            return
        name = given.get("name", "")
        if tag == "input" and name:
            if given.get("type") not in {"checkbox", "radio"} or "checked" in given:
                self.put(name, given.get("value", ""))
        elif tag == "textarea" and name:
            self.area = name
            self.filled[name] = [""]
        elif tag == "select":
            self.select = name
        elif (
            tag == "option"
            and self.select
            and ("selected" in given or self.select not in self.filled)
        ):
            self.filled[self.select] = [given.get("value", "")]

    def handle_endtag(self, tag: str) -> None:
        if tag == "textarea":
            self.area = None
        elif tag == "select":
            self.select = None
        elif tag == "form":
            self.inside = False

    def handle_data(self, data: str) -> None:
        if self.inside and self.area:
            self.filled[self.area][0] += data

    def put(self, name: str, value: str) -> None:
        self.filled.setdefault(name, []).append(value)


def form_on(answer: Answer, action: str) -> Filled:
    """Give what the form that goes to `action` would send as it stands."""
    reader = _Forms(action)
    reader.feed(answer.text)
    return {name: [value.removeprefix("\n") for value in values] for name, values in reader.filled.items()}  # fmt: skip
