"""Reprints, found as ``packages/store/src/build/reprints.ts`` finds them: MinHash, bands, groups."""

from __future__ import annotations

from collections.abc import Callable

from pyspark.sql import Column, DataFrame
from pyspark.sql import functions as F

from tifa_spark.description import Reprints

Keep = Callable[[DataFrame, str], DataFrame]
"""Writes what a later step starts from to the disk: rows that an executor holds go with it."""


def find_reprints(documents: DataFrame, how: Reprints, keep: Keep) -> DataFrame:
    """Gives ``id``, ``original``, ``similarity`` for each document that is nearly an earlier one's text.

    ``documents`` has ``id``, ``date``, ``minhash``. Documents that share a band are compared; those alike belong together;
    the earliest of a group is its original, of one day the one with the smaller id.
    """
    signed = documents.where(F.size("minhash") > 0)
    edges = keep(_alike(_pairs(signed, how), signed, how), "edges")
    groups = _components(edges, keep).join(signed, "id")
    day = F.coalesce("date", F.lit("9999-12-31").cast("date"))
    first = F.min(F.struct(day.alias("day"), F.col("id"), F.col("minhash"))).alias("first")
    originals = groups.groupBy("root").agg(first).select(
        "root", F.col("first.id").alias("original"), F.col("first.minhash").alias("theirs")
    )
    return (
        groups.join(originals, "root")
        .where(F.col("id") != F.col("original"))
        .select("id", "original", _similarity("minhash", "theirs").alias("similarity"))
    )


def _pairs(signed: DataFrame, how: Reprints) -> DataFrame:
    """Pairs that share a band; in a large bucket each with the first alone."""
    bands = F.transform(
        F.sequence(F.lit(0), F.lit(how.bands - 1)),
        lambda band: F.slice("minhash", band * how.rows + 1, how.rows),
    )
    members = signed.select("id", F.posexplode(bands).alias("band", "value"))
    buckets = members.groupBy("band", "value").agg(F.count("*").alias("n"), F.min("id").alias("first")).where("n > 1")
    shared = members.join(buckets, ["band", "value"])
    large = shared.where((F.col("n") > how.all_pairs) & (F.col("id") != F.col("first"))).select(
        F.col("first").alias("a"), F.col("id").alias("b")
    )
    few = shared.where(F.col("n") <= how.all_pairs)
    left = few.select("band", "value", F.col("id").alias("a"))
    right = few.select("band", "value", F.col("id").alias("b"))
    return left.join(right, ["band", "value"]).where("a < b").select("a", "b").unionByName(large).distinct()


def _alike(pairs: DataFrame, signed: DataFrame, how: Reprints) -> DataFrame:
    left = signed.select(F.col("id").alias("a"), F.col("minhash").alias("mine"))
    right = signed.select(F.col("id").alias("b"), F.col("minhash").alias("theirs"))
    compared = pairs.join(left, "a").join(right, "b")
    return compared.where(_similarity("mine", "theirs") >= how.similarity).select("a", "b")


def _similarity(mine: str, theirs: str) -> Column:
    """Share of equal values."""
    equal = F.zip_with(mine, theirs, lambda a, b: (a == b).cast("int"))
    return F.aggregate(equal, F.lit(0), lambda sum_, one: sum_ + one) / F.size(mine)


def _components(edges: DataFrame, keep: Keep) -> DataFrame:
    """Gives each document of a group (``id``) the group's smallest id (``root``).

    Labels spread to neighbours, and every label is replaced by its own label (pointer jumping), so that chains, too, are done
    after a number of rounds that grows with the logarithm of their length.
    """
    both = edges.unionByName(edges.select(F.col("b").alias("a"), F.col("a").alias("b")))
    labels = both.select(F.col("a").alias("id"), F.col("a").alias("root")).distinct()
    if edges.isEmpty():
        return labels
    step = 0
    while True:
        step += 1
        near = both.join(labels, both.b == labels.id).groupBy("a").agg(F.min("root").alias("near"))
        hooked = labels.join(near, labels.id == near.a).select("id", "root", F.least("root", "near").alias("next"))
        parents = hooked.select(F.col("id").alias("parent"), F.col("next").alias("jumped"))
        jumped = keep(
            hooked.join(parents, F.col("next") == F.col("parent")).select("id", "root", "jumped"), f"labels-{step}"
        )
        labels = jumped.select("id", F.col("jumped").alias("root"))
        if jumped.where(F.col("root") != F.col("jumped")).isEmpty():
            return labels
