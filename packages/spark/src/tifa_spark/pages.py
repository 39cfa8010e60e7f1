"""Pages as lines for the filter: ``wire`` holds the line, ``id`` names it."""

from __future__ import annotations

import base64
import json
import os
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from functools import reduce
from pathlib import Path

from pyspark.sql import Column, DataFrame, Row, SparkSession
from pyspark.sql import functions as F
from pyspark.sql.types import StringType, StructField, StructType

from tifa_spark.paths import on_disk
from tifa_spark.problem import Problem

FORMATS = ("files", "jsonl", "parquet")

_MARKS = frozenset({"_SUCCESS", "_metadata", "_common_metadata"})
"""What Spark and its kin write beside a crawl; no pages."""


@dataclass(frozen=True)
class Pages:
    """What there is to read."""

    wires: DataFrame
    """A line for the filter each: ``id``, ``wire``."""
    unread: DataFrame
    """Files that never reach the filter: ``path``, ``code``, ``message``."""
    count: int
    """Documents, those that are not read among them."""
    bytes: int
    fingerprint: str
    """Changes when a file comes, goes or changes."""


def read_pages(spark: SparkSession, inputs: list[str], form: str, max_bytes: int) -> Pages:
    """Reads inputs of one form: folders of files, crawls as JSON Lines, or crawls as Parquet."""
    read = {"files": _files, "jsonl": _jsonl, "parquet": _parquet}[form]
    parts = [read(spark, one, max_bytes) for one in inputs]
    return Pages(
        reduce(DataFrame.unionByName, (part.wires for part in parts)),
        reduce(DataFrame.unionByName, (part.unread for part in parts)),
        sum(part.count for part in parts),
        sum(part.bytes for part in parts),
        "-".join(part.fingerprint for part in parts),
    )


def _files(spark: SparkSession, root: str, max_bytes: int) -> Pages:
    """A file is a document."""
    empty = _empty_files(spark, root)
    found = spark.read.format("binaryFile").option("recursiveFileLookup", "true").load(_address(root))
    path = _labelled(F.col("path"), root)
    wire = F.struct(path.alias("id"), path.alias("path"), F.base64("content").alias("bytes"))
    # The filter on `length` is pushed down: what is too large is not loaded.
    small = found.where(F.col("length") <= max_bytes).select(path.alias("id"), F.to_json(wire).alias("wire"))
    large = found.where(F.col("length") > max_bytes).select(
        path.alias("path"),
        F.lit("too-large").alias("code"),
        F.lit(f"more than {max_bytes} bytes; raise maxBytes to read it").alias("message"),
    )
    hashed = F.xxhash64("path", "length", "modificationTime").cast("decimal(38,0)")
    totals = found.select("path", "length", "modificationTime").agg(F.count("*"), F.sum("length"), F.sum(hashed)).head()
    assert totals is not None
    unread = large.unionByName(empty)
    return Pages(small, unread, totals[0] + empty.count(), totals[1] or 0, str(totals[2]))


def _jsonl(spark: SparkSession, root: str, _: int) -> Pages:
    """A line is a document; like the reader of files, the filter counts lines and records through the whole file."""
    empty = _empty_files(spark, root, _MARKS)
    found = spark.read.option("lineSep", "\n").option("recursiveFileLookup", "true").text(_address(root))
    # Named by its block, so that a file of many gigabytes is read by many executors, and its lines are still counted through.
    lines = found.select(
        _labelled(F.col("_metadata.file_path"), root).alias("path"),
        F.col("_metadata.file_block_start").alias("block"),
        F.col("value").cast("binary").alias("value"),
        F.col("value").rlike(r"^\s*$").alias("blank"),
    )
    grouped = lines.groupBy("path", "block").agg(
        F.count("*").alias("lines"), F.sum((~F.col("blank")).cast("int")).alias("records")
    )
    blocks = grouped.orderBy("path", "block").collect()
    starts: dict[tuple[str, int], tuple[int, int]] = {}
    last, line, record = None, 1, 0
    for block in blocks:
        if block.path != last:
            last, line, record = block.path, 1, 0
        starts[(block.path, block.block)] = (line, record)
        line, record = line + block.lines, record + block.records
    shared = spark.sparkContext.broadcast(starts)
    numbered = lines.rdd.mapPartitions(lambda rows: _numbered(rows, shared.value))
    wires = spark.createDataFrame(
        numbered, StructType([StructField(name, StringType(), nullable=False) for name in ("id", "wire")])
    )
    return Pages(wires, empty, sum(block.records for block in blocks) + empty.count(), *_sizes(found))


def _numbered(rows: Iterable[Row], starts: dict[tuple[str, int], tuple[int, int]]) -> Iterator[tuple[str, str]]:
    """Lines of a block come in their order, one block after another."""
    at: dict[tuple[str, int], tuple[int, int]] = {}
    for row in rows:
        block = (row.path, row.block)
        line, record = at.get(block) or starts[block]
        at[block] = (line + 1, record if row.blank else record + 1)
        if row.blank:
            continue
        name = f"{row.path}#{record}"
        content = base64.b64encode(row.value).decode("ascii")
        start = {"line": line, "record": record}
        yield name, json.dumps({"id": name, "path": row.path, "bytes": content, "start": start}, ensure_ascii=False)


def _parquet(spark: SparkSession, root: str, _: int) -> Pages:
    """A row is a document, read as the line of JSON that it would be."""
    empty = _empty_files(spark, root, _MARKS)
    found = spark.read.option("recursiveFileLookup", "true").parquet(_address(root))
    path = _labelled(F.col("_metadata.file_path"), root)
    record = F.col("_metadata.row_index")
    name = F.concat(path, F.lit("#"), record)
    line = F.to_json(F.struct(*[F.col(f"`{column}`") for column in found.columns]), {"ignoreNullFields": "false"})
    wire = F.struct(
        name.alias("id"),
        path.alias("path"),
        F.base64(F.encode(line, "UTF-8")).alias("bytes"),
        F.struct((record + 1).alias("line"), record.alias("record")).alias("start"),
    )
    wires = found.select(name.alias("id"), F.to_json(wire).alias("wire"))
    return Pages(wires, empty, found.count() + empty.count(), *_sizes(found))


def _sizes(found: DataFrame) -> tuple[int, str]:
    meta = found.select("_metadata.file_path", "_metadata.file_size", "_metadata.file_modification_time").distinct()
    hashed = F.xxhash64("file_path", "file_size", "file_modification_time").cast("decimal(38,0)")
    totals = meta.agg(F.sum("file_size"), F.sum(hashed)).head()
    assert totals is not None
    return totals[0] or 0, str(totals[1])


def _address(root: str) -> str:
    return root if "://" in root else on_disk(root)


def _labelled(path: Column, root: str) -> Column:
    """Paths as the caller named them, which is what ``tifa build`` keeps; those of other file systems stay as they are."""
    if "://" in root:
        return path
    absolute = os.path.abspath(root)
    plain = F.regexp_replace(path, r"^file:/+", "/")
    return F.concat(F.lit(root.rstrip("/")), F.substring(plain, len(absolute) + 1, 2**31 - 1))


def _empty_files(spark: SparkSession, root: str, marks: frozenset[str] = frozenset()) -> DataFrame:
    """Files without bytes, which Spark passes over without a word: ``path``, ``code``, ``message``.

    Of another file system than those that are mounted, the listing is Spark's alone.

    Raises Problem for names that begin with _, which Spark does not read, and for links, which ``tifa build`` does not follow.
    """
    schema = "path STRING, code STRING, message STRING"
    if "://" in root:
        return spark.createDataFrame([], schema)
    empty = [(path, "empty", "the file has no bytes") for path in _walk(Path(root), marks) if os.path.getsize(path) == 0]
    return spark.createDataFrame(empty, schema)


def _walk(root: Path, marks: frozenset[str]) -> Iterator[str]:
    if not root.exists():
        raise Problem(f"{root}: no such file or folder")
    if root.is_file():
        yield str(root)
    for parent, folders, names in os.walk(root):
        for name in (*folders, *names):
            path = os.path.join(parent, name)
            if name.startswith("_") and "=" not in name and name not in marks:
                raise Problem(f"{path}: Spark reads no names that begin with _; rename it")
            if os.path.islink(path):
                raise Problem(f"{path} is a link; give a folder without links")
        folders[:] = [name for name in folders if not name.startswith(".")]
        yield from (os.path.join(parent, name) for name in names if not name.startswith((".", "_")))
