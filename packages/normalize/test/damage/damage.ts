import type { ByteShiftOptions } from "./byte-shift.js";
import { byteShift } from "./byte-shift.js";
import type { CharsetOptions } from "./charset.js";
import { charset } from "./charset.js";
import type { ForumJammersOptions } from "./forum-jammers.js";
import { forumJammers } from "./forum-jammers.js";
import type { LinesOptions } from "./lines.js";
import { lines } from "./lines.js";
import type { LookAlikesOptions } from "./look-alikes.js";
import { lookAlikes } from "./look-alikes.js";
import type { MarginsOptions } from "./margins.js";
import { margins } from "./margins.js";
import type { FramedPage, PageChromeOptions } from "./page-chrome.js";
import { pageChrome } from "./page-chrome.js";
import type { PunctuationOptions } from "./punctuation.js";
import { punctuation } from "./punctuation.js";
import { createRandom } from "./random.js";
import type { RewritingOptions } from "./rewriting.js";
import { rewriting } from "./rewriting.js";
import type { TonePinyinOptions } from "./tone-pinyin.js";
import { tonePinyin } from "./tone-pinyin.js";
import type { TonelessPinyinOptions } from "./toneless-pinyin.js";
import { tonelessPinyin } from "./toneless-pinyin.js";
import type { TraditionalOptions } from "./traditional.js";
import { traditional } from "./traditional.js";
import type { WidthOptions } from "./width.js";
import { width } from "./width.js";

/** Kinds of damage, in the order in which they come about. */
export const DAMAGE_KINDS = [
  "rewriting",
  "pageChrome",
  "punctuation",
  "width",
  "lookAlikes",
  "lines",
  "margins",
  "forumJammers",
  "traditional",
  "tonePinyin",
  "tonelessPinyin",
  "byteShift",
  "charset",
] as const;

/** One of {@link DAMAGE_KINDS}. */
export type DamageKind = (typeof DAMAGE_KINDS)[number];

/** What to do to a text: a kind that is named happens, with its own defaults for what is left out. */
export interface DamageOptions {
  /** Decides every choice; the same seed gives the same page. */
  readonly seed: number;
  readonly rewriting?: Partial<RewritingOptions>;
  readonly pageChrome?: Partial<PageChromeOptions>;
  readonly punctuation?: Partial<PunctuationOptions>;
  readonly width?: Partial<WidthOptions>;
  readonly lookAlikes?: Partial<LookAlikesOptions>;
  readonly traditional?: Partial<TraditionalOptions>;
  readonly tonePinyin?: Partial<TonePinyinOptions>;
  readonly tonelessPinyin?: Partial<TonelessPinyinOptions>;
  readonly byteShift?: Partial<ByteShiftOptions>;
  readonly lines?: Partial<LinesOptions>;
  readonly margins?: Partial<MarginsOptions>;
  readonly forumJammers?: Partial<ForumJammersOptions>;
  readonly charset?: Partial<CharsetOptions>;
}

/** A damaged page. */
export interface Damaged {
  /** The page as a scraper would hand it over. */
  readonly text: string;
  /** The kinds that changed it, in the order of {@link DAMAGE_KINDS}. A kind that found nothing to damage is missing. */
  readonly kinds: readonly DamageKind[];
  /**
   * The page without its damage: the clean text (if it was rewritten, that) in its frame, if it got one. What a perfect repair gives back; in the
   * frame's own lines, spaces and bullets are the site's and nobody's damage, so compare what is between.
   */
  readonly expected: string;
  /** How many lines of `expected` stand before and after the clean text. */
  readonly frame: { readonly before: number; readonly after: number };
  /** Whether something cannot be had back: a lost byte, a masked character. */
  readonly lossy: boolean;
  /** Words that were rewritten, and pieces (as they stood before the byte shift) that were lost in part. */
  readonly lost: readonly string[];
}

/**
 * Damages a clean text as scraped pages are damaged, each kind by the process by which it comes about, in the order in
 * which it does: the site frames, types, wraps and jams it, a scraper's converter turns it into traditional characters
 * and annotates it, somebody reads it by the wrong table.
 *
 * @param clean simplified characters, full-width punctuation, a paragraph a line.
 * @param options the seed and the kinds.
 * @returns the page, what a perfect repair gives back, and what is lost.
 * @throws RangeError on an unknown kind, option or value.
 * @example damage("会议强调，要守住底线。", { seed: 1, traditional: {}, tonePinyin: { density: 1 } }).text
 */
export function damage(clean: string, options: DamageOptions): Damaged {
  for (const name of Object.keys(options)) {
    if (name !== "seed" && !DAMAGE_KINDS.includes(name as DamageKind)) {
      throw new RangeError(`damage: unknown kind "${name}"; allowed: ${DAMAGE_KINDS.join(", ")}`);
    }
  }
  const { text: article, lost: words } = rewrite(clean, options);
  const framed = frame(article, options);
  let text = framed.text;
  const kinds: DamageKind[] = [];
  if (article !== clean) kinds.push("rewriting");
  if (text !== article) kinds.push("pageChrome");
  const lost = [...words];
  let lossy = words.length > 0;
  for (const kind of DAMAGE_KINDS) {
    const before = text;
    const step = applyKind(kind, text, options);
    text = step.text;
    lossy ||= step.lossy;
    lost.push(...step.lost);
    if (text !== before) kinds.push(kind);
  }
  return {
    text,
    kinds,
    expected: framed.expected,
    frame: { before: framed.before, after: framed.after },
    lossy,
    lost,
  };
}

function rewrite(clean: string, options: DamageOptions): { text: string; lost: readonly string[] } {
  if (options.rewriting === undefined) return { text: clean, lost: [] };
  return rewriting(clean, options.rewriting, createRandom(options.seed, "rewriting"));
}

function frame(article: string, options: DamageOptions): FramedPage {
  if (options.pageChrome === undefined) return { text: article, expected: article, before: 0, after: 0 };
  return pageChrome(article, options.pageChrome, createRandom(options.seed, "pageChrome"));
}

interface Step {
  readonly text: string;
  readonly lossy: boolean;
  readonly lost: readonly string[];
}

function applyKind(kind: DamageKind, text: string, options: DamageOptions): Step {
  const random = createRandom(options.seed, kind);
  const plain = (damaged: string): Step => ({ text: damaged, lossy: false, lost: [] });
  if (options[kind] === undefined || kind === "rewriting" || kind === "pageChrome") return plain(text);
  switch (kind) {
    case "punctuation":
      return plain(punctuation(text, options.punctuation!, random));
    case "width":
      return plain(width(text, options.width!, random));
    case "lookAlikes":
      return { ...lookAlikes(text, options.lookAlikes!, random), lost: [] };
    case "traditional":
      return plain(traditional(text, options.traditional!, random));
    case "tonePinyin":
      return plain(tonePinyin(text, options.tonePinyin!, random));
    case "tonelessPinyin":
      return plain(tonelessPinyin(text, options.tonelessPinyin!, random));
    case "byteShift": {
      const shifted = byteShift(text, options.byteShift!, random);
      return { text: shifted.text, lossy: shifted.lost.length > 0, lost: shifted.lost };
    }
    case "lines":
      return plain(lines(text, options.lines!, random));
    case "margins":
      return plain(margins(text, options.margins!, random));
    case "forumJammers":
      return plain(forumJammers(text, options.forumJammers!, random));
    case "charset":
      return { ...charset(text, options.charset!, random), lost: [] };
  }
}
