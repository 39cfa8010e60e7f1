const TOKEN = /<(\/?)([A-Za-z][\w.-]*)((?: [A-Za-z:]+="[^<"]*")*)(\/?)>|[^<]+|</g;
const REFERENCES = /** @type {Readonly<Record<string, string>>} */ ({
  amp: "&",
  lt: "<",
  gt: ">",
  quot: '"',
  "#39": "'",
  "#13": "\r",
});

/**
 * Reads XML without declaration, comments or DTD, strictly: what is not well-formed throws.
 * @param {string} xml
 * @returns {{ name: string, text: string }[]} elements in the order of their beginning, each with the text in it
 */
export function elementsOf(xml) {
  if (/[\0-\x08\x0b\x0c\x0e-\x1f\ud800-\udfff\ufffe\uffff]/u.test(xml))
    throw new Error("XML may not hold this character");
  /** @type {{ name: string, text: string }[]} */
  const elements = [];
  /** @type {{ name: string, text: string }[]} */
  const open = [];
  for (const [whole, closes, name, attributes = "", isEmpty] of xml.matchAll(TOKEN)) {
    if (name === undefined) {
      const text = whole === "<" ? null : textOf(whole);
      if (text === null || (open.length === 0 && text.trim() !== ""))
        throw new Error(`not well-formed: ${whole.slice(0, 80)}`);
      for (const one of open) one.text += text;
      continue;
    }
    if (closes) {
      if (open.pop()?.name !== name) throw new Error(`</${name}> closes another`);
      continue;
    }
    textOf(attributes);
    const names = [...attributes.matchAll(/ ([A-Za-z:]+)="/g)].map(([, attribute]) => attribute);
    if (new Set(names).size < names.length) throw new Error(`an attribute of ${name} comes twice`);
    const element = { name, text: "" };
    elements.push(element);
    if (!isEmpty) open.push(element);
  }
  if (open.length > 0) throw new Error(`<${open.at(-1)?.name}> is not closed`);
  return elements;
}

/** @param {string} escaped */
function textOf(escaped) {
  return escaped.replace(/&([^;&]{0,8};)?/g, (whole, name) => {
    const sign = REFERENCES[(name ?? "").slice(0, -1)];
    if (sign === undefined) throw new Error(`not well-formed: ${whole}`);
    return sign;
  });
}
