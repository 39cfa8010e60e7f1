"""Counts by Spark SQL, over a store that is too large for one machine's memory."""

from __future__ import annotations

from pathlib import Path

from pyspark.sql import DataFrame, SparkSession

from tifa_spark.paths import on_disk

_TERMS = """
WITH totals AS (
  SELECT province, year, sum(count) AS tokens FROM counts GROUP BY province, year
), found AS (
  SELECT province, year, term, sum(count) AS count, sum(documents) AS documents
  FROM counts WHERE array_contains(:terms, term) GROUP BY province, year, term
)
SELECT nullif(province, '00') AS province, nullif(year, 0) AS year, term, count, documents, tokens,
  1e6 * count / tokens AS per_million
FROM found JOIN totals USING (province, year)
ORDER BY province NULLS LAST, year NULLS LAST, term
"""


def open_tables(spark: SparkSession, store: Path) -> list[str]:
    """Makes a view of each table of the store, and gives their names.

    Folders that stand for an unknown province or year are ``00`` and ``0``. Provinces stay text: 11 is Beijing, not eleven.
    """
    spark.conf.set("spark.sql.sources.partitionColumnTypeInference.enabled", "false")
    generation = (store / "current").resolve(strict=True)
    names = []
    for path in sorted(generation.iterdir()):
        if path.is_dir():
            frame = spark.read.parquet(on_disk(path))
            frame.withColumn("year", frame["year"].cast("int")).createOrReplaceTempView(path.name)
        elif path.suffix == ".parquet":
            spark.read.parquet(on_disk(path)).createOrReplaceTempView(path.stem)
        else:
            continue
        names.append(path.stem)
    return names


def term_counts(spark: SparkSession, store: Path, terms: list[str]) -> DataFrame:
    """How often terms stand in the texts of each province and year, reprints among them.

    Columns: ``province`` and ``year`` (null where the text does not tell), ``term``, ``count``, ``documents`` that hold it (by
    part of speech, so that one which has it as two counts twice), ``tokens`` of the place and ``per_million``.
    """
    open_tables(spark, store)
    return spark.sql(_TERMS, args={"terms": terms})
