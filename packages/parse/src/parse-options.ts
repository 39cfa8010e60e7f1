import { checkOptions } from "@tifa/corpus";
import { type DatedMeeting, seriesOf } from "./evidence/numbered-meetings.js";

/** What {@link parse} can be told. */
export interface ParseOptions {
  /**
   * Fields of which less is certain become null; evidence and confidence stay. From 0 to 1.
   * @defaultValue 0.5
   */
  readonly minConfidence?: number;
  /**
   * Numbered meetings whose day is known, such as {@link datedMeetings} of a first pass: they date those numbered before and behind them,
   * and contradict a day that is out of their order.
   * @defaultValue []
   */
  readonly meetings?: readonly DatedMeeting[];
}

const NONE: readonly DatedMeeting[] = [];
const KNOWN = ["minConfidence", "meetings"];

/**
 * Checks options and fills in what is left out.
 *
 * @param options - as given
 * @returns every option
 * @throws RangeError if an option is unknown or out of range
 */
export function parseSettings(options: ParseOptions): Required<ParseOptions> {
  checkOptions("parse", options, KNOWN);
  const minConfidence = options.minConfidence ?? 0.5;
  if (!(minConfidence >= 0 && minConfidence <= 1)) {
    throw new RangeError(`minConfidence is ${String(minConfidence)}: it must lie between 0 and 1`);
  }
  const meetings = options.meetings ?? NONE;
  seriesOf(meetings);
  return { minConfidence, meetings };
}
