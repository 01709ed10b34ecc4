"""Be what `flask --app app` and a WSGI server start."""

from trainer.web import create_app

app = create_app()
