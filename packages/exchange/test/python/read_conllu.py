"""read_conllu.py FOLDER: parses document.conllu with the library conllu, checks it, and writes it back."""

import sys
from pathlib import Path

import conllu

text = (Path(sys.argv[1]) / "document.conllu").read_text(encoding="utf-8")
sentences = conllu.parse(text)
for sentence in sentences:
    words = [token for token in sentence if isinstance(token["id"], int)]
    assert [token["id"] for token in words] == list(range(1, len(words) + 1))
    spaces = ["" if (token["misc"] or {}).get("SpaceAfter") == "No" else " " for token in words]
    shown = "".join(token["form"] + space for token, space in zip(words, spaces)).rstrip(" ")
    assert shown == sentence.metadata["text"], (shown, sentence.metadata["text"])
sys.stdout.write("".join(sentence.serialize() for sentence in sentences))
