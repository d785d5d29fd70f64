"""RSS and Atom: one capture for each entry, its text as the feed carries it."""

import html
import re
from collections.abc import Iterator

from lxml import etree

from saikhao.model.page import Capture
from saikhao.model.place import Outside
from saikhao.read.faults import faulty

_FEED = re.compile(
    rb"\s*(?:<\?xml[^>]{0,200}>\s*)?(?:<!--.{0,2000}?-->\s*|<[?!][^>\[]{0,300}>\s*){0,9}<(?:rss|feed|rdf:RDF)\b", re.S
)
_TEXTS = ("encoded", "content", "description", "summary")  # of an entry, the fullest first
_GIVEN = {
    "title": "title",
    "published": "published",
    "pubDate": "published",
    "date": "published",
    "issued": "published",
    "updated": "updated",
    "creator": "author",
    "author": "author",
    "source": "source",
}


def is_feed(head: bytes) -> bool:
    """True where the bytes begin with an rss, feed or rdf:RDF element."""
    return bool(_FEED.match(head[:4096].removeprefix(b"\xef\xbb\xbf")))


def entries(data: bytes, name: str) -> Iterator[Capture]:
    """The entries of a feed, in its order. A broken feed gives the entries that can be made out."""
    parser = etree.XMLParser(recover=True, resolve_entities=False, no_network=True, load_dtd=False, huge_tree=True)
    try:
        root = etree.fromstring(data, parser)
    except (etree.XMLSyntaxError, ValueError) as wrong:
        yield faulty(name, "bad-feed", str(wrong))
        return
    items = [] if root is None else [e for e in root.iter() if _tag(e) in ("item", "entry")]
    if not items:
        yield faulty(name, "bad-feed", "no entry in the feed")
    for number, item in enumerate(items, 1):
        yield _entry(item, f"{name}#{number}")


def _entry(item: etree._Element, place: str) -> Capture:
    parts: dict[str, str] = {}
    for child in item:
        key = _tag(child)
        if key == "link" and child.get("href") and child.get("rel", "alternate") == "alternate":
            parts.setdefault("link", child.get("href", ""))
        elif key:
            said = _said(child)
            if said and len(said) > len(parts.get(key, "")) * (key in _TEXTS):
                parts.setdefault(key, said) if key not in _TEXTS else parts.__setitem__(key, said)
    text = next((parts[k] for k in _TEXTS if k in parts), "")
    title = f"<h1>{html.escape(parts['title'])}</h1>\n" if "title" in parts else ""
    given = tuple(Outside("feed", path, parts[k]) for k, path in _GIVEN.items() if parts.get(k))
    uri = parts.get("link") or parts.get("guid") or parts.get("id") or place
    return Capture(uri, f"{title}<div>{text}</div>".encode(), "text/html; charset=utf-8", given)


def _said(child: etree._Element) -> str:
    """An element's text; of Atom's inline XHTML its markup; of Atom's author the name."""
    name = next((c for c in child if _tag(c) == "name"), None)
    if name is not None:
        child = name
    if child.get("type") == "xhtml":
        return str(etree.tostring(child, encoding="unicode", with_tail=False))
    return (
        " ".join("".join(child.itertext()).split()) if _tag(child) not in _TEXTS else "".join(child.itertext()).strip()
    )


def _tag(element: etree._Element) -> str:
    return etree.QName(element).localname if isinstance(element.tag, str) else ""
