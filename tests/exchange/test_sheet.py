from trainer.exchange.sheet import Part, cut, levels, usual_level

MANUAL = """Read this first.

# Returns

## Shoes

Sixty days.

```
# no heading
```

## Boots

Ninety **days**.

# Delivery ##

Two days.
"""


def test_a_document_is_cut_before_each_heading_and_keeps_what_stands_above() -> None:
    assert cut(MANUAL, "Manual", 1) == (
        Part("Manual", "Read this first."),
        Part(
            "Returns",
            "## Shoes\n\nSixty days.\n\n```\n# no heading\n```\n\n## Boots\n\nNinety **days**.",
        ),
        Part("Delivery", "Two days."),
    )


def test_a_heading_with_nothing_under_it_goes_before_those_below() -> None:
    titles = [part.title for part in cut(MANUAL, "Manual", 2)]
    assert titles == ["Manual", "Returns: Shoes", "Returns: Boots", "Delivery"]


def test_a_document_may_stay_whole_and_a_title_loses_its_marks() -> None:
    assert [part.title for part in cut(MANUAL, "**My**  manual", 0)] == ["My manual"]
    assert cut("", "Empty", 1) == ()
    assert cut("words", "", 0) == (Part("Untitled", "words"),)


def test_the_usual_cut_is_at_the_first_level_with_several_headings() -> None:
    assert (levels(MANUAL), usual_level(MANUAL)) == ((1, 2), 1)
    assert usual_level("# One\n\n## Two\n\n## Three") == 2
    assert (levels("plain"), usual_level("plain")) == ((), 0)


def test_the_one_heading_that_a_document_begins_with_is_its_title() -> None:
    text = "\n# Zebrawood returns\n\nWithin 30 days.\n\n## Except\n\nOutlet."
    assert usual_level(text) == 1
    assert [one.title for one in cut(text, "a", usual_level(text))] == ["Zebrawood returns"]
    assert usual_level("Before.\n\n# Only one\n\nMore.") == 0
