"""The gate: no measured figure may fall below its floor.

    python eval/gate.py                              check and print the figures
    python eval/gate.py --set [--allow-regression]   write the figures as new floors; lowering one needs the second flag

A floor holds for the data it was measured on: `floors.json` keeps their fingerprint. Sets that are not there are
left out, and said to be.
"""

import argparse
import json
import sys
from typing import Any

from measure import LOWER, measure, table
from sets import HERE, sets

FLOORS = HERE / "floors.json"


def worse(name: str, got: float, floor: float) -> bool:
    """True where a figure lies on the wrong side of its floor."""
    return got > floor if name in LOWER else got < floor


def faults(got: dict[str, dict[str, float]], floors: dict[str, Any], prints: dict[str, str]) -> list[str]:
    """Every floor that is broken, said in words."""
    out = []
    for name, figures in got.items():
        held = floors.get(name)
        if held is None:
            out.append(f"{name}: no floors yet: run with --set")
        elif held["data"] != prints[name]:
            out.append(f"{name}: the data changed since its floors were measured: look, then run with --set")
        else:
            for row, floor in held["floors"].items():
                now = figures.get(row)
                if now is None or worse(row, now, floor):
                    out.append(f"{name}: {row} is {now}, its floor {floor}")
    return out


def lowered(got: dict[str, dict[str, float]], floors: dict[str, Any]) -> list[str]:
    """Floors that --set would move the wrong way."""
    return [
        f"{name}: {row} {floor} -> {got[name].get(row)}"
        for name, held in floors.items()
        for row, floor in held["floors"].items()
        if name in got and (row not in got[name] or worse(row, got[name][row], floor))
    ]


def main() -> None:
    """The command."""
    ap = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    ap.add_argument("--set", action="store_true")
    ap.add_argument("--allow-regression", action="store_true")
    asked = ap.parse_args()
    floors: dict[str, Any] = json.loads(FLOORS.read_text(encoding="utf-8")) if FLOORS.exists() else {}
    prints = {s.name: s.fingerprint for s in sets()}
    got = measure([])
    print(table(got))
    for name in sorted(set(floors) - set(got)):
        print(f"left out, not there: {name}")
    if asked.set:
        down = lowered(got, floors)
        if down and not asked.allow_regression:
            sys.exit("these floors would fall; --allow-regression if that is meant:\n  " + "\n  ".join(down))
        floors |= {name: {"data": prints[name], "floors": figures} for name, figures in got.items()}
        FLOORS.write_text(json.dumps(floors, indent=1, sort_keys=True) + "\n", encoding="utf-8")
        return
    broken = faults(got, floors, prints)
    print("\n".join(broken) if broken else "every figure is at or above its floor")
    sys.exit(bool(broken))


if __name__ == "__main__":
    main()
