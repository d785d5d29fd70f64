"""Amounts."""

from saikhao.annotate.sheet import Sheet
from saikhao.model.marks import Amount, Timex


def amounts(sheet: Sheet, times: tuple[Timex, ...]) -> tuple[Amount, ...]:
    return ()
