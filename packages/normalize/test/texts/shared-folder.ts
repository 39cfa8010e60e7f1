import { existsSync } from "node:fs";
import { fileURLToPath } from "node:url";

/** The folder of real texts that nobody here wrote, beside the repository; null where it is missing. */
export const SHARED: string | null = find();

function find(): string | null {
  const folder = fileURLToPath(new URL("../../../../../shared/", import.meta.url));
  return existsSync(folder) ? folder : null;
}
