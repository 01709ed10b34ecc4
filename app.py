"""Be what `flask --app app` and a WSGI server start."""

from trainer.config import read
from trainer.core.errors import InputError
from trainer.web import create_app

try:
    app = create_app(read())
except InputError as error:
    raise SystemExit(f"{error}\ndocs/settings.md says what each setting may be.") from None
