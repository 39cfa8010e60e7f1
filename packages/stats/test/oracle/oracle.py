#!/usr/bin/env python3
"""Writes values.json: what independent programs say about the cases below.

Format the file with biome afterwards.

pip install -r requirements.txt
oracle.py [SHARED]   SHARED: folder with the corpora, for counts from real texts (numbers only are kept)
"""
import collections, json, math, os, sys
import mpmath, numpy as np, pymannkendall
from nltk.metrics import BigramAssocMeasures as nltk_bigram
from scipy import stats
from scipy.spatial import distance
from statsmodels.stats.contingency_tables import Table2x2
from statsmodels.stats.multitest import multipletests
from statsmodels.stats.proportion import proportion_confint
from statsmodels.stats.rates import confint_poisson

HERE = os.path.dirname(os.path.abspath(__file__))
SHARED = sys.argv[1] if len(sys.argv) > 1 else os.path.join(HERE, '../../../../../shared')
mpmath.mp.dps = 60


def real_counts():
    """Counts of two-character strings in every national report."""
    path = os.path.join(SHARED, 'corpora/national-work-reports-1954-2025/government_work_reports.jsonl')
    texts = [json.loads(line) for line in open(path, encoding='utf-8')]
    texts = [max((v for v in t.values() if isinstance(v, str)), key=len) for t in texts]
    return [collections.Counter(t[i:i + 2] for i in range(len(t) - 1)) for t in texts]


# Years without a report have a line too.
REPORTS = [counts for counts in real_counts() if sum(counts.values()) > 5000]
WHOLE = sum(REPORTS, collections.Counter())
NAMES = sorted(WHOLE, key=lambda n: (-WHOLE[n], n))


def real_tables():
    """Two reports, every so many ranks."""
    a, b = REPORTS[3], REPORTS[-3]
    names = sorted(set(a) | set(b), key=lambda n: (-(a[n] + b[n]), n))
    chosen = [names[i] for i in (0, 1, 2, 5, 11, 23, 47, 95, 191, 383, 767, 1535, 3071)]
    return [(a[n], b[n], sum(a.values()), sum(b.values())) for n in chosen]


def real_parts(rank, parts):
    """A string's counts in some reports, with their lengths."""
    chosen = REPORTS[::5][:parts]
    return [c[NAMES[rank]] for c in chosen], [sum(c.values()) for c in chosen]


def real_rates(rank, every=6):
    """A string's occurrences per million in every sixth report."""
    chosen = REPORTS[::every]
    return [round(1e6 * c[NAMES[rank]] / sum(c.values()), 3) for c in chosen]


def real_pairs():
    """Two characters as neighbours in one report: how often together, first, second, in all."""
    c = REPORTS[-3]
    n = sum(c.values())
    for name in [NAMES[i] for i in (3, 30, 100, 300, 700, 2000)]:
        o = c[name]
        if o:
            yield o, sum(v for k, v in c.items() if k[0] == name[0]), sum(v for k, v in c.items() if k[1] == name[1]), n


TABLES = [(3, 2, 17, 12), (6, 2, 17, 12), (1, 4, 17, 12), (1, 0, 17, 12), (0, 1, 17, 12), (5, 0, 20, 25), (0, 9, 40, 30),
          (10, 10, 100, 100), (10, 20, 100, 200), (1, 1, 2, 3), (50, 3, 1000, 900), (200, 100, 1000, 1000), (9, 30, 31, 70),
          (12345, 6789, 1000000, 2000000), (3000000000, 2999000000, 10**11, 10**11), (2, 1, 10**9, 10**12)] + real_tables()


def keyness(a, b, n1, n2):
    c, d, n = n1 - a, n2 - b, n1 + n2
    table = np.array([[a, b], [c, d]], dtype=float)
    expected = np.outer(table.sum(1), table.sum(0)) / n
    sign = 1 if a * n > (a + b) * n1 else -1
    g2 = stats.chi2_contingency(table, correction=False, lambda_='log-likelihood')[0]
    chi2, chi2p = stats.chi2_contingency(table, correction=False)[:2]
    yates = abs(a * d - b * c) * 2 >= n and expected.min() < 5
    if yates:
        y, yp = stats.chi2_contingency(table, correction=True)[:2]
        yg = stats.chi2_contingency(table, correction=True, lambda_='log-likelihood')[0]
    else:
        y, yp = chi2, chi2p
    mp = mpmath.mpf
    q = 1 if 0 in (a, b, c, d) else 1 + (mp(n) / (a + b) + mp(n) / (c + d) - 1) * (mp(n) / n1 + mp(n) / n2 - 1) / (6 * n)
    # In 60 digits, because scipy's double precision loses most of them where counts are large and close to expectation.
    margins = ((a, a + b, n1, 1), (b, a + b, n2, -1), (c, c + d, n1, -1), (d, c + d, n2, 1))
    exact = lambda move: 2 * sum((o + s * move) * mpmath.log((o + s * move) * n / (mp(r) * k)) for o, r, k, s in margins if o + s * move)
    exact_g2 = exact(mp(0))
    exact_yates = exact(mp(-sign) / 2) if yates else exact_g2
    assert abs(float(exact_yates) - (yg if yates else g2)) < 1e-4 * max(1, g2)
    assert abs(float(exact_g2) - g2) < 1e-4 * max(1, g2), (a, b, n1, n2, exact_g2, g2)
    rayson = 2 * sum(mp(o) * mpmath.log(mp(o) * n / (mp(a + b) * k)) for o, k in ((a, n1), (b, n2)) if o)
    rayson_scipy = stats.power_divergence([a, b], [(a + b) * n1 / n, (a + b) * n2 / n], lambda_='log-likelihood')[0]
    assert abs(float(rayson) - rayson_scipy) < 1e-4 * max(1, rayson_scipy)
    out = {
        'g2': [sign * float(exact_g2), float(stats.chi2.sf(float(exact_g2), 1))],
        'g2 yates': [sign * float(exact_yates), float(stats.chi2.sf(float(exact_yates), 1))],
        'g2 williams': [sign * float(exact_g2 / q), float(stats.chi2.sf(float(exact_g2 / q), 1))],
        'g2-rayson': [sign * float(rayson), float(stats.chi2.sf(float(rayson), 1))],
        'chi2': [sign * float(chi2), float(chi2p)],
        'chi2 yates': [sign * float(y), float(yp)],
        'log-ratio': [float(mpmath.log((mp(a or .5) / n1) / (mp(b or .5) / n2), 2)), None],
        'diff': [float(100 * (mp(a) / n1 - mp(b) / n2) / (mp(b) / n2)) if b else None, None],
        'odds-ratio': [float(Table2x2(table, shift_zeros=False).oddsratio) if b and c else None, None],
        'simple-maths': [float((mp(a) / n1 * 10**6 + 1) / (mp(b) / n2 * 10**6 + 1)), None],
        'simple-maths k=100': [float((mp(a) / n1 * 10**6 + 100) / (mp(b) / n2 * 10**6 + 100)), None],
    }
    if n < 10**8:
        p = stats.fisher_exact([[a, b], [c, d]])[1]
        out['fisher'] = [None, float(p)]
    return {'table': [a, b, n1, n2], 'expected': out}


def monroe(rows, prior):
    y1, y2 = (np.array([r[i] for r in rows], dtype=float) for i in (0, 1))
    alpha = np.full(len(rows), .01) if prior == 'flat' else 10 * (y1 + y2) / (y1 + y2).sum()
    n1, n2, a0 = y1.sum(), y2.sum(), alpha.sum()
    delta = np.log((y1 + alpha) / (n1 + a0 - y1 - alpha)) - np.log((y2 + alpha) / (n2 + a0 - y2 - alpha))
    sd = np.sqrt(1 / (y1 + alpha) + 1 / (y2 + alpha))
    half = stats.norm.ppf(.975) * sd
    return {'rows': rows, 'prior': prior, 'z': list(delta / sd), 'delta': list(delta), 'lower': list(delta - half),
            'upper': list(delta + half), 'p': list(2 * stats.norm.sf(abs(delta / sd)))}


def dispersion(v, sizes):
    v, sizes = np.array(v, float), np.array(sizes, float)
    keep = sizes > 0
    v, s = v[keep], sizes[keep] / sizes.sum()
    rate, k, f = v / sizes[keep], keep.sum(), v.sum()
    p = rate / rate.sum()
    dp = abs(v / f - s).sum() / 2
    return {'v': [int(x) for x in v], 'sizes': [int(x) for x in sizes[keep]], 'juillandD': 1 - rate.std() / rate.mean() / math.sqrt(k - 1),
            'carrollD2': stats.entropy(p, base=2) / math.log2(k), 'rosengrenS': np.sqrt(s * v).sum() ** 2 / f, 'dp': dp, 'dpNorm': dp / (1 - s.min())}


def arf(sequence):
    """By the definition of Savicky & Hlavacova: the mean, over all shifts, of the number of segments of length N/f that have the word."""
    out, n = {}, len(sequence)
    for word in sorted(set(sequence) - {0}):
        places = [i for i, w in enumerate(sequence) if w == word]
        v = n / len(places)
        steps = 20000
        hits = [len({int(((i + s * v / steps) % n) / v) for i in places}) for s in range(steps)]
        out[str(word)] = sum(hits) / steps
    return {'sequence': sequence, 'arf': out}


def pair(o, x, y, n):
    args = (o, (x, y), n)
    table = np.array([[o, x - o], [y - o, n - x - y + o]], dtype=float)
    if o == 0:
        return {'pair': [o, x, y, n], 'g2': -float(stats.chi2_contingency(table, correction=False, lambda_='log-likelihood')[0]),
                'deltaPCollocate': -y / (n - x), 'deltaPNode': -x / (n - y)}
    scipy_g2 = stats.chi2_contingency(table, correction=False, lambda_='log-likelihood')[0]
    # In 60 digits, as for keyness.
    cells = ((o, x, y), (x - o, x, n - y), (y - o, n - x, y), (n - x - y + o, n - x, n - y))
    g2 = float(2 * sum(k * mpmath.log(mpmath.mpf(k) * n / (mpmath.mpf(r) * c)) for k, r, c in cells if k))
    assert abs(g2 - scipy_g2) < 1e-4 * max(1, g2)
    p = stats.chi2.sf(g2, 1)
    pmi = nltk_bigram.pmi(*args)
    return {'pair': [o, x, y, n], 'pmi': pmi, 'npmi': pmi / -math.log2(o / n), 't': nltk_bigram.student_t(*args),
            'mi3': math.log2(nltk_bigram.mi_like(*args, power=3) * n), 'g2': g2 if o * n >= x * y else -g2, 'p': p,
            'logDice': 14 + math.log2(nltk_bigram.dice(*args)), 'deltaPCollocate': o / x - (y - o) / (n - x),
            'deltaPNode': o / y - (x - o) / (n - y)}


def kendall(values):
    r = pymannkendall.original_test(values)
    tau, normal_p = stats.kendalltau(range(len(values)), values)
    # pymannkendall takes 1 - cdf, which loses the digits of small p-values.
    p = float(2 * stats.norm.sf(abs(r.z)))
    assert abs(p - r.p) < 1e-12
    out = {'values': values, 's': float(r.s), 'variance': float(r.var_s), 'z': float(r.z), 'p': p, 'tau': float(tau)}
    if len(set(values)) == len(values):
        out['exact'] = float(stats.kendalltau(range(len(values)), values, method='exact')[1])
    return out


def sen(values, times):
    r = stats.theilslopes(values, times)
    return {'values': values, 'times': times, 'slope': float(r[0]), 'intercept': float(r[1]), 'lower': float(r[2]), 'upper': float(r[3])}


def boot(sample, name):
    f = {'mean': np.mean, 'median': np.median, 'sd': lambda x, axis: np.std(x, axis=axis, ddof=1)}[name]
    out = {'sample': sample, 'statistic': name}
    for method in ('percentile', 'BCa'):
        r = stats.bootstrap((sample,), f, n_resamples=200000, method=method, rng=np.random.default_rng(1), axis=-1, batch=20000)
        out[method.lower()] = [float(r.confidence_interval.low), float(r.confidence_interval.high)]
    return out


def replicates(sample, name):
    """Intervals of draws that are given: scipy's own, rounded, and made an interval of anew."""
    f = {'mean': np.mean, 'median': np.median, 'sd': lambda x, axis: np.std(x, axis=axis, ddof=1)}[name]
    made = stats.bootstrap((sample,), f, n_resamples=199, rng=np.random.default_rng(7), axis=-1)
    made.bootstrap_distribution = np.round(made.bootstrap_distribution, 6)
    out = {'sample': sample, 'statistic': name, 'draws': list(made.bootstrap_distribution)}
    for method in ('percentile', 'BCa'):
        r = stats.bootstrap((sample,), f, n_resamples=0, bootstrap_result=made, method=method, axis=-1)
        out[method.lower()] = [float(r.confidence_interval.low), float(r.confidence_interval.high)]
    out['standardError'] = float(np.std(made.bootstrap_distribution, ddof=1))
    return out


def permute(a, b, alternative):
    r = stats.permutation_test((a, b), lambda x, y, axis: np.mean(x, axis=axis) - np.mean(y, axis=axis), permutation_type='independent',
                               n_resamples=np.inf, alternative=alternative, vectorized=True)
    # scipy doubles the smaller tail; ours compares absolute values, so the two-sided p is counted here.
    p = float(r.pvalue) if alternative != 'two-sided' else float(np.mean(np.abs(r.null_distribution) >= abs(r.statistic) - 1e-12))
    return {'a': a, 'b': b, 'alternative': alternative, 'p': p}


def delta(matrix, features):
    m = np.array(matrix, float)
    share = m / m.sum(1, keepdims=True)
    order = sorted(range(m.shape[1]), key=lambda j: (-m[:, j].sum(), j))[:features]
    s = share[:, order]
    s = s[:, s.std(0) > 1e-15]
    z = stats.zscore(s, ddof=1)
    n = len(matrix)
    return {'matrix': matrix, 'features': features, 'values': [float(distance.cityblock(z[i], z[j]) / z.shape[1]) for i in range(n) for j in range(i + 1, n)]}


VECTORS = [([1, 2, 3], [3, 2, 1]), ([1, 0, 0], [0, 1, 0]), ([5, 5, 5], [1, 1, 1]), ([0, 3, 0, 7], [2, 3, 0, 1]), ([1e-9, 1], [1, 1e-9]),
           ([10, 20, 30, 40], [11, 19, 31, 39]), ([1, 0], [1, 1000000]), ([.2, .3, .5], [.1, .8, .1]), *(([REPORTS[a][n] for n in NAMES[:12]], [REPORTS[b][n] for n in NAMES[:12]]) for a, b in ((0, -1), (10, 11)))]
PVALUES = [[.01, .02, .03], [.5], [.04, .04, .04, .01], [1, 1, .2], [0, .3, .9, .9], [1e-300, 1e-10, .05, .06], [.049, .05, .051, .2, .7],
           [i / 20 for i in range(1, 20)], [float(stats.chi2.sf(2.0 ** k, 1)) for k in range(-3, 9)]]
SERIES = [[1, 2, 4, 3, 5], [5, 4, 3, 2, 1], [1, 1, 2, 2, 3, 3], [2, 9, 4, 7, 7, 1, 3, 8], [0, 0, 0, 1, 0, 0], [3.5, 1.25, 4, 4.5, 9, 2, 6, 5, 3, 5.5],
          [1, 3, 2], [12, 15, 11, 18, 21, 19, 24, 30, 28, 35, 33, 40], [3, 1, 4, 1.5, 9, 2.6, 5.3], [7, 6.5, 6, 8, 9, 10, 11, 12.5], list(range(20, 0, -1)), [0, 0, 0, 0, 1, 1, 0, 2, 5],
          real_rates(40), real_rates(150), real_rates(900)]
SAMPLES = [[1, 2, 3, 4, 5, 6, 7, 8, 9], [1, 1, 2, 3, 5, 8, 13, 21, 34, 55], [0, 0, 0, 1, 0, 2, 9, 0, 1, 0, 3, 1]]
GROUPS = [([1, 2, 3], [4, 5, 6]), ([1, 5, 9, 2], [3, 3, 8]), ([0, 0, 1], [0, 1, 1, 1]), ([2.5, 3.5, 8], [1, 1.5, 2, 2.25]), ([1, 1, 1], [1, 1, 1]), ([0, 0, 0, 0, 5], [0, 1, 0]),
          ([3, 8], [1, 2, 4, 5]), (real_rates(40, 9), real_rates(150, 9)[:4])]
PARTS = [([1, 2, 3, 4, 5], [9, 10, 10, 10, 11]), ([0, 0, 1, 2, 5], [10] * 5), ([0, 4, 3, 2, 1], [10] * 5), ([2, 1, 1, 1, 0], [7] * 5),
         ([5, 5], [5, 50]), ([1, 0, 0, 0], [1, 2, 3, 4]), ([3, 0, 9], [3, 0, 90]), ([7, 1, 0, 12, 3], [700, 90, 1, 650, 333]),
         ([2 ** 33, 2 ** 32, 1], [2 ** 40, 2 ** 39, 2 ** 38]), *(real_parts(rank, 9) for rank in (10, 80, 400, 1500))]
PAIRS = [(10, 20, 20, 60), (8, 1105, 44, 15000000), (10, 10, 13, 31777), (1, 4, 4, 8), (0, 5, 7, 100), (3, 3, 3, 50), (1, 1, 1, 1000000),
         (2, 40, 50, 100), (1500, 4000, 9000, 1000000), *real_pairs()]

values = {
    'keyness': [keyness(*t) for t in TABLES],
    'monroe': [monroe(r, prior) for prior in ('flat', 'informative') for r in (
        [(3, 2), (2, 1), (6, 2), (1, 4), (1, 1), (1, 1), (1, 0), (2, 1)], [(0, 5), (9, 1), (100, 300), (7, 7)], [t[:2] for t in real_tables()])],
    'dispersion': [dispersion(*p) for p in PARTS],
    'arf': [arf([1, 1, 2, 0, 2, 0, 2, 0]), arf([1] * 5 + [2] * 15), arf([1, 2, 3, 1, 2, 3, 1, 2, 3, 3]), arf([1, 0, 0, 0, 0, 0, 0, 2, 2, 2]), arf([3] * 4 + [1, 2] * 10 + [3] * 4)],
    'collocations': [pair(*p) for p in PAIRS],
    'wilson': [[k, n, level, *map(float, proportion_confint(k, n, 1 - level, 'wilson'))] for k, n, level in
               ((0, 10, .95), (10, 10, .95), (1, 10, .95), (5, 10, .9), (3, 1000000, .95), (50, 100, .99), (1, 1, .95), (999, 1000, .5), *((t[0], t[2], .95) for t in real_tables()[3:9:2]))],
    'poisson': [[k, level, *map(float, confint_poisson(k, 1, 'score', 1 - level))] for k, level in
                ((0, .95), (1, .95), (2, .9), (5, .95), (10, .99), (100, .95), (1000000, .95), (7, .5), *((t[0], .9) for t in real_tables()[3:9:2]))],
    'kendall': [kendall(s) for s in SERIES],
    'theilSen': [sen(s, list(range(len(s)))) for s in SERIES] + [sen([1, 4, 2, 8], [2020, 2021, 2023, 2026]), sen([1, 2, 3, 4, 6], [1, 1, 2, 2, 5])],
    'benjaminiHochberg': [[p, list(map(float, multipletests(p, method='fdr_bh')[1]))] for p in PVALUES],
    'normalSurvival': [[z, float(stats.norm.sf(z))] for z in (-40, -3, -1e-9, 0, .5, 1.96, 6, 20, 37)],
    'normalQuantile': [[p, float(stats.norm.ppf(p))] for p in (1e-300, 1e-10, .025, .5, .6, .975, .9999, 1 - 1e-12)],
    'chiSquareSurvival': [[x, float(stats.chi2.sf(x, 1))] for x in (0, 1e-12, .5, 3.84, 10.83, 100, 700, 1400)],
    'bootstrap': [boot(s, name) for s in SAMPLES for name in ('mean', 'median', 'sd')],
    'permutation': [permute(a, b, alternative) for a, b in GROUPS for alternative in ('two-sided', 'greater', 'less')],
    'jensenShannon': [[u, v, float(distance.jensenshannon(u, v, base=2))] for u, v in VECTORS],
    'cosine': [[u, v, float(1 - distance.cosine(u, v))] for u, v in VECTORS],
    'burrowsDelta': [delta([[5, 5, 0], [6, 4, 0], [7, 3, 0]], 150), delta([[30, 20, 10, 5], [25, 30, 0, 5], [10, 10, 40, 1], [9, 9, 1, 81]], 3),
                     delta([[1, 2, 3, 4, 5], [5, 4, 3, 2, 1], [1, 1, 1, 1, 1], [2, 2, 2, 2, 0]], 4),
                     delta([[c[n] for n in NAMES[:20]] for c in REPORTS[::12]], 15)],
    'replicates': [replicates(s, name) for s in SAMPLES for name in ('mean', 'median', 'sd')] + [replicates(real_rates(40), 'mean'), replicates(real_rates(900), 'sd')],
}

def clean(x):
    if isinstance(x, dict):
        return {k: clean(v) for k, v in x.items()}
    if isinstance(x, (list, tuple, np.ndarray)):
        return [clean(v) for v in x]
    return x.item() if isinstance(x, np.generic) else x


with open(os.path.join(HERE, 'values.json'), 'w') as f:
    f.write('{\n' + ',\n'.join(f'{json.dumps(k)}: [\n' + ',\n'.join(json.dumps(clean(v), allow_nan=False) for v in rows) + '\n]'
                               for k, rows in values.items()) + '\n}\n')
