# Reads a store as docs/store.md says, and compares the rows with the manifest's.
# Rscript read_store.R STORE DUCKDB_JDBC_JAR: with CRAN at hand the package `duckdb` is the same engine; Debian has rJava.
library(rJava)

arguments <- commandArgs(trailingOnly = TRUE)
current <- file.path(arguments[1], "current")
.jinit(arguments[2])
connection <- J("java.sql.DriverManager")$getConnection("jdbc:duckdb:")

ask <- function(sql) {
  result <- connection$createStatement()$executeQuery(sql)
  result$`next`()
  result$getLong(1L)
}

manifest <- sprintf("read_json('%s', columns = {rows: 'MAP(VARCHAR, BIGINT)'})", file.path(current, "manifest.json"))
entries <- connection$createStatement()$executeQuery(
  sprintf("SELECT unnest(map_keys(rows)), unnest(map_values(rows)) FROM %s", manifest)
)
tables <- 0
while (entries$`next`()) {
  table <- entries$getString(1L)
  rows <- entries$getLong(2L)
  folder <- file.path(current, table)
  path <- if (dir.exists(folder)) file.path(folder, "**", "*.parquet") else paste0(folder, ".parquet")
  if (!dir.exists(folder) && !file.exists(path)) {
    stopifnot(rows == 0)
    next
  }
  count <- ask(sprintf("SELECT count(*) FROM read_parquet('%s', hive_partitioning = true)", path))
  if (count != rows) stop(sprintf("%s: %d rows, the manifest says %d", table, count, rows))
  tables <- tables + 1
}
stopifnot(tables > 0)

words <- ask(sprintf("SELECT sum(count) FROM read_parquet('%s/features/**/*.parquet')", current))
tokens <- ask(sprintf("SELECT sum(tokens) FROM read_parquet('%s/documents/**/*.parquet')", current))
stopifnot(words == tokens)
cat(sprintf("%d tables, %d words: R reads what the manifest says\n", tables, words))
