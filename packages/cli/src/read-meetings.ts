import { createReadStream } from "node:fs";
import type { DatedMeeting } from "@tifa/parse";
import { byteLines } from "./filter/byte-lines.js";

/** Fields of a readout that a meeting is made of. */
const NEEDED = ["meeting", "meetingDate", "provinceCode", "level", "prefecture"] as const;
/** Longest line, in bytes: a readout holds its document's paragraphs. */
const LONGEST_LINE = 256 * 1024 * 1024;

type Readouts = Parameters<typeof import("@tifa/parse").datedMeetings>[0];
type Row = Readouts extends Iterable<infer One> ? One : never;

/**
 * Reads the numbered meetings whose day is known from what `tifa parse` wrote. No more than a line is held.
 *
 * @param path - readouts as ndjson; lines of documents that could not be read are passed over
 * @returns meetings, in the file's order
 * @throws Error naming file and line where one is no readout, lacks a field or is longer than 256 MB; what the file system says
 * @example
 * await readMeetings("readouts.ndjson");
 */
export async function readMeetings(path: string): Promise<DatedMeeting[]> {
  const { datedMeetings } = await import("@tifa/parse");
  const found: DatedMeeting[] = [];
  let number = 0;
  for await (const lines of byteLines(createReadStream(path), LONGEST_LINE)) {
    const rows = lines.flatMap(({ bytes, isCut }): Row[] => {
      number++;
      const row = isCut ? null : rowOf(bytes);
      if (row === null) throw new Error(`${path}, line ${number}: no readout of tifa parse --format ndjson`);
      if ("error" in row) return [];
      const missing = NEEDED.find((name) => !(name in row));
      if (missing !== undefined)
        throw new Error(`${path}, line ${number}: no field ${missing}; needed are ${NEEDED.join(", ")}`);
      return [row as unknown as Row];
    });
    for (const meeting of datedMeetings(rows)) found.push(meeting);
  }
  return found;
}

function rowOf(bytes: Uint8Array): Record<string, unknown> | null {
  try {
    const row: unknown = JSON.parse(new TextDecoder("utf-8", { fatal: true }).decode(bytes));
    return typeof row === "object" && row !== null && !Array.isArray(row) && isSound(row) ? { ...row } : null;
  } catch {
    return null;
  }
}

/** Whether the fields that are there have the contract's types. */
function isSound(row: {
  meeting?: unknown;
  meetingDate?: unknown;
  provinceCode?: unknown;
  prefecture?: unknown;
}): boolean {
  const isText = (value: unknown): boolean => value === null || typeof value === "string";
  const isField = (value: unknown): boolean =>
    value === undefined ||
    (typeof value === "object" && value !== null && "value" in value && isText(value.value));
  const { meeting, meetingDate, provinceCode, prefecture } = row;
  const isMeeting =
    meeting == null || (typeof meeting === "object" && "name" in meeting && typeof meeting.name === "string");
  return isMeeting && isField(meetingDate) && isField(provinceCode) && isText(prefecture ?? null);
}
