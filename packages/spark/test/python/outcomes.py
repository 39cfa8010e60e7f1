"""Runs what needs a Spark but no cluster in one session, and prints what came of it as JSON."""

from __future__ import annotations

import json
import shlex
import sys
from dataclasses import replace
from pathlib import Path

from pyspark.sql import SparkSession
from tifa_spark.build import BuildOptions, build
from tifa_spark.counts import term_counts
from tifa_spark.filter_command import FilterCommand, find_filter
from tifa_spark.problem import Problem


def outcome(spark: SparkSession, options: BuildOptions) -> str:
    """The rows, or what was thrown."""
    try:
        return json.dumps(build(spark, options))
    except Problem as problem:
        return f"Problem: {problem}"
    except Exception as thrown:
        return f"{type(thrown).__name__}: {thrown}"


def main() -> None:
    """Takes the folder in which everything lies."""
    folder = Path(sys.argv[1])
    spark = (
        SparkSession.builder.master("local[2]")
        .config("spark.ui.enabled", "false")
        .config("spark.ui.showConsoleProgress", "false")
        .config("spark.sql.shuffle.partitions", "2")
        .config("spark.driver.memory", "768m")
        .config("spark.sql.codegen.wholeStage", "false")
        .config("spark.driver.extraJavaOptions", "-XX:TieredStopAtLevel=1")
        .getOrCreate()
    )
    command = find_filter(None, None, 1 << 26)
    crawl = folder / "crawl"
    base = BuildOptions([str(crawl)], "jsonl", folder / "jsonl", command, 1 << 26, 1 << 26, 2)
    told = {"jsonl": outcome(spark, base)}
    rows = spark.read.schema("id STRING, text STRING, url STRING, score DOUBLE").json(f"file:{folder}/rows.jsonl")
    rows.coalesce(1).write.parquet(f"file:{folder}/rows")
    told["parquet"] = outcome(
        spark, replace(base, inputs=[str(folder / "rows")], form="parquet", store=folder / "parquet")
    )
    for name, script in {
        "dies": f"{command.program} \"$@\"; case $* in *describe*) ;; *) exit 3;; esac",
        "loses": f"case $* in *describe*) {command.program} \"$@\";; *) {command.program} \"$@\" | sed 1d;; esac",
        "babbles": f"case $* in *describe*) {command.program} \"$@\";; *) cat;; esac",
    }.items():
        program = f"/bin/sh -c {shlex.quote(script)} filter"
        broken = FilterCommand(program, command.arguments, command.env)
        told[name] = outcome(spark, replace(base, command=broken, store=folder / name))
    counts = term_counts(spark, folder / "jsonl", ["复工复产", "会议"])
    told["counts"] = json.dumps([row.asDict() for row in counts.collect()], ensure_ascii=False)
    spark.stop()
    print(json.dumps(told, ensure_ascii=False))


if __name__ == "__main__":
    main()
