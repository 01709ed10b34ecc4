import time
from contextlib import suppress

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from trainer.core.conversation.patterns import asks, compile_pattern, find, said
from trainer.core.errors import InputError

SAID = [
    ("refund", "I'll refund it today.", "refund"),
    ("refund", "You have been refunded.", "refunded"),
    ("refund", "Would you like a refund?", "refund"),
    ("refund", "No problem, I'll refund it.", "refund"),
    ("refund", "Don't worry, I'll refund the 39.90.", "refund"),
    ("refund", "If you want a refund, I can do that.", "refund"),
    ("refund", "I can't offer a credit, but a refund is fine.", "refund"),
    ("refund", "A refund won't cost you anything.", "refund"),
    ("refund", "You don't have to wait for the refund, it is there.", "refund"),
    ("refund", "I can't refund that.", None),
    ("refund", "No refund is possible.", None),
    ("refund", "I won't be able to give you a refund.", None),
    ("refund", "A refund is not possible.", None),
    ("refund", "Refunds aren't available here.", None),
    ("refund", "We would have refunded you.", None),
    ("refund", "You asked for a refund.", None),
    ("refund", "My colleague said you would get a refund.", None),
    ("refund", "Did you get a refund?", None),
    ("refund", 'The page says "refund" in red.', None),
    ("refund", "I can't offer a credit, refund or replacement.", None),
    ("refund", "Only a supervisor can refund that.", None),
    ("refund", "sorry understand refund credit replacement Thursday supervisor", None),
    ("reboot|restart", "No rebooting today.", None),
    ("reboot|restart", "Have you tried restarting it?", "restarting"),
    ("reboot|restart", "You don't need to restart anything.", None),
    ("thursday", "The engineer comes on Thursday.", "Thursday"),
    ("thursday", "It won't take long: Thursday at the latest.", "Thursday"),
    ("hub|4G", "I'm sending you a 4G hub.", "4G"),
    ("3 to 5|three to five|3-5", "It takes 3 – 5 days.", "3 – 5"),
    ("refund", "We no longer refund that.", None),
    ("refund", "It takes no longer than three days, the refund.", "refund"),
    ("refund", "You no longer have to wait: the refund is sent.", "refund"),
    ("there tomorrow", "I have asked for it again, it will be there tomorrow.", "there tomorrow"),
    ("it will be", "They asked for a date, it will be Friday.", "it will be"),
    ("£6", "Six quid back.", "Six quid"),
    ("£6", "Forty-six quid back.", None),
    ("£46", "Forty six pounds back.", "Forty six pounds"),
    ("£40", "forty pounds", "forty pounds"),
    ("£40", "forty days", None),
    ("£150", "a hundred and fifty pounds", "a hundred and fifty pounds"),
    ("£50", "a hundred and fifty pounds", None),
    ("£300", "three hundred euros", "three hundred euros"),
    ("£1200", "1200 pounds", "1200 pounds"),
    ("39.90", "I refunded £39,90.", "£39,90"),
    ("39.90", "I refunded 139.90.", None),
    ("£10", "I added 10 pounds.", "10 pounds"),
    ("£10", "It takes 10 days.", None),
    ("10.00", "I added €10 to it.", "€10"),
    ("1,200.00", "You get $1200.00 back.", "$1200.00"),
    ("(call|contact) (the )?billing", "Please contact   billing.", "contact   billing"),
    ("what's", "WHAT’S the code", "WHAT’S"),
    ("\\bcot\\w*", "The cots are here.", "cots"),
    ("complain(t)? line", "That's the complaint line.", "complaint line"),
    ("apply", "I've applied it.", "applied"),
    ("[a-f ]{3,}9 [$]5", "It is abc9 $5 today.", "abc9 $5"),
    ("(£20|20 off)", "That is 20 off.", "20 off"),
    ("about (£20)", "That is about $20.", "about $20"),
    ("v1.2 (beta)", "It runs v1.2 beta.", "v1.2 beta"),
    ("(fixed|back).{0,30}(today|tonight)", "It is back today.", "back today"),
]
ASKED = [
    ("postcode", "Could you tell me your postcode?", True),
    ("postcode", "I need your postcode please", True),
    ("postcode", "Please send me:\n- your order number\n- your postcode", True),
    ("postcode", "I have your postcode here.", False),
    ("postcode", "You don't need to tell me your postcode.", False),
    ("postcode", "Here is what I have:\n- your postcode", False),
    ("what happened", "Walk me through what happened", True),
    ("what happened", "I'll find out what happened.", False),
    ("date", "may I have your date of birth", True),
    ("number", "Let me take your number.", True),
    ("help with", "Is there anything else I can help with?", False),
    ("anything else", "Is there anything else I can help with?", True),
    ("trouble", "Sorry for the trouble.", False),
    ("before", "Has this happened before?", True),
    ("refund", "refund credit sorry apologise understand manager fix postcode?", False),
    ("surname", "Reference and surname.", True),
    ("ref", "Pop me the ref and I'll look.", True),
    ("surname", "Your surname is wrong in the letter.", False),
    ("printing", "And your printing is on us, twenty pages.", False),
    ("number", "And your number, if it is at hand.", True),
    ("account", "Your account.", False),
    ("account", "Account, please", True),
    ("number", "Reference number: 4471", False),
    ("absent", "What is it?", False),
]
REFUSED = [
    "",
    "  ",
    "(a+)+",
    "(a|b)*c",
    "(ab?){2,}",
    "x*",
    "a?",
    "[",
    "(a",
    "a)",
    "a)|(b",
    r"(a)\1",
    "(?i)a",
    "(?P<name>a)",
    "a|",
    "|a",
    "a" * 301,
    "a.*b.*c.*d",
    "a?b?c?d?e?f?g?h?i?j?k?l?m?x",
    "*a",
    "(?<=a+)b",
    "(?<=a b)c",
    "a{99999999999}",
]


@pytest.mark.parametrize(("pattern", "text", "words"), SAID)
def test_what_is_said_is_told_from_what_is_denied(
    pattern: str, text: str, words: str | None
) -> None:
    found = said(pattern, text)
    assert (found.text if found else None) == words


@pytest.mark.parametrize(("pattern", "text", "asked"), ASKED)
def test_what_is_asked_is_told_from_what_is_mentioned(
    pattern: str, text: str, *, asked: bool
) -> None:
    assert (asks(pattern, text) is not None) is asked


@pytest.mark.parametrize("pattern", REFUSED)
def test_a_pattern_that_is_broken_or_dangerous_is_refused(pattern: str) -> None:
    with pytest.raises(InputError):
        compile_pattern(pattern)


def test_a_mention_is_found_whatever_is_said_about_it() -> None:
    found = find("refund", "There is no Refund.")
    assert found is not None
    assert (found.start, found.end, found.text) == (12, 18, "Refund")
    assert find("refund", "Nothing.") is None
    assert find("refund", "a non-refund prerefunder") is None


def test_a_pattern_is_compiled_once() -> None:
    assert compile_pattern("refund") is compile_pattern("refund")


@settings(deadline=None)  # other work may hold the machine
@given(st.text(), st.sampled_from(["refund", "a", "39.90", "(a|b) c", "the.{0,9}x"]))
def test_quotes_are_exact_in_any_text(text: str, pattern: str) -> None:
    for look in (find, said, asks):
        found = look(pattern, text)
        assert found is None or text[found.start : found.end] == found.text


@pytest.mark.parametrize("pattern", ["[0--]+ a", "[a&&b]+ a", "[[a]+ b"])
def test_a_set_of_signs_that_may_mean_two_things_is_refused(pattern: str) -> None:
    with pytest.raises(InputError, match="is no regular expression: Possible"):
        compile_pattern(pattern)


@settings(deadline=None)  # other work may hold the machine
@given(st.text(max_size=40))
def test_any_pattern_compiles_or_is_refused(pattern: str) -> None:
    with suppress(InputError):
        assert compile_pattern(pattern).search("") is None


@pytest.mark.parametrize("pattern", ["a.*b.*c", "(a|b) (c )?d", "refund", "a{3,} b"])
@pytest.mark.parametrize(
    "text", ["a" * 100_000, "a b c " * 16_000, "not refund " * 9000, " " * 100_000]
)
def test_a_long_message_takes_time_in_proportion(pattern: str, text: str) -> None:
    start = time.process_time()
    for look in (find, said, asks):
        look(pattern, text)
    assert time.process_time() - start < 10


@pytest.mark.parametrize(
    "pattern",
    [
        "(a{,}){,}zebra",
        "((a{,40}){,40}){,40}zebra",
        ".{0,12}" * 9 + "zebra",
        r"b\w{1,12}\w{1,12}\w{1,12}\w{1,12}zebra",
    ],
)
def test_repeats_that_share_out_the_same_letters_are_refused(pattern: str) -> None:
    with pytest.raises(InputError, match="repeats"):
        compile_pattern(pattern)


def test_spaces_in_brackets_one_after_another_are_one() -> None:
    pattern = "a" + "( " * 9 + "zebra" + ")" * 9
    assert said(pattern, "a zebra") is not None
    assert said(pattern, "a" + " " * 4000 + "?") is None
