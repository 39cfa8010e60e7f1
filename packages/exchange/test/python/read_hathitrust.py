"""read_hathitrust.py FOLDER: reads volume.json with HTRC's own Feature Reader and prints what it finds as JSON."""

import json
import sys
from pathlib import Path

from htrc_features import FeatureReader

path = str(Path(sys.argv[1]) / "volume.json")
volume = FeatureReader(paths=[path], compression=None).first()
# What begins and ends lines it reads, too, but its code for that stands still at pandas 1.
tokens = volume.tokenlist(section="all").reset_index()
sections = volume.section_features(section="all").reset_index()
found = {
    "id": volume.id,
    "title": volume.title,
    "year": volume.pub_date,
    "language": volume.language,
    "place": volume.pub_place,
    "pages": volume.page_count,
    "tokens": tokens[["page", "section", "token", "pos", "count"]].values.tolist(),
    "sections": sections[["page", "section", "tokenCount", "lineCount", "sentenceCount"]].values.tolist(),
}
json.dump(found, sys.stdout, ensure_ascii=False, default=int)
