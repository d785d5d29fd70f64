"""Where a line says that somebody says something: verbs with their frames, and words that open a source."""

from bisect import bisect_left
from collections.abc import Iterator, Set
from typing import NamedTuple

from saikhao.annotate.kit import Kit
from saikhao.annotate.sheet import Sheet
from saikhao.claim.passages import Passage
from saikhao.packs.cues import Cues, Noun, Verb
from saikhao.packs.language import PackInfo
from saikhao.text.edges import Edges
from saikhao.text.lexicon import Hit, Lexicon

GAP = 130  # characters a cue in two parts may lie apart
NEAR = 60  # characters between an order and its causative
LABEL = 40  # characters the label of a speaker may have


UNSPACED = ("THAI", "LAO", "MYANMAR", "KHMER")  # scripts without spaces between words


def sides(noun: Noun) -> tuple[str, ...]:
    """Where the content of "according to X" may stand: behind X, or before it."""
    return ("+noun",) if noun.cites else ("+noun", "+back")


class Cue(NamedTuple):
    """A candidate. `parts` are the cue's own words, `verbs` its serial verbs (the first tells the status, the last the
    frame), `frame` the way it takes its content, `open` where the content begins, `denied` a negation before it."""

    parts: tuple[tuple[int, int], ...]
    verbs: tuple[Verb, ...]
    frame: str
    open: int
    denied: bool = False
    noun: Noun | None = None
    told: tuple[int, int] | None = None  # the quotation that is its content, where it follows one

    @property
    def start(self) -> int:
        return self.parts[0][0]

    @property
    def end(self) -> int:
        return self.parts[-1][1]


class Words:
    """A pack's cue words, compiled: one automaton a list."""

    def __init__(self, kit: Kit, lang: str) -> None:
        pack = kit.packs.toml(lang, "cues", Cues)
        self.pack = pack
        self.verbs = Lexicon(((f, v) for v in pack.verb for f in v.forms), ignore_case=True)
        self.nouns = Lexicon(((f, n) for n in pack.noun for f in n.forms), ignore_case=True)
        self.never = Lexicon(((f, True) for f in pack.never), ignore_case=True)
        openers = [(f, "not") for f in pack.unthat] + [(f, "+that") for f in pack.that]
        openers += [(f, "+let") for f in pack.let] + [(f, "+to") for f in pack.to]
        self.openers = Lexicon(openers, ignore_case=True)
        self.spaced = kit.packs.toml(lang, "pack", PackInfo).script not in UNSPACED
        self.glue, self.deny, self.nominal = frozenset(pack.glue), frozenset(pack.deny), frozenset(pack.nominal)
        self.aside = Lexicon(((f, True) for f in pack.aside), ignore_case=True)
        self.unthat_after = pack.unthat_after
        self.colon = "".join(pack.colon)
        self.lead_in = self.colon + ","


def words_of(kit: Kit, lang: str) -> Words:
    """The compiled cue words of a language, built once."""
    return kit.keep(("cues", lang), lambda: Words(kit, lang))


class Scan:
    """The hits of one page in one language, and the look around each."""

    def __init__(self, sheet: Sheet, lang: str) -> None:
        self.text, self.words = sheet.text, words_of(sheet.kit, lang)
        edges = sheet.edges
        self.nouns = list(self.words.nouns.longest(self.text, edges))
        ends = {h.end for h in self.words.verbs.scan(self.text, edges)}
        found = (self._freed(h, ends) for h in self.words.openers.longest(self.text, edges))
        self.openers = {h.start: h for h in found if self._opens(h)}
        self.asides = list(self.words.aside.longest(self.text, edges))
        self.verbs = self._verbs(sheet)
        self._starts = [h.start for h in self.verbs]

    def _verbs(self, sheet: Sheet) -> list[Hit[Verb]]:
        """Whole words that no `never` word holds; in a title, where the segmenter may not know the name before a verb,
        one edge is enough. A causative right after a verb is that verb's."""
        edges = sheet.edges
        masked = {i for m in self.words.never.scan(self.text, edges) for i in range(m.start, m.end)}
        titles = [(p.start, p.end) for p in sheet.parts if p.role == "title"]
        half = [] if self.words.spaced else [h for s, e in titles for h in self._half(edges, s, e)]
        hits = sorted([*self.words.verbs.longest(self.text, edges), *half], key=lambda h: (h.start, -h.end))
        out: list[Hit[Verb]] = []
        for h in hits:
            if (h.start in masked and h.end - 1 in masked) or (out and h.start < out[-1].end):
                continue
            if self._proper(h.start) and not any(s <= h.start < e for s, e in titles):
                continue
            if out and h.start in self.openers and h.start - out[-1].end <= 1:
                continue
            out.append(h)
        return out

    def _proper(self, at: int) -> bool:
        """True for a capital inside a sentence: part of a name, whatever verb it spells."""
        before = self.text[max(0, at - 2) : at]
        return self.text[at].isupper() and before[-1:] == " " and (before[0].isalnum() or before[0] == ",")

    def _half(self, edges: Edges, start: int, end: int) -> Iterator[Hit[Verb]]:
        for h in self.words.verbs.scan(self.text[start:end]):
            s, e = start + h.start, start + h.end
            if edges.at(s) != edges.at(e) and e - s > 2:
                yield Hit(s, e, h.value)

    def nouns_in(self, start: int, end: int) -> list[Hit[Noun]]:
        """The nouns that begin in `[start, end)`."""
        i, j = (bisect_left(self.nouns, at, key=lambda h: h.start) for at in (start, end))
        return self.nouns[i:j]

    def verbs_in(self, start: int, end: int) -> list[Hit[Verb]]:
        """The verbs that begin in `[start, end)`."""
        return self.verbs[bisect_left(self._starts, start) : bisect_left(self._starts, end)]

    def _freed(self, hit: Hit[str], verb_ends: Set[int]) -> Hit[str]:
        """A word that only holds a complementizer, right after a verb: there the complementizer is one."""
        if hit.value == "not" and hit.start in verb_ends:
            for form in self.words.pack.that:
                if self.text.startswith(form, hit.start):
                    return Hit(hit.start, hit.start + len(form), "+that")
        return hit

    def _opens(self, hit: Hit[str]) -> bool:
        if hit.value == "+that":
            return not self.text[max(0, hit.start - 12) : hit.start].rstrip().endswith(self.words.unthat_after)
        return hit.value != "not"


def cues(scan: Scan, line: Passage) -> list[Cue]:
    """All candidates of a line, in order."""
    verbs = [h for h in scan.verbs_in(line.start, line.end) if not _noun_made(scan, line, h)]
    nouns = scan.nouns_in(line.start, line.end)
    out = [
        Cue(((h.start, h.end),), (), f, _content(scan, line, h.end), False, h.value)
        for h in nouns
        for f in sides(h.value)
    ]
    out += _colons(scan, line)
    taken = {i for n in nouns for i in range(n.start, n.end)}
    verbs = [v for v in verbs if v.start not in taken]
    chains = _chains(scan, line, verbs)
    for i, chain in enumerate(chains):
        limit = chains[i + 1][0].start if i + 1 < len(chains) else line.end
        out.extend(_framed(scan, line, chain, limit))
    return sorted(out, key=lambda c: (c.start, c.end))


def _colons(scan: Scan, line: Passage) -> Iterator[Cue]:
    """A colon in a headline, and one after a label in capitals that opens a line (a transcript): who, then what."""
    reach = line.end - 8 if line.role == "title" else min(line.end - 8, line.start + LABEL)
    for at in range(line.start + (line.role == "title") + 1, reach):
        if scan.text[at] in scan.words.colon and not scan.text[at + 1].isdigit():
            if line.role == "title" or scan.text[line.start : at].isupper():
                yield Cue(((at, at + 1),), (), "+colon", _content(scan, line, at + 1))
            return


def quoting(found: list[Cue], quotes: tuple[tuple[int, int], ...]) -> list[Cue]:
    """Cues that come after a quotation: the same verbs once more, with the quotation as their content."""
    out = []
    k = 0
    for cue in found:
        while k < len(quotes) and quotes[k][1] < cue.start:
            k += 1
        if k and cue.verbs and cue.frame != "+that" and cue.start - quotes[k - 1][1] <= GAP:
            inside = quotes[k - 1]
            out.append(cue._replace(frame="+quote", parts=cue.parts[:1], open=inside[0], told=inside))
    return out


def postposed(found: list[Cue], spaced: bool) -> list[Cue]:
    """Verbs of saying once more, with the clause before them as their content ("it is so, he said"): where words are
    spaced all of them, elsewhere the verbs of agencies."""

    def says(verb: Verb) -> bool:
        return "+quote" in verb.frames if spaced else verb.relays

    return [c._replace(frame="+back") for c in found if c.frame == "+bare" and any(map(says, c.verbs))]


def _noun_made(scan: Scan, line: Passage, hit: Hit[Verb]) -> bool:
    """True where the word before makes a noun of the verb."""
    i = line.before(hit.start)
    if i < 0 or hit.start - line.ends[i] > scan.words.spaced:
        return False
    return scan.text[line.starts[i] : line.ends[i]].lower() in scan.words.nominal


def _chains(scan: Scan, line: Passage, verbs: list[Hit[Verb]]) -> list[list[Hit[Verb]]]:
    """Serial verbs, one cue: those that follow each other with nothing, one space or glue between."""
    out: list[list[Hit[Verb]]] = []
    for hit in verbs:
        if out and _glued(scan, line, out[-1][-1].end, hit.start):
            out[-1].append(hit)
        else:
            out.append([hit])
    return out


def _glued(scan: Scan, line: Passage, start: int, end: int) -> bool:
    if not 0 <= end - start <= 16:
        return False
    return _skip(scan, line, start) >= end


def _skip(scan: Scan, line: Passage, at: int) -> int:
    """Past spaces and glue words."""
    i = line.word_at(at)
    while i < len(line.starts) and line.starts[i] not in scan.openers:
        for j in (i + 1, i):
            if j < len(line.starts) and scan.text[line.starts[i] : line.ends[j]].lower() in scan.words.glue:
                i = j + 1
                break
        else:
            break
    return line.starts[i] if i < len(line.starts) else line.end


def _framed(scan: Scan, line: Passage, chain: list[Hit[Verb]], limit: int) -> list[Cue]:
    """The chain with the frame its surroundings show: one cue before a complementizer, else a cue each verb."""
    start, end = chain[0].start, chain[-1].end
    verbs = tuple(h.value for h in chain)
    frames = {f for v in verbs for f in v.frames}
    denied = _denied(scan, line, start)
    opener = scan.openers.get(_skip(scan, line, end))
    if opener is not None and opener.value == "+that":
        return [Cue(((start, opener.end),), verbs, "+that", _content(scan, line, opener.end), denied)]
    if len(chain) > 1:
        ends = [*(h.start for h in chain[1:]), limit]
        return [c for h, e in zip(chain, ends, strict=True) for c in _framed(scan, line, [h], e)]
    if opener is not None and opener.value in (frames | {"+to"}):
        return [Cue(((start, opener.end),), verbs, opener.value, _content(scan, line, opener.end), denied)]
    bare = Cue(((start, end),), verbs, "+bare", _content(scan, line, end), denied)
    far = _far(scan, line, end, limit, frames)
    if far is not None:
        two = Cue(((start, end), (far.start, far.end)), verbs, far.value, _content(scan, line, far.end), denied)
        return [bare, two] if scan.words.spaced else [two]  # where words are spaced a "that" serves other ends too
    return [bare]


def _denied(scan: Scan, line: Passage, start: int) -> bool:
    i = line.before(start)
    return i >= 0 and scan.text[line.starts[i] : line.ends[i]].lower() in scan.words.deny


def _far(scan: Scan, line: Passage, end: int, limit: int, frames: Set[str]) -> Hit[str] | None:
    """The complementizer or causative of a cue in two parts, before the next verb takes it."""
    reach = min(line.end, end + GAP)
    for at in range(end, min(reach, limit)):
        opener = scan.openers.get(at)
        if opener is None or opener.value not in frames:
            continue
        if opener.value == "+that" or (opener.value == "+let" and at - end <= NEAR):
            return opener
    return None


def _content(scan: Scan, line: Passage, at: int) -> int:
    """Past spaces, the first place a content may begin; where words are spaced past the mark before a quotation."""
    while at < line.end and scan.text[at] == " ":
        at += 1
    if scan.words.spaced and at < line.end and scan.text[at] in scan.words.lead_in:
        after = at + 1
        while after < line.end and scan.text[after] == " ":
            after += 1
        if scan.text[at] in scan.words.colon or scan.text[after : after + 1] in scan.words.pack.open_quote:
            return after
    return at
