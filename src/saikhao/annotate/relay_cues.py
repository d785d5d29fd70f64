"""`hops.toml`, compiled: the patterns by which a language says that a report was taken from a medium."""

import re
from collections.abc import Iterable

from saikhao.annotate.kit import Kit
from saikhao.packs.hops import HopWords
from saikhao.packs.language import PackInfo
from saikhao.world.things import Thing

UPPER = "A-Z\u00c0-\u00de\u0110\u0128\u0168\u01a0\u01af\u1e00-\u1ef8"  # Latin capitals
SPACELESS = ("THAI", "LAO", "MYANMAR", "KHMER")  # scripts that write words without spaces


class Cues:
    """The patterns of one language. `spaced`: whether it writes spaces between words."""

    def __init__(self, pack: HopWords, spaced: bool) -> None:
        self.pack, self.spaced = pack, spaced
        edge, gap = (r"\b", r"\s+") if spaced else ("", r"\s*")
        between = r"(?:[\w'’-]+\s+){0,5}[\"'“‘(]?" if spaced else r"[\"'“‘(]?"
        self.kinds = {w.casefold(): k for k in ("site", "outlet", "agency") for w in getattr(pack, k)}
        self.head = re.compile(rf"{edge}({_any(self.kinds)}){gap}", re.I)
        self.compound = re.compile(rf"{edge}(?:{_any(pack.compound)})\s*$", re.I)
        self.behind = re.compile(rf"\s*\(?(?:{_any(pack.behind)})\b", re.I)
        self.never = re.compile(rf"(?:{_any(pack.never)})", re.I)
        self.unknown = re.compile(rf"{edge}(?:{_any(pack.unknown)}){edge}", re.I)
        self.said = re.compile(rf"{edge}(?:{_any(pack.said)}){edge}", re.I)
        self.handed = re.compile(rf"{edge}(?:{_any((*pack.of, *pack.told))}){gap}{between}$", re.I)
        self.handed_anywhere = re.compile(rf"{edge}(?:{_any((*pack.of, *pack.told))}){gap}[\"'“‘]?", re.I)
        self.stop = re.compile(f"(?:{_any((*pack.stop, *pack.said))})")
        self.joined = re.compile(rf"\s*{edge}(?:{_any(pack.joined)}){edge}\s*", re.I)
        self.media = re.compile(rf"{edge}(?:{_any(pack.media)}){edge}", re.I)
        self.link = re.compile(rf"\s*(?:(?:{_any((*pack.owned, *pack.media_of))})\s*)*", re.I)
        self.small = re.compile(rf"(?: (?:{_any(pack.small)}) [{UPPER}][\w'’&-]*+)+")
        self.sound = re.compile(rf"(?:{_any(pack.sound)})$")
        self.owned = re.compile(rf"(?:{_any(pack.owned)})\s*$", re.I)


def _any(words: Iterable[str]) -> str:
    return "|".join(re.escape(w) for w in sorted(set(words), key=lambda w: (-len(w), w))) or "(?!)"


def cues(lang: str, kit: Kit) -> Cues:
    """The compiled cues of a language."""

    def build() -> Cues:
        spaced = kit.packs.toml(lang, "pack", PackInfo).script not in SPACELESS
        return Cues(kit.packs.toml(lang, "hops", HopWords), spaced)

    return kit.keep(("hops", lang), build)


def countries(kit: Kit) -> dict[str, str]:
    """Every spelling of a country's name, and the adjectives that stand for one -> the country."""

    def build() -> dict[str, str]:
        tables = [r for table in ("countries", "places") for r in kit.world.tsv(table, Thing)]
        forms = {f: r.id for r in tables if r.kind == "country" for f in (r.name, *r.forms)}
        for lang in kit.packs.langs:
            for code, words in kit.packs.toml(lang, "hops", HopWords).peoples.items():
                forms.update(dict.fromkeys(words, code))
        return forms

    return kit.keep("hops countries", build)
