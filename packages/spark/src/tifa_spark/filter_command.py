"""The filter: where it is, and what it says of itself."""

from __future__ import annotations

import os
import shlex
import shutil
import subprocess
from dataclasses import dataclass
from pathlib import Path

from tifa_spark.description import Description, read_description
from tifa_spark.problem import Problem

_PASSED_ON = ("PATH", "HOME", "TMPDIR", "LANG", "NODE_OPTIONS", "SYSTEMROOT")


@dataclass(frozen=True)
class FilterCommand:
    """A program that takes a document a line and gives a row a line, and its environment on the executors."""

    program: str
    arguments: str
    env: dict[str, str]

    @property
    def command(self) -> str:
        """The command line that every partition is piped through."""
        return f"{self.program} features --filter{self.arguments} -"

    def describe(self) -> Description:
        """Asks the filter, on this machine, what its rows are like."""
        command = f"{self.program} features --filter --describe -"
        try:
            done = subprocess.run(shlex.split(command), env=self.env, capture_output=True, encoding="utf-8", check=True)
            return read_description(done.stdout)
        except OSError as cause:
            raise Problem(f"{command} cannot be started: {cause}; name the filter by --filter or TIFA_FILTER") from cause
        except subprocess.CalledProcessError as cause:
            raise Problem(f"{command} failed: {cause.stderr.strip()}") from cause
        except ValueError as cause:
            raise Problem(f"{command}: {cause}") from cause


def find_filter(asked: str | None, text_column: str | None, max_bytes: int) -> FilterCommand:
    """Finds the filter: as asked, by TIFA_FILTER, in the checkout that this file stands in, or as ``tifa`` on PATH.

    The command must be the same on every machine of the cluster.
    """
    arguments = f" --max-bytes {max_bytes}"
    if text_column is not None:
        arguments += f" --text-column {shlex.quote(text_column)}"
    env = {name: os.environ[name] for name in _PASSED_ON if name in os.environ}
    return FilterCommand(asked or os.environ.get("TIFA_FILTER") or _nearby(), arguments, env)


def _nearby() -> str:
    node = shutil.which("node")
    checkout = Path(__file__).resolve().parents[3] / "cli" / "bin" / "tifa.js"
    if node is not None and checkout.exists():
        return f"{shlex.quote(node)} {shlex.quote(str(checkout))}"
    found = shutil.which("tifa")
    if found is None:
        raise Problem("the filter was not found; name it by --filter or TIFA_FILTER, as in 'node /opt/tifa/bin/tifa.js'")
    return shlex.quote(found)
