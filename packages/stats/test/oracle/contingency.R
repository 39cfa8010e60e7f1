# Writes contingency.json: what R's stats and MASS say about the cases below.
# Format the file with biome afterwards.
#
# apt-get install r-base-core r-cran-mass r-cran-jsonlite
# Rscript contingency.R
suppressPackageStartupMessages({
  library(jsonlite)
  library(MASS)
})
here <- dirname(sub("^--file=", "", grep("^--file=", commandArgs(FALSE), value = TRUE)[1]))
# The tables of counts, those of real reports among them, and the series are the same as for the other authorities.
cases <- fromJSON(file.path(here, "values.json"), simplifyVector = FALSE)

contingency <- function(case) {
  v <- as.numeric(unlist(case$table))
  table <- rbind(v[1:2], v[3:4] - v[1:2])
  n <- sum(table)
  over <- if (v[1] * n > sum(v[1:2]) * v[3]) 1 else -1
  plain <- suppressWarnings(chisq.test(table, correct = FALSE))
  # R's correction always applies; ours where the difference and the least expected count call for it.
  corrected <- abs(v[1] * table[2, 2] - v[2] * table[2, 1]) * 2 >= n && min(plain$expected) < 5
  yates <- if (corrected) suppressWarnings(chisq.test(table, correct = TRUE)) else plain
  # loglm fits by iteration and stops at 1e-1 of a count unless told.
  g2 <- suppressWarnings(loglm(~ 1 + 2, table, eps = 1e-12, iter = 100))$lrt
  result <- list(
    table = v,
    chi2 = c(over * plain$statistic, plain$p.value),
    "chi2 yates" = c(over * yates$statistic, yates$p.value),
    g2 = c(over * g2, pchisq(g2, 1, lower.tail = FALSE))
  )
  if (n < 2^31) result$fisher <- unbox(fisher.test(table)$p.value)
  lapply(result, unname)
}

kendall <- function(case) {
  y <- as.numeric(unlist(case$values))
  if (anyDuplicated(y)) return(NULL)
  list(values = y, p = unbox(cor.test(seq_along(y), y, method = "kendall", exact = TRUE)$p.value),
       tau = unbox(unname(cor(seq_along(y), y, method = "kendall"))))
}

wilson <- function(case) {
  v <- as.numeric(unlist(case))
  bounds <- suppressWarnings(prop.test(v[1], v[2], conf.level = v[3], correct = FALSE))$conf.int
  c(v[1:3], bounds[1], bounds[2])
}

values <- list(
  keyness = lapply(cases$keyness, contingency),
  kendall = Filter(Negate(is.null), lapply(cases$kendall, kendall)),
  wilson = lapply(cases$wilson, wilson),
  benjaminiHochberg = lapply(cases$benjaminiHochberg, function(case) {
    p <- as.numeric(unlist(case[[1]]))
    list(p = p, q = p.adjust(p, "BH"))
  }),
  normalSurvival = lapply(c(-8, -1, 0, 0.3, 1.96, 5, 12, 30), function(z) c(z, pnorm(z, lower.tail = FALSE))),
  normalQuantile = lapply(c(1e-200, 1e-9, 0.01, 0.3, 0.5, 0.8, 0.995, 1 - 1e-10), function(p) c(p, qnorm(p))),
  chiSquareSurvival = lapply(c(0, 1e-9, 0.2, 1, 3.84, 20, 300, 1300), function(x) c(x, pchisq(x, 1, lower.tail = FALSE)))
)
lines <- vapply(names(values), function(name) {
  rows <- vapply(values[[name]], function(row) as.character(toJSON(row, digits = I(17))), "")
  paste0('"', name, '": [\n', paste(rows, collapse = ",\n"), "\n]")
}, "")
writeLines(paste0("{\n", paste(lines, collapse = ",\n"), "\n}"), file.path(here, "contingency.json"))
