"""Segments texts with Python's jieba and prints how long it took: the peer of bench/parallel.ts.

Reads JSON lines {"text": ...} from standard input. The dictionary is loaded before the clock starts.
Prints one JSON object: {"seconds": best of the rounds, "cpu": least processor time, "words": number of words}.
"""

import json
import logging
import sys
import time

import jieba

jieba.setLogLevel(logging.WARNING)
jieba.initialize()

ROUNDS = int(sys.argv[1]) if len(sys.argv) > 1 else 2

texts = [json.loads(line)["text"] for line in sys.stdin]
best = None
cpu = None
for _ in range(ROUNDS):
    start = time.perf_counter()
    before = time.process_time()
    words = sum(len(jieba.lcut(text, HMM=True)) for text in texts)
    seconds = time.perf_counter() - start
    used = time.process_time() - before
    best = seconds if best is None else min(best, seconds)
    cpu = used if cpu is None else min(cpu, used)
print(json.dumps({"seconds": best, "cpu": cpu, "words": words}))
