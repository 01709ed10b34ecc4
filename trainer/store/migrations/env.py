"""Run migrations on the connection that `trainer/store/migrating.py` hands over."""

from alembic import context

from trainer.store.schema import schema

context.configure(
    connection=context.config.attributes["connection"],
    target_metadata=schema(),
    render_as_batch=True,  # SQLite cannot alter a column in place
    compare_type=True,
)
with context.begin_transaction():
    context.run_migrations()
