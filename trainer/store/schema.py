"""Gather every table, so that migrations compare with all of them."""

from sqlalchemy import MetaData

from trainer.store import (
    actions,
    attempts,
    audit,
    drafts,
    episodes,
    flags,
    mistakes,
    observations,
    people,
    reflections,
    rubrics,
    scenarios,
    scorecards,
    teams,
    tokens,
    turns,
)
from trainer.store.database import Row

TABLES = (
    teams.TeamRow,
    people.PersonRow,
    tokens.TokenRow,
    audit.AuditRow,
    scenarios.ScenarioVersionRow,
    rubrics.RubricVersionRow,
    attempts.AttemptRow,
    turns.TurnRow,
    actions.ActionRow,
    drafts.DraftRow,
    episodes.EpisodeRow,
    episodes.NoteRow,
    flags.FlagRow,
    mistakes.MistakeRow,
    reflections.ReflectionRow,
    scorecards.ScorecardRow,
    observations.ObservationRow,
)


def schema() -> MetaData:
    """Give the description of all tables."""
    return Row.metadata
