import { decode } from "../decode.js";
import { DocumentTrouble } from "../document-trouble.js";
import { readXml } from "./read-xml.js";
import type { ZipParts } from "./zip-parts.js";

/** The XML parts of a Word document, decoded; null where it has none of the kind. */
export interface WordPackage {
  readonly document: string;
  readonly styles: string | null;
  readonly numbering: string | null;
  readonly footnotes: string | null;
  readonly endnotes: string | null;
}

/**
 * Finds the parts of a Word document by the relationships that it declares, since their names are free (ECMA-376
 * part 2, “Relationships”).
 *
 * @param parts - the archive
 * @returns the parts; null where the archive is no Word document
 * @throws DocumentTrouble `damaged` where a part that is declared is missing; what reading a part throws
 * @example
 * (await wordPackage(await zipParts(bytes, 1 << 26)))?.document; // "<?xml …"
 */
export async function wordPackage(parts: ZipParts): Promise<WordPackage | null> {
  const path = (await targets(parts, "")).get("officeDocument") ?? "word/document.xml";
  if (!/\.xml$/i.test(path)) return null;
  const document = await xmlPart(parts, path);
  if (document === null) {
    if (!parts.has("[Content_Types].xml")) return null;
    throw new DocumentTrouble("damaged", `the part ${path} is missing`);
  }
  if (!/<w:document[\s>]/.test(document)) return null;
  const below = await targets(parts, path);
  const part = async (type: string): Promise<string | null> => xmlPart(parts, below.get(type) ?? "");
  return {
    document,
    styles: await part("styles"),
    numbering: await part("numbering"),
    footnotes: await part("footnotes"),
    endnotes: await part("endnotes"),
  };
}

async function xmlPart(parts: ZipParts, path: string): Promise<string | null> {
  const bytes = await parts.read(path);
  return bytes && (decode(bytes)?.text ?? null);
}

/** Targets of the relationships of a part (or of the package), by the last word of their type. */
async function targets(parts: ZipParts, path: string): Promise<ReadonlyMap<string, string>> {
  const slash = path.lastIndexOf("/") + 1;
  const folder = path.slice(0, slash);
  const source = await xmlPart(parts, `${folder}_rels/${path.slice(slash)}.rels`);
  const found = new Map<string, string>();
  readXml(source ?? "", {
    start(_, attributes) {
      const address = attributes.get("Type") ?? "";
      const type = address.slice(address.lastIndexOf("/") + 1);
      const target = attributes.get("Target");
      if (!target || found.has(type)) return;
      found.set(type, target.startsWith("/") ? target.slice(1) : resolved(folder, target));
    },
    end() {},
    text() {},
  });
  return found;
}

function resolved(folder: string, target: string): string {
  const base = `zip://x/${folder}`;
  return URL.canParse(target, base) ? new URL(target, base).pathname.slice(1) : "";
}
