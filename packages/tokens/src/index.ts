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
export type { PatternOptions, TokenPattern } from "./patterns.js";
export { sentences } from "./sentences.js";
export { type TaggedWord, type Tokenizer, type TokenizerIdentity, tokenizerIdentity } from "./tokenizer.js";
export { type TokenizableDocument, type TokensOptions, tokens } from "./tokens.js";
export { type TokensCompoundOptions, tokensCompound } from "./tokens-compound.js";
export { type TokensNgramsOptions, tokensNgrams } from "./tokens-ngrams.js";
export { type TokensSelectOptions, tokensSelect } from "./tokens-select.js";
export {
  type DocumentTokens,
  type Tokens,
  type TokensMeta,
  type TokensStep,
  tokenSpan,
} from "./tokens-type.js";
export { types } from "./types.js";
export { type DictionaryTerm, userDictionary } from "./user-dictionary.js";
export { whitespaceTokenizer } from "./whitespace-tokenizer.js";
