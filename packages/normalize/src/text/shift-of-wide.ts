import { codePage } from "./code-pages.js";
import { familiarity, plausibility } from "./common.js";
import { eachMatch } from "./each-match.js";
import { charactersByLead, likeliestCharacter } from "./likeliest-character.js";
import type { Repair } from "./read-hit.js";
import { canRead, couldRead, readingsOf } from "./readings.js";
import { cutRegion } from "./shift-region.js";
import { behindRepeats } from "./shifted-tail.js";
import type { Reading } from "./syllables.js";
import { readSyllable } from "./syllables.js";

/** What a full-width parenthesis, GBK's A3A8, and the first letter of a reading give, cut one byte too late: 新啠╬ing）栴}. */
const FIRST_LETTERS = /[\u2550-\u2573\u2581-\u2583]/gu;
const REST = /^([a-zɑɡāáǎàēéěèīíǐìōóǒòūúǔùǖǘǚǜüńňǹ:]{0,8}[1-5]?)[)）]/u;
/** The bytes of the full-width parenthesis. */
const OPEN_LEAD = 0xa3;
const OPEN_TRAIL = 0xa8;

/**
 * Undoes shifts by annotations in full-width parentheses. There no byte goes missing: the parenthesis stands in two
 * characters, of which the first holds the lead byte that was cut off, too.
 *
 * @param text - damaged text
 * @returns the repairs, in order, without overlap
 */
export function shiftsOfWide(text: string): Repair[] {
  const found: Repair[] = [];
  let from = 0;
  eachMatch(text, FIRST_LETTERS, ({ 0: sign, index }) => {
    const one = index - 1 >= from ? repairOf(text, index, sign) : null;
    if (one === null) return;
    found.push(one);
    from = one.end;
  });
  return found;
}

function repairOf(text: string, at: number, sign: string): Repair | null {
  const page = codePage("gbk");
  const letter = page.code(sign);
  const opening = page.code(text[at - 1] ?? "");
  if (letter >> 8 !== OPEN_TRAIL || opening < 0 || (opening & 0xff) !== OPEN_LEAD) return null;
  const rest = REST.exec(text.slice(at + 1, at + 12));
  const inner = String.fromCharCode(letter & 0xff) + (rest?.[1] ?? "");
  const reading = rest === null ? null : readSyllable(inner);
  const previous = characterBefore(text, at - 1);
  const before = page.code(previous);
  if (reading === null || before < 0) return null;
  const lead = opening >> 8;
  // The pair that the converter found is the trail byte before and the lead byte that was cut off.
  const hit = page.character(before & 0xff, lead);
  if (hit === "" || !isRead(hit, reading)) return null;
  const cut = cutAnew(text, behindRepeats(text, at + 1 + rest![0].length, inner), lead, previous);
  return cut === null ? null : { start: at - 1, ...cut };
}

/** Whether a converter can read a character so: its table has some that no dictionary here has. */
function isRead(character: string, reading: Reading): boolean {
  return canRead(character, reading) || couldRead(character, reading) || readingsOf(character).length === 0;
}

/** What follows, cut anew behind a lead byte that is known; null where it reads no better so. */
function cutAnew(
  text: string,
  start: number,
  lead: number,
  previous: string,
): Pick<Repair, "end" | "after"> | null {
  const { trail, rest, shown, end, reading } = cutRegion(text, start, lead);
  const whole = rest.replace(/[ -~]/gu, "");
  if (whole !== "" && familiarity(whole) < familiarity(shown)) return null;
  const first =
    trail < 0 ? ownOf(lead, reading, previous, text[end] ?? "") : codePage("gbk").character(lead, trail);
  if (first === "" || (whole === "" && trail >= 0 && plausibility(first) === 0)) return null;
  return { end, after: first + rest };
}

/** The character whose trail byte is lost, too, as far as a reading of its own names it. */
function ownOf(lead: number, reading: Reading | null, previous: string, behind: string): string {
  return (reading && likeliestCharacter(charactersByLead(lead, reading), previous, behind)) ?? "?";
}

/** The character before an annotation; its own can stand between. */
function characterBefore(text: string, at: number): string {
  const own = /(?:[(（][^()（）]{1,9}[)）]){1,4}$/u.exec(text.slice(Math.max(0, at - 44), at));
  return text[at - 1 - (own?.[0].length ?? 0)] ?? "";
}
