"""round_trip.py FOLDER: reads a matrix with scipy and pandas, uses it in scikit-learn, and writes it back."""

import sys
from pathlib import Path

import numpy as np
import pandas as pd
from scipy.io import mmread, mmwrite
from scipy.sparse import coo_array, csr_matrix
from sklearn.feature_extraction.text import CountVectorizer, TfidfTransformer

folder = Path(sys.argv[1])


def names_of(name):
    return (folder / name).read_text(encoding="utf-8").split("\n")[:-1]


documents, features = names_of("documents.txt"), names_of("features.txt")
x = csr_matrix(mmread(folder / "matrix.mtx"))
assert x.shape == (len(documents), len(features))

# Names stay texts: "NA", "007" and "TRUE" are words like any other.
cells = pd.read_csv(folder / "cells.csv", dtype={"document": str, "feature": str}, keep_default_na=False)
rows, columns = cells["document"].map(documents.index), cells["feature"].map(features.index)
y = csr_matrix(coo_array((cells["value"], (rows, columns)), shape=x.shape))
assert (x != y).nnz == 0

docvars = pd.read_csv(folder / "docvars.csv", dtype={"document": str}, keep_default_na=False, na_values={"province": [""], "year": [""]})
assert list(docvars["document"]) == documents
frame = pd.DataFrame.sparse.from_spmatrix(x, index=documents, columns=features)
assert frame.loc["=乙省", "防控"] == 2**40

# A vectorizer of scikit-learn makes the same matrix of the words themselves.
small = x.copy()
small.data = np.minimum(small.data, 9)
texts = [[feature for feature, count in zip(features, row) for _ in range(int(count))] for row in small.toarray()]
counted = CountVectorizer(analyzer=lambda words: words, vocabulary=features).fit_transform(texts)
assert (counted != small).nnz == 0
assert TfidfTransformer().fit_transform(x).shape == x.shape

mmwrite(folder / "back.mtx", x)
sys.stdout.write((folder / "back.mtx").read_text(encoding="utf-8"))
