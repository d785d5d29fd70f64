"""A text file -> Page."""

from collections.abc import Iterator

from saikhao.model.page import Capture, Node, Note, Page
from saikhao.model.place import Span
from saikhao.packs import Packs
from saikhao.read.charset import Decoded, decode_text
from saikhao.read.page import page


def read_text(capture: Capture, packs: Packs, data: bytes | None = None, notes: tuple[Note, ...] = ()) -> Page:
    """The file as it stands, newlines untouched; a node for every line that holds more than white space."""
    found = decode_text(capture.data if data is None else data)
    return page(capture, packs, found.text, "text", nodes(found.text), (), notes + tuple(coding(found)))


def nodes(text: str) -> Iterator[Node]:
    """One node a line, without the white space around it; `path` is `line[n]`, n counted from 1 over all lines."""
    start = 0
    for number, line in enumerate(text.split("\n"), 1):
        bare = line.strip()
        if bare:
            at = start + line.index(bare[0])
            yield Node(Span(at, at + len(bare)), f"line[{number}]")
        start += len(line) + 1


def coding(found: Decoded) -> Iterator[Note]:
    """What decoding has to report."""
    if found.bad:
        yield Note("bad-encoding", None, f"{found.bad} bytes are not {found.encoding}: each stands as U+FFFD")
    if found.guessed:
        yield Note("guessed-encoding", None, f"read as {found.encoding}, declared: {found.declared or '-'}")
    if not found.text.strip():
        yield Note("no-text", None, "nothing but white space")
