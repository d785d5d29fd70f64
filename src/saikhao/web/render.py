"""A view as a screen or as JSON: every address has both."""

from pathlib import Path

import jinja2
import msgspec
from markupsafe import Markup
from starlette.requests import Request
from starlette.responses import Response

from saikhao import __version__

HERE = Path(__file__).parent
ESCAPED = str.maketrans({"<": "\\u003c", ">": "\\u003e", "&": "\\u0026"})  # so that data cannot end its element


def data(value: object) -> Markup:
    """A value as JSON to stand inside a script element of type application/json."""
    return Markup(msgspec.json.encode(value).decode().translate(ESCAPED))


def _templates() -> jinja2.Environment:
    made = jinja2.Environment(
        loader=jinja2.FileSystemLoader(HERE / "templates"),
        autoescape=True,
        undefined=jinja2.StrictUndefined,
        trim_blocks=True,
        lstrip_blocks=True,
    )
    made.globals["version"] = __version__
    made.filters["data"] = data
    return made


TEMPLATES = _templates()


def json(view: object, status: int = 200) -> Response:
    """A view as JSON."""
    return Response(msgspec.json.encode(view), status, media_type="application/json")


def screen(request: Request, template: str, status: int = 200, **values: object) -> Response:
    """A template as a page."""
    made = TEMPLATES.get_template(template).render(path=request.url.path, **values)
    return Response(made, status, media_type="text/html")


def wants_json(request: Request) -> bool:
    """True for the `.json` beside a view."""
    return request.url.path.endswith(".json")


def missing(request: Request, what: str) -> Response:
    """404: what is not here, said in the form that was asked for."""
    if wants_json(request):
        return json({"error": what}, 404)
    return screen(request, "missing.html", 404, what=what)
