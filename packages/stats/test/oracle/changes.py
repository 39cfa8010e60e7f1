#!/usr/bin/env python3
"""Writes changes.json: change points by ruptures (dynamic programming, binary segmentation) with Poisson and binomial costs. See oracle.py."""
import collections, itertools, json, math, os, sys
import numpy as np, ruptures as rpt
from ruptures.base import BaseCost
from scipy import stats

HERE = os.path.dirname(os.path.abspath(__file__))
SHARED = sys.argv[1] if len(sys.argv) > 1 else os.path.join(HERE, '../../../../../shared')


class CountCost(BaseCost):
    """-2 log-likelihood of a stretch of counts at its own rate, by scipy's distributions."""
    min_size = 1

    def __init__(self, model):
        self.model_name = model

    @property
    def model(self):
        return self.model_name

    def fit(self, signal):
        self.signal = signal
        return self

    def error(self, start, end):
        c, t = self.signal[start:end, 0], self.signal[start:end, 1]
        rate = c.sum() / t.sum()
        law = stats.poisson.logpmf(c, rate * t) if self.model_name == 'poisson' else stats.binom.logpmf(c, t, rate)
        return -2 * float(np.where((c == 0) & (rate == 0), 0, law).sum())


def every(cost, n, penalty, size):
    """All divisions, for short series."""
    best = (math.inf, None)
    for k in range(0, n // size):
        for cuts in itertools.combinations(range(size, n - size + 1), k):
            ends = (0, *cuts, n)
            if any(b - a < size for a, b in zip(ends, ends[1:])):
                continue
            total = sum(cost.error(a, b) for a, b in zip(ends, ends[1:])) + penalty * k
            if total < best[0] - 1e-9:
                best = (total, list(cuts))
    return best[1]


def series(counts, totals, model, penalty, size):
    signal = np.array(list(zip(counts, totals)), float)
    n = len(counts)
    cost = CountCost(model).fit(signal)
    # Dynp with every number of changes, because the Pelt of ruptures 1.1 drops starts before a whole segment fits between
    # and misses the best division where segments have a least length.
    dynp = rpt.Dynp(custom_cost=CountCost(model), min_size=size, jump=1).fit(signal)
    divisions = [dynp.predict(n_bkps=k)[:-1] if k else [] for k in range(min(12, n // size))]
    loss = lambda cuts: sum(cost.error(a, b) for a, b in zip([0, *cuts], [*cuts, n])) + penalty * len(cuts)
    pelt = min(divisions, key=loss)
    assert len(pelt) < 11
    binary = rpt.Binseg(custom_cost=CountCost(model), min_size=size, jump=1).fit(signal).predict(pen=penalty)[:-1]
    if n <= 12:
        assert every(cost, n, penalty, size) == pelt, (counts, pelt, every(cost, n, penalty, size))
    ends = [0, *pelt, n]
    gains = [cost.error(a, c) - cost.error(a, b) - cost.error(b, c) for a, b, c in zip(ends, ends[1:], ends[2:])]
    return {'counts': counts, 'totals': totals, 'model': model, 'penalty': penalty, 'minLength': size, 'pelt': pelt, 'binary': binary, 'gains': [float(f'{g:.12g}') for g in gains]}


def real_series():
    """Counts of two-character strings in the national reports by year, and the reports' lengths."""
    path = os.path.join(SHARED, 'corpora/national-work-reports-1954-2025/government_work_reports.jsonl')
    texts = [json.loads(line) for line in open(path, encoding='utf-8')]
    texts = [max((v for v in t.values() if isinstance(v, str)), key=len) for t in texts]
    all_counts = [collections.Counter(t[i:i + 2] for i in range(len(t) - 1)) for t in texts]
    whole = sum(all_counts, collections.Counter())
    names = sorted(whole, key=lambda n: (-whole[n], n))
    for rank in (20, 60, 150, 400, 900):
        yield [c[names[rank]] for c in all_counts], [sum(c.values()) for c in all_counts]


T = [1000] * 12
SERIES = [([2, 1, 2, 2, 9, 8, 9, 10], [1000] * 8), ([5, 5, 5, 5, 5, 5], [100] * 6), ([0, 0, 0, 0, 7, 0, 0, 0, 0, 0, 0, 0], T), ([0, 0, 0, 0, 0, 0, 12, 9, 14, 11, 13, 10], T),
          ([1, 2, 1, 30, 28, 33, 31, 2, 1, 0, 2, 1], T), ([3, 5, 2, 40, 50, 2, 3, 9], [100, 300, 90, 400, 700, 80, 100, 350]), ([10, 20, 30, 40, 50, 60, 70, 80], [1000] * 8)]
values = {'changes': [series(c, t, model, 2 * math.log(len(c)), size) for c, t in SERIES for model, size in (('poisson', 2), ('binomial', 1))] +
          [series(c, t, model, penalty, 2) for (c, t) in real_series() for model, penalty in (('poisson', 2 * math.log(len(c))), ('binomial', 20))]}

with open(os.path.join(HERE, 'changes.json'), 'w') as f:
    f.write('{\n' + ',\n'.join(f'{json.dumps(k)}: [\n' + ',\n'.join(json.dumps(v, allow_nan=False) for v in rows) + '\n]' for k, rows in values.items()) + '\n}\n')
