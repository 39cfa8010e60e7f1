import { bootstrap } from "@tifa/stats";
import type { ShareRow } from "./directive-shares.js";
import { domainTitle } from "./domain-items.js";
import type { KnownFormulation } from "./known-formulations.js";
import type { ProvinceUptake } from "./province-uptake.js";

/**
 * How many provinces use a formulation on average, by its policy domain, with intervals from a bootstrap over
 * formulations.
 *
 * @param uptake - result of `provinceUptake`
 * @param formulations - with their domains; domains of fewer than `least` formulations are left out
 * @param options - `group`: what the rows are called; `least`: default 5
 * @returns shares of the provinces by domain, for `charts.priorityProfile`; `count` is the formulations
 * @example
 * domainUptake(uptake, formulations, { group: "whole reports" });
 */
export function domainUptake(
  uptake: ProvinceUptake,
  formulations: readonly KnownFormulation[],
  options: { readonly group: string; readonly least?: number },
): ShareRow[] {
  const { group, least = 5 } = options;
  const provinces = uptake.provinces.length;
  const shareOf = new Map(uptake.terms.map(({ term, n }) => [term, n / provinces]));
  const domains = new Map<string, number[]>();
  for (const { term, domain } of formulations) {
    const share = shareOf.get(term);
    if (domain === null || share === undefined) continue;
    domains.set(domain, [...(domains.get(domain) ?? []), share]);
  }
  return [...domains]
    .filter(([, shares]) => shares.length >= least)
    .flatMap(([domain, shares]): ShareRow[] => {
      const mean = bootstrap(
        shares,
        (sample) => sample.reduce((sum, share) => sum + share, 0) / sample.length,
        {
          draws: 2000,
        },
      );
      if (mean.estimate === null || mean.lower === null || mean.upper === null) return [];
      const { estimate: share, lower, upper } = mean;
      return [{ domain: domainTitle(domain), group, share, count: shares.length, lower, upper }];
    })
    .sort((a, b) => b.share - a.share || (a.domain < b.domain ? -1 : 1));
}
