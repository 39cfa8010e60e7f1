// @ts-check
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";

/** Root of the checkout. */
export const root = join(dirname(fileURLToPath(import.meta.url)), "..", "..");
/** The notebooks' workspace. */
export const notebooks = join(root, "notebooks");
/** The virtual environment: Jupyter, the kernel, and nothing of the user's. */
export const venv = join(root, ".venv");
/** Locked Python requirements. */
export const lockFile = join(notebooks, "requirements.txt");
/** Where results go that are not committed. */
export const out = join(root, "out");
