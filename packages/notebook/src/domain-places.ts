import type { DocumentFeatures } from "@tifa/features";
import { benjaminiHochberg, bootstrap } from "@tifa/stats";
import { provinceName } from "./documents-dfm.js";
import { NATION } from "./domain-items.js";

/** Options of {@link domainPlaces}. */
export interface DomainPlacesOptions {
  /** Directives on a domain that a report needs for the domain to have a place in it. Default: 3. */
  readonly minDirectives?: number;
  /** Reports in which a domain needs a place to be compared. Default: 10. */
  readonly minReports?: number;
  /** Resamples of reports. Default: 1000. */
  readonly draws?: number;
  /** From 0 to 2^32 − 1. Default: 1. */
  readonly seed?: number;
}

/** Where a domain stands in the order of the tasks. */
export interface DomainPlace {
  readonly domain: string;
  /** Mean over the provinces' reports of the place of the domain's middle directive: 0 begins the tasks, 1 ends them. */
  readonly place: number;
  /** 95 % percentile interval over reports. */
  readonly lower: number;
  readonly upper: number;
  /** Reports that give it a place, and directives in them. */
  readonly reports: number;
  readonly directives: number;
  /** Place in the national report; null where it has too few directives on it. */
  readonly national: number | null;
  /** Provinces' reports that come to it earlier than the national one. */
  readonly earlier: number | null;
  /** Sign test of earlier against later, two-sided, with Benjamini–Hochberg over the domains. */
  readonly q: number | null;
}

/** Result of {@link domainPlaces}. */
export interface DomainPlaces {
  /** Domains in the order in which the provinces' reports come to them. */
  readonly rows: readonly DomainPlace[];
  /** First three domains of each report. */
  readonly first: readonly { readonly group: string; readonly domains: readonly string[] }[];
}

/**
 * What comes first: where in the order of directives each domain has its middle one. The first mention of a domain is often
 * an aside; the median of its directives says where the report treats it.
 *
 * @param documents - reports, those of provinces and at most one without a province, which is the national one
 * @param options - see {@link DomainPlacesOptions}
 * @returns places by domain
 * @throws RangeError if no report of a province has directives
 * @example
 * domainPlaces([...reports, national]).rows[0]?.domain;
 */
export function domainPlaces(
  documents: readonly DocumentFeatures[],
  options: DomainPlacesOptions = {},
): DomainPlaces {
  const { minDirectives = 3, minReports = 10, draws = 1000, seed = 1 } = options;
  const reports = documents.map((document) => ({
    group: provinceName(document) ?? NATION,
    places: placesIn(document, minDirectives),
  }));
  const national = reports.find(({ group }) => group === NATION)?.places;
  const provincial = reports.filter(({ group }) => group !== NATION);
  const domains = [...new Set(provincial.flatMap(({ places }) => [...places.keys()]))].sort();
  if (domains.length === 0) throw new RangeError("domainPlaces: no report of a province has directives");
  const rows = domains.flatMap((domain): Omit<DomainPlace, "q">[] => {
    const own = provincial.flatMap(({ places }) => places.get(domain) ?? []);
    if (own.length < minReports) return [];
    const { estimate, lower, upper } = bootstrap(own, meanPlace, { draws, seed });
    if (estimate === null || lower === null || upper === null) return [];
    return [
      {
        ...{ domain, lower, upper },
        place: estimate,
        reports: own.length,
        directives: own.reduce((sum, { directives }) => sum + directives, 0),
        ...againstNational(own, national?.get(domain)?.place ?? null),
      },
    ];
  });
  const q = benjaminiHochberg(
    rows.map(({ earlier, reports: of }) => (earlier === null ? null : signTest(earlier, of))),
  );
  return {
    rows: rows
      .map((row, at) => ({ ...row, q: q[at]! }))
      .sort((a, b) => a.place - b.place || (a.domain < b.domain ? -1 : 1)),
    first: reports.map(({ group, places }) => ({
      group,
      domains: [...places.keys()].sort((a, b) => places.get(a)!.place - places.get(b)!.place).slice(0, 3),
    })),
  };
}

interface Place {
  readonly place: number;
  readonly directives: number;
}

/** Middle of each domain's directives among all of a report, from 0 to 1. */
function placesIn({ directives }: DocumentFeatures, least: number): ReadonlyMap<string, Place> {
  const found = new Map<string, number[]>();
  directives.forEach(({ domains }, at) => {
    for (const domain of domains) {
      const own = found.get(domain) ?? [];
      found.set(domain, own);
      own.push((at + 0.5) / directives.length);
    }
  });
  return new Map(
    [...found]
      .filter(([, own]) => own.length >= least)
      .map(([domain, own]) => [domain, { place: median(own), directives: own.length }]),
  );
}

function againstNational(
  own: readonly Place[],
  national: number | null,
): { readonly national: number | null; readonly earlier: number | null } {
  return { national, earlier: national === null ? null : own.filter(({ place }) => place < national).length };
}

/** Two-sided exact sign test: so many of n on one side. */
function signTest(earlier: number, n: number): number {
  const most = Math.max(earlier, n - earlier);
  // By logarithms: with a thousand reports the ways would be more than a double holds.
  let chance = -n * Math.LN2;
  let tail = 0;
  for (let k = 0; k <= n; k += 1) {
    if (k >= most) tail += Math.exp(chance);
    chance += Math.log((n - k) / (k + 1));
  }
  return Math.min(1, 2 * tail);
}

function median(sorted: readonly number[]): number {
  const half = sorted.length / 2;
  return Number.isInteger(half) ? (sorted[half - 1]! + sorted[half]!) / 2 : sorted[Math.floor(half)]!;
}

function meanPlace(places: readonly Place[]): number | null {
  return places.length === 0 ? null : places.reduce((sum, { place }) => sum + place, 0) / places.length;
}
