import { once } from "@tifa/corpus";
import { frozen } from "./frozen.js";
import type { Confidence } from "./provinces.js";
import { nationalEventRows } from "./tables/national-events.js";

/** Something on a known day that texts across the country name, so that it dates them. */
export interface NationalEvent {
  /**
   * Its core as texts write it: 二十大, 十九届五中全会, 十三届全国人大三次会议, 全国政协十三届三次会议, 中央经济工作会议
   * (one a year), 响水爆炸, 春节, 亚运会, 乙类乙管, 十九届中央政治局第三十九次集体学习,
   * 十九届中央财经委员会第六次会议. Texts put 党的 or 第 before it, and accidents in other words: look for the place.
   */
  readonly name: string;
  readonly kind:
    | "partyCongress"
    | "plenum"
    | "npcSession"
    | "cppccSession"
    | "conference"
    | "accident"
    | "disaster"
    | "holiday"
    | "games"
    | "measure"
    | "collectiveStudy"
    | "commission";
  /** Where an accident or disaster happened, as texts name it; null for the other kinds. */
  readonly place: string | null;
  /** First day, `YYYY-MM-DD`. */
  readonly from: string;
  /** Last day; the same where it was one. */
  readonly to: string;
  readonly source: string;
  readonly confidence: Confidence;
  /** Empty where there is nothing to note. */
  readonly note: string;
}

/**
 * Party congresses and plenary sessions since December 1978, sessions of the National People's Congress since 1954, of
 * the Political Consultative Conference and economic work conferences since 2012, accidents and disasters that
 * the whole country spoke of since 2008, the holidays of the Chinese calendar since 2000, games to which texts count the days since
 * 2008, measures from whose day they count, and what is numbered since 2012: collective studies of the Political Bureau, and meetings of the
 * central commissions for reform and for finance, with gaps.
 *
 * A name is an earliest date for a text that looks back on the event, and an end for none: texts prepare for
 * congresses, and remember them for years. Not every accident is here.
 *
 * @returns a frozen array, the same at every call; by kind, then by day
 * @example
 * nationalEvents().find((event) => event.name === "十九届五中全会")?.to; // "2020-10-29"
 */
export const nationalEvents: () => readonly NationalEvent[] = once(() =>
  frozen(
    nationalEventRows().map(([name, kind, place, from, to, source, confidence, note]) => ({
      name,
      kind,
      place: place === "" ? null : place,
      from,
      to,
      source,
      confidence,
      note,
    })),
  ),
);
