"""An author reads patterns as plain words, and what nobody changed stays the pattern that it was."""

from collections.abc import Iterator

import pytest

from trainer.config import ROOT
from trainer.content.editing.changes import changes
from trainer.content.editing.filling import fill
from trainer.content.editing.form import form_of
from trainer.content.editing.parts import Input, all_parts
from trainer.content.editing.plain_patterns import (
    are_patterns,
    as_patterns,
    in_words,
    told_plainly,
)
from trainer.content.editing.spoken import by_label, told
from trainer.content.files import Kind
from trainer.content.yaml_text import MOST_BYTES
from trainer.core.authoring.asking import patterns_of
from trainer.core.conversation.patterns import asks, compile_pattern, said
from trainer.core.errors import Fault

FILES = sorted((ROOT / "scenarios").rglob("*.yaml"))
BOTH = r"(parcel|neighbour)s?\b.{1,60}\b(parcel|neighbour)s?"
SHOWN = {
    "postcode": "postcode",
    "refund|money back": "refund|money back",
    "€150 or 9.50": "€150 or 9.50",
    BOTH: "two of: parcel, neighbour",
    r"how.{1,60}cancels?": "how … cancel",
    r"worr(y|ied|ies)|concern(s|ed)?": "worry|concern",
    r"(by|on) (mon|tues)days? then": "(by|on) (monday|tuesday) then",
    r"i(.?ve| have) (now |just )?(paid|sent)[^.?!]{0,40}(money|it)": "i've … (paid|sent) … (money|it)",
    r"(?<!us.)(?<!with.)today|can.?t|10.00|one-?time": "today|can't|10.00|one-time",
    r"(next |last )week|drop ?box|(un)?lock(?=ed)": "(next|last) week|drop box|lock",
    r"name (and|\+|,)|50(.00)?|\d+ days|a\.b": "name (and|,)|50|days|a.b",
    r"(\*)|a": r"(\*)|a",
    r"order[- ](no|id)\b|x[0-9]y|what\sfor|lo+ng": "order (no|id)|x … y|what for|long",
    r"a.*b(c)*|wait.": "a … b|wait'",
    r"(open": "(open",
    r"[open": "[open",
    "\\": "\\",
    r"(?=x)": r"(?=x)",
}
"""Pattern → how a form shows it; the last of them have no plain words."""


@pytest.mark.parametrize("pattern", SHOWN)
def test_a_pattern_is_shown_in_plain_words(pattern: str) -> None:
    assert in_words(pattern) == SHOWN[pattern]


def test_no_pattern_of_the_library_is_shown_as_code_and_every_one_can_be_typed_again() -> None:
    seen = [pattern for one in _inputs() for pattern in one.patterns or ()]
    assert len(seen) > 500
    for pattern in seen:
        words = in_words(pattern)
        assert not set(words) & set("\\[]{}*+^"), pattern
        for typed in as_patterns([words], (), ()):
            compile_pattern(typed)


def test_a_question_of_a_ticket_is_known_by_words_that_can_be_read_and_typed() -> None:
    question = "Have you asked your neighbours about the parcel?"
    (pattern,) = patterns_of("They know nothing.", question)
    words = in_words(pattern)
    assert words == "two of: neighbour, parcel"
    (typed,) = as_patterns([words], (), ())
    assert asks(typed, question)
    assert not asks(typed, "Where is the parcel?")
    assert as_patterns(["two of: lamp"], (), ()) == ("lamp",)


@pytest.mark.parametrize(
    ("line", "heard"),
    [
        ("how … cancel", "How did you cancel?"),
        ("how ... (cancel|end)", "How exactly did you end it?"),
        ("one … two … three", "Is it one and two and three?"),
        ("a1 … b2 … c3 … d4", "Is it a1, b2, c3, d4?"),
        ("refund|money back", "Do you want your money back?"),
        ("… cancel …", "Did you cancel?"),
    ],
)
def test_what_is_typed_is_heard(line: str, heard: str) -> None:
    (pattern,) = as_patterns([line], (), ())
    assert asks(pattern, heard)
    assert not said(pattern, "The weather is fine.")


def test_only_a_choice_that_was_changed_becomes_another_pattern() -> None:
    pattern = r"worr(y|ied)|on your mind|how.{1,60}cancels?"
    shown = in_words(pattern)
    assert shown == "worry|on your mind|how … cancel"
    lines = [shown, "worry|in your head|how … cancel", BOTH]
    same, changed, raw = as_patterns(lines, [shown], [pattern])
    assert same == pattern
    assert changed == r"worr(y|ied)|in your head|how.{1,60}cancels?"
    assert raw == BOTH


def test_the_form_keeps_patterns_that_were_not_touched_and_takes_plain_words() -> None:
    text = (
        "facts:\n  - id: parcel\n    say: With them.\n"
        f"    ask: ['{BOTH}', 'how.{{1,60}}cancels?']\nlevel: 2\n"
    )
    name = "facts.1.ask"
    (field,) = [one for one in all_parts(form_of(Kind.SCENARIO, text)) if one.name == name]
    assert isinstance(field, Input)
    assert field.value == ("two of: parcel, neighbour", "how … cancel")
    sent = ["two of: parcel, neighbour\r\nwhere … parcel"]
    changed = fill(Kind.SCENARIO, text, {name: sent})
    assert BOTH in changed
    assert r"where\b[^.?!]{0,60}\bparcel" in changed
    assert fill(Kind.SCENARIO, text, {name: ["\n".join(field.value)]}) == text
    assert len(changed) < MOST_BYTES


def test_a_fault_names_the_words_that_the_form_shows() -> None:
    text = f"facts:\n  - id: parcel\n    ask: ['{BOTH}']\n"
    fault = Fault("x", 3, 1, "facts.1.ask.1", f"'{BOTH}' hears too much", "")
    form = form_of(Kind.SCENARIO, text, None, [fault])
    assert form.at("facts.1.ask")[0].what == "'two of: parcel, neighbour' hears too much"


def test_patterns_that_are_quoted_to_an_author_are_told_in_plain_words() -> None:
    told_so = "`paid` still lacks `verify` and `(by|on) (mon|tues)day`"
    assert told_plainly(told_so) == "`paid` still lacks `verify` and `(by|on) (monday|tuesday)`"
    assert told_plainly("“i(.?ve| have) paid” is enough") == "“i've paid” is enough"
    kept = "“Is there anything (else)?” and `{term}` and “what?” and [a|b]"
    assert told_plainly(kept) == kept
    fault = Fault("x", 3, 1, "model.talk", "it lacks `one.{1,60}two`", "widen the pattern")
    assert by_label(Kind.SCENARIO, fault).what == "it lacks `one … two`"


def test_changes_and_notes_are_told_in_plain_words() -> None:
    old = f"outcomes:\n  - id: a\n    if_said: ['{BOTH}', 'one.{{1,60}}two']\n"
    new = old.replace("one.{1,60}two", "how.{1,60}two")
    (change,) = changes(Kind.SCENARIO, old, new) or ()
    assert (change.taken, change.added) == (("one … two",), ("how … two",))
    (change,) = changes(Kind.SCENARIO, old, old.replace("{1,60}two", "{1,50}two")) or ()
    assert change.taken == ("one.{1,60}two",)
    assert "two of: parcel, neighbour" in told(Kind.SCENARIO, old, {2})[2].words


def test_only_what_a_scenario_listens_for_is_a_pattern() -> None:
    assert are_patterns(Kind.SCENARIO, ("facts", 0, "ask", 1))
    assert not are_patterns(Kind.SCENARIO, ("facts", 0, "like"))
    assert not are_patterns(Kind.PERSONA, ("ask",))
    assert not are_patterns(Kind.SCENARIO, ())


def _inputs() -> Iterator[Input]:
    for path in FILES:
        form = form_of(Kind.SCENARIO, path.read_text(encoding="utf-8"))
        yield from (one for one in all_parts(form) if isinstance(one, Input))
