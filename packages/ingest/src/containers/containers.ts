import type { Container } from "./container.js";
import { tarContainer } from "./tar.js";
import { warcContainer } from "./warc.js";
import { zipContainer } from "./zip.js";

const CONTAINERS: readonly Container[] = [tarContainer, warcContainer, zipContainer];

/**
 * Finds the container that a media type is.
 *
 * @param mediaType - media type without parameters
 * @returns the container; null if it is none
 * @example
 * containerFor("application/zip"); // zipContainer
 */
export function containerFor(mediaType: string): Container | null {
  return CONTAINERS.find((container) => container.mediaType === mediaType) ?? null;
}
