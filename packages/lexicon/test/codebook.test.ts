import { readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { priorityDictionary } from "../src/index.js";

const text = readFileSync(new URL("../data/codebook.md", import.meta.url), "utf8");
const [domains = "", lines = ""] =
  text.split("## Domains\n")[1]?.split("## Lines of `health-emergency`\n") ?? [];

/** Name, label and major topic of each section, and the section. */
function sections(part: string): { heading: string; body: string }[] {
  return part
    .split(/^### /m)
    .slice(1)
    .map((section) => {
      const end = section.indexOf("\n");
      return { heading: section.slice(0, end), body: section.slice(end).trim() };
    });
}

describe("the codebook", () => {
  const entries = priorityDictionary();
  const heading = (name: string, label: string, cap: string | null): string =>
    `${name} · ${label} (${cap ?? "none"})`;

  it("defines every domain of the dictionary, in its order, with its label and major topic", () => {
    expect(sections(domains).map((section) => section.heading)).toEqual(
      entries
        .filter((entry) => entry.line === null)
        .map((entry) => heading(entry.domain, entry.label.split("：")[0] ?? "", entry.cap)),
    );
  });

  it("defines every line likewise", () => {
    expect(sections(lines).map((section) => section.heading)).toEqual(
      entries
        .filter((entry) => entry.line !== null)
        .map((entry) => heading(entry.line ?? "", entry.label, entry.cap)),
    );
  });

  it("says of each what it is, what is in and what is out", () => {
    for (const { heading: name, body } of [...sections(domains), ...sections(lines)])
      expect(body, name).toMatch(/^[A-Z].*\.\n\n- In: .+\.\n- Out: ./s);
  });

  it("gives no term list: it is written without Chinese characters, but for labels", () => {
    for (const { heading: name, body } of [...sections(domains), ...sections(lines)])
      expect(body, name).not.toMatch(/\p{Script=Han}/u);
  });
});
