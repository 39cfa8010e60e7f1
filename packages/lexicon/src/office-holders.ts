import { once } from "@tifa/corpus";
import { frozen } from "./frozen.js";
import type { Confidence } from "./provinces.js";
import { officeHolderRows } from "./tables/office-holders.js";

/** Somebody's term in one of the two top posts of a province. */
export interface OfficeHolder {
  readonly provinceCode: string;
  /** Short name of the province. */
  readonly province: string;
  readonly post: "party_secretary" | "governor";
  readonly name: string;
  /** `YYYY-MM` or `YYYY-MM-DD`; acting terms count. */
  readonly from: string;
  /** Null: in office when the table was made (November 2026). */
  readonly to: string | null;
  readonly source: string;
  /** `verified`: both ends are backed at the precision given. */
  readonly confidence: Confidence;
  /** Empty where there is nothing to note. */
  readonly note: string;
}

/**
 * Party secretaries and governors of the 31 mainland provinces since 2012.
 *
 * @returns a frozen array, the same at every call, grouped by province and post, in order of time
 * @example
 * officeHolders().filter((holder) => holder.provinceCode === "34" && holder.post === "governor").length > 3; // true
 */
export const officeHolders: () => readonly OfficeHolder[] = once(() =>
  frozen(
    officeHolderRows().map(([provinceCode, province, post, name, from, to, source, confidence, note]) => ({
      provinceCode,
      province,
      post,
      name,
      from,
      to: to === "" ? null : to,
      source,
      confidence,
      note,
    })),
  ),
);
