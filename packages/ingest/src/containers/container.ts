import type { DocvarValue } from "@tifa/corpus";
import type { ResolvedOptions } from "../options.js";
import type { ReadErrorCode } from "../read-error.js";

/** A file that stands in another. */
export interface Member {
  /** Its name there; it becomes `source.record`, or the beginning of it. Never a path of this machine. */
  readonly name: string;
  /** Its bytes. They must be read, or closed, before the next member is asked for. */
  readonly chunks: AsyncIterable<Uint8Array>;
  /** Where it was fetched from. */
  readonly url?: string;
  readonly docvars?: Readonly<Record<string, DocvarValue>>;
}

/** A member that cannot be read. */
export interface MemberError {
  readonly name: string;
  readonly code: ReadErrorCode;
  readonly message: string;
  readonly url?: string;
}

/** What a container reads. */
export interface ContainerInput {
  /** A file that may be opened anew; null where there are only the bytes. */
  readonly file: string | null;
  readonly chunks: AsyncIterable<Uint8Array>;
}

/**
 * A kind of file that holds others. A container is one file in this folder and one line in `containers.ts`.
 *
 * `members` throws `DocumentTrouble` where nothing more can be read of the container.
 */
export interface Container {
  readonly mediaType: string;
  readonly members: (input: ContainerInput, options: ResolvedOptions) => AsyncIterable<Member | MemberError>;
}
