import { makeZip, type ZipFaults } from "./make-zip.js";

const TYPES = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
const NAMES = 'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"';

/** The XML inside the parts of a Word document. */
export interface DocxParts {
  readonly body: string;
  readonly styles?: string;
  readonly numbering?: string;
  readonly footnotes?: string;
  readonly endnotes?: string;
  /** Parts in front of all others. */
  readonly before?: Readonly<Record<string, string | Uint8Array>>;
  /** Name of the main part. Default: `word/document.xml`. */
  readonly path?: string;
}

/**
 * Writes a Word document.
 *
 * @param parts - what stands in it
 * @param faults - what is wrong with the archive. Default: nothing
 * @returns the file
 * @example
 * makeDocx({ body: "<w:p><w:r><w:t>会议</w:t></w:r></w:p>" });
 */
export function makeDocx(parts: DocxParts, faults: ZipFaults = {}): Buffer {
  const { body, before = {}, path = "word/document.xml", ...others } = parts;
  const folder = path.slice(0, path.lastIndexOf("/") + 1);
  const name = path.slice(folder.length);
  const below = Object.keys(others).map(
    (type) => `<Relationship Id="${type}" Type="${TYPES}/${type}" Target="${type}9.xml"/>`,
  );
  const files = Object.entries(others).map(([type, xml]) => [
    `${folder}${type}9.xml`,
    `<w:${type} ${NAMES}>${xml}</w:${type}>`,
  ]);
  return makeZip(
    {
      ...before,
      "[Content_Types].xml": "<Types/>",
      "_rels/.rels": `<Relationships><Relationship Id="r1" Type="${TYPES}/officeDocument" Target="/${path}"/></Relationships>`,
      [path]: `<?xml version="1.0" encoding="UTF-8"?><w:document ${NAMES}><w:body>${body}</w:body></w:document>`,
      [`${folder}_rels/${name}.rels`]: `<Relationships>${below.join("")}</Relationships>`,
      ...Object.fromEntries(files),
    },
    faults,
  );
}
