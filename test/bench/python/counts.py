"""From files to a matrix of counts with the usual parts: the peer of text-to-counts.ts. counts.py OUT FILE…

The dictionaries are loaded first. Then, for each line of standard input, all files are read, decoded, simplified, segmented,
counted and written, and one JSON object is printed, so that turns can alternate with those of others:
{"clock": seconds, "processor": seconds, "words": number of words}.
"""

import json
import logging
import sys
import time

import jieba
import opencc
from charset_normalizer import from_bytes
from scipy import sparse
from sklearn.feature_extraction.text import CountVectorizer

jieba.setLogLevel(logging.WARNING)
jieba.initialize()
converter = opencc.OpenCC("t2s")


def read(path):
    with open(path, "rb") as file:
        return converter.convert(str(from_bytes(file.read()).best()))


def run(out, paths):
    vectorizer = CountVectorizer(analyzer=lambda path: jieba.lcut(read(path), HMM=True))
    matrix = vectorizer.fit_transform(paths)
    sparse.save_npz(out, matrix)
    with open(f"{out}.json", "w", encoding="utf-8") as file:
        json.dump(vectorizer.get_feature_names_out().tolist(), file, ensure_ascii=False)
    return int(matrix.sum())


print("ready", flush=True)
for _ in sys.stdin:
    clock, processor = time.perf_counter(), time.process_time()
    words = run(sys.argv[1], sys.argv[2:])
    times = {"clock": time.perf_counter() - clock, "processor": time.process_time() - processor}
    print(json.dumps({**times, "words": words}), flush=True)
