/**
 * Segments Chinese official text, keeping the field's terms whole and every offset.
 *
 * @packageDocumentation
 * @public
 */

export { clauses } from "./clauses.js";
export { FORMULATION_KINDS, type FormulationKind } from "./formulations/candidate.js";
export type {
  DocumentSpan,
  Formulation,
  FormulationDocument,
  FormulationExpansion,
} from "./formulations/formulation-type.js";
export { type FormulationsOptions, formulations } from "./formulations/formulations.js";
export {
  type TermDiscoveryOptions,
  type TermProposal,
  termDiscovery,
} from "./formulations/term-discovery.js";
export { type IntlTokenizerOptions, intlTokenizer } from "./intl-tokenizer.js";
export { type JiebaTokenizerOptions, jiebaTokenizer } from "./jieba-tokenizer.js";
export { type KwicOptions, type KwicText, kwic } from "./kwic.js";
export type { KwicLine } from "./kwic-type.js";
export type { LookupDictionary, LookupEntry } from "./lookup-dictionary.js";
export { parseUserDictionary } from "./parse-user-dictionary.js";
export { patternTest } from "./pattern-test.js";
export type { PatternOptions, TokenPattern } from "./patterns.js";
export { sentences } from "./sentences.js";
export { type TokenIndex, tokenIndex } from "./token-index.js";
export { type TaggedWord, type Tokenizer, type TokenizerIdentity, tokenizerIdentity } from "./tokenizer.js";
export { type TokenizableDocument, type TokensOptions, tokens } from "./tokens.js";
export { type TokensCompoundOptions, tokensCompound } from "./tokens-compound.js";
export { type TokensGroupOptions, tokensGroup } from "./tokens-group.js";
export { type TokensLookupOptions, tokensLookup } from "./tokens-lookup.js";
export { type TokensNgramsOptions, tokensNgrams } from "./tokens-ngrams.js";
export { type TokensSelectOptions, tokensSelect } from "./tokens-select.js";
export { tokensSubset } from "./tokens-subset.js";
export {
  type DocumentTokens,
  type Tokens,
  type TokensMeta,
  type TokensStep,
  tokenSource,
  tokenSpan,
} from "./tokens-type.js";
export { types } from "./types.js";
export { type DictionaryTerm, userDictionary } from "./user-dictionary.js";
export { type VocabularyRow, vocabulary } from "./vocabulary.js";
export { whitespaceTokenizer } from "./whitespace-tokenizer.js";
