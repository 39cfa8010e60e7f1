import { codeUnitOrder } from "@tifa/corpus";
import { csrBuilder } from "./csr-builder.js";
import { joinDocvars } from "./join-docvars.js";
import { addStep, requireCounts } from "./meta.js";
import { checkOptions, oneOf } from "./options.js";
import { rowAccumulator } from "./row-accumulator.js";
import type { Dfm, Docvars } from "./types.js";

/** Options of {@link dfmGroup}. */
export interface DfmGroupOptions {
  /** Name of a document variable, or several: a group for each combination that occurs. */
  readonly by: string | readonly string[];
  /**
   * What becomes of documents whose variable is missing or null: `error` throws, `omit` leaves them out.
   * Default: `error`, so that no document vanishes unnoticed.
   */
  readonly missing?: "error" | "omit";
}

/**
 * Adds up documents that share the value of a document variable.
 *
 * A group is named after its value; several values are joined by ` × `. Its document variables are those of its
 * documents, null where they differ.
 *
 * @param x - a matrix of counts
 * @param options - see {@link DfmGroupOptions}
 * @returns one row for each group, in code-unit order of the names; columns unchanged
 * @throws RangeError if a variable is missing (see `missing`), two groups would have one name, an option is
 *   unknown, or the matrix is weighted
 * @example
 * const x = dfmFromCounts([
 *   { id: "a", counts: { 防控: 2 }, docvars: { province: "甲省" } },
 *   { id: "b", counts: { 防控: 1, 春耕: 1 }, docvars: { province: "甲省" } },
 * ]);
 * const groups = dfmGroup(x, { by: "province" });
 * groups.docs; // => ["甲省"]
 * groups.values; // => [1, 3]
 */
export function dfmGroup(x: Dfm, options: DfmGroupOptions): Dfm {
  checkOptions("dfmGroup", options, ["by", "missing"]);
  requireCounts("dfmGroup", x);
  const by = typeof options.by === "string" ? [options.by] : options.by;
  if (by.length === 0) throw new RangeError("dfmGroup: by names no document variable");
  const missing = oneOf("dfmGroup", "missing", options.missing ?? "error", ["error", "omit"]);
  const groups = collectGroups(x, by, missing);
  const builder = csrBuilder(groups.length, x.values.length);
  const row = rowAccumulator(x.features.length);
  for (const { members } of groups) {
    row.expect(members.reduce((sum, doc) => sum + x.rowPtr[doc + 1]! - x.rowPtr[doc]!, 0));
    for (const doc of members) {
      row.addCells(x, x.rowPtr[doc]!, x.rowPtr[doc + 1]!);
    }
    builder.addRow(row);
  }
  return {
    docs: groups.map((group) => group.name),
    features: x.features,
    ...builder.finish(),
    docvars: groups.map((group) => joinDocvars(group.members.map((doc) => x.docvars[doc]!))),
    meta: addStep(x.meta, "dfmGroup", { by: [...by], missing }),
  };
}

interface Group {
  readonly name: string;
  readonly members: number[];
}

function collectGroups(x: Dfm, by: readonly string[], missing: "error" | "omit"): Group[] {
  const groups = new Map<string | number | boolean, Group>();
  const lost: string[] = [];
  x.docvars.forEach((docvars, doc) => {
    const values = valuesOf(docvars, by);
    if (values === null) {
      lost.push(x.docs[doc]!);
      return;
    }
    // The JSON tells 1 from "1", and "a × b" from "a", "b"; a value by itself needs none.
    const key = values.length === 1 ? values[0]! : JSON.stringify(values);
    const group = groups.get(key);
    if (group === undefined) groups.set(key, { name: values.map(String).join(" × "), members: [doc] });
    else group.members.push(doc);
  });
  if (lost.length > 0 && missing === "error") {
    const some = lost
      .slice(0, 3)
      .map((id) => JSON.stringify(id))
      .join(", ");
    throw new RangeError(
      `dfmGroup: ${lost.length} of ${x.docs.length} documents have no ${by.join(" or ")} (${some}…); ` +
        `give it, or leave them out with missing: "omit"`,
    );
  }
  const sorted = [...groups.values()].sort((a, b) => codeUnitOrder(a.name, b.name));
  sorted.forEach((group, at) => {
    if (sorted[at + 1]?.name === group.name) {
      throw new RangeError(
        `dfmGroup: two groups would be named ${JSON.stringify(group.name)}; make the values differ`,
      );
    }
  });
  return sorted;
}

function valuesOf(docvars: Docvars, by: readonly string[]): (string | number | boolean)[] | null {
  const values: (string | number | boolean)[] = [];
  for (const name of by) {
    const value = Object.hasOwn(docvars, name) ? docvars[name] : null;
    if (value === null || value === undefined) return null;
    values.push(value);
  }
  return values;
}
