import { checkOptions } from "@tifa/corpus";
import { type ReadLimits, resolveLimits } from "./limits.js";

/** Options of `readDocuments`. */
export interface ReadOptions {
  /** Largest document, in bytes after decompression. Default 67108864 (64 MiB). */
  readonly maxBytes?: number;
  /** Longest record of a file of many, in UTF-16 units. Default 16777216. */
  readonly maxRecordLength?: number;
  /** Limits of what a file may hold; see {@link ReadLimits} for each and its default. */
  readonly limits?: Partial<ReadLimits>;
  /**
   * Column that holds the text in files of many records. Default: `text`, or where there is none the only column with a
   * customary name, such as `content`, `body` or `正文`.
   */
  readonly textColumn?: string;
  /**
   * Media type of text that comes without a name that tells it, such as CSV on standard input: `text/plain`,
   * `text/html`, `application/x-ndjson`, `text/csv` or `text/tab-separated-values`. It holds for every input whose
   * content does not say otherwise. Default: told from name and content.
   */
  readonly mediaType?: TextMediaType;
  /** What `-` reads. Default: the process's standard input. */
  readonly stdin?: AsyncIterable<Uint8Array>;
}

/** Media types whose content does not tell them from any other text. */
export type TextMediaType = (typeof TEXT_MEDIA_TYPES)[number];

/** Choices of {@link ReadOptions.mediaType}. */
export const TEXT_MEDIA_TYPES = [
  "text/plain",
  "text/html",
  "application/x-ndjson",
  "text/csv",
  "text/tab-separated-values",
] as const;

/** Options with every default filled in. */
export interface ResolvedOptions {
  readonly maxBytes: number;
  readonly maxRecordLength: number;
  readonly limits: ReadLimits;
  /** Null to look for it. */
  readonly textColumn: string | null;
  readonly mediaType: TextMediaType | null;
  /** Asked for only where `-` is read, since Node opens standard input when it is first looked at. */
  readonly stdin: () => AsyncIterable<Uint8Array>;
}

const NAMES = ["maxBytes", "maxRecordLength", "limits", "textColumn", "mediaType", "stdin"] as const;

/**
 * Checks options and fills in defaults.
 *
 * @param options - as the caller gave them
 * @returns every option with a value
 * @throws RangeError if a name is unknown, or a value is not allowed
 * @example
 * resolveOptions({}).maxBytes; // 67108864
 */
export function resolveOptions(options: ReadOptions): ResolvedOptions {
  checkOptions("readDocuments", options, NAMES);
  const { mediaType = null, textColumn = null } = options;
  if (mediaType !== null && !TEXT_MEDIA_TYPES.includes(mediaType)) {
    throw new RangeError(`mediaType is "${mediaType}"; it must be one of ${TEXT_MEDIA_TYPES.join(", ")}`);
  }
  return {
    maxBytes: positive("maxBytes", options.maxBytes ?? 64 * 1024 * 1024),
    maxRecordLength: positive("maxRecordLength", options.maxRecordLength ?? 16 * 1024 * 1024),
    limits: resolveLimits("readDocuments", options.limits ?? {}),
    textColumn,
    mediaType,
    stdin: () => options.stdin ?? process.stdin,
  };
}

function positive(name: string, value: number): number {
  if (Number.isSafeInteger(value) && value > 0) return value;
  throw new RangeError(`${name} is ${value}; it must be a whole number above 0`);
}
