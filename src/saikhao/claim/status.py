"""How far the teller commits: status and polarity of a content."""

from saikhao.claim.cues import Cue
from saikhao.claim.look import Look
from saikhao.claim.passages import Passage
from saikhao.claim.source import Source, shape
from saikhao.claim.weigh import weights
from saikhao.model.codes import Polarity, Status

FIRST = 14  # words of a content that are looked at: its first main clause
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
    table = weights(look.kit, p.lang, "weigh_status")
    seen = features(look, p, cue, by, end)
    given = cue.verbs[0].status if cue.verbs else cue.noun.status if cue.noun else "asserted"
    scores = {s: table.score([f"{s}:{f}" for f in seen]) for s in ALL}
    best: Status = max(ALL, key=lambda s: (scores[s], s == given))
    negative = table.score(["-:" + f for f in seen]) > 0
    return best, "-" if negative else "+"


def features(look: Look, p: Passage, cue: Cue, by: Source, end: int) -> list[str]:
    """What speaks for a status."""
    form, i = shape(cue), p.word_at(cue.open)
    first = cue.verbs[0] if cue.verbs else None
    given = first.status if first else "asserted"
    verb = look.text[cue.start : cue.parts[0][1]].lower()[:30]
    out = ["*", "form=" + form, "given=" + given, "v=" + verb, f"given={given}|{p.role}"]
    out.append(f"given={given}|{cue.frame}")
    out.append("by=" + ("some" if by else "none") + "|" + form)
    if first and first.negative:
        out.append("negative.")
    if cue.denied:
        out += ["denied.", "denied|" + form]
    seen: dict[str, None] = {}
    for n, j in enumerate(range(i, min(i + FIRST, len(p.starts)))):
        if p.starts[j] >= end:
            break
        near = "0" if n == 0 else "1" if n < 5 else "2"
        w = look.word(p, j)
        for k in look.kinds(p, j):
            if k in TELLING:
                seen[f"k={k}|{near}"] = None
                seen[f"k={k}|{form}"] = None
                seen[f"w={w}|{near}"] = None
                seen[f"w={w}|{given}"] = None
        if n < 2:
            seen[f"w{n}=" + w] = None
        seen["w=" + w] = None
    later = [look.word(p, j) for j in range(max(i, p.before(end) - 3), p.before(end) + 1)]
    out += ["end=" + w for w in later[-2:]]
    return out + list(seen)


TELLING = frozenset(("MAY", "NOT", "IF", "BE", "AUX"))
