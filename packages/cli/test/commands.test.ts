import { readdirSync } from "node:fs";
import { expect, it } from "vitest";
import { COMMANDS } from "../src/commands.js";
import type { CliContext } from "../src/context.js";
import { program } from "../src/program.js";

it("has a file for each command, and a command for each file", () => {
  const files = readdirSync(new URL("../src/commands", import.meta.url)).map((name) =>
    name.replace(/\.ts$/, ""),
  );
  expect(COMMANDS.map(({ name }) => name).sort()).toEqual(files.sort());
});

it("says of each command in the list what the command says of itself", async () => {
  const loaded = await program({ stdout: {}, stderr: {} } as CliContext, null);
  const said = loaded.commands.map((command) => ({
    name: command.name(),
    usage: command.usage(),
    summary: command.summary(),
  }));
  expect(COMMANDS.map(({ name, usage, summary }) => ({ name, usage, summary }))).toEqual(said);
});
