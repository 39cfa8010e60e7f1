import type { Rule } from "./rule.js";
import { mojibake } from "./rules/01-mojibake.js";
import { entity } from "./rules/02-entity.js";
import { lineEnd } from "./rules/03-line-end.js";
import { invisible } from "./rules/04-invisible.js";
import { byteShift } from "./rules/05-byte-shift.js";
import { tonePinyin } from "./rules/06-tone-pinyin.js";
import { tonelessPinyin } from "./rules/07-toneless-pinyin.js";
import { forumJammer } from "./rules/08-forum-jammer.js";
import { lookAlike } from "./rules/09-look-alike.js";
import { width } from "./rules/10-width.js";
import { script } from "./rules/11-script.js";
import { timeStamp } from "./rules/12-time-stamp.js";
import { lineJoin } from "./rules/13-line-join.js";
import { indent } from "./rules/14-indent.js";
import { spacedDigits } from "./rules/15-spaced-digits.js";
import { space } from "./rules/16-space.js";
import { halfWidthMark } from "./rules/17-half-width-mark.js";
import { doubledMark } from "./rules/18-doubled-mark.js";
import { straightQuote } from "./rules/19-straight-quote.js";
import { middleDot } from "./rules/20-middle-dot.js";
import { filterDot } from "./rules/21-filter-dot.js";
import { margin } from "./rules/22-margin.js";

/**
 * The rules in the order in which they run, each a pass of its own. The order undoes damage from the outside in: the
 * bytes were misread last, so they are set right first; a byte shift must be undone while its annotation still stands.
 */
export const RULES: readonly Rule[] = Object.freeze([
  mojibake,
  entity,
  lineEnd,
  invisible,
  margin,
  forumJammer,
  byteShift,
  lookAlike,
  width,
  timeStamp,
  lineJoin,
  tonePinyin,
  tonelessPinyin,
  script,
  indent,
  spacedDigits,
  space,
  halfWidthMark,
  doubledMark,
  straightQuote,
  middleDot,
  filterDot,
]);
