import type { CleanDocument, Directive, Readout } from "@tifa/corpus";
import { priorityMatcher } from "@tifa/lexicon";
import type { Tokenizer } from "@tifa/tokens";
import { byCodeUnit, countTerms } from "./count-terms.js";
import type { DirectiveFeatures, DocumentFeatures } from "./document-features.js";

type Matcher = ReturnType<typeof priorityMatcher>;

/** In a readout on an epidemic, a directive on spring farming or on rumours is part of its work. */
const EMERGENCY = "health-emergency";

/** So often the text must name the emergency for the whole of it to be about it: a passing mention does not. */
const EMERGENCY_MENTIONS = 3;

/** What {@link extractFeatures} reads. */
export interface ExtractInput {
  readonly clean: CleanDocument;
  readonly readout: Readout;
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
export function extractFeatures({ clean, readout }: ExtractInput, tokenizer: Tokenizer): DocumentFeatures {
  const match = matcherFor(readout);
  return {
    id: readout.id,
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
      .sort((a, b) => byCodeUnit(a.name, b.name))
      .map(({ name, role }) => ({ name, role })),
    speechActs: readout.speechActs.map(({ paragraph, speaker, verb }) => ({ paragraph, speaker, verb })),
    directives: readout.directives.map((directive) => codeDirective(directive, match)),
    quotedTerms: [...readout.quotedTerms]
      .sort((a, b) => a.paragraph - b.paragraph || byCodeUnit(a.text, b.text))
      .map(({ paragraph, text }) => ({ paragraph, text })),
    paragraphs: readout.paragraphs.map((paragraph) => countTerms(tokenizer.tag(paragraph))),
    meta: {
      schema: 1,
      tokenizer: `${tokenizer.name}@${tokenizer.version}`,
      dictionary: tokenizer.dictionaryHash,
    },
  };
}

function matcherFor(readout: Readout): Matcher {
  const match = priorityMatcher();
  const mentions = readout.paragraphs.flatMap(match).filter((hit) => hit.domain === EMERGENCY);
  return mentions.length >= EMERGENCY_MENTIONS ? priorityMatcher({ context: [EMERGENCY] }) : match;
}

function codeDirective(directive: Directive, match: Matcher): DirectiveFeatures {
  const found = match(directive.text);
  const sorted = (values: readonly (string | null)[]): string[] =>
    [...new Set(values.filter((value) => value !== null))].sort(byCodeUnit);
  return {
    paragraph: directive.paragraph,
    speaker: directive.speaker,
    marker: directive.marker,
    domains: sorted(found.map((hit) => hit.domain)),
    lines: sorted(found.map((hit) => hit.line)),
    terms: sorted(found.map((hit) => hit.term)),
  };
}
