import type { Entry, ZipFile } from "yauzl";
import { DocumentTrouble } from "../document-trouble.js";
import type { ResolvedOptions } from "../options.js";
import { collect } from "../streams/collect.js";
import type { Container, ContainerInput, Member, MemberError } from "./container.js";

/** Zip archives (APPNOTE.TXT 6.3.10), by their directory. Folders, and the notes that macOS adds, are no documents. */
export const zipContainer: Container = { mediaType: "application/zip", members };

async function* members(
  input: ContainerInput,
  options: ResolvedOptions,
): AsyncGenerator<Member | MemberError> {
  const zip = await open(input, options);
  try {
    for await (const entry of entriesOf(zip)) {
      const name = entry.fileName;
      if (name.endsWith("/") || /(?:^|\/)__MACOSX\//.test(name)) continue;
      if (entry.isEncrypted())
        yield { name, code: "encrypted", message: "the archive is locked by a password" };
      else yield { name, chunks: bytesOf(zip, entry) };
    }
  } finally {
    zip.close();
  }
}

async function open({ file, chunks }: ContainerInput, options: ResolvedOptions): Promise<ZipFile> {
  // Loaded here, so that who reads no archive does not wait for it.
  const { fromBufferPromise, openPromise } = await import("yauzl");
  // The directory stands at the end: what is no file must be held whole.
  const bytes = file === null ? Buffer.from(await collect(chunks, options.maxBytes)) : null;
  try {
    const settings = { lazyEntries: true, autoClose: false };
    return bytes === null ? await openPromise(file!, settings) : await fromBufferPromise(bytes, settings);
  } catch (thrown) {
    throw troubleOf(thrown);
  }
}

async function* entriesOf(zip: ZipFile): AsyncGenerator<Entry> {
  try {
    yield* zip.eachEntry();
  } catch (thrown) {
    throw troubleOf(thrown);
  }
}

async function* bytesOf(zip: ZipFile, entry: Entry): AsyncGenerator<Uint8Array> {
  try {
    yield* await zip.openReadStreamPromise(entry);
  } catch (thrown) {
    throw troubleOf(thrown);
  }
}

/** What yauzl and zlib throw is told of the archive; what the system throws keeps its code. */
function troubleOf(thrown: unknown): unknown {
  if (thrown instanceof DocumentTrouble || !(thrown instanceof Error)) return thrown;
  if ("code" in thrown && /^E[A-Z0-9]+$/.test(String(thrown.code))) return thrown;
  return new DocumentTrouble("damaged", `the archive is broken or cut short: ${thrown.message}`);
}
