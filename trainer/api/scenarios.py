"""List what may be practised."""

from flask import Blueprint, Response, jsonify

from trainer.api.shapes import ScenarioOut, ScenariosOut
from trainer.api.tokens import simulator
from trainer.core.scenario.scenario import Scenario
from trainer.services import content


def add_routes(bp: Blueprint) -> None:
    """Add this resource."""
    bp.add_url_rule("/scenarios", "scenarios", index, methods=["GET"])


def index() -> Response:
    """List the scenarios."""
    found = [_shown(one.scenario) for one in content.offered(simulator())]
    return jsonify(ScenariosOut(scenarios=found).model_dump())


def _shown(scenario: Scenario) -> ScenarioOut:
    return ScenarioOut(
        id=scenario.id,
        title=scenario.title,
        company=scenario.company,
        domain=scenario.domain,
        channel=scenario.channel,
        level=scenario.level,
        minutes=scenario.minutes,
        practise=list(scenario.practise),
        brief=scenario.brief,
        record=scenario.record,
        articles=[{"id": a.id, "title": a.title, "text": a.text} for a in scenario.articles],
        actions=[
            {"id": a.id, "label": a.label, "amount": a.amount, "note": a.note}
            for a in scenario.actions
        ],
    )
