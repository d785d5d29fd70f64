"""Quotations: which words stand between quotation marks, over lines too."""

from saikhao.annotate.kit import Kit
from saikhao.claim.passages import Passage
from saikhao.packs.cues import Cues

LONGEST = 4000  # characters a quotation may run
LINES = 6  # passages it may run over


def quotations(text: str, told: tuple[Passage, ...], kit: Kit) -> tuple[tuple[int, int], ...]:
    """The insides `[start, end)` of quotations, in order, not overlapping. A mark that tells its side may close in a
    later passage; one that does not (straight ones) must close in its own."""
    out: list[tuple[int, int]] = []
    reach = 0
    for n, p in enumerate(told):
        pack = kit.packs.toml(p.lang, "cues", Cues)
        pairs = dict(zip(pack.open_quote, pack.close_quote, strict=True))
        last = told[min(len(told), n + LINES) - 1].end
        at, missed = max(p.start, reach), ""
        while at < p.end:
            mark = text[at]
            close = pairs.get(mark)
            if close == mark and text[at + 1 : at + 2] == mark:  # a straight mark written twice
                end = text.find(mark * 2, at + 2, p.end)
                out += [(at + 2, end)] if end > at + 2 else []
                at = max(at + 2, end + 2)
                continue
            if close and mark not in missed and _may_open(text, at, mark, close):
                end = _closing(text, at, p.end if mark == close else last, close)
                if end > at + 1:
                    out.append((at + 1, end))
                    at = end
                elif mark != close:
                    missed += mark  # nothing closes it from here on: do not look again
            at += 1
        reach = at
    return tuple(out)


def _may_open(text: str, at: int, mark: str, close: str) -> bool:
    """False for an apostrophe, an inch, a straight mark before a space."""
    if not text[at + 1 : at + 2].strip():
        return False
    return mark != close or mark == '"' or not text[at - 1 : at].isalnum()


def _closing(text: str, at: int, stop: int, close: str) -> int:
    """Where the mark opened at `at` closes, marks of the same kind inside passed over; -1 where it does not."""
    mark, depth = text[at], 0
    for i in range(at + 1, min(stop, at + LONGEST)):
        c = text[i]
        if c == close and not (c in "'\u2019" and text[i - 1].isalnum() and text[i + 1 : i + 2].isalnum()):
            if depth == 0:
                return i
            depth -= 1
        elif c == mark:
            depth += 1
    return -1
