import type { Edit } from "@tifa/corpus";
import type { Rule } from "../rule.js";
import { edit } from "../rule.js";
import { ESCAPE, LATIN } from "../text/classes.js";
import { eachMatch } from "../text/each-match.js";
import type { Decoded } from "../text/escapes.js";
import { decodeEntity, decodePercent, decodeSingle, decodeUnits } from "../text/escapes.js";
import type { Line } from "../text/lines.js";
import { bareUnits, hasBareUnits, quotedPrintable } from "../text/mail-escapes.js";

/** Escapes that no program decoded: HTML entities, percent-encoding, `\uXXXX`. */
export const entity: Rule = {
  name: "entity",
  kind: "entity",
  does: "Decodes HTML entities, percent-encoded, \\u-escaped and quoted-printable Chinese.",
  evidence:
    "A named or numbered entity on a line that is no program text; percent-encoded bytes or escapes, outside URLs, that decode to Chinese characters and marks; \\n and its kin beside \\u escapes; those that lost their strokes, three in a row, in a text with marks among them; six escaped bytes in a row that are quoted-printable Chinese.",
  triggers: ESCAPE | LATIN,
  edits: (text, { lines, bits }) => {
    const quoted = quotedPrintable(text);
    if (quoted.length > 0)
      return quoted.map(([start, end, after]) => edit("entity", text, start, end, after));
    const edits: Edit[] = [];
    const bare = lines.some(isLatin) && hasBareUnits(text);
    if (!bare && !(bits & ESCAPE)) return edits;
    for (const line of lines) {
      if (bare && isLatin(line)) {
        const units = bareUnits(text, line);
        for (const [start, end, after] of units) edits.push(edit("entity", text, start, end, after));
        if (units.length > 0) continue;
      }
      if (!(line.bits & ESCAPE)) continue;
      const source = text.slice(line.start, line.end);
      if (!/[&＆%\\]/u.test(source) || isProgram(source)) continue;
      const matches: RegExpExecArray[] = [];
      eachMatch(source, ESCAPES, (match) => matches.push(match));
      if (matches.length === 0) continue;
      const found = matches.map((match) => decode(match[0], source, match.index, false));
      const percent = matches.some((match, i) => match[0].startsWith("%") && found[i] !== null);
      const units = matches.some((match, i) => /^\\+u/u.test(match[0]) && found[i] !== null);
      for (const [i, match] of matches.entries()) {
        const one =
          found[i] ??
          (percent ? decode(match[0], source, match.index, true) : null) ??
          (units ? decodeSingle(match[0]) : null);
        if (one === null) continue;
        const start = line.start + match.index;
        edits.push(edit("entity", text, start, start + one.length, one.text));
      }
    }
    return edits;
  },
};

const isLatin = (line: Line): boolean => line.han === 0 && (line.bits & LATIN) !== 0;

const ESCAPES =
  /[&＆](?:amp;){0,3}(?:#\d{1,7}|#[xX][0-9a-fA-F]{1,6}|[a-zA-Z][a-zA-Z0-9]{1,7})[;；]|&(?:amp;){0,3}(?:#\d{3,7}|#[xX][0-9a-fA-F]{4,6}|[a-zA-Z]{2,8}(?![a-zA-Z=_;]))|(?:%u[0-9a-fA-F]{4}){1,100000}|(?:\\{1,4}u[0-9a-fA-F]{4}){1,100000}|(?:\\{1,4}x[0-9a-fA-F]{2}){1,100000}|\\{1,4}(?:[nrt](?![a-z])|["/])|%(?:25){0,3}[0-9a-fA-F]{2}(?:[@-~]?%(?:25){0,3}[0-9a-fA-F]{2}){0,100000}/gu;

/** An entity in quotation marks is what the line is about. */
const MENTION = /[“"‘']&(?:nbsp|lt|gt|amp|quot|copy|ensp|emsp);[”"’']/u;

/** Text about escapes, mark-up and program text, in which they are meant. */
function isProgram(source: string): boolean {
  if (/转义|轉義|字节|实体字符|HTML实体|<\/|\/>/u.test(source) || MENTION.test(source)) return true;
  return /^\s*(?:const|let|var|function|return|import|print|echo|def|if)\b|=\s*["']|\(["'][^"'()]*["']\)/u.test(
    source,
  );
}

function decode(found: string, source: string, at: number, sure: boolean): Decoded | null {
  // A program that widened marks widened those of entities.
  const code = found.replace("＆", "&").replace("；", ";");
  const before = source.slice(Math.max(0, at - 200), at);
  if (code.startsWith("&")) return isInUrl(before) && !found.endsWith(";") ? null : decodeEntity(code);
  if (/^\\+[nrt"/]/u.test(code)) return null;
  if (/^(?:%|\\+)[ux]/u.test(code)) {
    const text = decodeUnits(code);
    return text === null ? null : { length: code.length, text };
  }
  return isInUrl(before) ? null : decodePercent(code, source[at + code.length] ?? "", sure);
}

/** In a URL, percent-encoding and parameters are what is meant. */
function isInUrl(before: string): boolean {
  const token = /[!-~]*$/u.exec(before)![0];
  return /:\/\/|^www\.|[?&][\w.-]{1,80}=|^\/|\.(?:com|cn|org|net|gov|edu|s?html?|php|aspx?|jsp)\b/iu.test(
    token,
  );
}
