"""Dates printed in a string (a fallback for plain forms)."""

import re
from datetime import date
from typing import NamedTuple

_ISO = re.compile(r"(?<!\d)(\d{4})-(\d\d?)-(\d\d?)(?!\d)")
_DMY = re.compile(r"(?<!\d)(\d\d?)/(\d\d?)/(\d{4})(?!\d)")


class Printed(NamedTuple):
    start: int
    end: int
    day: date


def printed(text: str) -> list[Printed]:
    out = []
    for m in (*_ISO.finditer(text), *_DMY.finditer(text)):
        a, b, c = (int(x) for x in m.groups())
        y, mo, d = (a, b, c) if m.re is _ISO else (c, b, a)
        try:
            out.append(Printed(m.start(), m.end(), date(y - 543 if y > 2400 else y, mo, d)))
        except ValueError:
            continue
    return sorted(out)
