"""On which side of a report its content stands, where marks of sentences do not say."""

from saikhao.claim.cues import Cue
from saikhao.claim.look import Look
from saikhao.claim.passages import Passage
from saikhao.claim.source import Source

SURE = 1500  # what a report is worth that can be nothing else
CLAUSE = 20  # characters that may hold a clause


def closes(look: Look, p: Passage, cue: Cue, by: Source) -> bool:
    """An agency's "reports" right behind its name, with a space and no complementizer after it, closes the clause
    before it: "the minister met his guest, state agency X reports"."""
    if cue.frame != "+back" or look.spaced(p.lang) or not by or by.start - p.start < CLAUSE or cue.noun:
        return False
    agency = "Media" in look.kinds(p, p.word_at(by.start)) and look.gap(p, p.before(by.start)) != "0"
    near = 0 <= cue.start - by.end <= 1
    return agency and near and look.gap(p, p.word_at(cue.end) - 1) != "0"


def sided(look: Look, p: Passage, cue: Cue) -> bool:
    """Without marked sentences, an "according to" that begins a clause opens it, and any other closes one."""
    if cue.noun is None or cue.noun.cites or look.spaced(p.lang):
        return True
    i = p.before(cue.start)
    opens = i < 0 or look.gap(p, i) == "4" or "TURN" in look.kinds(p, i) or look.word(p, i) in look.cues(p.lang).that
    return opens == (cue.frame == "+noun")
