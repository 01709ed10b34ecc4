from dataclasses import replace

from tests.builders import a_scenario
from trainer.core.scenario.changing import edits
from trainer.core.scenario.citing import lines_of, quoted
from trainer.core.scenario.policy import Must, Never
from trainer.core.scenario.situation import Action, Fact, Model, Outcome, Step

CHANGES = edits("Up to £12.50 is yours to give.", "Up to £15.00 is yours to give.")


def test_lines_that_quote_the_old_rule_are_named_by_field_and_in_words() -> None:
    case = replace(
        a_scenario(),
        brief="You may give £12.50.",
        record="Fee £12.50",
        model=Model("", "I give 5.", "I give £12.50.", (Step("Hello."), Step("Here is £12.50."))),
        must=(Must("fee", "Refund", "clarity", said=("£12.50",)),),
        never=(Never("more", "Gives more than £12.50"),),
        actions=(
            Action("refund", "Refund the fee", amount=12.5),
            Action("more", "Give more", limit=50),
            Action("call", "Call back"),
        ),
        outcomes=(Outcome("paid", 90, if_said=("£12.50",)),),
        facts=(Fact("knows", "I paid £12.50."),),
    )
    found = quoted(lines_of(case), CHANGES)
    assert [one.field for one in found] == [
        "brief",
        "record",
        "model.talk.2.say",
        "model.strong",
        "must.1",
        "never.1",
        "actions.1",
        "outcomes.1.if_said",
        "facts.1.say",
    ]
    assert (found[2].place, found[2].words) == ("the model answer, message 2", ("£12.50",))


def test_nothing_is_quoted_where_nothing_has_changed() -> None:
    assert quoted(lines_of(a_scenario()), ()) == ()
