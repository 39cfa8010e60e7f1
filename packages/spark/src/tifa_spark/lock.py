"""One writer at a time, by the same file as ``packages/store/src/build/store-lock.ts``."""

from __future__ import annotations

import json
import os
import socket
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from tifa_spark.problem import Problem


@contextmanager
def locked(store: Path) -> Iterator[None]:
    """Holds the right to write a store; that of a process of this machine which is gone is taken over."""
    store.mkdir(parents=True, exist_ok=True)
    path, own = store / "lock", store / f"lock.{os.getpid()}"
    own.write_text(json.dumps({"pid": os.getpid(), "host": socket.gethostname(), "started": _started(os.getpid())}))
    try:
        _take(own, path)
    finally:
        own.unlink()
    try:
        yield
    finally:
        path.unlink(missing_ok=True)


def _take(own: Path, path: Path) -> None:
    try:
        os.link(own, path)
    except FileExistsError:
        _refuse_if_alive(path)
        path.unlink(missing_ok=True)
        os.link(own, path)


def _refuse_if_alive(path: Path) -> None:
    try:
        holder = json.loads(path.read_text())
        pid, host, started = int(holder["pid"]), str(holder["host"]), holder["started"]
    except (OSError, ValueError, KeyError, TypeError):
        return
    now = _started(pid)
    if host == socket.gethostname() and (now is None or (started is not None and started != now)):
        return
    raise Problem(
        f"process {pid} on {host} is building this store: wait until it ends, or delete {path} if there is no such process"
    )


def _started(pid: int) -> str | None:
    """Field 22 of /proc/PID/stat, by which a number that was given to a new process is told; None where there is no such."""
    try:
        text = Path(f"/proc/{pid}/stat").read_text()
    except OSError:
        return None
    return text[text.rindex(")") + 2 :].split(" ")[19]
