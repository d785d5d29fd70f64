"""The trained name tagger of a language that has one: a linear-chain CRF over words (Lafferty et al. 2001).

A pack with `ner.crfsuite` gets it. Words are the segmenter's, spaces are a feature and no token; features are the word,
its ends, how common it is, what the pack and the world know it as, and the same of its neighbours. `train/ner_th.py`
trains with the functions of this file, so training and tagging cannot drift apart."""

import re
from itertools import pairwise
from typing import Any, NamedTuple

from saikhao.annotate.gazetteer import world
from saikhao.annotate.kit import Kit
from saikhao.model.codes import MentionKind
from saikhao.packs.names import Common, Names
from saikhao.text.edges import Edges
from saikhao.text.lexicon import Lexicon

MODEL = "ner.crfsuite"
WINDOW = 400  # tokens tagged at a time: time stays linear on a page without lines
# Pieces of these are one token: abbreviations (consonants and full stops), numbers, addresses.
_WHOLE = re.compile(r"(?:[A-Za-z\u0e01-\u0e2e]{1,6}\.){1,6}|\d[\d.,]*\d|https?://\S{1,200}")
NEAR = 5  # how far a head word is felt
FAR = 9  # stands for the gap at either end
HEADS = ("t", "o", "b", "l", "h", "r")  # marks of the lists whose words are felt
CACHED = 50_000  # words whose own features are kept

OUTSIDE = "O"
KINDS: dict[str, MentionKind] = {"P": "person", "O": "org", "L": "place"}


class Tagged(NamedTuple):
    """A name the tagger sees at `[start, end)`."""

    start: int
    end: int
    kind: MentionKind


class Knowledge(NamedTuple):
    """What the features look up."""

    level: dict[str, int]
    marks: dict[str, str]
    lists: Lexicon[str]


def knowledge(kit: Kit, lang: str) -> Knowledge:
    """The pack's lists as lookups, built once."""
    return kit.keep(("ner", lang), lambda: _knowledge(kit, lang))


def _knowledge(kit: Kit, lang: str) -> Knowledge:
    names = kit.packs.toml(lang, "names", Names)
    marks: dict[str, str] = {}
    for mark, words in (
        ("t", names.person.titles),
        ("r", names.person.roles),
        ("o", names.org.heads),
        ("b", names.org.before + names.org.media),
        ("l", names.place.before),
        ("h", names.place.heads),
        ("s", names.around.stops),
    ):
        for word in words:
            marks.setdefault(word, mark)
    level = {word: row.level for row in kit.packs.tsv(lang, "frequency", Common) for word in row.words}
    return Knowledge(level, marks, Lexicon(marks.items()))


def _whole(text: str, start: int, end: int, edges: Edges) -> list[tuple[int, int]]:
    """Abbreviations, numbers and addresses, from the first word edge inside them on."""
    out = []
    for m in _WHOLE.finditer(text, start, end):
        a = next((i for i in range(m.start(), m.end()) if edges.at(i)), m.end())
        if m.end() - a > 1:
            out.append((a, m.end()))
    return out


def tokens(text: str, start: int, end: int, edges: Edges) -> list[tuple[int, int]]:
    """Words of `[start, end)`, spaces left out, abbreviations, numbers and addresses whole."""
    whole = _whole(text, start, end, edges)
    out: list[tuple[int, int]] = []
    cuts = edges.between(start, end)
    k = 0
    for a, b in pairwise(cuts):
        while k < len(whole) and whole[k][1] <= a:
            k += 1
        if k < len(whole) and whole[k][0] < b:
            a, b = whole[k][0], max(b, whole[k][1])
            if out and out[-1][1] > a:
                out[-1] = (out[-1][0], max(b, out[-1][1]))
                continue
        if not text[a:b].isspace():
            out.append((a, b))
    return out


def settled(word: str) -> str:
    """The word with the sign am as one letter, as lists spell it; pages write it as two as well."""
    return word.replace("\u0e4d\u0e32", "\u0e33")


def _shape(word: str) -> str:
    if word[0].isdigit():
        return "9"
    if not any(c.isalpha() for c in word):
        return word[0]
    if word.isascii():
        return "X" if word.isupper() else "x" if word.islower() else "Xx"
    return "." if word.endswith(".") else "w"


def _own(word: str, know: Knowledge) -> tuple[str, list[str]]:
    """(level, features) of a word by itself; kept per word."""
    level = know.level.get(settled(word))
    shape = _shape(word)
    heard = "-" if level is None else str(level)
    mark = know.marks.get(word, "")
    own = ["w=" + word, "f=" + heard + shape, f"n={min(len(word), 8)}"]
    if mark:
        own.append("m=" + mark)
    if shape == "w" and (level is None or level < 5):
        own += [
            "p2=" + word[:2],
            "p3=" + word[:3],
            "s1=" + word[-1:],
            "s2=" + word[-2:],
            "s3=" + word[-3:],
            f"k={int(chr(0x0E4C) in word)}",
        ]
    return heard + shape + mark, own


def _gazetteer(text: str, start: int, end: int, words: list[tuple[int, int]], kit: Kit, edges: Edges) -> list[str]:
    """What the world takes each word for: B or I of a place, person or body, with a w where the form is weak."""
    found = [""] * len(words)
    k = 0
    for hit in world(kit).lexicon.longest(text[start:end]):
        a, b = start + hit.start, start + hit.end
        if not edges.around(a, b):
            continue
        while k < len(words) and words[k][0] < a:
            k += 1
        first = True
        while k < len(words) and words[k][1] <= b:
            found[k] = ("B" if first else "I") + hit.value.kind[0] + ("w" if hit.value.weak else "")
            first, k = False, k + 1
    return found


class _Line(NamedTuple):
    """A stretch of words as the features see it, one entry a word in each list."""

    words: list[tuple[int, int]]
    forms: list[str]
    classes: list[str]  # level, shape, list and gazetteer of the word in one
    owns: list[list[str]]  # features of the word by itself
    gaz: list[str]
    heads: list[tuple[str, str]]  # the list and the form of the last head word, with its distance; "" where far


def _line(text: str, words: list[tuple[int, int]], gaz: list[str], kit: Kit, lang: str) -> _Line:
    know = knowledge(kit, lang)
    cache: dict[str, tuple[str, list[str]]] = kit.keep(("ner.words", lang), dict)
    line = _Line(words, [], [], [], gaz, [])
    near, since, head = "", 0, ""
    for (a, b), g in zip(words, gaz, strict=True):
        word = text[a:b]
        made = cache.get(word)
        if made is None:
            made = _own(word, know)
            if len(cache) < CACHED:
                cache[word] = made
        line.heads.append((near + str(since), head) if near and since <= NEAR else ("", ""))
        mark, since = know.marks.get(word, ""), since + 1
        if mark in HEADS:
            near, since, head = mark, 0, word
        elif mark == "s":
            near = ""
        line.forms.append(word)
        line.classes.append(made[0] + g)
        line.owns.append(made[1])
    return line


def features(
    text: str, start: int, end: int, words: list[tuple[int, int]], kit: Kit, lang: str, edges: Edges
) -> list[list[str]]:
    """One list of feature strings a word, each worked out once. Their order is part of the model's bytes."""
    line = _line(text, words, _gazetteer(text, start, end, words, kit, edges), kit, lang)
    return [_row(line, i) for i in range(len(words))]


def _row(line: _Line, i: int) -> list[str]:
    row = list(line.owns[i])
    near, head = line.heads[i]
    if line.gaz[i]:
        row.append("g=" + line.gaz[i])
    if near:
        row += ["h=" + near, "hw=" + head, "hc=" + near + "|" + line.classes[i]]
    before = line.words[i][0] - line.words[i - 1][1] if i else FAR
    after = line.words[i + 1][0] - line.words[i][1] if i + 1 < len(line.words) else FAR
    row += [f"<={min(before, 2)}", f">={min(after, 2)}"]
    _left(line, i, before, row)
    _right(line, i, after, row)
    return row


def _left(line: _Line, i: int, gap: int, row: list[str]) -> None:
    """What stands before word i, up to two words."""
    if not i:
        row.append("BOS")
        return
    forms, classes = line.forms, line.classes
    row += [
        "w-1=" + forms[i - 1],
        "c-1=" + classes[i - 1] + str(min(gap, 2)),
        "cc-=" + classes[i - 1] + "|" + classes[i],
        "ww-=" + forms[i - 1] + "|" + forms[i],
        "wc-=" + forms[i - 1] + "|" + classes[i],
        "s-1=" + forms[i - 1][-2:],
    ]
    if i > 1:
        row += ["w-2=" + forms[i - 2], "c-2=" + classes[i - 2], "c--=" + classes[i - 2] + "|" + classes[i - 1]]


def _right(line: _Line, i: int, gap: int, row: list[str]) -> None:
    """What stands after word i, up to two words, and what stands on both sides."""
    last = len(line.words) - 1
    if i == last:
        row.append("EOS")
        return
    forms, classes = line.forms, line.classes
    row += [
        "w+1=" + forms[i + 1],
        "c+1=" + classes[i + 1] + str(min(gap, 2)),
        "cc+=" + classes[i] + "|" + classes[i + 1],
        "ww+=" + forms[i] + "|" + forms[i + 1],
        "wc+=" + forms[i + 1] + "|" + classes[i],
        "p+1=" + forms[i + 1][:2],
    ]
    if i:
        row.append("c-+=" + classes[i - 1] + "|" + classes[i] + "|" + classes[i + 1])
        row.append("w-+=" + forms[i - 1] + "|" + forms[i + 1])
    if i + 1 < last:
        row += ["w+2=" + forms[i + 2], "c+2=" + classes[i + 2], "c++=" + classes[i + 1] + "|" + classes[i + 2]]


def _tagger(kit: Kit, lang: str) -> Any:
    path = kit.packs.root / lang / MODEL
    if not path.exists():
        return None
    import pycrfsuite

    tagger = pycrfsuite.Tagger()
    tagger.open(str(path))
    return tagger


def spans(words: list[tuple[int, int]], labels: list[str]) -> list[tuple[int, int, MentionKind]]:
    """BIO labels (`B-P`, `I-O` ...) as spans with kinds; an I after another kind begins anew."""
    out: list[tuple[int, int, MentionKind]] = []
    before = OUTSIDE
    for (a, b), label in zip(words, labels, strict=True):
        if label != OUTSIDE:
            kind = KINDS[label[2]]
            if label[0] == "I" and before != OUTSIDE and before[2] == label[2]:
                out[-1] = (out[-1][0], b, kind)
            else:
                out.append((a, b, kind))
        before = label
    return out


def tag(text: str, start: int, end: int, kit: Kit, lang: str, edges: Edges) -> list[Tagged]:
    """The names of one stretch of text; nothing where the language has no model."""
    tagger = kit.keep(("ner.model", lang), lambda: _tagger(kit, lang))
    if tagger is None:
        return []
    words = tokens(text, start, end, edges)
    out: list[Tagged] = []
    for base in range(0, len(words), WINDOW):
        some = words[base : base + WINDOW]
        labels = tagger.tag(features(text, some[0][0], some[-1][1], some, kit, lang, edges))
        out += [Tagged(*name) for name in spans(some, labels)]
    return out
