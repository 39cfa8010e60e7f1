#!/usr/bin/env python3
"""Writes vocabulary.json: richness by lexicalrichness, Zipf and Heaps fits by scipy. See oracle.py."""
import collections, json, math, os, random, sys
import numpy as np
from lexicalrichness import LexicalRichness
from scipy import optimize, stats

HERE = os.path.dirname(os.path.abspath(__file__))
SHARED = sys.argv[1] if len(sys.argv) > 1 else os.path.join(HERE, '../../../../../shared')
draw = random.Random(20310401)


def real_characters():
    """Characters of three national reports as numbers, shuffled, so that no text can be read from them."""
    path = os.path.join(SHARED, 'corpora/national-work-reports-1954-2025/government_work_reports.jsonl')
    texts = [json.loads(line) for line in open(path, encoding='utf-8')]
    for at in (0, 20, -1):
        text = max((v for v in texts[at].values() if isinstance(v, str)), key=len)
        numbers = {c: i + 1 for i, c in enumerate(sorted(set(text), key=lambda c: (-text.count(c), c)))}
        ids = [numbers[c] for c in text]
        draw.shuffle(ids)
        yield ids


REAL = list(real_characters())
zipfian = lambda n, types: [min(types, int(types ** draw.random()) + draw.randrange(3)) for _ in range(n)]
SEQUENCES = [[1, 2, 1, 3, 1, 2], [1] * 5 + [2] * 15, [1, 2, 3, 4, 5, 6, 7, 8, 9, 9], list(range(1, 40)) + list(range(1, 40)), zipfian(300, 50),
             zipfian(300, 500), zipfian(1000, 30), [1, 2] * 60, *[ids[:400] for ids in REAL]]


def richness(ids, window, threshold):
    lex = LexicalRichness([str(i) for i in ids], preprocessor=None, tokenizer=None)
    counts = collections.Counter(ids)
    v1 = sum(1 for c in counts.values() if c == 1)
    return {'ids': ids, 'window': window, 'threshold': threshold, 'tokens': lex.words, 'types': lex.terms, 'ttr': lex.ttr, 'mattr': lex.mattr(window),
            'yuleK': float(lex.yulek), 'mtld': lex.mtld(threshold), 'honoreR': 100 * math.log(lex.words) / (1 - v1 / lex.terms) if v1 < lex.terms else None}


def zipf(f):
    f = sorted(f, reverse=True)
    v, n, ranks, f = len(f), sum(f), np.arange(1, len(f) + 1), np.array(f, float)
    line = stats.linregress(np.log(ranks), np.log(f))
    nll = lambda a, b: float((f * (a * np.log(ranks + b))).sum() + n * np.log(((ranks + b) ** -a).sum()))
    one = optimize.minimize_scalar(lambda a: nll(a, 0), bounds=(-.5, 20), method='bounded', options={'xatol': 1e-12})
    if one.x < 15:
        assert abs(-one.fun - (f * stats.zipfian.logpmf(ranks, one.x, v)).sum()) < 1e-6 * abs(one.fun) or one.x <= 0
    h = 1e-4
    error = 1 / math.sqrt((nll(one.x + h, 0) - 2 * one.fun + nll(one.x - h, 0)) / h ** 2)
    best = min((optimize.minimize(lambda t: nll(t[0], math.exp(t[1]) - .999), start, method='Nelder-Mead', options={'xatol': 1e-10, 'fatol': 1e-12, 'maxiter': 20000, 'maxfev': 20000})
                for start in ((1, 0), (1.5, 2), (3, 4))), key=lambda r: r.fun)
    inside = -.998 < math.exp(best.x[1]) - .999 < 1e5 and math.isfinite(best.fun)
    return {'frequencies': [int(x) for x in f], 'ols': [-line.slope, line.stderr, line.rvalue ** 2], 'ml': [one.x, error, -one.fun],
            'mandelbrot': [best.x[0], math.exp(best.x[1]) - .999, -best.fun] if inside else None}


def heaps(ids, points):
    n = len(ids)
    count = min(points, n)
    places = [math.floor((i + 1) * n / count + .5) for i in range(count)]
    types = [len(set(ids[:p])) for p in places]
    line = stats.linregress(np.log(places), np.log(types))
    (k, beta), _ = optimize.curve_fit(lambda x, k, b: k * x ** b, np.array(places, float), np.array(types, float), p0=(math.exp(line.intercept), line.slope), ftol=1e-15, xtol=1e-15, gtol=1e-15)
    rest, total = ((np.array(types) - k * np.array(places, float) ** beta) ** 2).sum(), ((np.array(types) - np.mean(types)) ** 2).sum()
    return {'ids': ids, 'points': points, 'log': [math.exp(line.intercept), line.slope, line.rvalue ** 2], 'direct': [k, beta, 1 - rest / total]}


real_counts = [list(collections.Counter(ids).values()) for ids in REAL]
sample = lambda counts, every: sorted(counts, reverse=True)[::every]
values = {
    'richness': [richness(ids, window, threshold) for ids, window, threshold in zip(SEQUENCES, (3, 5, 10, 20, 50, 100, 100, 10, 50, 100, 100), (.72, .72, .72, .66, .72, .72, .75, .72, .72, .72, .72))],
    'zipf': [zipf(f) for f in ([600, 300, 200, 150], [50, 30, 30, 10, 9, 5, 5, 2, 1, 1, 1], [100, 1, 1, 1, 1], [10 ** 6, 400000, 250000, 190000, 150000, 120000, 99000],
             [9, 8, 7, 6, 5, 4, 3, 2, 1], *(sample(c, e) for c, e in zip(real_counts * 3, (3, 7, 12, 1, 2, 5, 8, 10, 20))))],
    'heaps': [heaps(ids, points) for ids, points in zip(SEQUENCES[3:11] + [REAL[0][:300]], (100, 100, 50, 100, 30, 100, 100, 20, 7)) if len(set(ids)) > 2] + [
              heaps([1, 2, 1, 3, 2, 1, 3, 4, 1, 2, 3, 1, 4, 2, 5, 1], 100)],
}


def clean(x):
    if isinstance(x, dict):
        return {k: clean(v) for k, v in x.items()}
    if isinstance(x, (list, tuple, np.ndarray)):
        return [clean(v) for v in x]
    # Twelve digits: the last ones depend on the machine.
    return float(f'{x:.12g}') if isinstance(x, (float, np.floating)) else x.item() if isinstance(x, np.generic) else x


with open(os.path.join(HERE, 'vocabulary.json'), 'w') as f:
    f.write('{\n' + ',\n'.join(f'{json.dumps(k)}: [\n' + ',\n'.join(json.dumps(clean(v), allow_nan=False) for v in rows) + '\n]'
                               for k, rows in values.items()) + '\n}\n')
