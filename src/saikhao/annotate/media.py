"""The media that are known: by name, by address, or by the words that make a name a medium's."""

import re
import unicodedata
from typing import NamedTuple

from saikhao.annotate.kit import Kit
from saikhao.annotate.lines import words
from saikhao.text.lexicon import Lexicon
from saikhao.world.outlets import Outlet

SHORT = 4  # characters of a name that counts in its own case only: AP is not "ap"
LONGEST = 60  # characters of a medium's name
_HOST = re.compile(r"(?:https?://)?(?:www\.|m\.|amp\.)?([^\s/:?#]+\.[^\s/:?#]+)(/[^\s?#]*)?", re.I)
_MARKS = re.compile(r"[\W_]+")


class Media(NamedTuple):
    """`names` spelling -> outlet, `firsts` what they begin with; `domains` host (or host/path) -> outlet; `words` that
    make a medium."""

    names: dict[str, Outlet]
    firsts: frozenset[str]
    domains: dict[str, Outlet]
    words: frozenset[str]

    def named(self, text: str) -> Outlet | None:
        """The outlet of exactly this name. Short Latin names count in their own case only (AP is not "ap")."""
        text = text.strip()
        return self.names.get(text) or (self.names.get(text.casefold()) if len(text) > SHORT else None)

    def opening(self, text: str, at: int) -> tuple[Outlet, int] | None:
        """The longest known name that begins at `at` and ends at a word's end, with its end."""
        if text[at : at + 2].casefold() not in self.firsts:
            return None
        for end in range(min(len(text), at + LONGEST), at, -1):
            found = self.named(text[at:end]) if not text[end - 1].isspace() else None
            if found and not (_latin(text, end - 1) and _latin(text, end)):
                return found, end
        return None

    def at(self, address: str) -> Outlet | None:
        """The outlet an address belongs to."""
        m = _HOST.match(address.strip())
        if not m:
            return None
        host, path = m.group(1).lower(), m.group(2) or ""
        first = f"{host}/{path.strip('/').split('/')[0]}"
        while "." in host:
            if first in self.domains or host in self.domains:
                return self.domains.get(first) or self.domains[host]
            host = host.split(".", 1)[1]
        return None

    def sounds(self, name: str) -> bool:
        """True for a name with a medium's word in it: "Harbour Wire", "Trang tin X". In a script without spaces the
        word may close the name's run."""
        low = name.casefold()
        return any(p in self.words for p in re.split(r"[\s.·-]+", low)) or any(
            low.endswith(w) for w in self.words if ord(w[0]) > 0xE00
        )

    def ends(self, name: str) -> bool:
        """True for a name that begins or ends with a medium's word: "Harbour Wire", "Radio Sela"."""
        parts = name.casefold().split()
        return parts[-1] in self.words or parts[0] in self.words


def _latin(text: str, i: int) -> bool:
    return i < len(text) and text[i].isalnum() and ord(text[i]) < 0x250


def media(kit: Kit) -> Media:
    """What is known of media, built once."""
    return kit.keep("media", lambda: _build(kit))


def _build(kit: Kit) -> Media:
    rows = kit.world.tsv("outlets", Outlet)
    names: dict[str, Outlet] = {}
    for row in rows:
        for spelling in row.spellings:
            names.setdefault(unicodedata.normalize("NFC", spelling), row)
    for spelling, row in list(names.items()):
        if len(spelling) > SHORT:
            names.setdefault(spelling.casefold(), row)
    domains = {d: row for row in rows for d in row.domains}
    return Media(names, frozenset(n[:2].casefold() for n in names), domains, words(kit).medium)


def key(name: str) -> str:
    """Letters and digits alone, accents gone: what two spellings of a name have in common."""
    plain = "".join(
        c for c in unicodedata.normalize("NFD", name.casefold()) if ord(c) > 0x36F or not unicodedata.combining(c)
    )
    return _MARKS.sub("", plain.replace("\u0111", "d"))


def host(address: str) -> str | None:
    """The host of an address, without "www."."""
    m = _HOST.match(address.strip())
    return m.group(1).lower() if m else None


def lexicon(kit: Kit) -> Lexicon[Outlet]:
    """All names of known media, for one scan."""
    return kit.keep(
        "media lexicon", lambda: Lexicon((s, row) for row in kit.world.tsv("outlets", Outlet) for s in row.spellings)
    )
