"""Show one's own progress."""

from flask import Blueprint, Response, jsonify

from trainer.api.shapes import ProgressOut, SkillOut, StepOut
from trainer.api.tokens import me, simulator
from trainer.queries import progress
from trainer.queries.progress import Standing


def add_routes(bp: Blueprint) -> None:
    """Add this resource."""
    bp.add_url_rule("/progress", "progress", show, methods=["GET"])


def show() -> Response:
    """Show skills and what to practise next."""
    road = progress.road(simulator(), me().id, own=True)
    steps = [
        StepOut(scenario=one.slug, title=one.title, skill=one.skill, because=one.because)
        for one in road.steps
    ]
    shown = ProgressOut(skills=[_skill(one) for one in road.standings], next=steps)
    return jsonify(shown.model_dump())


def _skill(standing: Standing) -> SkillOut:
    mastery = standing.mastery
    return SkillOut(
        skill=standing.skill.id,
        name=standing.skill.name,
        target=standing.skill.target,
        tier=standing.tier.value,
        mean=round(mastery.mean, 1) if mastery.enough else None,
        sd=round(mastery.sd, 1) if mastery.enough else None,
        observations=mastery.observations,
    )
