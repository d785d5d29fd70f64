"""Pages parted into running stories, against labelled events: B-cubed.

    python eval/clusters.py [BENCH_FOLDER]

`giveme5w1h/news_cluster/data/` holds English articles, each with the event it is about. Prints precision, recall and F1
of the groups that linking looks into, an article counted as often as it stands there.
"""

import json
import sys
from collections.abc import Hashable, Sequence
from datetime import date
from pathlib import Path

from saikhao.annotate.kit import default
from saikhao.link.candidates import groups
from saikhao.link.entities import entities
from saikhao.model.page import Capture
from saikhao.run.analyse import analyse

BENCH = Path(__file__).resolve().parent.parent.parent / "shared" / "bench"


def b_cubed(found: Sequence[Hashable], gold: Sequence[Hashable]) -> tuple[float, float, float]:
    """Precision, recall and F1; both sequences give each item's group."""
    both = list(zip(found, gold, strict=True))
    shared = [sum(pair == other for other in both) for pair in both]
    precision = sum(n / sum(f == g for g in found) for n, f in zip(shared, found, strict=True)) / len(both)
    recall = sum(n / sum(f == g for g in gold) for n, f in zip(shared, gold, strict=True)) / len(both)
    return precision, recall, 2 * precision * recall / (precision + recall)


def main() -> None:
    """The command."""
    bench, kit = Path(sys.argv[1]) if len(sys.argv) > 1 else BENCH, default()
    events, pages = {}, []
    for path in sorted((bench / "giveme5w1h/news_cluster/data").rglob("*.json")):
        row = json.loads(path.read_text(encoding="utf-8"))
        uri, day = f"{path.parent.name}/{path.stem}.txt", (row.get("date_publish") or "")[:10]
        text = f"{row['title'] or ''}\n\n{row['text'] or ''}"
        events[uri] = row["newsCluster"]["EventId"]
        pages.append(analyse(Capture(uri, text.encode()), date.fromisoformat(day) if day else None, kit))
    pages.sort(key=lambda a: a.page.uri)
    of = {n: k for k, some in enumerate(groups(pages, entities(pages, kit).of, kit)) for n in some}
    precision, recall, f1 = b_cubed([of[n] for n in range(len(pages))], [events[a.page.uri] for a in pages])
    print(f"{len(pages)} articles, {len(set(events.values()))} events, {len(set(of.values()))} stories")
    print(f"B-cubed precision {precision:.3f} recall {recall:.3f} F1 {f1:.3f}")


if __name__ == "__main__":
    main()
