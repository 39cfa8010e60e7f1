"""Reads a store as docs/store.md says, with pandas and with DuckDB, and compares the rows with the manifest's."""

import json
import sys
from pathlib import Path

import duckdb
import pandas as pd

current = Path(sys.argv[1]) / "current"
manifest = json.loads((current / "manifest.json").read_text())
for table, rows in manifest["rows"].items():
    folder = current / table
    path = folder if folder.is_dir() else current / f"{table}.parquet"
    if not path.exists():
        assert rows == 0, (table, rows)
        continue
    frame = pd.read_parquet(path)
    files = f"{folder}/**/*.parquet" if folder.is_dir() else str(path)
    (count,) = duckdb.execute("SELECT count(*) FROM read_parquet(?, hive_partitioning = true)", [files]).fetchone()
    assert len(frame) == count == rows, (table, len(frame), count, rows)
    if folder.is_dir():
        assert {"province", "year"} <= set(frame.columns), (table, list(frame.columns))

features = pd.read_parquet(current / "features")
documents = pd.read_parquet(current / "documents")
assert features["count"].sum() == documents["tokens"].sum()
print(f"{len(documents)} documents, {len(features)} counts: pandas and DuckDB read what the manifest says")
