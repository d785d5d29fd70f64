"""Stories with their attributions marked in place, as pages with gold: `python train/marked.py STORIES.txt OUT_DIR`.

A story begins with `=== NUMBER OUTLET YYYY-MM-DD`, then its title, then a paragraph a line. `{s1|...}` is the source of
attribution 1, `{q1:status|...}` its cue (`-` after the status: the content is negated), `{c1|...}` its content, each in
one or several pieces; `{f|...}` a fact the story tells itself. Marks may stand inside each other. A complementizer the
content begins with is the cue's. The parent is the smallest content that holds the whole attribution."""

import argparse
import json
import re
from pathlib import Path

LANG = {"wire_en": "en", "wire_th": "th", "wire_vi": "vi"}
THAT = re.compile(r"(that|rằng|ว่า) ?")
SUBJECTS = ("en",)  # languages whose subject is as good as written where a verb shares it
HEAD = re.compile(r"(\S+) (.+) (\d{4}-\d\d-\d\d)$")
MARK = re.compile(r"\{([sqcf])(\d*)(?::([a-z]+)(-?))?\|")


def unmarked(text: str) -> tuple[str, list[tuple[str, str, str, str, int, int]]]:
    """The plain text, and (kind, number, status, sign, start, end) of every mark."""
    out: list[str] = []
    size, marks, open_marks, i = 0, [], [], 0
    while i < len(text):
        m = MARK.match(text, i)
        if m:
            open_marks.append((m[1], m[2], m[3] or "asserted", m[4] or "+", size))
            i = m.end()
        elif text[i] == "}":
            kind, number, status, sign, start = open_marks.pop()
            marks.append((kind, number, status, sign, start, size))
            i += 1
        else:
            out.append(text[i])
            size, i = size + 1, i + 1
    return "".join(out), marks


def trimmed(text: str, start: int, end: int) -> list[int]:
    """Without outer spaces, quotation marks, commas, or the complementizer."""
    while start < end and text[start] in ' "\u201c\u201d,':
        start += 1
    while start < end and text[end - 1] in ' "\u201c\u201d,.':
        end -= 1
    m = THAT.match(text, start)
    return [m.end() if m else start, end]


def page(story: str, lang: str) -> tuple[str, dict]:
    """One story as text and gold."""
    head, title, *lines = [x for x in story.split("\n") if x.strip()]
    number, outlet, day = HEAD.match(head.strip()).groups()  # type: ignore[union-attr]
    raw = f"{title} | {outlet}\n\n{day}\n\n" + "\n\n".join(lines) + "\n"
    text, marks = unmarked(raw)
    said: dict[str, dict] = {}
    for kind, n, status, sign, start, end in sorted(marks, key=lambda m: m[4]):
        if kind == "f" or start == end:
            continue
        one = said.setdefault(n, {"id": "a" + n, "source": None, "entity": None, "cue": [], "content": []})
        if kind == "s":
            one["source"] = one["source"] or [start, end]
        elif kind == "q":
            one["cue"].append([start, end])
            one.setdefault("status", status)
            one.setdefault("polarity", sign)
        else:
            one["content"].append(trimmed(text, start, end))
    whole = [a for a in said.values() if a["cue"] and a["content"]]
    if lang in SUBJECTS:
        taken_up(text, whole)
    for a in whole:
        a["mode"] = "direct" if text[a["content"][0][0] - 1] in '"\u201c' else "indirect"
        a["parent"] = parent(a, whole)
    body = [[m.start(), m.end()] for m in re.finditer(r"[^\n]+", text)][2:]
    cut = text.index(" | ")
    facts = [{"at": [s, e], "status": "asserted", "polarity": "+"} for k, _, _, _, s, e in marks if k == "f"]
    return text, {
        "lang": lang,
        "outlet": outlet,
        "published": day,
        "title": [0, cut],
        "body": body,
        "attributions": whole,
        "facts": facts,
        "stem": number,
    }


def taken_up(text: str, said: list[dict]) -> None:
    """A source left out is that of the statement before, in the same sentence: "he said it was so, adding ..."."""
    before: dict | None = None
    for a in sorted(said, key=lambda x: x["cue"][0]):
        if a["source"] is None and before and before["source"] and before["cue"][0] < a["cue"][0]:
            between = text[before["cue"][-1][1] : a["cue"][0][0]]
            if "\n" not in between and not re.search(r"[.!?]['\"\u201d]* [A-Z]", between):
                a["source"] = before["source"]
        before = a


def parent(a: dict, others: list[dict]) -> str | None:
    """The smallest other content that holds this attribution's cue and content."""
    parts = [*a["cue"], *a["content"]]
    holds = [
        (e - s, b["id"])
        for b in others
        for s, e in b["content"]
        if b is not a and (all(s <= x and y <= e for x, y in parts) or same_words(a, b))
    ]
    return min(holds)[1] if holds else None


def same_words(a: dict, b: dict) -> bool:
    """True where `b`, told first, hands on the very words of `a` ("X reports, citing Y, that ...")."""
    return a["content"] == b["content"] and b["cue"] < a["cue"]


def pages(stories: Path, out: Path) -> None:
    """Every story as NUMBER.txt and NUMBER.json."""
    out.mkdir(parents=True, exist_ok=True)
    for story in stories.read_text(encoding="utf-8").split("=== ")[1:]:
        text, gold = page(story, LANG[stories.parent.name])
        (out / f"{gold['stem']}.txt").write_text(text, encoding="utf-8")
        (out / f"{gold['stem']}.json").write_text(json.dumps(gold, ensure_ascii=False, indent=1), encoding="utf-8")


if __name__ == "__main__":
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("stories", type=Path)
    parser.add_argument("out", type=Path)
    given = parser.parse_args()
    pages(given.stories, given.out)
