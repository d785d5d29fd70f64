"""One page, analysed: the record that `read --json` prints and the ledger stores."""

from collections.abc import Iterator

import msgspec

from saikhao.model.article import Article
from saikhao.model.claim import Attribution, Claim
from saikhao.model.errors import Misplaced
from saikhao.model.marks import Amount, Mention, Timex
from saikhao.model.page import Note, PageText
from saikhao.model.place import Quote, Span


class Made(msgspec.Struct, frozen=True):
    """What made an analysis: version and content hashes of everything that decides. Equal `made`, equal bytes."""

    version: str
    packs: dict[str, str] = {}
    world: str = ""
    models: dict[str, str] = {}
    vectors: str | None = None


class Analysis(msgspec.Struct, frozen=True):
    """The contract's analysis format; every span is of `page.text`."""

    page: PageText
    article: Article
    mentions: tuple[Mention, ...] = ()
    timexes: tuple[Timex, ...] = ()
    amounts: tuple[Amount, ...] = ()
    attributions: tuple[Attribution, ...] = ()
    claims: tuple[Claim, ...] = ()
    notes: tuple[Note, ...] = ()
    made: Made = Made("")


def spans(value: object, path: str = "$") -> Iterator[tuple[str, Span]]:
    """Every span anywhere inside a record, with its path."""
    if isinstance(value, Span):
        yield path, value
    elif isinstance(value, msgspec.Struct):
        for name in value.__struct_fields__:
            yield from spans(getattr(value, name), f"{path}.{name}")
    elif isinstance(value, tuple):
        for i, item in enumerate(value):
            yield from spans(item, f"{path}[{i}]")


def quotes(analysis: Analysis) -> Iterator[tuple[str, Quote]]:
    """Every stored place of an analysis with its words; `Misplaced`, naming the path, where one does not fit."""
    for path, span in spans(analysis):
        try:
            yield path, Quote.take(analysis.page.text, span)
        except Misplaced as wrong:
            raise Misplaced(f"page {analysis.page.uri}: {path}: {wrong}") from None


def checked(analysis: Analysis) -> Analysis:
    """Itself, if every span fits the text and every reference resolves; else `Misplaced`."""
    for _ in quotes(analysis):
        pass
    known = {a.id for a in analysis.attributions} | {None}
    for path, ref in [(f"attributions[{i}].parent", a.parent) for i, a in enumerate(analysis.attributions)] + [
        (f"claims[{i}].attribution", c.attribution) for i, c in enumerate(analysis.claims)
    ]:
        if ref not in known:
            raise Misplaced(f"page {analysis.page.uri}: $.{path}: no attribution has the id {ref}")
    return analysis


def encode(analysis: Analysis) -> bytes:
    """One line of JSON, UTF-8, fields in the order of the types: the same analysis gives the same bytes."""
    return msgspec.json.encode(checked(analysis), order="deterministic")


def decode(line: bytes) -> Analysis:
    """Back from JSON; `msgspec.ValidationError` with a path where the line does not follow the schema."""
    return msgspec.json.decode(line, type=Analysis)
