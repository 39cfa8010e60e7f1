import type { DotRow } from "@tifa/charts";
import { wilsonInterval } from "@tifa/stats";
import { domainTitle, NATION } from "./domain-items.js";
import type { DomainPlaces } from "./domain-places.js";
import { LEVEL } from "./level.js";
import type { Row } from "./table-html.js";

/**
 * Places of domains as dots, the national report's place as what is expected.
 *
 * @param places - from `domainPlaces`
 * @returns rows for `charts.dotIntervals`, the first domain on top; grey where the provinces do not differ from the nation
 * @example
 * charts.dotIntervals(placeDots(domainPlaces(reports)), { ...options, expected: "national report" });
 */
export function placeDots({ rows }: DomainPlaces): DotRow[] {
  return rows.map(({ domain, place, lower, upper, national, q }) => ({
    item: domainTitle(domain),
    value: place,
    ...{ lower, upper },
    ...(national === null ? {} : { expected: national }),
    sure: q !== null && q < LEVEL,
  }));
}

/**
 * What comes first: in how many reports each domain is the first, and among the first three.
 *
 * @param places - from `domainPlaces`
 * @returns one row a domain that is ever among the first three
 * @example
 * show.table(firstRows(domainPlaces(reports)));
 */
export function firstRows({ first }: DomainPlaces): Row[] {
  const reports = first.filter(({ group }) => group !== NATION);
  const national = first.find(({ group }) => group === NATION)?.domains ?? [];
  const domains = [...new Set(reports.flatMap((report) => report.domains))];
  const count = (test: (order: readonly string[]) => boolean): number =>
    reports.filter((report) => test(report.domains)).length;
  return domains
    .map((domain) => {
      const leading = count((order) => order[0] === domain);
      const interval = wilsonInterval(leading, reports.length);
      return {
        domain: domainTitle(domain),
        "first in": leading,
        of: reports.length,
        "share (%)": `${percent(leading / reports.length)} (${percent(interval?.lower ?? 0)} to ${percent(interval?.upper ?? 1)})`,
        "among the first three in": count((order) => order.includes(domain)),
        "place in the national report's first three": national.includes(domain)
          ? national.indexOf(domain) + 1
          : "–",
      };
    })
    .sort(
      (a, b) =>
        b["first in"] - a["first in"] || b["among the first three in"] - a["among the first three in"],
    );
}

/**
 * What the order of domains bears.
 *
 * @param places - from `domainPlaces`
 * @returns Markdown
 * @example
 * show.markdown(readPlaces(domainPlaces(reports)));
 */
export function readPlaces({ rows }: DomainPlaces): string {
  const list = (test: (earlier: number, of: number) => boolean): string =>
    rows
      .filter(
        (row) => row.q !== null && row.q < LEVEL && row.earlier !== null && test(row.earlier, row.reports),
      )
      .map((row) => `${domainTitle(row.domain)} (earlier in ${row.earlier} of ${row.reports})`)
      .join("; ") || "none";
  const [first, last] = [rows.slice(0, 3), rows.slice(-3)];
  const name = (items: typeof first): string => items.map((row) => domainTitle(row.domain)).join(", ");
  return [
    `On average the provinces come first to ${name(first)}, and last to ${name(last)}. Against the national report (sign test, q < ${LEVEL}):`,
    `- the provinces come **earlier** to: ${list((earlier, of) => earlier > of / 2)}`,
    `- the provinces come **later** to: ${list((earlier, of) => earlier < of / 2)}`,
  ].join("\n");
}

function percent(share: number): string {
  return (100 * share).toFixed(0);
}
