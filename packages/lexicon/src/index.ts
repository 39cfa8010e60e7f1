/**
 * Facts as typed data: provinces, places, office-holders, dated terms, local campaigns, policy terms, priorities.
 *
 * @packageDocumentation
 * @public
 */

export { type BareCounty, bareCounties } from "./bare-counties.js";
export { type DatedTerm, datedTerms } from "./dated-terms.js";
export { type GenreFormula, genreFormulas } from "./genre-formulas.js";
export { type LocalCampaign, localCampaigns } from "./local-campaigns.js";
export { type NationalEvent, nationalEvents } from "./national-events.js";
export { type OfficeHolder, officeHolders } from "./office-holders.js";
export { isPlaceWord } from "./place-words.js";
export { type Place, places } from "./places.js";
export { type PolicyTerm, policyTerms } from "./policy-terms.js";
export { type PriorityEntry, priorityDictionary } from "./priority-dictionary.js";
export { type PriorityMatch, type PriorityMatcherOptions, priorityMatcher } from "./priority-matcher.js";
export { provinceByCode } from "./province-by-code.js";
export { type Confidence, type Province, provinces } from "./provinces.js";
export { type StopWordsOptions, stopWords } from "./stop-words.js";
export { type StringMatch, stringMatcher } from "./string-matcher.js";
export { surnames } from "./surnames.js";
export { type Township, townships } from "./townships.js";
