"""An HTML page -> Page."""

from collections.abc import Iterator

from saikhao.model.page import Capture, Note, Page
from saikhao.packs import Packs
from saikhao.read.charset import decode_html
from saikhao.read.meta import entries
from saikhao.read.page import page
from saikhao.read.plaintext import coding
from saikhao.read.votes import voted
from saikhao.read.walk import Walk, walk


def read_html(
    capture: Capture, packs: Packs, data: bytes | None = None, header: str | None = None, notes: tuple[Note, ...] = ()
) -> Page:
    """The visible text with a node for each line, and what the head and the data scripts say as outside places."""
    found = decode_html(capture.data if data is None else data, header)
    seen = walk(found.text)
    meta, more = entries(seen.asides)
    notes += tuple(n for n in coding(found) if n.code != "no-text") + more + tuple(bare(seen))
    nodes = voted(seen.nodes, seen.lines, found.text)
    return page(capture, packs, "\n".join(seen.lines), "html", nodes, meta, notes)


def bare(seen: Walk) -> Iterator[Note]:
    """A note on a page that shows nothing without running its scripts."""
    if not seen.lines:
        yield Note("no-text", None, f"no visible text; {seen.scripts} characters of code and style")
