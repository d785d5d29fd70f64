"""Finds made sound: cut where a role begins, put right by the word before them, left out where they are no names."""

import re

from saikhao.annotate.capitals import latin
from saikhao.annotate.finds import Find
from saikhao.annotate.lists import Near, near
from saikhao.annotate.sheet import Sheet
from saikhao.annotate.trim import trimmed
from saikhao.model.marks import Timex
from saikhao.packs.names import Names
from saikhao.text.script import script

_BRACKETS = re.compile(r" ?\(([^()\n]{2,40})\)")
_LETTER = re.compile(r"[^\W\d_]")


class _Words:
    """What one language's pack says, ready to ask."""

    def __init__(self, names: Names) -> None:
        self.never = frozenset(names.around.never)
        self.openers = tuple(names.person.openers)
        self.links = tuple(names.around.link + names.place.cues) if names.person.openers else ()
        self.heads = tuple(names.place.heads)


def _words(sheet: Sheet, lang: str) -> _Words:
    return sheet.kit.keep(("sift", lang), lambda: _Words(sheet.kit.packs.toml(lang, "names", Names)))


def sifted(sheet: Sheet, finds: list[Find], times: tuple[Timex, ...], level: dict[str, int]) -> list[Find]:
    """The finds that hold, each as it should stand; `level` says how common the words of the language are."""
    to = sheet.folded.offset
    taken = sorted((to(t.span.start), to(t.span.end)) for t in times)
    asked = near(sheet)
    out = []
    k = 0
    parts = sheet.parts
    for find in sorted(finds, key=lambda f: f.start):
        while k < len(parts) and parts[k].end <= find.start:
            k += 1
        if k < len(parts):
            made = _one(sheet, find, asked, _words(sheet, parts[k].lang), level)
            if made and not _covered(taken, made):
                out.append(made)
    return out


def _covered(taken: list[tuple[int, int]], find: Find) -> bool:
    """Whether a time holds the find."""
    return any(s <= find.start and find.end <= e for s, e in taken)


def _goes_on(sheet: Sheet, end: int, level: dict[str, int]) -> bool:
    """Whether letters follow at once that are no word: the listed name is the beginning of another one."""
    if not level or end >= len(sheet.text) or sheet.text[end] < "\u0e01" or not sheet.text[end].isalpha():
        return False
    cuts = sheet.edges.between(end, min(len(sheet.text), end + 24))
    word = sheet.text[end : cuts[1]]
    return level.get(word, -1) < (1 if len(word) < 4 else 0)


def _one(sheet: Sheet, find: Find, asked: Near, words: _Words, level: dict[str, int]) -> Find | None:
    text = sheet.text[find.start : find.end]
    if find.kind != "place" and " " in text and find.rule == "tagger":
        find = _cut(find, text, words.openers if find.kind == "person" else words.links)
        text = sheet.text[find.start : find.end]
    if not _LETTER.search(text) or text.lower() in words.never:
        return None
    before = asked.before(find.start)
    if "around.demonyms" in before and find.kind == "place" and sheet.text[find.start - 1] != " ":
        return None
    if find.known and find.kind == "place" and _goes_on(sheet, find.end, level):
        return None
    if find.known is None and find.rule == "tagger":
        find = _turned(find, before)
        if find.kind == "place" and len(text) < 3:
            return None
    return find


def _cut(find: Find, text: str, openers: tuple[str, ...]) -> Find:
    """A name ends where, after a space, a word begins that says what somebody is, or where from."""
    at = text.find(" ")
    while at > 0:
        if text[at:].lstrip().startswith(openers):
            return find._replace(end=find.start + at)
        at = text.find(" ", at + 1)
    return find


def _turned(find: Find, before: frozenset[str]) -> Find:
    """The kind that the word right before the name asks for."""
    if "person.titles" in before and "place.before" not in before:
        return find._replace(kind="person", rank=find.rank + 2)
    if "place.before" in before:
        return find._replace(kind="place", rank=find.rank + 2)
    if not before.isdisjoint(("org.media", "org.before")):
        return find._replace(kind="org", rank=find.rank + 2)
    return find


SLIP = 6  # characters the tagger may have left out at the end of a body's name
LONG = 9  # characters from which a head of organisations is one body's with a country after it


def extended(sheet: Sheet, finds: list[Find]) -> list[Find]:
    """An organisation that its country or town follows, at once or with "of" between, is one name with it."""
    asked = near(sheet)
    out: list[Find] = []
    for find in finds:
        last = out[-1] if out else None
        if find.kind == "place" and last and last.kind == "org" and _one_name(sheet, last, find, asked):
            out[-1] = last._replace(end=find.end, known=None, rule=last.rule + "+place")
        elif find.kind == "place" and (start := _headed(sheet, find, asked, last.end if last else 0)) is not None:
            out.append(Find(start, find.end, "org", "head+place", find.rank))
        elif find.kind == "person" and last and _first_name(sheet, last, find):
            out[-1] = find._replace(start=last.start)
        else:
            out.append(find)
        if find.kind == "person" and (other := _other_script(sheet, find)):
            out.append(other)
    return out


def _first_name(sheet: Sheet, last: Find, person: Find) -> bool:
    """Whether a lone surname of the page stands behind what a rule took for something else: its first name. Only in
    scripts without spaces between words, where a space parts names."""
    text = sheet.text[last.start : person.end]
    alone = " " not in sheet.text[person.start : person.end] and text.count(" ") == 1
    return (
        alone and last.rule == "tagger" and not last.known and text[last.end - last.start] == " " and text[0] > "\u0e00"
    )


def _other_script(sheet: Sheet, find: Find) -> Find | None:
    """The same name in brackets, in a script the page is not written in."""
    m = _BRACKETS.match(sheet.text, find.end)
    if not m:
        return None
    if near(sheet).starting(m.start(1)):  # a listed word: what somebody is, no name
        return None
    own = script(sheet.text[find.start])
    first = script(m.group(1)[0])
    if not first or not own or first == own:
        return None
    start, end = trimmed(sheet.text, m.start(1), m.end(1), "person", sheet.kit, latin(sheet.kit.packs, sheet.page.lang))
    return find._replace(start=start, end=end, rule="brackets")


def _one_name(sheet: Sheet, org: Find, place: Find, asked: Near) -> bool:
    """Whether the place belongs to the organisation's name. Only in scripts without spaces between words."""
    if sheet.text[org.end - 1] == "." and org.end == place.start:
        return True
    if not asked.longest(org.start, "org.heads") or sheet.text[org.end - 1] < "\u0e00":
        return False
    at = _linked(sheet, place, asked)
    return org.end == place.start or (
        at is not None and 0 <= at - org.end <= SLIP and " " not in sheet.text[org.end : at]
    )


def _linked(sheet: Sheet, place: Find, asked: Near) -> int | None:
    """Where "of" begins that stands right before the place."""
    mark = asked.ending(place.start, "around.link")
    return mark.start if mark and mark.end == place.start else None


def _headed(sheet: Sheet, place: Find, asked: Near, reach: int) -> int | None:
    """Where a head of organisations begins that the place follows at once, or after "of"."""
    at = _linked(sheet, place, asked)
    site = asked.ending(place.start, "place.heads")
    low = at if at is not None else site.start if site and site.end == place.start else place.start
    for head in _long(sheet):
        start = low - len(head)
        if start >= reach and sheet.text.startswith(head, start) and sheet.edges.at(start):
            return start
    return None


def _long(sheet: Sheet) -> tuple[str, ...]:
    """The longer heads of organisations of languages without spaces between words, longest first. They are compared
    letter by letter: the segmenter may draw the end of a head into the unknown name behind it."""

    def build() -> tuple[str, ...]:
        packs = sheet.kit.packs
        heads = {h for lang in packs.langs for h in packs.toml(lang, "names", Names).org.heads}
        return tuple(sorted((h for h in heads if len(h) >= LONG and h > "\u0e00"), key=lambda h: (-len(h), h)))

    return sheet.kit.keep("sift.long", build)
