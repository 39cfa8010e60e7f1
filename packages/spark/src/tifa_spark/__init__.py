"""Builds Tifa's store on a Spark cluster: pages through ``tifa features --filter``, rows into Parquet, counts by Spark SQL."""

__version__ = "0.1.0"
