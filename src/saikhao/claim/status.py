"""How far the teller commits: status and polarity of a content."""

from saikhao.claim.cues import Cue
from saikhao.claim.look import Look
from saikhao.claim.passages import Passage
from saikhao.claim.source import Source, shape
from saikhao.claim.weigh import weights
from saikhao.model.codes import Polarity, Status

FIRST = 24  # words of a content that are looked at: its first main clause
ALL: tuple[Status, ...] = (
    "asserted",
    "planned",
    "forecast",
    "possible",
    "alleged",
    "denied",
    "conditional",
    "asked",
)


def status(look: Look, p: Passage, cue: Cue, by: Source, end: int) -> tuple[Status, Polarity]:
    """Status and polarity: the class of the cue, corrected by what the content's first clause shows."""
    first = cue.verbs[0].status if cue.verbs else cue.noun.status if cue.noun else "asserted"
    return _best(look, p, features(look, p, cue, by, end), first)


def told(look: Look, p: Passage, start: int, end: int) -> tuple[Status, Polarity]:
    """The same for what the page tells on its own word."""
    return _best(look, p, told_features(look, p, start, end), "asserted")


def _best(look: Look, p: Passage, seen: list[str], given: Status) -> tuple[Status, Polarity]:
    table = weights(look.kit, p.lang, "weigh_status")
    scores = {s: table.score([f"{s}:{f}" for f in seen]) for s in ALL}
    best: Status = max(ALL, key=lambda s: (scores[s], s == given))
    return best, "-" if table.score(["-:" + f for f in seen]) > 0 else "+"


def features(look: Look, p: Passage, cue: Cue, by: Source, end: int) -> list[str]:
    """What speaks for a status."""
    form = shape(cue)
    first = cue.verbs[0] if cue.verbs else None
    given = next((v.status for v in cue.verbs if v.status != "asserted"), "asserted")
    verb = look.text[cue.start : cue.parts[0][1]].lower()[:30]
    out = ["*", "form=" + form, "given=" + given, "v=" + verb, f"given={given}|{look.part(p)}"]
    out.append(f"given={given}|{cue.frame}")
    out += ["c=" + v.name for v in cue.verbs]
    out.append("by=" + ("+" if by else "-") + "|" + form)
    if first and first.negative:
        out.append("negative.")
    if cue.denied:
        out += ["denied.", "denied|" + form]
    return out + _clause(look, p, cue.open, end, form, given)


def told_features(look: Look, p: Passage, start: int, end: int) -> list[str]:
    """What speaks for a status of narrated words."""
    return ["*told", "*told|" + look.part(p), *_clause(look, p, start, end, "*told", "*told")]


def _clause(look: Look, p: Passage, start: int, end: int, form: str, given: str) -> list[str]:
    """The telling words of the first clause, and how early they stand."""
    seen: dict[str, None] = {}
    i = p.word_at(start)
    clause = 0
    for n, j in enumerate(range(i, min(i + FIRST, len(p.starts)))):
        if p.starts[j] >= end:
            break
        clause += n > 0 and look.gap(p, j - 1) != "0"
        near = "0" if n == 0 else "1" if n < 6 else "2"
        w = look.word(p, j)
        for k in look.kinds(p, j):
            if k in TELLING:
                seen[f"k={k}|{near}"] = None
                seen[f"k={k}|{form}"] = None
                seen[f"k={k}|{given}"] = None
                seen[f"w={w}|{near}"] = None
                seen[f"w={w}|{given}"] = None
                if clause == 0:
                    seen[f"k={k}|clause"] = None
                    seen[f"k={k}|clause|{given}"] = None
        if n < 2:
            seen[f"w{n}=" + w] = None
        if n < 12:
            seen["w=" + w] = None
    later = [look.word(p, j) for j in range(max(i, p.before(end) - 3), p.before(end) + 1)]
    return list(seen) + ["end=" + w for w in later[-2:]]


TELLING = frozenset(("WILL", "MAY", "MUST", "CAN", "DONE", "NOT", "IF", "BE", "AUX"))
