"""Names."""

from saikhao.annotate.sheet import Sheet
from saikhao.model.marks import Amount, Mention, Timex


def mentions(sheet: Sheet, times: tuple[Timex, ...], counted: tuple[Amount, ...]) -> tuple[Mention, ...]:
    return ()
