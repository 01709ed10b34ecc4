import pytest

from tests.core.customer.guarding import kinds, saying
from trainer.core.conversation.acts import CustomerAct
from trainer.core.customer.guard_values import money, values

REFUND = saying("I want my £39.90 back.", CustomerAct.PUSHBACK)


@pytest.mark.parametrize(
    ("reply", "kind"),
    [
        ("I want my £49.90 back.", "figure"),
        ("I want my £39.90 back, I've waited twelve times.", "figure"),
        ("I want my $39.90 back.", "currency"),
        ("I want my 39.90 euros back.", "currency"),
        ("I want $2 back.", "currency"),
        ("I want my £39.90 back by Tuesday.", "date"),
        ("I want my £39.90 back tomorrow.", "date"),
        ("I want my £39.90 back, like Sandra said.", "name"),
        ("I want my £39.90 back, write to priya@post.example.", "address"),
        ("I want my £39.90 back, see www.lumen.example.", "address"),
    ],
)
def test_a_value_that_nobody_gave_is_found(reply: str, kind: str) -> None:
    assert kind in kinds(reply, REFUND)


@pytest.mark.parametrize(
    "reply",
    [
        "I want my 39.90 back.",
        "I want my 39.90 pounds back.",
        "I want the £39.90 back, all of it.",
        "I want my £39.90 back on Friday.",
        "I want my £39.90 back, Tess.",
        "OK, I want my £39.90 back. Really, OK?",
        "First of all, I want my £39.90 back. One second.",
    ],
)
def test_what_was_said_by_either_side_may_be_said_again(reply: str) -> None:
    assert kinds(reply, REFUND) & {"figure", "currency", "date", "name", "address"} == set()


def test_an_address_that_was_said_may_be_said_again() -> None:
    bounds = saying("It's priya@post.example.", CustomerAct.TELL)
    assert kinds("Sure, priya@post.example.", bounds) & {"address", "name"} == set()


def test_figures_have_one_form() -> None:
    assert values("£165.00, the 2nd, two boots, FF-30816") == {"165", "2", "ff-30816"}
    assert values("the first one") == set()
    assert money("£165.00 or 165 quid") == {("£", "165")}


def test_an_amount_may_get_its_currency_where_no_other_was_named() -> None:
    bounds = saying(
        "I want the 80 back.", CustomerAct.PUSHBACK, own="80", said="I want the 80 back."
    )
    assert kinds("I want the £80 back.", bounds) == set()
