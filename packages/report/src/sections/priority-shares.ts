import { type ChartSpec, heatMap, type Language, priorityProfile } from "@tifa/charts";
import type { DirectiveFeatures } from "@tifa/features";
import { priorityDictionary } from "@tifa/lexicon";
import { type CodedItem, type PriorityRow, priorities } from "@tifa/stats";
import type { Place } from "../concordance.js";
import type { ReportedDocument } from "../reported-document.js";
import {
  type Figure,
  inOfficialOrder,
  type Look,
  type Mark,
  numeral,
  type Section,
  type Workshop,
} from "../section.js";

/** So many groups can stand side by side as dots; more become a heat map. */
const DOTS = 4;
/** Domains that are drawn, those with the most directives. */
const DOMAINS = 12;
/** Below this many documents a bootstrap over documents says nothing, and intervals are left out. */
const ENOUGH_DOCUMENTS = 5;

const WORDS: Readonly<
  Record<
    Language,
    {
      readonly title: string;
      readonly lead: (directives: string, coded: string, domains: string) => string;
      readonly none: string;
      readonly uncoded: string;
      readonly all: string;
      readonly chart: string;
      readonly measure: string;
      readonly n: (directives: string) => string;
      readonly behind: (domain: string, group: string) => string;
      readonly note: string;
      readonly columns: readonly string[];
    }
  >
> = {
  en: {
    title: "Priorities",
    lead: (directives, coded, domains) =>
      `${directives} directives, ${coded} of them on a domain that the dictionary knows; the ${domains} domains with most are shown.`,
    none: "No sentence was found that tells somebody to do something.",
    uncoded: "not coded",
    all: "all documents",
    chart: "What directives are about",
    measure: "share of directives (%)",
    n: (directives) => `${directives} directives`,
    behind: (domain, group) => `${domain}, ${group}`,
    note:
      "Directives are sentences that tell somebody to do something. One that touches several domains counts for each in equal " +
      "parts, so that shares add up to one. Intervals are bootstrapped over documents, where there are five or more.",
    columns: ["Province", "Domain", "Share (%)", "95 % interval", "Lines"],
  },
  zh: {
    title: "政策重点",
    lead: (directives, coded, domains) =>
      `要求句共${directives}条，其中${coded}条属于词典所知的领域；图示条数最多的${domains}个领域。`,
    none: "没有发现要求句。",
    uncoded: "未归类",
    all: "全部文档",
    chart: "要求句涉及的领域",
    measure: "占要求句的比例（%）",
    n: (directives) => `${directives}条要求句`,
    behind: (domain, group) => `${group}：${domain}`,
    note: "要求句指要求某人做某事的句子；一句涉及多个领域时平分，各领域之和为一。区间由对文档的自助抽样得出，不足五篇者从略。",
    columns: ["省份", "领域", "比例（%）", "95%区间", "原文"],
  },
};

/** A directive under one of its domains. */
interface Coded {
  readonly item: CodedItem;
  readonly place: Place;
}

/**
 * What directives are about, by province; of all documents together where no two provinces are known.
 *
 * @param workshop - what sections are made from
 * @returns the section; without a figure where there are no directives
 * @example
 * priorityShares(workshop).figures[0]?.table.rows.length;
 */
export function priorityShares(workshop: Workshop): Section {
  const { documents, settings } = workshop;
  const words = WORDS[settings.language];
  const provinces = new Set(documents.flatMap(({ province }) => province ?? []));
  const groupOf = ({ province }: ReportedDocument): string | null =>
    provinces.size < 2 ? words.all : province;
  const domainsOf = domainNames(settings.language);
  const coded = documents.flatMap((document) => codedDirectives(document, groupOf(document), domainsOf));
  const section = { id: "priorities", title: words.title };
  if (coded.length === 0) return { ...section, lead: [words.none], figures: [] };
  const weights = new Map<string, number>();
  for (const { item } of coded) weights.set(item.domain, (weights.get(item.domain) ?? 0) + item.weight);
  const domains = [...weights.keys()]
    .sort((a, b) => weights.get(b)! - weights.get(a)! || (a < b ? -1 : 1))
    .slice(0, DOMAINS);
  const all = coded.reduce((sum, { item }) => sum + item.weight, 0);
  const known = all - (weights.get(words.uncoded) ?? 0);
  const rows = priorities(
    coded.map(({ item }) => item),
    { seed: 1 },
  ).filter(({ domain, share }) => share !== null && domains.includes(domain));
  return {
    ...section,
    lead: [words.lead(numeral(all), numeral(known), numeral(domains.length))],
    figures: [figureOf(workshop, coded, rows, domains)],
  };
}

function codedDirectives(
  document: ReportedDocument,
  group: string | null,
  domainsOf: (directive: DirectiveFeatures) => readonly string[],
): Coded[] {
  if (group === null) return [];
  return document.features.directives.flatMap((directive, at) => {
    const { paragraph, start, end } = document.readout.directives[at]!;
    const domains = domainsOf(directive);
    return domains.map((domain) => ({
      item: { document: String(document.number), group, domain, weight: 1 / domains.length },
      place: { document: document.number, paragraph, start, end },
    }));
  });
}

/** What a directive is about, in words. Lines of work stand for their domain, which is named only where no line is. */
function domainNames(language: Language): (directive: DirectiveFeatures) => readonly string[] {
  const labels = new Map<string, string>();
  const withLines = new Set<string>();
  for (const { domain, line, label, labelEn } of priorityDictionary()) {
    labels.set(line ?? domain, language === "zh" ? label : labelEn);
    if (line !== null) withLines.add(domain);
  }
  return ({ domains, lines }) => {
    const codes = [...lines, ...domains.filter((domain) => lines.length === 0 || !withLines.has(domain))];
    return codes.length === 0 ? [WORDS[language].uncoded] : codes.map((code) => labels.get(code) ?? code);
  };
}

function figureOf(
  workshop: Workshop,
  coded: readonly Coded[],
  rows: readonly PriorityRow[],
  domains: readonly string[],
): Figure {
  const { settings, concordances } = workshop;
  const words = WORDS[settings.language];
  const marks = marksOf(workshop, coded, rows);
  const placeOf = new Map(marks.map((mark) => [mark.keys.join("\t"), mark.lines]));
  const groups = inOfficialOrder(new Set(rows.map(({ group }) => group)));
  const isDots = groups.length <= DOTS;
  const key = (row: PriorityRow): string[] => (isDots ? [row.domain, row.group] : [row.group, row.domain]);
  return {
    id: "priority-shares",
    hasNarrow: isDots,
    chart: isDots ? dots(workshop, coded, rows, domains) : cells(workshop, coded, rows, groups, domains),
    marks,
    note: words.note,
    table: {
      caption: words.chart,
      columns: words.columns,
      rows: [...rows]
        .sort((a, b) => groups.indexOf(a.group) - groups.indexOf(b.group) || b.share! - a.share!)
        .map((row) => {
          const lines = placeOf.get(key(row).join("\t"));
          const interval = hasInterval(row)
            ? `${numeral(100 * row.lower!, 1)} – ${numeral(100 * row.upper!, 1)}`
            : "–";
          const behind = lines === undefined ? "0" : { text: numeral(concordances.all[lines]!.total), lines };
          return [row.group, row.domain, numeral(100 * row.share!, 1), interval, behind];
        }),
    },
  };
}

function marksOf(
  { concordances, settings }: Workshop,
  coded: readonly Coded[],
  rows: readonly PriorityRow[],
): Mark[] {
  const words = WORDS[settings.language];
  const isDots = new Set(rows.map(({ group }) => group)).size <= DOTS;
  const places = new Map<string, Place[]>();
  for (const { item, place } of coded) {
    const key = `${item.group}\t${item.domain}`;
    const own = places.get(key);
    if (own === undefined) places.set(key, [place]);
    else own.push(place);
  }
  return rows.flatMap(({ group, domain }) => {
    const own = places.get(`${group}\t${domain}`);
    if (own === undefined) return [];
    const label = words.behind(domain, group);
    const keys = isDots ? [domain, group] : [group, domain];
    return [{ keys, label, lines: concordances.ofPlaces(label, own) }];
  });
}

function hasInterval({ documents, lower, upper }: PriorityRow): boolean {
  return documents >= ENOUGH_DOCUMENTS && lower !== null && upper !== null;
}

function directivesIn(coded: readonly Coded[], group: string): number {
  const own = coded.filter(({ item }) => item.group === group);
  return Math.round(own.reduce((sum, { item }) => sum + item.weight, 0));
}

function dots(
  { settings, source }: Workshop,
  coded: readonly Coded[],
  rows: readonly PriorityRow[],
  domains: readonly string[],
): (look: Look) => ChartSpec {
  const words = WORDS[settings.language];
  const points = rows.map((row) => ({
    domain: row.domain,
    group: row.group,
    share: row.share!,
    ...(hasInterval(row) ? { lower: row.lower!, upper: row.upper! } : {}),
  }));
  const groups = inOfficialOrder(new Set(rows.map(({ group }) => group))).map((label) => ({
    label,
    n: directivesIn(coded, label),
  }));
  return ({ dark, narrow }) =>
    priorityProfile(points, {
      title: words.chart,
      source,
      language: settings.language,
      dark,
      groups,
      domainOrder: domains,
      width: narrow ? 150 : 460,
    });
}

function cells(
  { settings, source }: Workshop,
  coded: readonly Coded[],
  rows: readonly PriorityRow[],
  groups: readonly string[],
  domains: readonly string[],
): (look: Look) => ChartSpec {
  const words = WORDS[settings.language];
  const values = rows.map(({ group, domain, share }) => ({
    row: group,
    column: domain,
    value: 100 * share!,
  }));
  const n = Math.round(coded.reduce((sum, { item }) => sum + item.weight, 0));
  return ({ dark }) =>
    heatMap(values, {
      title: words.chart,
      source,
      language: settings.language,
      dark,
      measure: words.measure,
      n: words.n(numeral(n)),
      rowOrder: groups,
      columnOrder: domains,
    });
}
