"""Which speaker a source is: the same person or body through a page, also where the words differ or are left out."""

from saikhao.annotate.coref import mentioned
from saikhao.claim.cues import Cue
from saikhao.claim.look import Look
from saikhao.claim.passages import Passage
from saikhao.claim.source import Source
from saikhao.model.ids import digest

RECENT = 200  # sources before that may be meant again


class Speakers:
    """The speakers of a page so far, in order; `of` names the next one."""

    def __init__(self, look: Look) -> None:
        self.look = look
        self.mentions = tuple(m for _, m in look.mentions.values())
        self._said: list[tuple[str, str]] = []  # (words, entity), oldest first
        self._last: str | None = None

    def of(self, p: Passage, cue: Cue, by: Source, above: str | None) -> str | None:
        """The entity behind a source, an id; for one left out the speaker it is plainly shared with, else None.
        `above` is the speaker of the statement this one stands in."""
        if not by:
            return self._shared(cue, above)
        words = self.look.text[by.start : by.end]
        found = self._named(by) or self._pronoun(p, words, above) or self._told_before(words) or "s" + digest(words)
        self._said.append((words, found))
        self._last = found
        return found

    def _shared(self, cue: Cue, above: str | None) -> str | None:
        if cue.verbs and not cue.verbs[-1].sourced:
            return None
        return above or self._last

    def _named(self, by: Source) -> str | None:
        """The named person or body the source is, by name, by role, or as one told before."""
        return mentioned(self.look.sheet, self.mentions, self.look.sheet.span(by.start, by.end))

    def _pronoun(self, p: Passage, words: str, above: str | None) -> str | None:
        return (above or self._last) if "He" in self.look.kinds_of_word(p.lang, words) else None

    def _told_before(self, words: str) -> str | None:
        """An earlier source of the same words, or one that holds them as its role."""
        for said, entity in reversed(self._said[-RECENT:]):
            if words == said:
                return entity
        for said, entity in reversed(self._said[-RECENT:]):
            if len(words) > 3 and (words in said or (len(said) > 3 and said in words)):
                return entity
        return None
