"""read_tei.py FOLDER: parses tei.xml (expat, strict) and prints what it says as JSON; spans are resolved by code points."""

import json
import re
import sys
from pathlib import Path
from xml.etree import ElementTree

TEI = "{http://www.tei-c.org/ns/1.0}"
ID = "{http://www.w3.org/XML/1998/namespace}id"
root = ElementTree.parse(Path(sys.argv[1]) / "tei.xml").getroot()
ids = [element.get(ID) for element in root.iter() if element.get(ID)]
assert len(ids) == len(set(ids)), "an xml:id comes twice"
by_id = {element.get(ID): element for element in root.iter() if element.get(ID)}


def resolve(target):
    part, start, length = re.fullmatch(r"#string-range\(([^,]+),(\d+),(\d+)\)", target).groups()
    text = "".join(by_id[part].itertext())
    assert int(start) + int(length) <= len(text), target
    return text[int(start) : int(start) + int(length)]


def read(document):
    header, text = document.find(f"{TEI}teiHeader"), document.find(f"{TEI}text")
    spans = [
        [group.get("type"), resolve(span.get("target")), span.text]
        for group in document.iter(f"{TEI}spanGrp")
        for span in group.iter(f"{TEI}span")
    ]
    return {
        "title": header.find(f".//{TEI}titleStmt/{TEI}title").text,
        "heads": ["".join(head.itertext()) for head in text.iter(f"{TEI}head")],
        "paragraphs": ["".join(p.itertext()) for p in text.iter(f"{TEI}p")],
        "dates": {date.get("type"): date.get("when") for date in header.iter(f"{TEI}date")},
        "people": [[person.get("role"), person.find(f"{TEI}persName").text] for person in header.iter(f"{TEI}person")],
        "url": [ref.text for ref in header.iter(f"{TEI}ref")],
        "places": [place.text for place in header.iter(f"{TEI}placeName")],
        "spans": spans,
    }


documents = [root] if root.tag == f"{TEI}TEI" else list(root.findall(f"{TEI}TEI"))
json.dump([read(document) for document in documents], sys.stdout, ensure_ascii=False)
