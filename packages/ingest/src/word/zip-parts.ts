import type { Entry, ZipFile } from "yauzl";
import { DocumentTrouble } from "../document-trouble.js";
import { READ_LIMITS } from "../limits.js";
import { collect } from "../streams/collect.js";

/** The parts of a zip archive. */
export interface ZipParts {
  readonly has: (name: string) => boolean;
  /** Expands a part; null where there is none of the name. */
  readonly read: (name: string) => Promise<Uint8Array | null>;
}

/**
 * Opens a zip archive. Nothing is expanded that nobody reads, and never more than the limit in all, so that an
 * archive that expands a thousandfold does no harm.
 *
 * @param bytes - the archive
 * @param maxBytes - limit of all parts read together, expanded
 * @param most - parts that there may be. Default: that of `ReadLimits`
 * @returns its parts
 * @throws DocumentTrouble `damaged` where the archive is broken or cut short, `encrypted`, `too-large`; reading throws
 *   the same
 * @example
 * const parts = await zipParts(bytes, 1 << 26);
 * await parts.read("word/document.xml");
 */
export async function zipParts(
  bytes: Uint8Array,
  maxBytes: number,
  most: number = READ_LIMITS.parts,
): Promise<ZipParts> {
  const { fromBufferPromise } = await import("yauzl");
  const buffer = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.length);
  const zip = await orDamaged(() => fromBufferPromise(buffer, { lazyEntries: true }));
  const entries = await orDamaged(() => entriesOf(zip, most));
  let left = maxBytes;
  return {
    has: (name) => entries.has(name),
    async read(name) {
      const entry = entries.get(name);
      if (!entry) return null;
      if (entry.isEncrypted()) throw new DocumentTrouble("encrypted", "the archive is locked by a password");
      const part = await orDamaged(async () => collect(await zip.openReadStreamPromise(entry), left));
      left -= part.length;
      return part;
    },
  };
}

async function entriesOf(zip: ZipFile, most: number): Promise<ReadonlyMap<string, Entry>> {
  const entries = new Map<string, Entry>();
  for await (const entry of zip.eachEntry()) {
    if (entries.size >= most) {
      throw new DocumentTrouble("too-large", `the archive has more than ${most} parts`);
    }
    // Of two parts of one name the first counts, as in Word.
    if (!entries.has(entry.fileName)) entries.set(entry.fileName, entry);
  }
  return entries;
}

/** What yauzl and zlib throw is told of the archive: they are given nothing else. */
async function orDamaged<T>(read: () => Promise<T>): Promise<T> {
  try {
    return await read();
  } catch (thrown) {
    if (thrown instanceof DocumentTrouble) throw thrown;
    const reason = thrown instanceof Error ? thrown.message : String(thrown);
    throw new DocumentTrouble("damaged", `the archive is broken or cut short: ${reason}`);
  }
}
