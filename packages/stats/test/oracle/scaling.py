#!/usr/bin/env python3
"""Writes scaling.json: Wordfish, Wordscores, variants of Delta and topic coherence, by numpy, scipy and gensim.

No package of Debian or the Python index has Wordfish or Wordscores: these are the published formulas once more, on whole
arrays, with Newton steps on all features (then all documents) at once.

Format the file with biome afterwards.

pip install -r requirements.txt
scaling.py [SHARED]   SHARED: folder with the corpora, for counts from real texts (numbers only are kept)
"""
import collections, json, os, sys
import numpy as np
from gensim.corpora import Dictionary
from gensim.models.coherencemodel import CoherenceModel
from scipy import stats
from scipy.spatial.distance import pdist

HERE = os.path.dirname(os.path.abspath(__file__))
SHARED = sys.argv[1] if len(sys.argv) > 1 else os.path.join(HERE, '../../../../../shared')
LBG = [2, 3, 10, 22, 45, 78, 115, 146, 158, 146, 115, 78, 45, 22, 10, 3, 2]


def real_counts(documents, characters, rank):
    path = os.path.join(SHARED, 'corpora/national-work-reports-1954-2025/government_work_reports.jsonl')
    texts = [json.loads(line) for line in open(path, encoding='utf-8')]
    texts = [max((v for v in t.values() if isinstance(v, str)), key=len) for t in texts]
    texts = [t for t in texts if len(t) > 5000][::5][:documents]
    common = collections.Counter(''.join(texts))
    chosen = sorted(common, key=lambda c: (-common[c], c))[rank:rank + characters]
    return [[t.count(c) for c in chosen] for t in texts]


def six():
    rows = np.zeros((6, 37), int)
    for i, offset in enumerate((0, 5, 10, 15, 20, 7)):
        rows[i, offset:offset + 17] = LBG
    return rows.tolist()


def simulated(documents, features, seed):
    rng = np.random.default_rng(seed)
    theta, beta, psi = np.sort(rng.normal(size=documents)), rng.normal(size=features), rng.normal(2, 1, features)
    alpha = rng.normal(0, .5, documents)
    return rng.poisson(np.exp(alpha[:, None] + psi + np.outer(theta, beta))).tolist()


def standardised(v):
    return (v - v.mean()) / v.std(ddof=1)


def newton(count, weighted, offsets, values, line, precision, halve):
    """Many two-parameter Poisson regressions at once: rows of `line` are intercept and slope."""
    line = line.copy()
    open_ = np.ones(len(line), bool)
    for step in range(10):
        mu = np.exp(offsets[None] + line[:, :1] + line[:, 1:] * values[None])
        g = np.stack([count - mu.sum(1), weighted - mu @ values - precision * line[:, 1]], 1)
        h = np.empty((len(line), 2, 2))
        h[:, 0, 0], h[:, 1, 1] = mu.sum(1), mu @ values ** 2 + precision
        h[:, 0, 1] = h[:, 1, 0] = mu @ values
        move = np.linalg.solve(h, g[..., None])[..., 0] * (.5 if halve and step == 0 else 1)
        size = abs(move).max(1)
        line[open_] += (move * np.minimum(1, 3 / np.maximum(size, 1e-300))[:, None])[open_]
        open_ &= size > 1e-8
        if not open_.any():
            break
    return line


def wordfish(rows, stop, low, high, sd_beta=3., sd_theta=1.):
    y = np.array(rows, float)
    n = len(y)
    r, c, total = y.sum(1), y.sum(0), y.sum()
    expected = np.outer(r, c) / total
    u = np.linalg.svd((y - expected) / np.sqrt(expected), full_matrices=False)[0][:, 0]
    theta, alpha = standardised(u / np.sqrt(r)), np.log(r / r.mean())
    psi, beta = np.log(c / n), np.full(y.shape[1], -.5)

    def posterior():
        eta = alpha[:, None] + psi + np.outer(theta, beta)
        return (y * eta - np.exp(eta)).sum() - (beta ** 2).sum() / 2 / sd_beta ** 2 - (theta ** 2).sum() / 2 / sd_theta ** 2

    lp, rounds, done = posterior(), 0, False
    while not done:
        rounds += 1
        before, last = theta, lp
        psi, beta = newton(c, theta @ y, alpha, theta, np.stack([psi, beta], 1), sd_beta ** -2, rounds == 1).T
        alpha, theta = newton(r, y @ beta, psi, beta, np.stack([alpha, theta], 1), sd_theta ** -2, rounds == 1).T
        alpha, theta = alpha - alpha.mean(), standardised(theta)
        lp = posterior()
        done = abs(theta - before).max() <= 1e-6 or (stop == 'posterior' and lp - last <= 1e-6)
        done = done or rounds == (100 if stop == 'posterior' else 5000)
    mu = np.exp(alpha[:, None] + psi + np.outer(theta, beta))
    information = np.array([[[m.sum(), m @ beta], [m @ beta, m @ beta ** 2 + sd_theta ** -2]] for m in mu])
    errors = np.sqrt(np.linalg.inv(information)[:, 1, 1])
    sign = -1 if theta[low] > theta[high] else 1
    return {'rows': rows, 'stop': stop, 'low': low, 'high': high, 'positions': sign * theta, 'errors': errors, 'sizes': alpha,
            'levels': psi, 'slopes': sign * beta, 'logPosterior': lp, 'rounds': rounds}


def wordscores(rows, references):
    y = np.array(rows, float)
    which = sorted(references)
    scores = np.array([references[i] for i in which])
    shares = y[which] / y[which].sum(1, keepdims=True)
    with np.errstate(invalid='ignore'):
        words = scores @ shares / shares.sum(0)
    known = ~np.isnan(words)
    tokens = y[:, known].sum(1)
    f = y[:, known] / tokens[:, None]
    raw = f @ words[known]
    errors = np.sqrt((f * (words[known][None] - raw[:, None]) ** 2).sum(1) / tokens)
    lbg = (raw - raw.mean()) * scores.std(ddof=1) / raw.std(ddof=1) + raw.mean()
    low, high = which[int(scores.argmin())], which[int(scores.argmax())]
    mv = (raw - raw[low]) * (scores.max() - scores.min()) / (raw[high] - raw[low]) + scores.min()
    return {'rows': rows, 'references': {str(i): references[i] for i in which}, 'scores': raw, 'errors': errors, 'lbg': lbg, 'mv': mv,
            'words': [None if np.isnan(w) else float(w) for w in words]}


def coherence(documents, topics):
    names = [[f'f{t}' for t in d] for d in documents]
    dictionary = Dictionary(names)
    words = [[f'f{t}' for t in topic] for topic in topics]
    bags = [dictionary.doc2bow(d) for d in names]
    umass = CoherenceModel(topics=words, corpus=bags, dictionary=dictionary, coherence='u_mass', topn=99)
    # A window longer than every document makes gensim count documents.
    npmi = CoherenceModel(topics=words, texts=names, dictionary=dictionary, coherence='c_npmi', window_size=10**6, topn=99)
    return {'documents': documents, 'topics': topics, 'umass': umass.get_coherence_per_topic(), 'npmi': npmi.get_coherence_per_topic()}


def delta(rows, features):
    y = np.array(rows, float)
    shares = y / y.sum(1, keepdims=True)
    order = sorted(range(y.shape[1]), key=lambda j: (-y[:, j].sum(), j))[:features]
    z = stats.zscore(shares[:, [j for j in order if shares[:, j].std() > 1e-15]], ddof=1)
    n = z.shape[1]
    weights = np.arange(n, 0, -1) / n
    return {'rows': rows, 'features': features, 'burrows': pdist(z, 'cityblock') / n, 'eder': pdist(z * weights, 'cityblock') / n,
            'cosine': pdist(z, 'cosine')}


rng = np.random.default_rng(20310401)
texts = [sorted(rng.choice(12, size=rng.integers(2, 9), replace=False).tolist()) for _ in range(40)]
tables = [six(), simulated(8, 30, 1), simulated(12, 25, 2), simulated(5, 60, 3), real_counts(10, 60, 10), real_counts(7, 80, 200),
          [[30, 12, 5], [18, 15, 16], [6, 14, 30]], [[9, 1, 0, 4], [5, 5, 2, 4], [0, 6, 9, 4], [2, 2, 2, 2]]]
values = {
    'wordfish': [wordfish(t, stop, 0, len(t) // 2) for t in tables for stop in ('posterior', 'positions')],
    'wordscores': [wordscores(six(), {0: -1.5, 1: -.75, 2: 0., 3: .75, 4: 1.5})] +
                  [wordscores(t, {0: -1., len(t) - 1: 1.}) for t in tables[1:]] + [wordscores(tables[4], {2: 10., 0: 30., 5: 12.})],
    'delta': [delta(tables[4], 25), delta(tables[5], 150), delta(tables[7], 4), delta(tables[0], 37), delta([[5, 5, 0], [6, 4, 0], [7, 3, 9]], 3)],
    'coherence': [coherence(texts, [[0, 1, 2], [3, 4, 5, 6], [7, 8], [9, 10, 11], [0, 11, 5], [2, 7, 9, 4, 6]]),
                  coherence([[0, 1, 2], [0, 1], [1, 2], [0], [2, 0], [0, 1, 2]], [[0, 1], [1, 2], [0, 2], [0, 1, 2]])],
}


def clean(x):
    if isinstance(x, dict):
        return {k: clean(v) for k, v in x.items()}
    if isinstance(x, (list, tuple, np.ndarray)):
        return [clean(v) for v in x]
    x = x.item() if isinstance(x, np.generic) else x
    # Twelve digits: the last ones depend on the linear algebra library.
    return float(f'{x:.12g}') if isinstance(x, float) else x


with open(os.path.join(HERE, 'scaling.json'), 'w') as f:
    f.write('{\n' + ',\n'.join(f'{json.dumps(k)}: [\n' + ',\n'.join(json.dumps(clean(v), allow_nan=False) for v in rows) + '\n]'
                               for k, rows in values.items()) + '\n}\n')
