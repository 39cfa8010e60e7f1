import { existsSync } from "node:fs";
import { bareCounties } from "@tifa/lexicon";
import { expect, it } from "vitest";
import { CORPORA, countyWords } from "./county-words.js";

it.skipIf(!existsSync(CORPORA))(
  "names of counties that are words are those that texts of elsewhere hold",
  async () => {
    const marked = [...bareCounties()].filter(([, { isWord }]) => isWord).map(([name]) => name);
    expect(marked.sort()).toEqual(await countyWords());
    expect(marked.length).toBeGreaterThan(400);
  },
);
