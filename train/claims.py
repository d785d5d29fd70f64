"""Trains the deciders of claim/ for a language from annotated pages:
`python train/claims.py GOLD_DIR... [--whole DIR...] [--out PACK_DIR]`.

A folder holds NAME.json (offsets into the page's text) and NAME.txt. Every fifth page of each GOLD_DIR is left out: it
is never trained on, and the figure on it is the honest one. The same pages give the same bytes."""

import argparse
import json
import sys
from pathlib import Path

sys.path.insert(0, str(Path(__file__).parent))
from ranker import ranked, write, yes_or_no

from saikhao.annotate import Annotations
from saikhao.annotate.amounts import amounts
from saikhao.annotate.kit import Kit, default
from saikhao.annotate.names import mentions
from saikhao.annotate.sheet import Sheet
from saikhao.annotate.when import timexes
from saikhao.claim import content, narrate, report, source, status
from saikhao.claim.attributions import Said, ahead_of, candidates, placed, trimmed
from saikhao.claim.look import Look
from saikhao.claim.source import NONE, Source
from saikhao.claim.weigh import Weight, Weights
from saikhao.model.article import Article, Block
from saikhao.model.page import Capture
from saikhao.model.place import Span
from saikhao.read import read

FOLD = 5


def paths(folder: Path) -> list[tuple[Path, bool]]:
    """Gold files of a folder with whether each is kept back."""
    return [(f, i % FOLD == FOLD - 1) for i, f in enumerate(sorted(folder.glob("*.json")))]


def gold_look(path: Path, gold: dict, kit: Kit) -> tuple[Look, Annotations]:
    """A page laid out by its gold title and body."""
    raw = path.with_suffix(".txt")
    page = read(Capture(raw.name, raw.read_bytes(), "text/plain"), kit.packs)
    blocks = [Block(Span(*b), "body", gold["lang"]) for b in gold["body"]]
    title = Span(*gold["title"]) if gold.get("title") else None
    if title and not any(b.span.meets(title) for b in blocks):
        blocks.append(Block(title, "title", gold["lang"]))
    blocks.sort(key=lambda b: b.span)
    sheet = Sheet(page, Article(title=title, blocks=tuple(blocks), lang=gold["lang"]), kit)
    times = timexes(sheet)[0]
    counted = amounts(sheet, times)
    named = mentions(sheet, times, counted)
    return Look(sheet, named, times), Annotations(page, sheet.article, times, counted, named, ())


def overlap(a: tuple[int, int], b: tuple[int, int]) -> float:
    """Intersection over union of two ranges."""
    both = max(0, min(a[1], b[1]) - max(a[0], b[0]))
    return both / (a[1] - a[0] + b[1] - b[0] - both)


class Lesson:
    """One page's examples for the four deciders."""

    def __init__(self, look: Look, gold: dict) -> None:
        self.look, self.gold = look, gold
        to = look.sheet.folded.offset
        self.said = [
            {
                "cue": [(to(s), to(e)) for s, e in a["cue"]],
                "content": [(to(s), to(e)) for s, e in a["content"]],
                "source": (to(a["source"][0]), to(a["source"][1])) if a["source"] else None,
                "gold": a,
            }
            for a in gold["attributions"]
            if a["cue"]
        ]
        self.reports, self.sources, self.contents, self.states, self.cuts = [], [], [], [], []
        for p in look.passages:
            self._passage(p)
            self._facts(p)

    def _facts(self, p) -> None:
        """Clause boundaries and statuses of what the page tells itself."""
        look, to = self.look, self.look.sheet.folded.offset
        for fact in self.gold.get("facts", []):
            start, end = (to(x) for x in fact["at"])
            if not p.start <= start < p.end:
                continue
            self.states.append((status.told_features(look, p, start, end), fact["status"], fact.get("polarity", "+")))
            i, last = p.word_at(start), p.before(end)
            spots = {k: False for k in range(i, last) if content.may_end(look, p, k + 1)}
            if last + 1 < len(p.starts) and content.may_end(look, p, last + 1):
                spots[last] = True
            if i > 0 and content.may_end(look, p, i):
                spots[i - 1] = True
            self.cuts += [(narrate.features(look, p, k), yes) for k, yes in spots.items()]

    def _right(self, cue) -> dict | None:
        """The gold attribution this candidate stands for."""
        for a in self.said:
            if any(s < y and x < e for s, e in a["cue"] for x, y in cue.parts):
                start, end = a["content"][0][0], a["content"][-1][1]
                if cue.told:
                    if max(overlap(cue.told, x) for x in ((start, end), a["content"][0])) >= 0.5:
                        return a
                elif abs(cue.open - start) <= 4 or (cue.open <= start and start - cue.open < 0.3 * (end - start)):
                    return a
        return None

    def _passage(self, p) -> None:
        look, before, found = self.look, None, []
        for cue in candidates(look, p):
            given = [s.by for s, _ in found if s.by]
            guess = source.source(look, p, cue, given)
            a = self._right(placed(look, p, cue, guess))
            self.reports.append((report.features(look, p, cue, guess, before), a is not None))
            before = cue
            if a is None:
                continue
            self._source(p, cue, a, given)
            by = Source(*a["source"]) if a["source"] else NONE
            cue = placed(look, p, cue, by)
            found.append((Said(p, cue, by, 0), a))
        ahead = ahead_of([s for s, _ in found])
        ends: list[int] = []
        for s, a in found:
            if not s.cue.told:
                ends = [e for e in ends if e > s.cue.open]
                self._content(p, s, a, ahead, ends)
            end = a["content"][-1][1]
            seen = status.features(look, p, s.cue, s.by, end)
            self.states.append((seen, a["gold"]["status"], a["gold"]["polarity"]))

    def _source(self, p, cue, a, given) -> None:
        """Right is what overlaps gold's source best; where a headline leaves it out, an earlier source of the same
        speaker is as good."""
        look = self.look
        options, scores = [source.none_features(look, p, cue, given)], [0.0]
        known = look.part(p) != "body" and a["gold"].get("entity") not in (None, "unknown")
        same = {x["source"] for x in self.said if x["source"] and known and x["gold"]["entity"] == a["gold"]["entity"]}
        for by, seen in source.options(look, p, cue, given):
            options.append(seen)
            here = (by.start, by.end)
            scores.append(max((overlap(x, here) for x in ([a["source"]] if a["source"] else same)), default=0.0))
        best = max(scores)
        right = [i for i, x in enumerate(scores) if x >= max(0.5, best - 0.05)]
        if a["source"] is None:
            right.insert(0, 0)
        if right:
            self.sources.append((options, right))

    def _content(self, p, s, a, ahead, ends) -> None:
        look = self.look
        inside = [y for x, y in a["content"] if p.start <= x < p.end]
        goal = min(inside[-1] if inside else p.end, p.end)
        limit = min([p.end, *ends])
        if goal > limit:
            limit = p.end
        seen = []
        ahead = ahead._replace(depth=len(ends), barred=frozenset(x for x in ahead.barred if x > s.cue.open))
        for i, j in content.boundaries(look, p, s.cue, ahead, limit):
            here = trimmed(look, s.cue.open, p.ends[j - 1])[1]
            stop = p.ends[i] >= goal - 2 or here >= goal
            if p.ends[j - 1] < limit:
                seen.append((content.features(look, p, s.cue, ahead, i, j, limit), stop))
            if stop:
                break
        self.contents.extend(seen)
        ends.append(goal)


def lessons(folders: list[Path], whole: list[Path], kit: Kit) -> list[Lesson]:
    """The lessons of all pages of `whole` folders, and of all but those kept back of `folders`."""
    out = []
    for folder in [*folders, *whole]:
        for path, back in paths(folder):
            if folder in whole or not back:
                gold = json.loads(path.read_text(encoding="utf-8"))
                out.append(Lesson(gold_look(path, gold, kit)[0], gold))
    return out


DECISIONS = ("weigh_source", "weigh_report", "weigh_content", "weigh_told", "weigh_status")


def fresh(langs: tuple[str, ...], sources: dict[str, int]) -> Kit:
    """A kit that knows no weights but these of sources: what was learnt before must not tell what is learnt now."""
    kit = Kit()
    for lang in langs:
        for decision in DECISIONS:
            rows = sources if decision == "weigh_source" else {}
            kit.keep(("weights", lang, decision), lambda t=rows: Weights(Weight(f, w) for f, w in t.items()))
    return kit


def train(folders: list[Path], whole: list[Path], out: Path) -> None:
    """Two rounds: first the sources, then, with the sources they find, the rest."""
    langs = default().packs.langs
    first = lessons(folders, whole, fresh(langs, {}))
    sources = ranked([x for one in first for x in one.sources], prior=0.5)
    again = lessons(folders, whole, fresh(langs, sources))
    write(out / "weigh_source.tsv", sources)
    write(out / "weigh_report.tsv", yes_or_no([x for one in again for x in one.reports], prior=4.0))
    write(out / "weigh_content.tsv", yes_or_no([x for one in again for x in one.contents], prior=0.5))
    write(out / "weigh_told.tsv", yes_or_no([x for one in again for x in one.cuts]))
    write(out / "weigh_status.tsv", states([x for one in again for x in one.states]))


def states(seen: list) -> dict[str, int]:
    """Status by softmax, polarity by yes or no."""
    ranks = [([[f"{s}:{f}" for f in x] for s in status.ALL], status.ALL.index(y)) for x, y, _ in seen]
    table = ranked(ranks)
    table.update({"-:" + f: w for f, w in yes_or_no([(x, sign == "-") for x, _, sign in seen]).items()})
    return table


if __name__ == "__main__":
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("gold", nargs="+", type=Path)
    parser.add_argument("--whole", nargs="*", type=Path, default=[], help="folders of which every page is used")
    parser.add_argument("--out", type=Path, default=Path("src/saikhao/packs/th"))
    given = parser.parse_args()
    train(given.gold, given.whole, given.out)
    default.cache_clear()
