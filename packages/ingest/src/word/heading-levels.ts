import { readXml } from "./read-xml.js";

/**
 * Which paragraph styles are headings: by their outline level, or by the name that Word gives its own.
 *
 * @param styles - the part `styles.xml`
 * @returns levels from 1 by the style's id; a style that is based on a heading is one
 * @example
 * headingLevels('<w:style w:styleId="a1"><w:name w:val="heading 2"/></w:style>').get("a1"); // 2
 */
export function headingLevels(styles: string): ReadonlyMap<string, number> {
  const levels = new Map<string, number>();
  const bases: [style: string, base: string][] = [];
  let style = "";
  readXml(styles, {
    start(name, attributes) {
      const value = attributes.get("w:val") ?? "";
      if (name === "w:style") style = attributes.get("w:styleId") ?? "";
      else if (name === "w:basedOn") bases.push([style, value]);
      else if (name === "w:name" || name === "w:outlineLvl") {
        const level = name === "w:name" ? /^heading ([1-9])$/i.exec(value)?.[1] : outlineLevel(value);
        if (level) levels.set(style, Number(level));
      }
    },
    end(name) {
      if (name === "w:style") style = "";
    },
    text() {},
  });
  // Bases come before the styles that build on them; Word allows chains of eleven.
  for (const [one, base] of bases) {
    const level = levels.get(base);
    if (level && !levels.has(one)) levels.set(one, level);
  }
  return levels;
}

/**
 * Level of a heading by Word's outline level, which counts from 0; 9 is that of text.
 *
 * @param value - of the element `w:outlineLvl`
 * @returns the level from 1; null for text
 * @example
 * outlineLevel("0"); // 1
 */
export function outlineLevel(value: string): number | null {
  return /^[0-8]$/.test(value) ? Number(value) + 1 : null;
}
