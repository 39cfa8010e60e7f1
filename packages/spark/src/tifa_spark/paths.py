"""Paths as Spark takes them."""

from __future__ import annotations

import os


def on_disk(path: str | os.PathLike[str]) -> str:
    """Names a folder that every machine has mounted, also where the cluster's own file system is another.

    No URI in the strict sense: Hadoop takes what stands behind ``file:`` as it is, percent signs among it.
    """
    return f"file:{os.path.abspath(path)}"
