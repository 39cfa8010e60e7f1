import type { SeriesOptions, SeriesPoint, Store } from "@tifa/store";
import { Command, Option } from "commander";
import type { CliContext } from "../context.js";
import { ROW_FORMATS, type Row, type RowFormat, rowsText } from "../rows-text.js";
import { formatOption } from "../shared-options.js";
import { withStore } from "../with-store.js";

interface TrendOptions {
  readonly domain?: readonly string[];
  readonly line?: readonly string[];
  readonly by: NonNullable<SeriesOptions["by"]>;
  readonly group?: NonNullable<SeriesOptions["group"]>;
  readonly where?: string;
  readonly reprints: boolean;
  readonly test?: true;
  readonly format: RowFormat;
}

const COLUMNS = "of group period count total share lower upper perMillion documentsWith documents".split(" ");
const SHOWN = "of group period count perMillion lower upper documentsWith documents".split(" ");
const TEST_COLUMNS = "of group periods tau p q slope lower upper reason".split(" ");

const EXAMPLES = `
Examples:
  $ tifa trend store 复工复产 常态化疫情防控 --by month
  $ tifa trend store '新质*' --group province --where 'year>=2023'
  $ tifa trend store --domain agriculture --by year --format csv
  $ tifa trend store 改革 开放 --where level=national --test       is there a trend, and how steep?

Rows: ${COLUMNS.join(" ")}. Of a term: occurrences among the tokens of the period; of a domain or line: directives that touch
it among the directives. lower and upper are Wilson's 95 % bounds of the share; in a table they are per million, as is
perMillion. With --test: ${TEST_COLUMNS.join(" ")}: Mann and Kendall's test of the shares, slope by Theil
and Sen in parts per million a period, q over the rows.
`;

/**
 * `tifa trend`: how terms or domains moved through time.
 *
 * @param context - where to write
 * @returns the command
 * @example
 * program.addCommand(trendCommand(context));
 */
export function trendCommand(context: CliContext): Command {
  const command = new Command("trend")
    .summary("follow terms or domains of a store through time")
    .description(
      "Says how often terms stand in the documents of a store, or directives touch a domain, by period.",
    )
    .argument("<store>", "folder that tifa build made")
    .argument("[term...]", "words, with * and ?")
    .option("--domain <names...>", "domains of the priority dictionary")
    .option("--line <names...>", "lines of work of the priority dictionary")
    .addOption(
      new Option("--by <period>", "length of a period")
        .choices(["year", "quarter", "month", "week", "day"])
        .default("year"),
    )
    .addOption(
      new Option("--group <column>", "a series for each value of it").choices([
        "province",
        "level",
        "kind",
        "prefecture",
      ]),
    )
    .option("--where <condition>", "which documents; see tifa compare --help")
    .option("--no-reprints", "leave out documents that repeat another")
    .option("--test", "test each series for a trend")
    .addOption(formatOption(ROW_FORMATS))
    .addHelpText("after", EXAMPLES);
  return command.action((folder: string, terms: string[], options: TrendOptions) => {
    const wanted = [
      ...terms.map((term) => ({ term })),
      ...(options.domain ?? []).map((domain) => ({ domain })),
      ...(options.line ?? []).map((line) => ({ line })),
    ];
    if (wanted.length === 0) command.error("nothing to follow: give a term, --domain or --line");
    return withStore(context, command, folder, (store) => run(context, store, wanted, options));
  });
}

interface Point extends SeriesPoint {
  readonly of: string;
}

async function run(
  context: CliContext,
  store: Store,
  wanted: readonly SeriesOptions["of"][],
  options: TrendOptions,
): Promise<void> {
  const { series } = await import("@tifa/store");
  const points: Point[] = [];
  for (const of of wanted) {
    const { by, group, where, reprints } = options;
    const found = await series(store, {
      of,
      by,
      reprints,
      ...(group !== undefined && { group }),
      ...(where !== undefined && { where }),
    });
    for (const point of found) points.push({ of: Object.values(of)[0] as string, ...point });
  }
  const isForPeople = options.format === "table" || options.format === "markdown";
  const [rows, columns] = options.test
    ? [await tested(points, options.by), TEST_COLUMNS]
    : [await withBounds(points, isForPeople), isForPeople ? SHOWN : COLUMNS];
  const used = options.group === undefined ? columns.filter((name) => name !== "group") : columns;
  for (const text of rowsText(rows, used, options.format)) if (!(await context.stdout.write(text))) return;
}

async function withBounds(points: readonly Point[], perMillion: boolean): Promise<Row[]> {
  const { wilsonInterval } = await import("@tifa/stats");
  const scale = perMillion ? 1e6 : 1;
  return points.map((point) => {
    if (point.total === 0) return { ...point, share: null, perMillion: null, lower: null, upper: null };
    const share = point.count / point.total;
    // A directive counts once for a domain, and a term never oftener than there are tokens.
    const { lower, upper } = wilsonInterval(point.count, point.total, 0.95)!;
    return { ...point, share, perMillion: share * 1e6, lower: lower * scale, upper: upper * scale };
  });
}

async function tested(points: readonly Point[], by: TrendOptions["by"]): Promise<Row[]> {
  const { benjaminiHochberg, mannKendall, theilSen } = await import("@tifa/stats");
  const series = new Map<string, Point[]>();
  for (const point of points) {
    const key = JSON.stringify([point.of, point.group]);
    series.set(key, [...(series.get(key) ?? []), point]);
  }
  const rows = [...series.values()].map((all) => {
    const shares = all.map(({ count, total }) => (total === 0 ? null : (1e6 * count) / total));
    const { tau, p, reason } = mannKendall(shares);
    const { slope, lower, upper } = theilSen(shares, {
      times: all.map(({ period }) => periodNumber(period, by)),
    });
    const { of, group } = all[0]!;
    return { of, group, periods: all.length, tau, p, slope, lower, upper, reason };
  });
  const qs = benjaminiHochberg(rows.map(({ p }) => p));
  return rows.map((row, at) => ({ ...row, q: qs[at] ?? null }));
}

/** Periods as numbers that are one apart where the periods are neighbours. */
function periodNumber(period: string, by: TrendOptions["by"]): number {
  const [year = 0, part = 1] = period.split(/-[QW]?/).map(Number);
  switch (by) {
    case "quarter":
      return 4 * year + part;
    case "month":
      return 12 * year + part;
    case "week": {
      // The first week of a year is that of 4 January (ISO 8601).
      const day = Date.UTC(year, 0, 4) / 86_400_000;
      return Math.floor((day + 3) / 7) + part;
    }
    case "day":
      return Date.parse(period) / 86_400_000;
    default:
      return year;
  }
}
