"""Gather every table, so that migrations compare with all of them."""

from sqlalchemy import MetaData

from trainer.store import (
    actions,
    attempts,
    audit,
    drafts,
    episodes,
    exercises,
    flags,
    hints,
    imported_agents,
    imported_talks,
    imports,
    judgements,
    mistakes,
    observations,
    people,
    reflections,
    reviews,
    rubrics,
    scenarios,
    scorecards,
    seats,
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
    hints.HintRow,
    mistakes.MistakeRow,
    reflections.ReflectionRow,
    scorecards.ScorecardRow,
    judgements.JudgementRow,
    reviews.AskRow,
    reviews.ReviewRow,
    observations.ObservationRow,
    exercises.ExerciseResultRow,
    exercises.MemoryRow,
    seats.SeatRow,
    imports.ImportRow,
    imported_agents.ImportedAgentRow,
    imported_talks.ImportedTalkRow,
)


def schema() -> MetaData:
    """Give the description of all tables."""
    return Row.metadata
