"""Rows to the tables of docs/store.md, as ``packages/store/src/build`` makes them."""

from __future__ import annotations

from dataclasses import dataclass

from pyspark.sql import DataFrame, Window
from pyspark.sql import functions as F

from tifa_spark.description import Description, Table
from tifa_spark.reprints import Keep, find_reprints

PLACES = ("province", "year")


@dataclass(frozen=True)
class Tables:
    """Every table but ``duplicates`` and ``counts``, which need what comes before them."""

    documents: DataFrame
    """A row a text, with all columns of a row of the filter, and the place that it goes to."""
    sources: DataFrame
    errors: DataFrame


def split_rows(rows: DataFrame, described: Description) -> Tables:
    """Takes each place once, and of each text the first of its places: by path, then record.

    ``rows`` is read from Parquet: a row is told by its file and its number in it.
    """
    placed = rows.withColumns({"file": F.col("_metadata.file_name"), "at": F.col("_metadata.row_index")})
    good = placed.where(F.col("id").isNotNull())
    index = good.select("key", "id", "path", "record", "file", "at").withColumn("number", F.col("key").cast("decimal(20,0)"))
    again = F.row_number().over(Window.partitionBy("key").orderBy("file", "at"))
    turn = F.row_number().over(Window.partitionBy("id").orderBy("path", "record", "number"))
    counted = index.withColumn("again", again)
    repeats = counted.where("again > 1").select("file", "at")
    later = counted.where("again = 1").withColumn("turn", turn).where("turn > 1").select("file", "at")
    # What is left out is little, as a rule: Spark sends it to everybody, and the wide rows stay where they are.
    documents = good.join(repeats.unionByName(later), ["file", "at"], "left_anti").withColumns(
        {
            "province": F.coalesce("province", F.lit(described.unknown_province)),
            "year": F.coalesce("year", F.lit(described.unknown_year)),
        }
    )
    sources = good.join(repeats, ["file", "at"], "left_anti").withColumn("key", F.col("key").cast("decimal(20,0)"))
    errors = placed.where(F.col("error").isNotNull()).select(
        "error.path", "error.record", F.col("error.document").alias("id"), "error.code", "error.message"
    )
    return Tables(
        documents, _columns(sources, described.table("sources")), _columns(errors, described.table("errors"))
    )


def partitioned_table(documents: DataFrame, table: Table, described: Description) -> DataFrame:
    """The rows of a table that lies in folders, with the columns of the folders."""
    if table.name == "documents":
        return _columns(documents, table, *PLACES)
    if table.name == "features":
        return _columns(_features(documents), table, *PLACES)
    if table.name not in described.nested:
        raise ValueError(f"no rows of {table.name} in a document")
    lists = documents.select("id", *PLACES, F.explode(table.name).alias("row"))
    return _columns(lists.select("id", *PLACES, "row.*"), table, *PLACES)


def count_table(documents: DataFrame, duplicates: DataFrame, table: Table) -> DataFrame:
    """Counts added up by province and year; each document is added up first, so that documents are counted without a set."""
    marks = duplicates.select("id", F.lit(True).alias("reprint"))
    known = documents.join(marks, "id", "left").withColumn("reprint", F.coalesce("reprint", F.lit(False)))
    by = ("term", "tag", "kind", "level", "reprint", *PLACES)
    terms = _features(known, "kind", "level", "reprint")
    each = terms.groupBy(*by, "id").agg(F.sum("count").alias("count"))
    sums = each.groupBy(*by).agg(F.sum("count").alias("count"), F.count("*").alias("documents"))
    return _columns(sums, table, *PLACES)


def duplicate_table(documents: DataFrame, described: Description, keep: Keep) -> DataFrame:
    """Reprints."""
    found = find_reprints(documents.select("id", "date", "minhash"), described.reprints, keep)
    return _columns(found, described.table("duplicates"))


def _features(documents: DataFrame, *more: str) -> DataFrame:
    paragraphs = documents.select("id", *more, *PLACES, F.explode("paragraphs").alias("row"))
    zipped = F.arrays_zip(
        F.col("row.terms").alias("term"), F.col("row.tags").alias("tag"), F.col("row.counts").alias("count")
    )
    terms = paragraphs.select("id", *more, *PLACES, "row.paragraph", F.explode(zipped).alias("one"))
    return terms.select("id", *more, *PLACES, "paragraph", "one.term", "one.tag", "one.count")


def _columns(rows: DataFrame, table: Table, *more: str) -> DataFrame:
    own = [F.col(f"`{column.name}`").cast(column.type).alias(column.name) for column in table.columns]
    return rows.select(*own, *more)
