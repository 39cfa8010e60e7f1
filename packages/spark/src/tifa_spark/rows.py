"""The expensive half: pages through the filter, their rows to Parquet."""

from __future__ import annotations

from pyspark.sql import DataFrame, SparkSession
from pyspark.sql import functions as F

from tifa_spark.description import Description
from tifa_spark.filter_command import FilterCommand
from tifa_spark.pages import Pages
from tifa_spark.problem import Problem

ERROR = "STRUCT<path: STRING, record: STRING, document: STRING, code: STRING, message: STRING>"


def make_rows(
    spark: SparkSession, pages: Pages, command: FilterCommand, described: Description, partitions: int
) -> DataFrame:
    """Pipes every partition through the filter.

    ``checkCode`` is what makes a filter that dies a failure of its task, which Spark tries again elsewhere: without it the
    rows would be missing, and nobody would know.

    Returns the columns of a row, ``wire`` (the page's name) and ``error``; of a page either the row's columns or the error.
    """
    lines = pages.wires.repartition(partitions, "id").select("wire").rdd.map(lambda row: row[0])
    piped = lines.pipe(command.command, env=command.env, checkCode=True)
    answers = spark.createDataFrame(piped.map(lambda line: (line,)), "line STRING")
    row = ", ".join(f"`{column.name}`: {column.type}" for column in described.row)
    schema = f"id STRING, row STRUCT<{row}>, error {ERROR}"
    options = {"mode": "FAILFAST", "maxStringLen": str(2**31 - 1)}
    parsed = answers.select(F.from_json("line", schema, options).alias("answer"))
    rows = parsed.select(F.col("answer.id").alias("wire"), F.col("answer.error").alias("error"), "answer.row.*")
    return rows.unionByName(_unread(pages.unread), True)


def check_rows(rows: DataFrame, pages: Pages) -> None:
    """Lines in, lines out: a page that has neither row nor error would be lost."""
    found = rows.where(F.col("id").isNotNull() | F.col("error.code").isNotNull()).count()
    if found != pages.count:
        raise Problem(f"{pages.count} pages went in and {found} answers came out: the input changed, or the filter lost some")


def _unread(pages: DataFrame) -> DataFrame:
    error = F.struct(
        F.col("path"),
        F.lit("").alias("record"),
        F.lit(None).cast("string").alias("document"),
        F.col("code"),
        F.col("message"),
    )
    return pages.select(F.col("path").alias("wire"), error.alias("error"))
