"""Write the measured figures into README.md, between its markers, from floors.json: `python eval/readme.py`."""

import json
import re

from sets import HERE

README = HERE.parent / "README.md"
MARKED = re.compile(r"(<!-- figures -->\n).*?(<!-- /figures -->)", re.S)
SETS = ["seeds", "dailynews", "thaigov", "summit", "ferry", "dam"]
ROWS = {
    "body": "article body, F1 of characters",
    "title": "title",
    "published": "publication date",
    "hops": "relay hops, F1",
    "times": "times with their value, F1",
    "amounts": "amounts with their bounds, F1",
    "names": "names with their kind, F1",
    "attribution": "attributions found, F1",
    "joint": "attributions with the right source, F1",
    "status": "their status",
    "parent": "their nesting",
    "facts": "narrated facts found",
    "leak": "furniture taken for article",
    "reports": "pages joined into reports, F1",
    "propositions": "claims joined into propositions, F1",
    "independent": "independent counts right",
    "conflicts": "conflicts, F1",
    "forecasts": "forecasts with verdict and outcome",
    "entities": "entities over pages, B-cubed F1",
}


def figures() -> str:
    """The table as Markdown."""
    floors = json.loads((HERE / "floors.json").read_text(encoding="utf-8"))
    rows = ["| | " + " | ".join(SETS) + " |", "|---|" + "--:|" * len(SETS)]
    for key, words in ROWS.items():
        cells = [floors.get(s, {}).get("floors", {}).get(key) for s in SETS]
        if any(c is not None for c in cells):
            rows.append(f"| {words} | " + " | ".join("" if c is None else f"{c:.2f}" for c in cells) + " |")
    return "\n".join(rows) + "\n"


def filled(text: str) -> str:
    """README's text with the table of today's floors."""
    return MARKED.sub(lambda m: m[1] + figures() + m[2], text)


if __name__ == "__main__":
    README.write_text(filled(README.read_text(encoding="utf-8")), encoding="utf-8")
