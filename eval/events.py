"""Event types on PLOVER's example sentences: `python eval/events.py PLOVER_GSR_CAMEO.txt`.

The category of a sentence is that of its first claim with one: of its act (who demands, accuses, threatens), else of
its event. The set's older codes are bridged: DEMAND to REQUEST, DISAPPROVE to ACCUSE, FIGHT to ASSAULT, CONCEDE to
RETREAT."""

import json
import sys
from pathlib import Path

from saikhao.annotate.kit import default
from saikhao.model.page import Capture
from saikhao.run.analyse import analyse
from saikhao.world.events import EventTypes

BRIDGE = {"DEMAND": "REQUEST", "DISAPPROVE": "ACCUSE", "FIGHT": "ASSAULT", "CONCEDE": "RETREAT"}
HEAD = "A title of the page"


def categories(text: str, plover: dict[str, str]) -> list[str]:
    """The PLOVER categories of a sentence's claims, in order."""
    page = analyse(Capture("sentence.txt", f"{HEAD}\n\n{text}\n".encode(), "text/plain"))
    told = [c for c in page.claims if c.event and c.spans[0].of(page.page.text) not in HEAD]
    told.sort(key=lambda c: c.spans[0])
    found = [plover[(c.event.act or c.event.type)] for c in told if c.event]
    return [x for x in found if x]


def main(path: Path) -> int:
    plover = {t.code: t.plover for t in default().world.toml("events", EventTypes).event}
    rows = [r for r in json.loads(path.read_text(encoding="utf-8")) if r["event"] != "DOCUMENT"]
    right = sum(categories(r["text"], plover)[:1] == [BRIDGE.get(r["event"], r["event"])] for r in rows)
    print(json.dumps({"sentences": len(rows), "right": right, "accuracy": round(right / len(rows), 3)}))
    return 0


if __name__ == "__main__":
    sys.exit(main(Path(sys.argv[1])))
