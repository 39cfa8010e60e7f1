"""The job: pages in, a store out."""

from __future__ import annotations

import hashlib
import json
import shutil
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path

from pyspark.sql import DataFrame, SparkSession

from tifa_spark.description import Description
from tifa_spark.filter_command import FilterCommand
from tifa_spark.generation import (
    files_of_places,
    publish,
    start_draft,
    write_manifest,
    write_partitioned,
    write_whole,
)
from tifa_spark.lock import locked
from tifa_spark.pages import Pages, read_pages
from tifa_spark.paths import on_disk
from tifa_spark.rows import check_rows, make_rows
from tifa_spark.tables import count_table, duplicate_table, partitioned_table, split_rows


@dataclass(frozen=True)
class BuildOptions:
    """What the job is told."""

    inputs: list[str]
    form: str
    store: Path
    command: FilterCommand
    max_bytes: int
    partition_bytes: int
    """Input of a task, where ``partitions`` is not given."""
    partitions: int | None = None


def build(spark: SparkSession, options: BuildOptions) -> dict[str, int]:
    """Builds a store of the inputs and of nothing else, and gives the rows of each table.

    Broken off, it leaves the state that readers see as it was; started again, it takes up the rows that were finished.
    """
    described = options.command.describe()
    with locked(options.store):
        pages = read_pages(spark, options.inputs, options.form, options.max_bytes)
        work = options.store / "work-spark" / _name(options, described, pages)
        rows = _rows(spark, options, described, pages, work)
        draft = start_draft(options.store)
        _write_tables(spark, rows, described, draft, work)
        counts = write_manifest(spark, described, draft)
        publish(options.store, draft)
        shutil.rmtree(options.store / "work-spark")
    return counts


def _name(options: BuildOptions, described: Description, pages: Pages) -> str:
    """Names the rows by all that they depend on: with another name, nothing is taken up."""
    told = [described.rules, options.inputs, options.form, options.command.arguments, pages.fingerprint, pages.count]
    return hashlib.sha256(json.dumps(told).encode()).hexdigest()[:16]


def _rows(
    spark: SparkSession, options: BuildOptions, described: Description, pages: Pages, work: Path
) -> DataFrame:
    folder = work / "rows"
    # Spark writes _SUCCESS last.
    if not (folder / "_SUCCESS").exists():
        size = -(-pages.bytes // options.partition_bytes)
        least = max(size, spark.sparkContext.defaultParallelism)
        partitions = options.partitions or max(1, min(pages.count, least))
        rows = make_rows(spark, pages, options.command, described, partitions)
        rows.write.mode("overwrite").parquet(on_disk(folder))
    rows = spark.read.parquet(on_disk(folder))
    try:
        check_rows(rows, pages)
    except Exception:
        shutil.rmtree(work)
        raise
    return rows


def _write_tables(
    spark: SparkSession, rows: DataFrame, described: Description, draft: Path, work: Path
) -> None:
    tables = split_rows(rows, described)

    def keep(frame: DataFrame, name: str) -> DataFrame:
        folder = on_disk(work / name)
        frame.write.mode("overwrite").parquet(folder)
        return spark.read.schema(frame.schema).parquet(folder)

    files = keep(files_of_places(tables.documents), "files")
    duplicates = keep(duplicate_table(tables.documents, described, keep), "duplicates")
    wholes = {"sources": tables.sources, "errors": tables.errors, "duplicates": duplicates}
    for table in described.tables:
        with _named(spark, table.name):
            if not table.partitioned:
                write_whole(wholes[table.name], table, draft)
            elif table.name == "counts":
                write_partitioned(count_table(tables.documents, duplicates, table), table, draft, None)
            else:
                write_partitioned(partitioned_table(tables.documents, table, described), table, draft, files)


@contextmanager
def _named(spark: SparkSession, name: str) -> Iterator[None]:
    """What the page of the job calls it."""
    spark.sparkContext.setJobDescription(f"table {name}")
    yield
    spark.sparkContext.setJobDescription("")
