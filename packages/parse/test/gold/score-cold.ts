import type { Readout } from "@tifa/corpus";
import type { ColdPage } from "./cold-page.js";

/** Right and all, for each field; for lists, shared and standing in either of the two. */
export interface ColdScore {
  readonly field: string;
  readonly right: number;
  readonly of: number;
  /** What was read and what was wanted, where they differ. */
  readonly missed: readonly string[];
}

/**
 * Holds a reading against the gold: readout or not for every page, the facts for readouts. A province that the page does not tell must be
 * null as well.
 */
export function scoreCold(page: ColdPage, found: Readout): ColdScore[] {
  const one = (field: string, got: unknown, want: unknown): ColdScore => ({
    field,
    right: got === want ? 1 : 0,
    of: 1,
    missed: got === want ? [] : [`${page.name}: ${field} ${String(got)} for ${String(want)}`],
  });
  const kind = one("kind", found.kind === "readout", page.readout);
  if (!page.readout) return [kind];
  const chair = found.people.find((person) => person.role === "chair")?.name ?? null;
  const people = found.people.filter((person) => person.role !== "reporter").map((person) => person.name);
  const acts = found.speechActs.map((act) => `${act.speaker} ${act.verb}`);
  return [
    kind,
    one("province", found.provinceCode.value, page.province ?? null),
    one("level", found.level, page.level ?? null),
    one("prefecture", found.prefecture, page.prefecture ?? null),
    one("meetingDate", found.meetingDate.value, page.date ?? null),
    one("chair", chair, page.chair ?? null),
    list("people", people, words(page.people, " "), page.name),
    list("speechActs", acts, words(page.acts, "|"), page.name),
  ];
}

function words(text: string | undefined, mark: string): string[] {
  return text === undefined || text === "" ? [] : text.split(mark);
}

function list(field: string, got: readonly string[], want: readonly string[], name: string): ColdScore {
  const left = [...want];
  const extra: string[] = [];
  for (const item of got) {
    const at = left.indexOf(item);
    if (at >= 0) left.splice(at, 1);
    else extra.push(item);
  }
  const right = got.length - extra.length;
  const missed = [...extra.map((item) => `+${item}`), ...left.map((item) => `−${item}`)];
  return {
    field,
    right,
    of: got.length + left.length,
    missed: missed.length === 0 ? [] : [`${name}: ${field} ${missed.join(" ")}`],
  };
}
