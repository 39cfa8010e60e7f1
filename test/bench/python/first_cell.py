"""How long a notebook takes to its first result: first_cell.py NOTEBOOK…

Run by the Python of .venv, which `npm start` makes. Each notebook's kernel is started five times, alone; from the start of
the process to the end of the notebook's first cell of code, seconds are printed: on the clock, and of the kernel's processor,
which a busy machine does not stretch; medians.
"""

import os
import statistics
import sys
import time

import nbformat
import psutil
from jupyter_client.manager import KernelManager

TURNS = 5


def first_cell(path):
    notebook = nbformat.read(path, as_version=4)
    return next(cell.source for cell in notebook.cells if cell.cell_type == "code" and cell.source.strip())


def seconds(path):
    source = first_cell(path)
    start = time.perf_counter()
    manager = KernelManager(kernel_name="tslab")
    manager.start_kernel(cwd=os.path.dirname(os.path.abspath(path)))
    client = manager.client()
    client.start_channels()
    try:
        client.wait_for_ready(timeout=60)
        reply = client.execute_interactive(source, timeout=120, output_hook=lambda message: None)
        if reply["content"]["status"] != "ok":
            raise SystemExit(f"{path}: the first cell failed: {reply['content']}")
        clock = time.perf_counter() - start
        used = psutil.Process(manager.provisioner.process.pid).cpu_times()
        return clock, used.user + used.system
    finally:
        client.stop_channels()
        manager.shutdown_kernel(now=True)


for path in sys.argv[1:]:
    clock, processor = (statistics.median(kind) for kind in zip(*(seconds(path) for _ in range(TURNS))))
    print(f"{os.path.basename(path)}: {clock:.2f} s to the end of the first cell, {processor:.2f} s of processor")
