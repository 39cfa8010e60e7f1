import { jsonText } from "@tifa/corpus";
import type { DocumentFeatures } from "@tifa/features";
import { FEATURE_TABLES } from "./feature-tables.js";

/** A row; its keys are columns of its table. */
export type FeatureRow = Readonly<Record<string, unknown>>;

/**
 * Takes features apart into the rows of the tables, each table sorted as it says.
 *
 * @param documents - with different ids
 * @returns for each table its rows
 * @throws RangeError for an id that stands there twice, or a list that is not sorted as `DocumentFeatures` says: such
 *   features could not be read back as they were
 * @example
 * featureRows(documents).get("terms")?.length;
 */
export function featureRows(documents: readonly DocumentFeatures[]): ReadonlyMap<string, FeatureRow[]> {
  const ids = new Set(documents.map(({ id }) => id));
  if (ids.size < documents.length) throw new RangeError("featureRows: two documents have one id");
  const rows = new Map<string, FeatureRow[]>(FEATURE_TABLES.map(({ name }) => [name, []]));
  for (const document of documents) {
    checkSorted(document);
    for (const [table, made] of Object.entries(rowsOf(document))) {
      const all = rows.get(table)!;
      for (const row of made) all.push(row);
    }
  }
  for (const { name, order, backwards = false } of FEATURE_TABLES) {
    const key = backwards ? (text: string) => [...text].reverse().join("") : (text: string) => text;
    // The sort is stable: rows that are equal in these columns stay in the order of documents and paragraphs.
    if (order.length > 0) rows.get(name)!.sort((a, b) => compareRows(a, b, order, key));
  }
  return rows;
}

function rowsOf(features: DocumentFeatures): Readonly<Record<string, FeatureRow[]>> {
  const document = features.id;
  return {
    documents: [documentRow(features)],
    noise: features.noise.map(({ kind, count }) => ({ document, kind, count })),
    facts: features.facts.map(({ field, value, confidence, rules }) => ({
      document,
      field,
      value,
      confidence,
      rules,
    })),
    paragraphs: features.paragraphs.map(({ tokens, period }, paragraph) => ({
      document,
      paragraph,
      tokens,
      period,
    })),
    terms: features.paragraphs.flatMap(({ counts }, paragraph) =>
      counts.map(([term, tag, count]) => ({ term, tag, document, paragraph, count })),
    ),
    directives: features.directives.map(({ paragraph, marker, speaker, domains, lines }, position) => ({
      document,
      position,
      paragraph,
      marker,
      speaker,
      domains,
      lines,
    })),
    directive_terms: features.directives.flatMap(({ terms }, directive) =>
      terms.map((term) => ({ term, document, directive })),
    ),
    acts: features.speechActs.map(({ paragraph, speaker, verb }) => ({ document, paragraph, speaker, verb })),
    people: features.people.map(({ name, role }) => ({ name, role, document })),
    quoted_terms: features.quotedTerms.map(({ paragraph, text }) => ({ text, document, paragraph })),
    formulations: features.formulations.map(({ form, kind, count, quoted, expansion }) => ({
      form,
      kind,
      document,
      count,
      quoted,
      expanded: expansion !== null,
    })),
    expansions: features.formulations.flatMap(({ form, expansion }) =>
      (expansion ?? []).map((item) => ({ item, form, document })),
    ),
  };
}

function documentRow(features: DocumentFeatures): FeatureRow {
  const { schema, tokenizer, dictionary } = features.meta;
  return {
    id: features.id,
    label: features.label,
    year: features.year,
    sha256: features.sha256,
    kind: features.kind,
    province: features.province,
    province_code: features.provinceCode,
    level: features.level,
    prefecture: features.prefecture,
    meeting_date: features.meetingDate,
    publication_date: features.publicationDate,
    docvars: jsonText(features.docvars),
    script: features.script,
    raw_characters: features.rawCharacters,
    characters: features.characters,
    repairs: features.repairs,
    schema,
    tokenizer,
    dictionary,
  };
}

function checkSorted({
  id,
  people,
  directives,
  quotedTerms,
  formulations,
  paragraphs,
}: DocumentFeatures): void {
  const lists: readonly (readonly [string, readonly (readonly string[])[]])[] = [
    ["people", people.map(({ name }) => [name])],
    ["formulations", formulations.map(({ form }) => [form])],
    ...paragraphs.map(({ counts }) => ["counts", counts.map(([term, tag]) => [term, tag])] as const),
    ...directives.map(({ terms }) => ["terms", terms.map((term) => [term])] as const),
    ...formulations.map(({ expansion }) => ["expansion", (expansion ?? []).map((item) => [item])] as const),
  ];
  const wrong = lists.find(([, keys]) => keys.some((key, at) => at > 0 && compare(keys[at - 1]!, key) > 0));
  if (wrong !== undefined) throw new RangeError(`featureRows: ${wrong[0]} of ${id} are not sorted`);
  const quotedOrder = quotedTerms.every((term, at) => {
    const before = quotedTerms[at - 1];
    if (before === undefined || before.paragraph < term.paragraph) return true;
    return before.paragraph === term.paragraph && before.text <= term.text;
  });
  if (!quotedOrder) throw new RangeError(`featureRows: quotedTerms of ${id} are not sorted`);
}

function compareRows(
  a: FeatureRow,
  b: FeatureRow,
  order: readonly string[],
  key: (text: string) => string,
): number {
  for (const name of order) {
    const [x, y] = [key(a[name] as string), key(b[name] as string)];
    if (x !== y) return x < y ? -1 : 1;
  }
  return 0;
}

function compare(a: readonly string[], b: readonly string[]): number {
  for (const [at, x] of a.entries()) {
    const y = b[at]!;
    if (x !== y) return x < y ? -1 : 1;
  }
  return 0;
}
