"""The command line of the job."""

from __future__ import annotations

import argparse
import json
import shutil
import sys
import tempfile
from pathlib import Path

from pyspark.sql import SparkSession

from tifa_spark.build import BuildOptions, build
from tifa_spark.counts import term_counts
from tifa_spark.filter_command import find_filter
from tifa_spark.pages import FORMATS
from tifa_spark.problem import Problem

MAX_BYTES = 64 * 1024 * 1024
PARTITION_MB = 64


def main(arguments: list[str] | None = None) -> int:
    """Runs a command; 0 where it went well, 1 where it did not, 2 for wrong usage."""
    asked = _parser().parse_args(arguments)
    # Executors fetch the code when they start, which the last one may do late.
    with tempfile.TemporaryDirectory(prefix="tifa-spark-code-") as folder:
        spark = _session(asked)
        spark.sparkContext.addPyFile(_own_code(folder))
        try:
            if asked.command == "build":
                _build(spark, asked)
            else:
                _counts(spark, asked)
        except Problem as problem:
            print(f"tifa-spark: {problem}", file=sys.stderr)
            return 1
        finally:
            spark.stop()
    return 0


def _build(spark: SparkSession, asked: argparse.Namespace) -> None:
    command = find_filter(asked.filter, asked.text_column, asked.max_bytes)
    store = Path(asked.out).absolute()
    options = BuildOptions(
        inputs=asked.input,
        form=asked.format,
        store=store,
        command=command,
        max_bytes=asked.max_bytes,
        partition_bytes=asked.partition_mb * 1024 * 1024,
        partitions=asked.partitions,
    )
    rows = build(spark, options)
    print(json.dumps(rows))
    if rows["errors"] > 0:
        print(f"tifa-spark: {rows['errors']} pages could not be read: see the table errors", file=sys.stderr)


def _counts(spark: SparkSession, asked: argparse.Namespace) -> None:
    for row in term_counts(spark, Path(asked.store), asked.term).toLocalIterator():
        print(json.dumps(row.asDict(), ensure_ascii=False))


def _session(asked: argparse.Namespace) -> SparkSession:
    builder = SparkSession.builder.appName("tifa")
    if asked.master is not None:
        builder = builder.master(asked.master)
    settings = {
        "spark.sql.parquet.compression.codec": "zstd",
        "spark.sql.session.timeZone": "UTC",
        # A lost executor takes its shuffle files along, and its neighbours' tasks fail with it, more than once on a bad day.
        "spark.stage.maxConsecutiveAttempts": "16",
        **dict(pair.split("=", 1) for pair in asked.conf),
    }
    for name, value in settings.items():
        builder = builder.config(name, value)
    return builder.getOrCreate()


def _own_code(target: str) -> str:
    """This package as an archive for the executors, which need not have it."""
    folder = Path(__file__).resolve().parent
    if folder.parent.is_file():
        return str(folder.parent)
    return shutil.make_archive(str(Path(target, "tifa_spark")), "zip", folder.parent, folder.name)


def _parser() -> argparse.ArgumentParser:
    parser = argparse.ArgumentParser(prog="tifa-spark", description="Builds and counts Tifa's store on a Spark cluster.")
    commands = parser.add_subparsers(dest="command", required=True)
    making = commands.add_parser("build", help="build a store of pages", description=build.__doc__)
    making.add_argument("input", nargs="+", help="folders of files, or crawls, that every machine sees under the same path")
    making.add_argument("--out", required=True, help="folder of the store, that every machine sees under the same path")
    making.add_argument("--format", choices=FORMATS, default="files", help="what the inputs are (default: files)")
    making.add_argument("--filter", help="command of the filter: node and tifa.js, by paths that every machine has")
    making.add_argument("--text-column", help="column with the text, in jsonl and parquet")
    making.add_argument("--max-bytes", type=_positive, default=MAX_BYTES, help="largest document (default: 64 MiB)")
    making.add_argument(
        "--partition-mb", type=_positive, default=PARTITION_MB, help=f"input of a task (default: {PARTITION_MB} MiB)"
    )
    making.add_argument("--partitions", type=_positive, help="tasks of the filter (default: by the size of the input)")
    counting = commands.add_parser("counts", help="count terms by province and year, as lines of JSON")
    counting.add_argument("store", help="folder of a store")
    counting.add_argument("term", nargs="+", help="words or policy terms")
    for command in (making, counting):
        command.add_argument("--master", help="address of the cluster; default: what spark-submit says")
        command.add_argument("--conf", action="append", default=[], type=_setting, help="a setting of Spark, name=value")
    return parser


def _positive(text: str) -> int:
    value = int(text)
    if value < 1:
        raise argparse.ArgumentTypeError("it must be a whole number above 0")
    return value


def _setting(text: str) -> str:
    if "=" not in text:
        raise argparse.ArgumentTypeError("it must be name=value")
    return text
