"""What the filter says of its rows: tables, columns, rules. Nothing of it is written down a second time here."""

from __future__ import annotations

import json
from dataclasses import dataclass
from typing import Any

SCHEMA = 1
"""Version of the tables that this program puts together."""

_SCALARS = {
    "VARCHAR": "STRING",
    "JSON": "STRING",
    "DOUBLE": "DOUBLE",
    "INTEGER": "INT",
    "BIGINT": "BIGINT",
    "DATE": "DATE",
    "BOOLEAN": "BOOLEAN",
    # Spark has no unsigned numbers; the store casts them back when it reads.
    "UINTEGER": "BIGINT",
    "UBIGINT": "DECIMAL(20,0)",
}


@dataclass(frozen=True)
class Column:
    """A column with its type in Spark's DDL."""

    name: str
    type: str


@dataclass(frozen=True)
class Table:
    """A table of the store; the columns of the folders, province and year, are not among its own."""

    name: str
    partitioned: bool
    order: tuple[str, ...]
    columns: tuple[Column, ...]


@dataclass(frozen=True)
class Reprints:
    """How documents that are nearly another's text are found."""

    similarity: float
    bands: int
    rows: int
    all_pairs: int


@dataclass(frozen=True)
class Description:
    """What ``tifa features --filter --describe -`` prints."""

    rules: str
    tokenizer: dict[str, Any]
    row: tuple[Column, ...]
    nested: tuple[str, ...]
    tables: tuple[Table, ...]
    unknown_province: str
    unknown_year: int
    reprints: Reprints

    def table(self, name: str) -> Table:
        """The table of a name."""
        return next(table for table in self.tables if table.name == name)


def read_description(text: str) -> Description:
    """Reads the description.

    Raises ValueError where the tables are of another version than this program knows.
    """
    value = json.loads(text)
    if value["schema"] != SCHEMA:
        raise ValueError(f"the filter makes tables of version {value['schema']}, and this job writes {SCHEMA}")
    how = value["reprints"]
    return Description(
        rules=value["rules"],
        tokenizer=value["tokenizer"],
        row=_columns(value["row"]),
        nested=tuple(value["nested"]),
        tables=tuple(
            Table(one["name"], one["partitioned"], tuple(one["order"]), _columns(one["columns"]))
            for one in value["tables"]
        ),
        unknown_province=value["unknown"]["province"],
        unknown_year=value["unknown"]["year"],
        reprints=Reprints(how["similarity"], how["bands"], how["rows"], how["allPairs"]),
    )


def spark_type(duckdb: str) -> str:
    """Puts a type of DuckDB into Spark's DDL: ``STRUCT(a INTEGER)[]`` is ``ARRAY<STRUCT<`a`: INT>>``."""
    text = duckdb.strip()
    if text.endswith("[]"):
        return f"ARRAY<{spark_type(text[:-2])}>"
    if text.startswith("STRUCT(") and text.endswith(")"):
        fields = (_field(part) for part in _split(text[len("STRUCT(") : -1]))
        return f"STRUCT<{', '.join(fields)}>"
    if text not in _SCALARS:
        raise ValueError(f"no type of Spark for {duckdb}; known are {', '.join(_SCALARS)}")
    return _SCALARS[text]


def _columns(values: list[dict[str, str]]) -> tuple[Column, ...]:
    return tuple(Column(one["name"], spark_type(one["type"])) for one in values)


def _field(text: str) -> str:
    name, type_ = text.strip().split(" ", 1)
    return f"`{name.strip(chr(34))}`: {spark_type(type_)}"


def _split(text: str) -> list[str]:
    """Cuts at the commas that stand in no parentheses."""
    parts, depth, start = [], 0, 0
    for at, letter in enumerate(text):
        depth += (letter == "(") - (letter == ")")
        if letter == "," and depth == 0:
            parts.append(text[start:at])
            start = at + 1
    return [*parts, text[start:]]
