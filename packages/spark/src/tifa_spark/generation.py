"""A generation of the store: the files of docs/store.md, its manifest, and the link that readers follow."""

from __future__ import annotations

import hashlib
import json
import os
import shutil
from functools import reduce
from pathlib import Path
from typing import Any

from pyspark.sql import DataFrame, SparkSession
from pyspark.sql import functions as F

from tifa_spark.description import SCHEMA, Description, Table
from tifa_spark.paths import on_disk
from tifa_spark.tables import PLACES

DOCUMENTS_A_FILE = 50_000
"""Of a province and year; a sorted file of them is some hundred megabytes, which one task sorts without much spilling."""


def start_draft(store: Path) -> Path:
    """Makes the folder of the next generation; nobody reads it before it is published."""
    generations = store / "generations"
    generations.mkdir(parents=True, exist_ok=True)
    current = _current(store)
    number = 1 if current is None else int(current) + 1
    draft = generations / f"{number:06}.draft"
    shutil.rmtree(draft, ignore_errors=True)
    # The one before the current may still be open in a reader.
    for old in sorted(generations.iterdir()):
        if old.name.endswith(".draft") or (current is not None and old.name < f"{int(current) - 1:06}"):
            shutil.rmtree(old)
    draft.mkdir()
    return draft


def files_of_places(documents: DataFrame) -> DataFrame:
    """How many files each province and year gets: depends on its documents alone, and not on the cluster."""
    files = F.ceil(F.count("*") / DOCUMENTS_A_FILE).cast("int").alias("files")
    return documents.groupBy(*PLACES).agg(files)


def write_partitioned(rows: DataFrame, table: Table, draft: Path, files: DataFrame | None) -> None:
    """Writes a table in folders. A file holds whole documents (of `counts` whole provinces and years), sorted."""
    order = [F.col(f"`{name}`").asc_nulls_last() for name in table.order]
    placed = rows.withColumn("bucket", F.lit(0))
    if files is not None:
        bucket = F.pmod(F.xxhash64("id"), F.col("files"))
        placed = rows.join(F.broadcast(files), list(PLACES)).withColumn("bucket", bucket)
    by = (*PLACES, "bucket")
    # Ascending, nulls first, is what the writer of folders asks for: otherwise it sorts once more, and our order is gone.
    sorted_ = placed.repartition(*by).sortWithinPartitions(*PLACES, "bucket", *order)
    columns = [f"`{column.name}`" for column in table.columns]
    target = draft / table.name
    sorted_.select(*columns, *PLACES).write.partitionBy(*PLACES).parquet(on_disk(target))
    for folder in sorted(target.glob("province=*/year=*")):
        for number, part in enumerate(sorted(folder.glob("*.parquet"))):
            part.rename(folder / f"data_{number}.parquet")
    _clear(target)


def write_whole(rows: DataFrame, table: Table, draft: Path) -> None:
    """Writes a table as one sorted file."""
    order = [F.col(f"`{name}`").asc_nulls_last() for name in table.order]
    target = draft / f"{table.name}.parts"
    rows.repartition(1).sortWithinPartitions(*order).write.parquet(on_disk(target))
    (part,) = target.glob("*.parquet")
    part.rename(draft / f"{table.name}.parquet")
    shutil.rmtree(target)


def write_manifest(spark: SparkSession, described: Description, draft: Path) -> dict[str, int]:
    """Writes rows and checksums of every file, which are on the disk before anybody is told of them. Gives the rows."""
    paths: list[str] = []
    counts: list[DataFrame] = []
    for table in described.tables:
        name = f"{table.name}/**/*.parquet" if table.partitioned else f"{table.name}.parquet"
        found = sorted(path.relative_to(draft).as_posix() for path in draft.glob(name))
        paths += found
        if found:
            target = draft / (table.name if table.partitioned else f"{table.name}.parquet")
            schema = ", ".join(f"`{column.name}` {column.type}" for column in table.columns)
            read = spark.read.schema(schema).parquet(on_disk(target))
            counts.append(read.agg(F.lit(table.name).alias("name"), F.count("*").alias("rows")))
    found_rows = {row.name: row.rows for row in reduce(DataFrame.unionAll, counts).collect()}
    rows = {table.name: found_rows.get(table.name, 0) for table in described.tables}
    folder = str(draft)
    slices = max(1, min(len(paths), 4 * spark.sparkContext.defaultParallelism))
    files = spark.sparkContext.parallelize(paths, slices).map(lambda path: _checked_in(folder, path)).collect()
    manifest = {
        "schema": SCHEMA,
        "rules": described.rules,
        "tokenizer": described.tokenizer,
        "duckdb": f"Spark {spark.version}",
        "rows": rows,
        "files": files,
    }
    with open(draft / "manifest.json", "w", encoding="utf-8") as file:
        file.write(json.dumps(manifest, ensure_ascii=False, indent=2) + "\n")
        file.flush()
        os.fsync(file.fileno())
    return rows


def publish(store: Path, draft: Path) -> None:
    """Lets readers see the generation, in one step."""
    folder = draft.with_suffix("")
    draft.rename(folder)
    link = store / "current.next"
    link.unlink(missing_ok=True)
    link.symlink_to(Path("generations") / folder.name, target_is_directory=True)
    link.replace(store / "current")


def _current(store: Path) -> str | None:
    try:
        return Path(os.readlink(store / "current")).name
    except OSError:
        return None


def _checked_in(folder: str, path: str) -> dict[str, Any]:
    digest = hashlib.sha256()
    with open(Path(folder, path), "rb") as file:
        os.fsync(file.fileno())
        while chunk := file.read(1 << 20):
            digest.update(chunk)
        return {"path": path, "bytes": file.tell(), "sha256": digest.hexdigest()}


def _clear(target: Path) -> None:
    """Takes away what Spark leaves beside its files; of a table without rows, the folder."""
    for path in (*target.rglob("*.crc"), *target.rglob(".*.crc"), *target.rglob("_SUCCESS")):
        path.unlink(missing_ok=True)
    if next(target.rglob("*.parquet"), None) is None:
        shutil.rmtree(target)
