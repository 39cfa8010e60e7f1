/**
 * What the scripts of a text import and no command of it installs: with it alone, a reader's script would not run.
 *
 * @param text - Markdown with blocks of TypeScript or JavaScript, and `npm install …` in a block or a sentence
 * @returns names of packages, sorted
 * @example
 * notInstalled('`npm install @tifa/dfm`\n```ts\nimport { parse } from "@tifa/parse";\n```\n'); // ["@tifa/parse"]
 */
export function notInstalled(text: string): string[] {
  const scripts = [...text.matchAll(/^```(?:ts|js)\n([\s\S]*?)^```$/gm)].map((match) => match[1]!).join("\n");
  const imported = [...scripts.matchAll(/ from "(?!node:|\.)([^"]+)"/g)].map((match) => packageOf(match[1]!));
  const commands = [...text.matchAll(/npm install ([^`\n#]*)/g)].map((match) => match[1]!);
  const installed = new Set(
    commands.flatMap((command) => command.split(" ").map((word) => word.replace(/(?!^)@.*$/, ""))),
  );
  return [...new Set(imported)].filter((name) => !installed.has(name)).sort();
}

function packageOf(specifier: string): string {
  return specifier
    .split("/")
    .slice(0, specifier.startsWith("@") ? 2 : 1)
    .join("/");
}
