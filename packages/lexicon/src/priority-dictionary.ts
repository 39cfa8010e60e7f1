import { once } from "@tifa/corpus";
import { frozen } from "./frozen.js";
import { priorityRows } from "./tables/priorities.js";

/** A policy domain, or a line of work within one. */
export interface PriorityEntry {
  /** Such as `agriculture`. */
  readonly domain: string;
  /** Such as `imported-cases`; null for the domain as a whole. */
  readonly line: string | null;
  /** In Chinese. */
  readonly label: string;
  readonly labelEn: string;
  /**
   * Major topic of the Comparative Agendas Project's master codebook (1 Macroeconomics … 23 Culture); null where it has
   * none, as for party building.
   */
  readonly cap: string | null;
  /**
   * Patterns: a literal, or one with `*` at its start or end. Among tokens the star stands for any characters (`复工*`:
   * every word that begins so); in running text, which has no word boundaries, it stands for none.
   */
  readonly terms: readonly string[];
  /** Patterns that count only where the text, or the caller, shows that it is about the domain: 排查 is daily work, too. */
  readonly contextTerms: readonly string[];
  /** Strings within which the entry's patterns do not count. */
  readonly exceptions: readonly string[];
}

/**
 * What a text can give priority to: policy domains mapped to major topics of the Comparative Agendas Project, and
 * under `health-emergency` the lines of work in an epidemic.
 *
 * @returns a frozen array, the same at every call; a domain's own entry stands before its lines
 * @example
 * priorityDictionary().find((entry) => entry.line === "vaccination")?.label; // "疫苗接种"
 */
export const priorityDictionary: () => readonly PriorityEntry[] = once(() =>
  frozen(
    priorityRows().map(([domain, line, label, labelEn, cap, terms, contextTerms, exceptions]) => ({
      domain,
      line: line === "" ? null : line,
      label,
      labelEn,
      cap: cap === "" ? null : cap,
      terms: list(terms),
      contextTerms: list(contextTerms),
      exceptions: list(exceptions),
    })),
  ),
);

function list(cell: string): string[] {
  return cell === "" ? [] : cell.split("|");
}
