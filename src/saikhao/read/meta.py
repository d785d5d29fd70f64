"""What a page says beside its text: meta, link, time and title elements, microdata and JSON-LD, as outside places."""

import json
import re
from collections.abc import Iterable, Iterator

from saikhao.model.page import Note
from saikhao.model.place import Outside
from saikhao.read.walk import Aside

LINKS = ("canonical", "amphtml", "shortlink")
LONG = 4000  # characters of one value; a whole article inside a data script is no metadata
DEPTH = 8  # levels of a data script
MOST = 2000  # entries of one page


def entries(asides: Iterable[Aside]) -> tuple[tuple[Outside, ...], tuple[Note, ...]]:
    """The outside places of a page in its own order, and notes on data scripts that cannot be read.

    `path` is the meta's name, property or itemprop; the link's rel; `title`, `time` or `time[itemprop]`, `html[lang]`;
    for JSON-LD the key (`datePublished`, `author.name`), led by the type for what is no article (`WebSite.name`).
    """
    out: list[Outside] = []
    notes: list[Note] = []
    for aside in asides:
        if aside.tag == "script":
            found, whole = linked_data(aside.text)
            out.extend(found)
            if not whole:
                notes.append(Note("bad-json-ld", None, "a data script is not JSON: read as far as it goes"))
        else:
            out.extend(_element(aside))
    return tuple(out[:MOST]), tuple(notes)


def _element(aside: Aside) -> Iterator[Outside]:
    tag, attrs, text = aside
    said = {k: v.strip() for k, v in attrs.items() if v}
    prop = said.get("itemprop", "")
    if tag == "title":
        if text.strip():
            yield Outside("meta", "title", " ".join(text.split()))
    elif tag == "html":
        if said.get("lang"):
            yield Outside("meta", "html[lang]", said["lang"])
    elif tag == "link":
        rel = said.get("rel", "").lower()
        if rel in LINKS and said.get("href"):
            yield Outside("link", rel, said["href"])
    elif tag == "time":
        if said.get("datetime"):
            yield Outside("meta", f"time[{prop}]" if prop else "time", said["datetime"])
    elif said.get("content") and len(said["content"]) <= LONG:
        name = said.get("property") or said.get("name") or prop or said.get("http-equiv")
        if name:
            yield Outside("meta", name, said["content"])


_TRAILING = re.compile(r",(\s*[}\]])")
_PAIR = re.compile(r'"(\w{2,40})"\s*:\s*"((?:[^"\\\n]|\\.){1,400}+)"')
_LONE = re.compile("[\ud800-\udfff]")
_decoder = json.JSONDecoder(strict=False)


def linked_data(text: str) -> tuple[list[Outside], bool]:
    """The entries of a data script; False where it is not JSON and only its plain pairs could be read."""
    raw = (
        text.strip().removeprefix("<!--").removesuffix("-->").strip().removeprefix("//<![CDATA[").removesuffix("//]]>")
    )
    for attempt in (raw, _TRAILING.sub(r"\1", raw)):
        try:
            values = list(_values(attempt))
        except (ValueError, RecursionError):
            continue
        return _flat(values), True
    return [_place(m.group(1), _unescaped(m.group(2))) for m in _PAIR.finditer(raw)], False


def _values(raw: str) -> Iterator[object]:
    """The JSON values of a script that may hold several, one after another."""
    at = 0
    while at < len(raw):
        value, at = _decoder.raw_decode(raw, at)
        yield value
        while at < len(raw) and raw[at] in " \t\r\n;,":
            at += 1


def _unescaped(text: str) -> str:
    try:
        return str(json.loads(f'"{text}"'))
    except ValueError:
        return text


def _things(values: list[object]) -> Iterator[dict[str, object]]:
    """The top-level objects: of lists and of @graph, in order."""
    queue = list(values)
    while queue:
        value = queue.pop(0)
        if isinstance(value, list):
            queue[:0] = value
        elif isinstance(value, dict):
            graph = value.get("@graph")
            if isinstance(graph, list):
                queue[:0] = graph
            else:
                yield value


def _type(thing: dict[str, object]) -> str:
    kind = thing.get("@type")
    kinds = [k for k in kind if isinstance(k, str)] if isinstance(kind, list) else [kind]
    return next(
        (k for k in kinds if isinstance(k, str) and _is_article(k)), str(kinds[0]) if kinds and kinds[0] else ""
    )


def _is_article(kind: str) -> bool:
    return kind.endswith(("Article", "Posting"))


def _flat(values: list[object]) -> list[Outside]:
    """Every short string and number, with its path; the first article's paths are bare."""
    out: list[Outside] = []
    seen: dict[str, int] = {}
    for thing in _things(values):
        kind = _type(thing)
        lead = "" if _is_article(kind) else kind or "thing"
        nth = seen[lead] = seen.get(lead, 0) + 1
        if nth > 1:
            lead = f"{lead or kind}[{nth}]"
        out.extend(_leaves(thing, lead, 0))
    return out


def _leaves(value: object, path: str, depth: int) -> Iterator[Outside]:
    if depth > DEPTH:
        return
    if isinstance(value, dict):
        for key, inner in value.items():
            yield from _leaves(inner, f"{path}.{key}" if path else str(key), depth + 1)
    elif isinstance(value, list):
        for n, inner in enumerate(value[:50], 1):
            yield from _leaves(inner, path if n == 1 else f"{path}[{n}]", depth + 1)
    elif isinstance(value, str | int | float) and not isinstance(value, bool):
        said = str(value).strip()
        if said and len(said) <= LONG:
            yield _place(path, said)


def _place(path: str, exact: str) -> Outside:
    """JSON can write half a surrogate pair, in keys too; UTF-8 cannot, so it shows as U+FFFD."""
    return Outside("json-ld", _LONE.sub("\ufffd", path), _LONE.sub("\ufffd", exact))
