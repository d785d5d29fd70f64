"""What went wrong before a capture's bytes could be read, carried along with the capture until its page is made."""

from collections.abc import Iterable

from saikhao.model.page import Capture, Note
from saikhao.model.place import Outside

_MARK = "note:"


def faulty(uri: str, code: str, detail: str, data: bytes = b"") -> Capture:
    """A capture of which only a note can be given: a torn archive, a row that is no record, a file that is gone."""
    return Capture(uri, data, None, (Outside("capture", _MARK + code, detail),))


def split(given: Iterable[Outside]) -> tuple[tuple[Outside, ...], tuple[Note, ...]]:
    """What stands beside a capture, and the notes among it."""
    kept = [g for g in given if not (g.at == "capture" and g.path.startswith(_MARK))]
    notes = [Note(g.path.removeprefix(_MARK), None, g.exact) for g in given if g not in kept]
    return tuple(kept), tuple(notes)
