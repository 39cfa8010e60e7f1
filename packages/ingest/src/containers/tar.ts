import { Readable } from "node:stream";
import { DocumentTrouble } from "../document-trouble.js";
import type { Container, ContainerInput, Member, MemberError } from "./container.js";

/** Tape archives (POSIX.1-2001 ustar and pax, GNU). Links, folders and devices in them are no documents. */
export const tarContainer: Container = { mediaType: "application/x-tar", members };

async function* members({ chunks }: ContainerInput): AsyncGenerator<Member | MemberError> {
  // Loaded here, so that who reads no archive does not wait for it.
  const { extract } = await import("tar-stream");
  const archive = extract();
  const source = Readable.from(chunks, { objectMode: false });
  source.on("error", (error) => archive.destroy(error));
  source.pipe(archive);
  try {
    for await (const entry of archive) {
      const { name, type } = entry.header;
      if (leadsOut(name))
        throw new DocumentTrouble("damaged", `the archive holds a name that leads out of it: ${name}`);
      if (type === "file" || type === "contiguous-file")
        yield { name, chunks: bytesOf(entry as AsyncIterable<Uint8Array>) };
      // The next entry comes when this one is read to its end.
      entry.resume();
    }
  } catch (thrown) {
    throw troubleOf(thrown);
  } finally {
    source.destroy();
    archive.destroy();
  }
}

/** As a zip archive's names are refused. Nothing is written under them, but nobody honest writes them. */
function leadsOut(name: string): boolean {
  return /^(?:[/\\]|[A-Za-z]:)/.test(name) || name.split(/[/\\]/).includes("..");
}

async function* bytesOf(entry: AsyncIterable<Uint8Array>): AsyncGenerator<Uint8Array> {
  try {
    yield* entry;
  } catch (thrown) {
    throw troubleOf(thrown);
  }
}

/** tar-stream's own errors have no code; the system's have one. */
function troubleOf(thrown: unknown): unknown {
  if (thrown instanceof DocumentTrouble || !(thrown instanceof Error) || "code" in thrown) return thrown;
  return new DocumentTrouble("damaged", `the archive is broken or cut short: ${thrown.message}`);
}
