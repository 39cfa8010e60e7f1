import { once } from "@tifa/corpus";
import { frozen } from "./frozen.js";
import type { Confidence } from "./provinces.js";
import { localCampaignRows } from "./tables/local-campaigns.js";

/** A campaign, slogan or name that one province uses of itself. */
export interface LocalCampaign {
  readonly term: string;
  /** The province that the term points to. */
  readonly provinceCode: string;
  readonly evidence: string;
  readonly source: string;
  readonly confidence: Confidence;
  readonly note: string;
  /** Whether the term needs a second clue: others use it too. */
  readonly weak: boolean;
}

/**
 * Terms that place the text they stand in.
 *
 * @returns a frozen array, the same at every call
 * @example
 * localCampaigns().find((row) => row.term === "八八战略")?.provinceCode; // "33"
 */
export const localCampaigns: () => readonly LocalCampaign[] = once(() =>
  frozen(
    localCampaignRows().map(([term, provinceCode, evidence, source, confidence, note]) => ({
      term,
      provinceCode,
      evidence,
      source,
      confidence,
      note,
      weak: note.startsWith("weak"),
    })),
  ),
);
