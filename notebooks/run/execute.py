"""Executes notebooks with their kernel and fails on whatever a reader should not meet.

Usage: execute.py SOURCE TARGET [SOURCE TARGET ...]

The environment variable TIFA_PARAMETERS, a JSON object of strings, overrides what the cell tagged "parameters" declares: as
papermill does, a cell tagged "injected-parameters" is put behind it.

Each SOURCE is executed in the folder in which it stands and written to TARGET. A cell fails the run if it
throws, does not type-check, writes to stderr, or leaves a promise that rejects. The failure names notebook
and cell. tslab reports a rejection that nobody awaited on stderr of whatever cell runs then, so a silent
cell that waits for one turn of the event loop is run after each.
"""

import json
import os
import re
import sys

import nbformat
from nbclient import NotebookClient
from nbclient.exceptions import CellExecutionError, CellTimeoutError, DeadKernelError

COLLECT = """\
(globalThis as any).tifaUnhandled = [];
["unhandledRejection", "uncaughtException"].forEach((event) =>
  process.on(event as any, (reason: any) => { (globalThis as any).tifaUnhandled.push(reason); }));"""
REPORT = """\
await new Promise<void>((done) => setTimeout(done, %d));
(globalThis as any).tifaUnhandled.splice(0).forEach((reason: any) => console.error(reason));"""


def hidden(source):
    cell = nbformat.v4.new_code_cell(source)
    cell.metadata["tifa_hidden"] = True
    return cell


def interleave(cells):
    result = [hidden(COLLECT)]
    for cell in cells:
        result.append(cell)
        if cell.cell_type == "code":
            result.append(hidden(REPORT % 0))
    result.append(hidden(REPORT % 100))
    return result


def inject(cells, parameters):
    """Puts a cell behind the one tagged "parameters" that declares these anew; one that it does not declare is an error."""
    if not parameters:
        return cells
    place = next((at for at, cell in enumerate(cells) if "parameters" in cell.metadata.get("tags", [])), None)
    declared = [] if place is None else re.findall(r"^const (\w+) =", cells[place].source, re.MULTILINE)
    for name in parameters:
        if name not in declared:
            raise SystemExit(f"no parameter {name}; there are {', '.join(declared) or 'none'}")
    source = "\n".join(f"const {name} = {json.dumps(value, ensure_ascii=False)};" for name, value in parameters.items())
    cell = nbformat.v4.new_code_cell(source, id="injected-parameters", metadata={"tags": ["injected-parameters"]})
    return [*cells[: place + 1], cell, *cells[place + 1 :]]


def stderr_of(cell):
    return "".join(o.text for o in cell.get("outputs", []) if o.output_type == "stream" and o.name == "stderr")


def failures(cells):
    """Yields (number of the code cell from 1, its source, message) for each cell that failed."""
    number, source = 0, ""
    for cell in cells:
        if cell.cell_type != "code":
            continue
        is_hidden = cell.metadata.get("tifa_hidden", False)
        if not is_hidden:
            number, source = number + 1, cell.source
        message = stderr_of(cell)
        if message and is_hidden:
            message = "an error that nobody caught or awaited: " + message
        if not message and any(o.output_type == "error" for o in cell.outputs):
            message = "error"
        if message:
            yield number, source, message


def merge_streams(outputs):
    """stdout comes one output a line from tslab; a reader sees one block."""
    merged = []
    for output in outputs:
        last = merged[-1] if merged else None
        if output.output_type == "stream" and last is not None and last.output_type == "stream" and last.name == output.name:
            last.text += output.text
        else:
            merged.append(output)
    return merged


def execute(source, target):
    notebook = nbformat.read(source, as_version=4)
    name = os.path.basename(source)
    visible = inject(notebook.cells, json.loads(os.environ.get("TIFA_PARAMETERS", "{}")))
    for cell in visible:
        if cell.cell_type == "code":
            cell.outputs, cell.execution_count = [], None
    notebook.cells = interleave(visible)
    client = NotebookClient(
        notebook,
        kernel_name="tslab",
        timeout=int(os.environ.get("TIFA_CELL_TIMEOUT", "300")),
        # Outputs that are late on a busy machine are waited for; what is not waited for is dropped without an error.
        iopub_timeout=300,
        raise_on_iopub_timeout=True,
        record_timing=False,
        resources={"metadata": {"path": os.path.dirname(os.path.abspath(source))}},
    )
    problem = None
    try:
        client.execute()
    except (CellExecutionError, CellTimeoutError, DeadKernelError) as error:
        problem = error
    found = list(failures(notebook.cells))
    if problem is not None and not found:
        found = [("?", "", f"{type(problem).__name__}: {problem}")]
    if found:
        for number, source_text, message in found[:1]:
            first_line = source_text.strip().splitlines()[0] if source_text.strip() else ""
            print(f"{name}: cell {number} failed ({first_line})\n{message.strip()}", file=sys.stderr)
        return False
    count = 0
    for cell in visible:
        cell.metadata.pop("execution", None)
        if cell.cell_type == "code":
            count += 1
            cell.execution_count = count
            cell.outputs = merge_streams(cell.outputs)
            for output in cell.outputs:
                if "execution_count" in output:
                    output.execution_count = count
    notebook.cells = visible
    os.makedirs(os.path.dirname(os.path.abspath(target)), exist_ok=True)
    nbformat.write(notebook, target)
    print(f"{name}: {count} cells", file=sys.stderr)
    return True


def main(arguments):
    if len(arguments) < 2 or len(arguments) % 2:
        print(__doc__, file=sys.stderr)
        return 2
    pairs = list(zip(arguments[::2], arguments[1::2]))
    return 0 if all([execute(source, target) for source, target in pairs]) else 1


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
