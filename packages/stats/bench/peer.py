"""The peer of bench.js: the same results, vectorised. peer.py FOLDER GROUPS FEATURES"""
import json, sys, time
import numpy as np
from scipy import sparse, special

folder, groups, features = sys.argv[1], int(sys.argv[2]), int(sys.argv[3])
read = lambda name, kind: np.fromfile(f'{folder}/{name}', dtype=kind)
row_ptr, col_idx, values = read('rowPtr', np.uint32).astype(np.int64), read('colIdx', np.uint32).astype(np.int64), read('values', np.float64)
docs = len(row_ptr) - 1
x = sparse.csr_matrix((values, col_idx, row_ptr), shape=(docs, features))
names = np.array([f'f{i:06d}' for i in range(features)])


def grouping():
    which = np.arange(docs) % groups
    return (sparse.csr_matrix((np.ones(docs), (which, np.arange(docs))), shape=(groups, docs)) @ x).sorted_indices()


def benjamini_hochberg(p):
    order = np.argsort(p)
    q = p[order] * len(p) / np.arange(1, len(p) + 1)
    out = np.empty_like(p)
    out[order] = np.minimum(1, np.minimum.accumulate(q[::-1])[::-1])
    return out


def keyness(grouped):
    """G² of each group against the rest, with p and q, sorted by score and feature."""
    m = grouped.toarray()
    totals, columns, n = m.sum(1), m.sum(0), m.sum()
    result = []
    for g in range(groups):
        a = m[g]; b = columns - a; n1 = totals[g]; n2 = n - n1; c = n1 - a; d = n2 - b
        e1 = columns * n1 / n; e2 = columns * n2 / n; e3 = n1 - e1; e4 = n2 - e2
        g2 = 2 * (special.xlogy(a, a) - special.xlogy(a, np.maximum(e1, 1e-300)) + special.xlogy(b, b) - special.xlogy(b, np.maximum(e2, 1e-300))
                  + special.xlogy(c, c / e3) + special.xlogy(d, d / e4))
        g2 = np.maximum(g2, 0)
        p = special.erfc(np.sqrt(g2 / 2))
        score = np.where(a > e1, g2, -g2)
        order = np.lexsort((names, -score))
        result.append((names[order], a[order], b[order], score[order], p[order], benjamini_hochberg(p)[order]))
    return result


def dispersion(grouped):
    m = grouped.toarray()
    sizes = m.sum(1)
    s = (sizes / sizes.sum())[:, None]
    f = m.sum(0)
    safe = np.where(f > 0, f, 1)
    rate = m / sizes[:, None]
    mean = rate.mean(0)
    d = 1 - rate.std(0) / np.where(mean > 0, mean, 1) / np.sqrt(groups - 1)
    p = rate / np.where(f > 0, rate.sum(0), 1)
    d2 = special.entr(p).sum(0) / np.log(groups)
    rosengren = np.sqrt(s * m).sum(0) ** 2 / safe
    dp = np.abs(m / safe - s).sum(0) / 2
    spread = (m > 0).sum(0)
    order = np.lexsort((names, -f))
    return [column[order] for column in (names, f, spread, d, d2, rosengren, dp, dp / (1 - s.min()))]


def clock(run):
    run()
    run()
    times = []
    for _ in range(5):
        start, begin = time.process_time(), time.perf_counter()
        run()
        times.append((time.process_time() - start, time.perf_counter() - begin))
    return [sorted(column)[2] for column in zip(*times)]


grouped = grouping()
print(json.dumps({'grouping': clock(grouping), 'keyness': clock(lambda: keyness(grouped)), 'dispersion': clock(lambda: dispersion(grouped))}))
