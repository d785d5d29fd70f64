"""A number being read word by word."""

from decimal import Decimal

from saikhao.text.grammar import Token

_COUNTS = (Decimal(12), Decimal(20))  # dozen and score multiply all that stands before them


class Sum:
    """A number being read: a stack of sums, each below the one before. Steps give a new state or None. `head` is the
    first summand before any scale, `last` what came last: digits, unit, half, or the scale's worth."""

    __slots__ = ("bare", "fraction", "head", "last", "raw", "spelled", "stack")

    def __init__(
        self,
        stack: tuple[Decimal, ...] = (),
        last: str | Decimal = "",
        raw: bool = False,
        bare: bool = False,
        head: Decimal | None = None,
        spelled: bool = True,
    ) -> None:
        self.spelled = spelled
        self.stack, self.last, self.raw, self.bare, self.head, self.fraction = stack, last, raw, bare, head, False

    @property
    def empty(self) -> bool:
        """True before the first summand."""
        return not self.stack

    @property
    def total(self) -> Decimal:
        """The number so far."""
        return sum(self.stack, Decimal(0))

    @property
    def scaled(self) -> Decimal | None:
        """The scale that came last."""
        return self.last if isinstance(self.last, Decimal) else None

    @property
    def floor(self) -> Decimal:
        """What the next summand must stay below."""
        if self.scaled is not None:
            return self.scaled
        top = self.stack[-1]
        return Decimal(10) if self.last == "unit" and 10 <= top < 100 and top % 10 == 0 else Decimal(0)

    def parts(self, start: int) -> tuple[tuple[str, Token], ...]:
        """What later rules ask of a number: its head where one scale multiplies it, whether it is spelled or scaled."""
        made: list[tuple[str, Token]] = []
        if self.head is not None and len(self.stack) == 1 and self.scaled is not None:
            made.append(("head", Token(start, start + 1, "head", self.head)))
        if self.spelled:
            made.append(("spelled", Token(start, start + 1, "spelled", True)))
        if self.scaled is not None or len(self.stack) > 1:
            made.append(("scaled", Token(start, start + 1, "scaled", True)))
        return tuple(made)

    def digits(self, value: Decimal) -> "Sum | None":
        """With digits next; None where they cannot follow."""
        if self.empty:
            return Sum((value,), "digits", True, head=value, spelled=False)
        return Sum((*self.stack, value), "digits", head=self.head, spelled=False) if value < self.floor else None

    def unit(self, value: Decimal) -> "Sum | None":
        """With a word below its scale next."""
        if self.empty:
            return Sum((value,), "unit", head=value)
        if value < self.floor and (value > 0 or self.scaled is not None):
            return Sum((*self.stack, value), "unit", head=self.head, spelled=self.spelled)
        return None

    def scale(self, value: Decimal) -> "Sum | None":
        """With a scale next: it multiplies what lies below it, or stands for itself."""
        stack = list(self.stack)
        if stack and value in _COUNTS:
            return Sum((self.total * value,), value, head=self.head, spelled=self.spelled)
        if self.scaled is not None and value < self.scaled:
            return Sum((*stack, value), value, head=self.head, spelled=self.spelled)
        low: list[Decimal] = []
        while stack and stack[-1] < value:
            low.insert(0, stack.pop())
        if not low and stack:
            if self.last != "digits" and self.scaled != value:
                return None
            low = [stack.pop()]
        made = (sum(low, Decimal(0)) if low else Decimal(1)) * value
        return Sum((*stack, made), value, False, self.empty or self.bare, self.head, self.spelled)

    def halved(self) -> "Sum | None":
        """With half of the last scale more."""
        if self.scaled is not None and self.scaled >= 100:
            return Sum((*self.stack, self.scaled / 2), "half", head=self.head, spelled=self.spelled)
        return None

    def joins(self, form: str) -> bool:
        """A hyphen after tens, a word after hundreds or thousands."""
        if form == "-":
            return self.last == "unit" and self.floor > 0
        return self.scaled is not None and self.scaled <= 1000

    def decimals(self, digits: str) -> "Sum":
        """With decimals after the point."""
        made = Sum((*self.stack[:-1], self.stack[-1] + Decimal("0." + digits)), "digits", head=self.head, spelled=False)
        made.fraction = True
        return made
