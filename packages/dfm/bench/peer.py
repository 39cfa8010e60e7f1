"""The peer of bench.js: the same matrix by scipy. peer.py FOLDER DOCUMENTS TYPES"""
import json, sys, time
import numpy as np
from scipy import sparse

folder, docs, types = sys.argv[1], int(sys.argv[2]), int(sys.argv[3])
ids = np.fromfile(f'{folder}/ids', dtype=np.uint32)
size = len(ids) // docs
out = {}


def clock(name, run):
    start, begin = time.process_time(), time.perf_counter()
    result = run()
    out[name] = time.process_time() - start, time.perf_counter() - begin
    return result


def counting():
    # Compressed rows with repeats, which scipy sums: its fastest way from tokens to a matrix.
    x = sparse.csr_matrix((np.ones(len(ids)), ids.astype(np.int32) - 1, np.arange(0, len(ids) + 1, size, dtype=np.int64)), shape=(docs, types))
    x.sum_duplicates()
    return x


def grouping():
    which = np.arange(docs) % 31
    return (sparse.csr_matrix((np.ones(docs), (which, np.arange(docs))), shape=(31, docs)) @ x).sorted_indices()


def trimming():
    return x[:, np.bincount(x.indices, minlength=types) >= 100]


def weighting():
    idf = np.log10(docs / np.maximum(1, np.bincount(x.indices, minlength=types)))
    y = x.copy()
    y.data *= idf[y.indices]
    return y


x = clock('counting', counting)
out['cells'] = int(x.nnz)
clock('grouping', grouping)
clock('trimming', trimming)
clock('weighting', weighting)
print(json.dumps(out))
