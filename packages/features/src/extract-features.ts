import { type CleanDocument, codeUnitOrder, type Directive, once, type Readout } from "@tifa/corpus";
import { priorityMatcher, provinceByCode } from "@tifa/lexicon";
import type { Tokenizer } from "@tifa/tokens";
import { countTerms } from "./count-terms.js";
import type {
  DirectiveFeatures,
  DocumentFeatures,
  FactFeatures,
  FormulationFeatures,
} from "./document-features.js";
import { paragraphPeriods } from "./paragraph-periods.js";
import { shortened } from "./shortened.js";

type Matcher = ReturnType<typeof priorityMatcher>;

/** In a readout on an epidemic, a directive on spring farming or on rumours is part of its work. */
const EMERGENCY = "health-emergency";

/** So often the text must name the emergency for the whole of it to be about it: a passing mention does not. */
const EMERGENCY_MENTIONS = 3;

/** What {@link extractFeatures} reads. */
export interface ExtractInput {
  readonly clean: CleanDocument;
  readonly readout: Readout;
  /** Of this document, see `countFormulations`. Default: none. */
  readonly formulations?: readonly FormulationFeatures[];
}

/**
 * Extracts the features of one document: counts of terms by paragraph with part of speech, its facts, and
 * its directives coded by the priority dictionary. The result holds no sentence of the text.
 *
 * @param input - the clean document and the readout parsed from it
 * @param tokenizer - segments and tags the paragraphs; its name and dictionary are recorded
 * @returns features, the same for the same input, whatever the order of documents
 * @example
 * const { clean, readout } = readDocument(raw);
 * extractFeatures({ clean, readout }, jiebaTokenizer({ hmm: true })).paragraphs[0]?.tokens;
 */
export function extractFeatures(input: ExtractInput, tokenizer: Tokenizer): DocumentFeatures {
  const { clean, readout, formulations = [] } = input;
  const match = matcherFor(readout);
  const periods = paragraphPeriods(readout);
  return {
    id: readout.id,
    label: labelOf(readout),
    year: yearOf(readout),
    sha256: readout.source.sha256,
    kind: readout.kind,
    province: readout.province.value,
    provinceCode: readout.provinceCode.value,
    level: readout.level,
    prefecture: readout.prefecture,
    meetingDate: readout.meetingDate.value,
    publicationDate: readout.publicationDate.value,
    docvars: clean.raw.docvars,
    script: readout.script,
    rawCharacters: clean.raw.text.length,
    characters: readout.paragraphs.reduce((sum, paragraph) => sum + paragraph.length, 0),
    repairs: clean.passes.reduce((sum, pass) => sum + pass.length, 0),
    noise: readout.noise,
    people: [...readout.people]
      .sort((a, b) => codeUnitOrder(a.name, b.name))
      .map(({ name, role }) => ({ name, role })),
    speechActs: readout.speechActs.map(({ paragraph, speaker, verb }) => ({ paragraph, speaker, verb })),
    directives: readout.directives.map((directive) => codeDirective(directive, match)),
    quotedTerms: readout.quotedTerms
      .map(({ paragraph, text }) => ({ paragraph, text: shortened(text) }))
      .sort((a, b) => a.paragraph - b.paragraph || codeUnitOrder(a.text, b.text)),
    formulations,
    facts: factsOf(readout),
    paragraphs: readout.paragraphs.map((paragraph, index) => ({
      period: periods[index]!,
      ...countTerms(tokenizer.tag(paragraph).map(({ word, tag }) => ({ word: shortened(word), tag }))),
    })),
    meta: {
      schema: 2,
      tokenizer: `${tokenizer.name}@${tokenizer.version}`,
      dictionary: tokenizer.dictionaryHash,
    },
  };
}

/** Made on first use and kept: putting the dictionary into a matcher takes longer than matching a document. */
const plain = once(() => priorityMatcher());
const inEmergency = once(() => priorityMatcher({ context: [EMERGENCY] }));

function matcherFor(readout: Readout): Matcher {
  const match = plain();
  const mentions = readout.paragraphs.flatMap(match).filter((hit) => hit.domain === EMERGENCY);
  return mentions.length >= EMERGENCY_MENTIONS ? inEmergency() : match;
}

function yearOf(readout: Readout): number | null {
  const { value } = readout.meetingDate;
  return value === null ? (readout.report?.year ?? null) : Number(value.slice(0, 4));
}

function labelOf(readout: Readout): string {
  const province = provinceByCode(readout.provinceCode.value)?.shortName;
  const place = readout.prefecture ?? province;
  const time = readout.kind === "workReport" ? yearOf(readout) : readout.meetingDate.value;
  const known = [place, time].filter((part) => part !== null && part !== undefined);
  return known.length === 0 ? readout.id.slice(0, 8) : known.join(" ");
}

function factsOf(readout: Readout): FactFeatures[] {
  return (["meetingDate", "province", "publicationDate"] as const).flatMap((field) => {
    const { value, confidence, evidence } = readout[field];
    if (value === null) return [];
    const rules = [...new Set(evidence.map(({ rule }) => rule))].sort(codeUnitOrder);
    return [{ field, value, confidence, rules }];
  });
}

function codeDirective(directive: Directive, match: Matcher): DirectiveFeatures {
  const found = match(directive.text);
  const sorted = (values: readonly (string | null)[]): string[] =>
    [...new Set(values.filter((value) => value !== null))].sort(codeUnitOrder);
  return {
    paragraph: directive.paragraph,
    speaker: directive.speaker,
    marker: directive.marker,
    domains: sorted(found.map((hit) => hit.domain)),
    lines: sorted(found.map((hit) => hit.line)),
    terms: sorted(found.map((hit) => shortened(hit.term))),
  };
}
