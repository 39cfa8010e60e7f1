import fc from "fast-check";
import { expect, test } from "vitest";
import { escapeMarkup } from "../src/index.js";

test("the five characters of markup become references", () => {
  expect(escapeMarkup(`<a href="x" title='y'>&</a>`)).toBe(
    "&lt;a href=&quot;x&quot; title=&#39;y&#39;&gt;&amp;&lt;/a&gt;",
  );
});

test("what is escaped can close neither a tag nor an attribute, and nothing else changes", () => {
  fc.assert(
    fc.property(fc.string({ unit: "binary" }), (text) => {
      const escaped = escapeMarkup(text);
      expect(escaped).not.toMatch(/[<>"']/);
      expect(escaped.replace(/&(?:amp|lt|gt|quot|#39);/g, "").length).toBe(
        text.replace(/[&<>"']/g, "").length,
      );
    }),
  );
});
