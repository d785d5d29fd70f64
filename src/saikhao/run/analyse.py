"""One capture through every stage: pure, so it can be cached and run anywhere."""

import hashlib
import traceback
from collections.abc import Callable
from datetime import date
from pathlib import Path
from typing import TypeVar

from saikhao import __version__
from saikhao.annotate import annotate
from saikhao.annotate.kit import Kit, default
from saikhao.claim import claim
from saikhao.model.analysis import Analysis, Made, encode
from saikhao.model.article import Article
from saikhao.model.errors import Misplaced, SaikhaoError
from saikhao.model.ids import page_id
from saikhao.model.page import Capture, Note, Page
from saikhao.read import read

T = TypeVar("T")
FAILED = "stage-failed"


def made(kit: Kit | None = None) -> Made:
    """What decides the outcome here: version and content hashes of packs, world and models."""
    kit = kit or default()
    return Made(__version__, kit.packs.fingerprints, kit.world.fingerprint, kit.packs.models)


def analyse(capture: Capture, on: date | None = None, kit: Kit | None = None) -> Analysis:
    """A capture as an analysis that can be encoded. The same capture, date and kit give the same bytes.

    Never raises for what the capture holds: where a stage breaks, the analysis has what the stages before it found and
    a note `stage-failed` with the stage and the exception. What is wrong with a pack or a table is raised.
    """
    kit = kit or default()
    notes: list[Note] = []
    page = _stage("read", notes, lambda: read(capture, kit.packs)) or _blank(capture.uri, capture.data)
    if not page.text.strip() and not page.meta:
        return _bare(page, notes, kit)
    read_from = _stage("annotate", notes, lambda: annotate(page, kit, on))
    if read_from is None:
        return _bare(page, notes, kit)
    found, sheet = read_from
    attributions, claims = _stage("claim", notes, lambda: claim(found, sheet)) or ((), ())
    whole = Analysis(
        page.bare(),
        found.article,
        found.mentions,
        found.timexes,
        found.amounts,
        attributions,
        claims,
        (*found.notes, *notes),
        made(kit),
    )
    return whole if _stage("encode", notes, lambda: encode(whole)) else _bare(page, notes, kit)


def nothing(uri: str, data: bytes, note: Note, kit: Kit | None = None) -> Analysis:
    """The analysis of an input of which nothing could be read, and the note that says why."""
    return _bare(_blank(uri, data), [note], kit or default())


def unread(analysis: Analysis) -> bool:
    """True where nothing of the input could be read, or a stage broke on it."""
    return not analysis.page.text or any(note.code == FAILED for note in analysis.notes)


def _blank(uri: str, data: bytes) -> Page:
    return Page(page_id(uri, data), uri, "und", hashlib.sha256(b"").hexdigest(), "")


def _bare(page: Page, notes: list[Note], kit: Kit) -> Analysis:
    return Analysis(page.bare(), Article(), notes=(*page.notes, *notes), made=made(kit))


def _stage(name: str, notes: list[Note], run: Callable[[], T]) -> T | None:
    """What the stage makes; None and a note where it breaks. The one place where a bug becomes a finding."""
    try:
        return run()
    except SaikhaoError as wrong:
        if not isinstance(wrong, Misplaced):
            raise
        error: Exception = wrong
    except Exception as wrong:
        error = wrong
    at = traceback.extract_tb(error.__traceback__)[-1]
    where = f"{Path(at.filename).name}:{at.lineno}"
    notes.append(Note(FAILED, None, f"{name}: {type(error).__name__}: {str(error)[:200]} ({where})"))
    return None
