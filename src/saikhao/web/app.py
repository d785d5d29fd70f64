"""The screen's addresses. Read only: every view is a page and, with `.json` behind it, the same as data."""

from pathlib import Path

from starlette.applications import Starlette
from starlette.requests import Request
from starlette.responses import Response
from starlette.routing import Mount, Route
from starlette.staticfiles import StaticFiles
from starlette.types import ASGIApp

from saikhao.ledger import Ledger
from saikhao.model.analysis import Analysis
from saikhao.packs import Packs
from saikhao.web import claim as claims
from saikhao.web import page as pages
from saikhao.web.lines import lines
from saikhao.web.pages import listed
from saikhao.web.render import HERE, json, missing, screen, wants_json
from saikhao.web.safety import Safe
from saikhao.web.timeline import STATUSES, Ask, timeline


def app(path: Path) -> ASGIApp:
    """The screen for the ledger at `path`. Each request opens the file for itself and gives it back."""

    def show_timeline(request: Request) -> Response:
        ask = asked(request)
        with Ledger.open(path) as ledger:
            view = timeline(ledger, ask)
        if wants_json(request):
            return json(view)
        return screen(request, "timeline.html", view=view, ask=ask, langs=Packs().langs, statuses=STATUSES)

    def show_pages(request: Request) -> Response:
        with Ledger.open(path) as ledger:
            view = listed(ledger)
        return json(view) if wants_json(request) else screen(request, "pages.html", pages=view)

    def show_page(request: Request) -> Response:
        with Ledger.open(path) as ledger:
            analysis = ledger.analysis(request.path_params["id"])
            newer = newer_than(ledger, analysis) if analysis else None
        if analysis is None:
            return missing(request, "There is no page with this address in the ledger.")
        view = pages.view(analysis, newer)
        if wants_json(request):
            return json(view)
        chosen = next((c for c in view.claims if c.id == request.query_params.get("claim")), None)
        laid = lines(analysis.page.text, analysis.article.blocks, chosen.lit if chosen else ())
        return screen(request, "page.html", view=view, lines=laid, chosen=chosen, places=pages.places(view))

    def show_claim(request: Request) -> Response:
        with Ledger.open(path) as ledger:
            found = ledger.claim(request.path_params["id"])
            newer = newer_than(ledger, found.analysis) if found else None
        if found is None:
            return missing(request, "There is no claim with this address in the ledger.")
        view = claims.view(found.analysis, found.claim, newer)
        if wants_json(request):
            return json(view)
        return screen(request, "claim.html", view=view, lines=claims.context(found.analysis, found.claim))

    def nowhere(request: Request, _: Exception) -> Response:
        return missing(request, "There is nothing at this address.")

    made = Starlette(
        routes=[
            Route("/", show_timeline),
            Route("/.json", show_timeline),
            Route("/timeline", show_timeline),
            Route("/timeline.json", show_timeline),
            Route("/pages", show_pages),
            Route("/pages.json", show_pages),
            Route("/page/{id}.json", show_page),
            Route("/page/{id}", show_page),
            Route("/claim/{id}.json", show_claim),
            Route("/claim/{id}", show_claim),
            Mount("/static", StaticFiles(directory=HERE / "static")),
        ],
        exception_handlers={404: nowhere},
    )
    return Safe(made)  # outermost: an answer about an error of ours has the headers too


def newer_than(ledger: Ledger, analysis: Analysis) -> str | None:
    """The id of the capture of the same address that counts; None where that is this one."""
    row = ledger.page(analysis.page.uri)
    return row.id if row and row.id != analysis.page.id else None


def asked(request: Request) -> Ask:
    """The filters in an address; what is not understood is left out."""
    value = request.query_params.get
    skip = value("skip", "")
    number = int(skip) if skip.isascii() and skip.isdigit() and len(skip) < 10 else 0
    return Ask(value("lang", ""), value("status", ""), value("source", "").strip(), number)
