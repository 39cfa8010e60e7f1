import { provinces } from "@tifa/lexicon";
import type { ReportedDocument } from "./reported-document.js";

const DATE = /^\d{4}(?:-\d{2}(?:-\d{2})?)?$/;

/**
 * Reads what says which documents are meant: a province, a date or its beginning, a range of dates, or a document variable
 * with its value.
 *
 * @param selector - such as `安徽`, `2020-02`, `2020-01..2020-04`, `kind=bulletin`
 * @returns whether a document is one of them
 * @throws RangeError where the selector is none of these; the message names it and what is understood
 * @example
 * documents.filter(selectDocuments("2020-01..2020-04"));
 */
export function selectDocuments(selector: string): (document: ReportedDocument) => boolean {
  const [name, value] = split(selector, "=");
  if (value !== undefined) return (document) => variable(document, name) === value;
  const [from, to] = split(selector, "..");
  if (DATE.test(from) && DATE.test(to ?? from)) {
    const last = to ?? from;
    return ({ date }) =>
      date !== null && date.slice(0, from.length) >= from && date.slice(0, last.length) <= last;
  }
  const province = provinces().find((row) => row.shortName === selector || row.fullName === selector);
  if (province !== undefined) return ({ provinceCode }) => provinceCode === province.code;
  throw new RangeError(
    `report: ${JSON.stringify(selector)} names no documents; understood are a province (安徽), a date or its beginning ` +
      "(2020-02), a range (2020-01..2020-04), and a document variable with its value (kind=bulletin)",
  );
}

function split(text: string, mark: string): readonly [string, string?] {
  const at = text.indexOf(mark);
  return at < 0 ? [text] : [text.slice(0, at), text.slice(at + mark.length)];
}

/** Value of a variable of the input, or of `kind`, `level`, `prefecture`, `script`, as text. */
function variable({ readout, clean }: ReportedDocument, name: string): string | null {
  const { kind, level, prefecture, script } = readout;
  const known: Readonly<Record<string, unknown>> = { kind, level, prefecture, script };
  const own = clean.raw.docvars;
  const value = Object.hasOwn(own, name) ? own[name] : Object.hasOwn(known, name) ? known[name] : null;
  return value === null || value === undefined ? null : String(value);
}
