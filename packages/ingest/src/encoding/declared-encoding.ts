/** Bytes of the head in which a declaration counts (WHATWG HTML, “prescan a byte stream”). */
const PRESCAN = 1024;

/**
 * Reads the encoding that a page declares of itself, in an XML declaration or a meta element.
 *
 * @param bytes - head of the document
 * @returns a label of the WHATWG Encoding Standard, GBK and GB 2312 as their superset `gb18030`; null where
 *   nothing, or nothing known, is declared
 * @example
 * declaredEncoding(new TextEncoder().encode('<meta charset="gb2312">')); // "gb18030"
 */
export function declaredEncoding(bytes: Uint8Array): string | null {
  const head = new TextDecoder("latin1").decode(bytes.subarray(0, PRESCAN));
  const xml = /^\s*<\?xml[^>]*?encoding=["']([\w:.-]{2,40})["']/i.exec(head);
  const meta = /<meta[^>]*?charset\s*=\s*["']?\s*([\w:.-]{2,40})/i.exec(head);
  return encodingLabel(xml?.[1] ?? meta?.[1] ?? "");
}

/**
 * Canonical name of an encoding label.
 *
 * @param label - any label of the WHATWG Encoding Standard, such as `GB2312`
 * @returns its canonical name; null if unknown
 * @example
 * encodingLabel("x-gbk"); // "gb18030"
 */
function encodingLabel(label: string): string | null {
  try {
    const name = new TextDecoder(label).encoding;
    return name === "gbk" ? "gb18030" : name;
  } catch {
    return null;
  }
}
