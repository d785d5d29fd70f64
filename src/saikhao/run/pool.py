"""Many inputs over processes, answered in their order."""

import os
import signal
from collections import deque
from collections.abc import Iterable, Iterator
from concurrent.futures import Future, ProcessPoolExecutor
from concurrent.futures.process import BrokenProcessPool
from itertools import chain, islice
from multiprocessing import get_context, parent_process
from threading import Thread

from saikhao.model.analysis import Analysis, decode, encode
from saikhao.model.page import Note
from saikhao.run.analyse import FAILED, analyse, nothing
from saikhao.run.inputs import Input

WORTH = 64  # inputs from which a second process repays its start
AHEAD = 8  # inputs a process that are handed out before their answers are asked for


def analyses(items: Iterable[Input], jobs: int = 1) -> Iterator[tuple[Input, Analysis]]:
    """Each input with its analysis, in order; over `jobs` processes where there are enough inputs to repay them."""
    items = iter(items)
    first = list(islice(items, WORTH)) if jobs > 1 else []
    if len(first) < WORTH:
        return ((item, work(item)) for item in chain(first, items))
    return _pooled(chain(first, items), jobs)


def work(item: Input) -> Analysis:
    """One input through every stage."""
    if item.capture is None:
        return nothing(item.uri, b"", Note("unreadable", None, item.why))
    return analyse(item.capture, item.day)


def _pooled(items: Iterator[Input], jobs: int) -> Iterator[tuple[Input, Analysis]]:
    pool = _pool(jobs)
    waiting: deque[tuple[Input, Future[bytes]]] = deque()
    try:
        while True:
            waiting.extend((item, _ask(pool, item)) for item in islice(items, AHEAD * jobs - len(waiting)))
            if not waiting:
                return
            item, answer = waiting.popleft()
            try:
                yield item, decode(answer.result())
            except BrokenProcessPool:
                yield from _one_by_one([item, *(item for item, _ in waiting)])
                waiting.clear()
                pool.shutdown(wait=False)
                pool = _pool(jobs)
    finally:
        pool.shutdown(wait=False, cancel_futures=True)


def _one_by_one(items: list[Input]) -> Iterator[tuple[Input, Analysis]]:
    """A process died, and with it every answer that was out: each input again by itself, to blame the right one."""
    pool = _pool(1)
    for item in items:
        try:
            yield item, decode(_ask(pool, item).result())
        except BrokenProcessPool:
            data = item.capture.data if item.capture else b""
            yield item, nothing(item.uri, data, Note(FAILED, None, "the process that read it died"))
            pool = _pool(1)
    pool.shutdown()


def _ask(pool: ProcessPoolExecutor, item: Input) -> Future[bytes]:
    try:
        return pool.submit(_encoded, item)
    except BrokenProcessPool as broken:
        answer: Future[bytes] = Future()
        answer.set_exception(broken)
        return answer


def _encoded(item: Input) -> bytes:
    return encode(work(item))


def _pool(jobs: int) -> ProcessPoolExecutor:
    # Spawned, not forked: no lock of another thread (the progress bar's) is copied in its locked state, and it is the
    # same on every system. It costs each process one start.
    return ProcessPoolExecutor(jobs, get_context("spawn"), _begin)


def _begin() -> None:
    """A worker leaves an interrupt to its parent, and does not outlive it."""
    signal.signal(signal.SIGINT, signal.SIG_IGN)
    Thread(target=_end_with_parent, daemon=True).start()


def _end_with_parent() -> None:
    parent = parent_process()
    if parent:
        parent.join()
        os._exit(1)
