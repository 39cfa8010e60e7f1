# Writes structure.json: what R's stats, survival, ca and MASS say about the cases below.
# Format the file with biome afterwards.
#
# apt-get install r-base-core r-cran-survival r-cran-ca r-cran-mass r-cran-jsonlite
# Rscript structure.R [SHARED]   SHARED: folder with the corpora, for counts from real texts (numbers only are kept)
suppressPackageStartupMessages({
  library(jsonlite)
  library(survival)
  library(ca)
  library(MASS)
})
invisible(Sys.setlocale("LC_CTYPE", "C.UTF-8"))
here <- dirname(sub("^--file=", "", grep("^--file=", commandArgs(FALSE), value = TRUE)[1]))
given <- commandArgs(TRUE)
shared <- if (length(given) > 0) given[1] else file.path(here, "../../../../../shared")

# Counts of characters, from a rank of frequency on, in every fourth report.
real_counts <- function(documents, characters, rank) {
  lines <- readLines(file.path(shared, "corpora/national-work-reports-1954-2025/government_work_reports.jsonl"), encoding = "UTF-8")
  texts <- vapply(lines, function(line) {
    fields <- unlist(Filter(is.character, fromJSON(line)))
    fields[which.max(nchar(fields))]
  }, "", USE.NAMES = FALSE)
  texts <- texts[nchar(texts) > 5000]  # Years without a report have a line too.
  texts <- texts[seq(1, length(texts), by = 4)][seq_len(documents)]
  split <- strsplit(texts, "")
  common <- sort(table(unlist(split)), decreasing = TRUE)
  # Ties go by code point.
  names <- names(common)[order(-as.vector(common), vapply(names(common), utf8ToInt, 0L))]
  chosen <- names[rank:(rank + characters - 1)]
  unname(t(vapply(split, function(one) vapply(chosen, function(c) sum(one == c), 0L), integer(characters))))
}

# The same numbers on every machine.
state <- 20310401
draw <- function(n, below) vapply(seq_len(n), function(i) {
  state <<- (state * 16807) %% 2147483647
  floor(state / 2147483647 * below)
}, 0)
table_of <- function(rows, columns, below) matrix(draw(rows * columns, below), rows)

triangle <- function(d) as.vector(d)  # R keeps the lower triangle by columns, which is the upper one by rows

tree_of <- function(name, d) {
  lapply(c(ward = "ward.D2", average = "average"), function(method) {
    tree <- hclust(d, method)
    n <- length(tree$order)
    node <- function(i) ifelse(i < 0, -i - 1, n + i - 1)
    meet <- as.vector(cophenetic(tree))
    list(
      merges = cbind(node(tree$merge[, 1]), node(tree$merge[, 2])), heights = tree$height, order = tree$order - 1,
      correlation = if (isTRUE(sd(d) > 0) && isTRUE(sd(meet) > 0)) cor(as.vector(d), meet) else NA,
      cut2 = cutree(tree, 2), cut3 = cutree(tree, min(3, n))
    )
  }) -> trees
  c(list(name = name, n = attr(d, "Size"), distances = triangle(d)), trees)
}

real <- real_counts(12, 40, 9)
apart <- function(m) dist(m / rowSums(m) * 1000)
tied <- as.dist(matrix(0, 5, 5)); tied[] <- c(1, 2, 2, 1, 1, 2, 2, 1, 2, 1)
equal <- as.dist(matrix(0, 4, 4)); equal[] <- 1
twins <- as.dist(matrix(0, 6, 6)); twins[] <- c(0, 3, 3, 5, 5, 3, 3, 5, 5, 0, 4, 4, 4, 4, 0)
clusters <- list(
  tree_of("two", dist(c(1, 4))),
  tree_of("points on a line", dist(c(1, 2, 4, 7, 11, 16, 22))),
  tree_of("ties", tied),
  tree_of("all equal", equal),
  tree_of("twins at distance 0", twins),
  tree_of("whole numbers with ties", { d <- dist(matrix(0, 9, 1)); d[] <- draw(36, 6) + 1; d }),
  tree_of("random", dist(table_of(15, 4, 1000))),
  tree_of("random, no metric", { d <- dist(matrix(0, 12, 1)); d[] <- draw(66, 100000) / 1000; d }),
  tree_of("reports", apart(real))
)

map_of <- function(name, counts) {
  whole <- counts[rowSums(counts) > 0, colSums(counts) > 0, drop = FALSE]
  found <- ca(whole)
  keep <- found$sv^2 > 1e-12
  # An independent program must agree before its word is taken.
  if (min(dim(whole)) > 2) {
    other <- corresp(whole, nf = sum(keep))
    stopifnot(max(abs(other$cor - found$sv[keep])) < 1e-8)
  }
  principal <- function(standard) sweep(standard[, keep, drop = FALSE], 2, found$sv[keep], "*")
  list(
    name = name, counts = counts, inertias = found$sv[keep]^2, rowMasses = found$rowmass, rowInertias = found$rowinertia,
    columnInertias = found$colinertia, rows = principal(found$rowcoord), columns = principal(found$colcoord)
  )
}
lbg <- c(2, 3, 10, 22, 45, 78, 115, 146, 158, 146, 115, 78, 45, 22, 10, 3, 2)
six <- t(vapply(c(0, 5, 10, 15, 20, 7), function(o) { v <- numeric(37); v[o + 1:17] <- lbg; v }, numeric(37)))
maps <- list(
  map_of("two by two", matrix(c(8, 2, 2, 8), 2)),
  map_of("three by three", matrix(c(10, 3, 0, 2, 9, 4, 1, 5, 12), 3)),
  map_of("smoking (Greenacre)", matrix(c(4, 2, 3, 2, 4, 3, 7, 4, 25, 10, 12, 4, 18, 24, 33, 13, 10, 6, 7, 2), 5, byrow = TRUE)),
  map_of("with an empty row and column", matrix(c(5, 0, 2, 0, 0, 0, 0, 0, 1, 0, 7, 3, 4, 0, 4, 9), 4, byrow = TRUE)),
  map_of("more rows than columns", table_of(14, 5, 30) + 1),
  map_of("zeros", table_of(6, 11, 4)),
  map_of("huge", table_of(5, 6, 1000) * 4e9 + 1),
  map_of("Laver, Benoit and Garry", six),
  map_of("reports", real)
)

curve_of <- function(name, time, event) {
  lapply(c("plain", "log", "log-log"), function(type) {
    fit <- survfit(Surv(time, event) ~ 1, conf.type = type)
    middle <- quantile(fit, 0.5)
    list(
      interval = type, times = fit$time, atRisk = fit$n.risk, events = fit$n.event, censored = fit$n.censor,
      survival = fit$surv, error = fit$std.err * fit$surv, lower = fit$lower, upper = fit$upper,
      median = unname(middle$quantile), medianLower = unname(middle$lower), medianUpper = unname(middle$upper)
    )
  }) -> curves
  list(name = name, time = time, event = event, curves = curves)
}
compare <- function(name, time, event, group) {
  found <- survdiff(Surv(time, event) ~ group)
  df <- length(found$n) - 1
  list(name = name, time = time, event = event, group = group, observed = as.vector(found$obs), expected = as.vector(found$exp),
       chi2 = found$chisq, p = pchisq(found$chisq, df, lower.tail = FALSE))
}
weeks <- c(9, 13, 13, 18, 23, 28, 31, 34, 45, 48, 161)
relapse <- c(1, 1, 0, 1, 1, 0, 1, 1, 0, 1, 0)
control <- c(5, 5, 8, 8, 12, 16, 23, 27, 30, 33, 43, 45)
relapse2 <- c(1, 1, 1, 1, 1, 0, 1, 1, 1, 1, 1, 1)
spread <- draw(31, 40); reached <- as.numeric(draw(31, 10) < 7)
# First of twelve reports with each of 40 rare characters; some have none in the first nine, where watching ends.
first <- apply(real_counts(12, 40, 1500), 2, function(column) which(column > 0)[1])
real_time <- pmin(first, 9, na.rm = TRUE); real_event <- as.numeric(first <= 9); real_event[is.na(first)] <- 0
curves <- list(
  curve_of("maintained (Miller 1997)", weeks, relapse),
  curve_of("not maintained (Miller 1997)", control, relapse2),
  curve_of("no event", c(3, 5, 5), c(0, 0, 0)),
  curve_of("all at once", c(4, 4, 4, 4), c(1, 1, 1, 1)),
  curve_of("half at once", c(4, 4, 9, 9), c(1, 1, 1, 1)),
  curve_of("at time 0", c(0, 0, 2, 3, 3), c(1, 0, 1, 1, 0)),
  curve_of("one", 7, 1),
  curve_of("31 with ties", spread, reached),
  curve_of("reports", real_time, real_event)
)
half <- rep(c("a", "b"), length.out = 31)
logranks <- list(
  compare("Miller 1997", c(weeks, control), c(relapse, relapse2), rep(c("a", "b"), c(11, 12))),
  compare("31 in two", spread, reached, half),
  compare("31 in three", spread, reached, rep(c("a", "b", "c"), length.out = 31)),
  compare("31 in five", spread, reached, rep(letters[1:5], length.out = 31)),
  compare("the same twice", c(1, 2, 3, 1, 2, 3), rep(1, 6), rep(c("a", "b"), each = 3)),
  compare("ties and censoring", c(1, 1, 2, 2, 2, 3, 3, 3), c(1, 0, 1, 1, 0, 1, 1, 0), rep(c("a", "b"), 4)),
  compare("far apart", c(1:10, 101:110), rep(1, 20), rep(c("a", "b"), each = 10)),
  compare("reports", real_time, real_event, rep(c("a", "b"), length.out = length(real_time)))
)

chisq <- lapply(1:6, function(df) lapply(c(0, 0.3, 2.5, 9, 40, 300), function(x) c(x, df, pchisq(x, df, lower.tail = FALSE))))
values <- list(clusters = clusters, maps = maps, curves = curves, logRanks = logranks, chiSquare = unlist(chisq, FALSE))
# Twelve digits: the last ones depend on the linear algebra library.
write_json(values, file.path(here, "structure.json"), digits = I(12), auto_unbox = TRUE, na = "null", null = "null")
