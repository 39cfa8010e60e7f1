import { codeUnitOrder, type Readout } from "@tifa/corpus";
import { type Formulation, type FormulationsOptions, formulations } from "@tifa/tokens";
import type { FormulationFeatures } from "./document-features.js";
import { shortened } from "./shortened.js";

/** A string that nothing but repetition shows must come so often: with fewer, turns of phrase come in. */
const REPEATED: FormulationsOptions = { minFrequency: 10, maxLength: 12 };

/** Letters of a part of a slogan: longer parts are clauses, and two of them side by side would be a sentence. */
const LONGEST_PART = 12;

const OPENING = /[“"「『‘《]/u;
const CLOSING = /[”"」』’》]/u;

/**
 * Finds the formulations (提法) of documents that are read together, and counts them in each. A form that one document
 * shows to be one, by its quotation marks or by its shape, is counted in all of them: so it can be seen spreading.
 *
 * Forms of more than `LONGEST_FEATURE` letters, which are sentences, are left out.
 *
 * @param readouts - documents with different ids
 * @returns for each id its formulations, sorted by form
 * @throws RangeError for an id that stands there twice
 * @example
 * countFormulations([readout]).get(readout.id)?.[0]?.form;
 */
export function countFormulations(
  readouts: readonly Readout[],
): ReadonlyMap<string, readonly FormulationFeatures[]> {
  const documents = readouts.map(({ id, paragraphs }) => ({ id, text: paragraphs.join("\n") }));
  const texts = new Map(documents.map(({ id, text }) => [id, text]));
  const found = new Map<string, FormulationFeatures[]>(documents.map(({ id }) => [id, []]));
  const short = formulations(documents, REPEATED)
    .filter(({ form }) => shortened(form) === form)
    .sort((a, b) => codeUnitOrder(a.form, b.form));
  for (const formulation of short) {
    for (const [id, row] of countedIn(formulation, texts)) found.get(id)!.push(row);
  }
  return found;
}

function countedIn(
  { form, kind, spans, expansion }: Formulation,
  texts: ReadonlyMap<string, string>,
): Map<string, FormulationFeatures> {
  const rows = new Map<string, FormulationFeatures>();
  for (const { id, start, end } of spans) {
    const text = texts.get(id)!;
    const quoted = OPENING.test(text[start - 1] ?? "") && CLOSING.test(text[end] ?? "") ? 1 : 0;
    const before = rows.get(id);
    rows.set(id, {
      form,
      kind,
      count: (before?.count ?? 0) + 1,
      quoted: (before?.quoted ?? 0) + quoted,
      expansion: expansion?.id === id ? partsOf(expansion.items) : null,
    });
  }
  return rows;
}

function partsOf(items: readonly string[]): string[] {
  return items.map((item) => shortened(item, LONGEST_PART)).sort(codeUnitOrder);
}
