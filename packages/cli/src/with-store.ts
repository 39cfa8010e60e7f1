import type { Store } from "@tifa/store";
import type { Command } from "commander";
import type { CliContext } from "./context.js";

/**
 * Opens a store for a command, and closes it. What is wrong with the question is wrong usage; what is wrong with the store
 * is told in one line and makes the exit code 1.
 *
 * @param context - where to write
 * @param command - the command, to tell of wrong usage
 * @param folder - of the store
 * @param ask - what to do with it
 * @throws CommanderError for a condition that cannot be read, or sides that share documents
 * @example
 * await withStore(context, command, "store", async (store) => console.log(store.manifest.rows.documents));
 */
export async function withStore(
  context: CliContext,
  command: Command,
  folder: string,
  ask: (store: Store) => Promise<void>,
): Promise<void> {
  const { openStore, WhereError } = await import("@tifa/store");
  let store: Store;
  try {
    store = await openStore(folder);
  } catch (thrown) {
    context.exitCode = 1;
    await context.stderr.write(`tifa: ${thrown instanceof Error ? thrown.message : String(thrown)}\n`);
    return;
  }
  try {
    await ask(store);
  } catch (thrown) {
    if (thrown instanceof WhereError || thrown instanceof RangeError) command.error(`${thrown.message}`);
    throw thrown;
  } finally {
    store.close();
  }
}
