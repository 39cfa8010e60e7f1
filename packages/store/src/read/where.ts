import { provinces } from "@tifa/lexicon";
import type { SqlValue } from "../database.js";

/** A condition on documents, as SQL with its parameters. */
export interface Condition {
  /** An expression over the columns of `documents`; parameters are `$1`, `$2`… */
  readonly sql: string;
  readonly values: readonly SqlValue[];
  /** Columns that it asks. */
  readonly columns: ReadonlySet<string>;
}

type Kind = "text" | "number" | "date" | "boolean" | "province";

/** What can be asked of a document; any other name is a document variable. */
const FIELDS: Readonly<Record<string, Kind>> = {
  province: "province",
  year: "number",
  date: "date",
  meeting_date: "date",
  publication_date: "date",
  report_year: "number",
  kind: "text",
  level: "text",
  prefecture: "text",
  meeting: "text",
  body: "text",
  title: "text",
  script: "text",
  reprint: "boolean",
  characters: "number",
  tokens: "number",
  repairs: "number",
  id: "text",
  path: "text",
  record: "text",
  url: "text",
};

const OPERATORS = ["<=", ">=", "!=", "=", "<", ">", "~"] as const;
type Operator = (typeof OPERATORS)[number];

/** Parentheses deeper than this are a mistake or an attack. */
const DEEPEST = 50;

/**
 * A condition that cannot be read; the message says where and what is allowed.
 *
 * @example
 * try { where(condition); } catch (thrown) { if (thrown instanceof WhereError) console.error(thrown.message); }
 */
export class WhereError extends Error {}

type Token =
  | { readonly type: "word" | "string" | "operator"; readonly text: string; readonly at: number }
  | { readonly type: "(" | ")" | "end"; readonly text: string; readonly at: number };

interface Reader {
  readonly tokens: readonly Token[];
  at: number;
  readonly values: SqlValue[];
  readonly columns: Set<string>;
}

/**
 * Reads a condition on documents.
 *
 * `province=34`, `province=安徽`, `year<2021`, `level=province and not reprint=true`, `title~疫情`,
 * `(province=42 or province=34) and date>=2020-01-23`. A comma is `and`; `~` means that the text holds the value; values with
 * spaces or marks stand in quotation marks. Names that are no column are document variables.
 *
 * @param text - the condition; empty for all documents
 * @returns SQL and its parameters; nothing of the text is in the SQL itself
 * @throws WhereError if it cannot be read
 * @example
 * where("year<2021").sql; // "(year < $1)"
 */
export function where(text: string): Condition {
  const reader: Reader = { tokens: tokensOf(text), at: 0, values: [], columns: new Set() };
  if (peek(reader).type === "end") return { sql: "true", values: [], columns: reader.columns };
  const sql = either(reader, 0);
  const rest = peek(reader);
  if (rest.type !== "end") throw unexpected(rest, "and, or, a comma or the end");
  return { sql, values: reader.values, columns: reader.columns };
}

function tokensOf(text: string): Token[] {
  const tokens: Token[] = [];
  const pattern =
    /\s+|([(),&])|(<=|>=|!=|<>|==|[=<>~])|"([^"]*)"|'([^']*)'|“([^”]*)”|([^\s(),&<>=~!"'“”]+)|(\S)/gu;
  for (const match of text.matchAll(pattern)) {
    const [whole, mark, operator, double, single, curly, word, other] = match;
    if (whole.trim() === "") continue;
    const at = match.index;
    if (other !== undefined) throw new WhereError(`"${other}" at ${at + 1} is not understood`);
    if (mark === "(" || mark === ")") tokens.push({ type: mark, text: mark, at });
    else if (mark !== undefined) tokens.push({ type: "word", text: "and", at });
    else if (operator !== undefined) tokens.push({ type: "operator", text: SAME[operator] ?? operator, at });
    else if (word !== undefined) tokens.push({ type: "word", text: word, at });
    else tokens.push({ type: "string", text: double ?? single ?? curly ?? "", at });
  }
  return [...tokens, { type: "end", text: "the end", at: text.length }];
}

const SAME: Readonly<Record<string, string>> = { "==": "=", "<>": "!=" };

function either(reader: Reader, depth: number): string {
  const parts = [both(reader, depth)];
  while (isWord(peek(reader), "or")) {
    reader.at++;
    parts.push(both(reader, depth));
  }
  return parts.length === 1 ? parts[0]! : `(${parts.join(" OR ")})`;
}

function both(reader: Reader, depth: number): string {
  const parts = [one(reader, depth)];
  while (isWord(peek(reader), "and")) {
    reader.at++;
    parts.push(one(reader, depth));
  }
  return parts.length === 1 ? parts[0]! : `(${parts.join(" AND ")})`;
}

function one(reader: Reader, depth: number): string {
  if (depth > DEEPEST) throw new WhereError(`parentheses are more than ${DEEPEST} deep`);
  const token = peek(reader);
  reader.at++;
  // What is not known does not fit: `not` of it does.
  if (isWord(token, "not")) return `(NOT coalesce(${one(reader, depth + 1)}, false))`;
  if (token.type === "(") {
    const inner = either(reader, depth + 1);
    const end = peek(reader);
    if (end.type !== ")") throw unexpected(end, ")");
    reader.at++;
    return inner;
  }
  if (token.type !== "word" && token.type !== "string")
    throw unexpected(token, `a name: ${Object.keys(FIELDS).join(", ")}`);
  return comparison(reader, token.text);
}

function comparison(reader: Reader, name: string): string {
  const operator = peek(reader);
  if (operator.type !== "operator") throw unexpected(operator, OPERATORS.join(" "));
  reader.at++;
  const value = peek(reader);
  if (value.type !== "word" && value.type !== "string") throw unexpected(value, "a value");
  reader.at++;
  const kind = Object.hasOwn(FIELDS, name) ? FIELDS[name]! : null;
  reader.columns.add(kind === null ? "docvars" : name);
  const parameter = (given: SqlValue): string => `$${reader.values.push(given)}`;
  return compare(name, kind, operator.text as Operator, value.text, parameter);
}

function compare(
  name: string,
  kind: Kind | null,
  operator: Operator,
  value: string,
  parameter: (value: SqlValue) => string,
): string {
  const isEmpty = value === "null";
  if (isEmpty && (operator === "=" || operator === "!=")) {
    const column = kind === null ? docvar(parameter(pathOf(name))) : name;
    return `(${column} IS ${operator === "=" ? "" : "NOT "}NULL)`;
  }
  const isText = kind === "text" || kind === null || kind === "province";
  if (operator === "~") {
    if (!isText) throw new WhereError(`${name} is no text: ~ does not fit; allowed: = != < <= > >=`);
    const column =
      kind === null ? docvar(parameter(pathOf(name))) : kind === "province" ? "province_name" : name;
    return `coalesce(contains(${column}, ${parameter(value)}), false)`;
  }
  // Of != it is true that nothing is known, too.
  const sql = (column: string, given: string): string =>
    operator === "!=" ? `(${column} IS DISTINCT FROM ${given})` : `(${column} ${operator} ${given})`;
  switch (kind) {
    case "province":
      if (operator !== "=" && operator !== "!=") throw new WhereError("province knows = and != only");
      return sql("province", parameter(provinceCode(value)));
    case "number":
      return sql(name, `${parameter(numberOf(name, value))}::DOUBLE`);
    case "date":
      return sql(name, `${parameter(dateOf(name, value))}::DATE`);
    case "boolean":
      return sql(name, parameter(booleanOf(name, value)));
    case "text":
      return sql(name, parameter(value));
    default: {
      const column = docvar(parameter(pathOf(name)));
      const number = Number(value);
      return value.trim() !== "" && Number.isFinite(number)
        ? sql(`TRY_CAST(${column} AS DOUBLE)`, `${parameter(number)}::DOUBLE`)
        : sql(column, parameter(value));
    }
  }
}

function docvar(path: string): string {
  return `json_extract_string(docvars, ${path})`;
}

/** The name as a JSON pointer. */
function pathOf(name: string): string {
  return `/${name.replaceAll("~", "~0").replaceAll("/", "~1")}`;
}

function provinceCode(value: string): string {
  const found = provinces().find(({ code, fullName, shortName }) =>
    [code, fullName, shortName].includes(value),
  );
  if (found) return found.code;
  throw new WhereError(`no province "${value}"; give its code (34) or name (安徽, 安徽省)`);
}

function numberOf(name: string, value: string): number {
  const number = Number(value);
  if (value.trim() !== "" && Number.isFinite(number)) return number;
  throw new WhereError(`${name} is a number, not "${value}"`);
}

/** `2020`, `2020-03` and `2020-03-01` are days: the first of what they name. */
function dateOf(name: string, value: string): string {
  const match = /^(\d{4})(?:-(\d\d?)(?:-(\d\d?))?)?$/.exec(value);
  if (match) {
    const [, year, month = "1", day = "1"] = match;
    const text = `${year}-${month.padStart(2, "0")}-${day.padStart(2, "0")}`;
    const date = new Date(`${text}T00:00:00Z`);
    if (!Number.isNaN(date.getTime()) && date.toISOString().startsWith(text)) return text;
  }
  throw new WhereError(`${name} is a day such as 2020-03-01, not "${value}"`);
}

function booleanOf(name: string, value: string): boolean {
  if (value === "true" || value === "false") return value === "true";
  throw new WhereError(`${name} is true or false, not "${value}"`);
}

function peek({ tokens, at }: Reader): Token {
  return tokens[Math.min(at, tokens.length - 1)]!;
}

function isWord(token: Token, text: string): boolean {
  return token.type === "word" && token.text.toLowerCase() === text;
}

function unexpected({ text, at }: Token, wanted: string): WhereError {
  return new WhereError(`"${text}" at ${at + 1} is not what was expected: ${wanted}`);
}
