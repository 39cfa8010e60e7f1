# Rscript round_trip.R FOLDER: reads a matrix twice, from Matrix Market and from a table of its cells, and writes it back.
suppressPackageStartupMessages(library(Matrix))
folder <- commandArgs(trailingOnly = TRUE)[1]
file_in <- function(name) file.path(folder, name)
lines_of <- function(name) readLines(file_in(name), encoding = "UTF-8", warn = FALSE)

documents <- lines_of("documents.txt")
features <- lines_of("features.txt")
x <- as(readMM(file_in("matrix.mtx")), "CsparseMatrix")
dimnames(x) <- list(documents, features)

# Names stay texts: "NA", "007" and "TRUE" are words like any other.
cells <- read.csv(file_in("cells.csv"), colClasses = c("character", "character", "numeric"),
                  na.strings = character(), encoding = "UTF-8", comment.char = "")
y <- sparseMatrix(i = match(cells$document, documents), j = match(cells$feature, features), x = cells$value,
                  dims = c(length(documents), length(features)), dimnames = list(documents, features))
docvars <- read.csv(file_in("docvars.csv"), colClasses = c(document = "character"), na.strings = "", encoding = "UTF-8")

stopifnot(identical(dim(x), dim(y)), all(x == y), inherits(x, "dgCMatrix"))
stopifnot(identical(docvars$document, documents))
stopifnot(identical(x["甲省-2031", "防控"], 3), identical(x["=乙省", "防控"], 2^40), identical(sum(x["NA", ]), 0))

if (requireNamespace("quanteda", quietly = TRUE)) {
  # What the documentation says: a matrix of quanteda's own.
  d <- quanteda::as.dfm(x)
  quanteda::docvars(d) <- docvars[-1]
  stopifnot(identical(quanteda::docnames(d), documents), identical(quanteda::featnames(d), features))
  stopifnot(all(d == x), identical(quanteda::docvars(d)$year, docvars$year))
  message("quanteda: yes")
}

invisible(writeMM(x, file_in("back.mtx")))
cat(readLines(file_in("back.mtx")), sep = "\n")
cat("\n")
