"""What goes to stderr while inputs are read, and after: a bar, and what was noted."""

import sys
from collections import Counter
from types import TracebackType
from typing import TYPE_CHECKING

import click

if TYPE_CHECKING:
    from rich.progress import Progress

    from saikhao.model.analysis import Analysis

SHOWN = 20  # inputs that could not be read are named up to here


class Report:
    """`with Report(total) as report: ... report.saw(analysis)`. The bar is drawn on a terminal only."""

    def __init__(self, total: int, verb: str = "read") -> None:
        self.verb, self.total = verb, total
        self.pages = self.claims = self.same = self.unread = 0
        self.codes: Counter[str] = Counter()
        self._bar: Progress | None = None

    def __enter__(self) -> "Report":
        if sys.stderr.isatty() and self.total > 1:
            from rich.console import Console
            from rich.progress import BarColumn, MofNCompleteColumn, Progress, TimeRemainingColumn

            self._bar = Progress(BarColumn(), MofNCompleteColumn(), TimeRemainingColumn(), console=Console(stderr=True))
            self._bar.add_task(self.verb, total=self.total)
            self._bar.start()
        return self

    def __exit__(self, kind: type[BaseException] | None, _: BaseException | None, __: TracebackType | None) -> None:
        if self._bar:
            self._bar.stop()
        if kind is None:
            self._close()

    def saw(self, analysis: "Analysis") -> None:
        """Count a page; one that could not be read, or only in part, is named at once."""
        from saikhao.run.analyse import unread

        self.pages += 1
        self.claims += len(analysis.claims)
        self.codes.update(note.code for note in analysis.notes)
        if unread(analysis):
            self.unread += 1
            if self.unread <= SHOWN:
                why = "; ".join(f"{n.code}: {n.detail}" if n.detail else n.code for n in analysis.notes)
                self._say(f"{analysis.page.uri}: {why}")
        self._step()

    def skipped(self) -> None:
        """Count a page that was there already."""
        self.same += 1
        self._step()

    def _step(self) -> None:
        if self._bar:
            done = self.pages + self.same  # more than the files where one holds many pages
            self._bar.update(self._bar.task_ids[0], completed=done, total=max(done, self.total))

    def _say(self, line: str) -> None:
        if self._bar:
            self._bar.console.print(line, markup=False, highlight=False)
        else:
            click.echo(line, err=True)

    def _close(self) -> None:
        parts = [f"{self.verb} {_many(self.pages, 'page')}", _many(self.claims, "claim")]
        parts += [f"{self.same} unchanged"] * bool(self.same) + [f"{self.unread} not read in full"] * bool(self.unread)
        click.echo(", ".join(parts), err=True)
        if self.codes:
            noted = ", ".join(f"{code} {n}" for code, n in sorted(self.codes.items(), key=lambda c: (-c[1], c[0])))
            click.echo(f"noted: {noted}", err=True)


def _many(n: int, what: str) -> str:
    return f"{n} {what}{'s' * (n != 1)}"
