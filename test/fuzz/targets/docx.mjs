import { check, read, storedZip } from "../checks.mjs";

const part = (/** @type {string} */ text) => Buffer.from(text);
const TYPES = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
const RELATIONS = part(
  `<Relationships>${["styles", "numbering", "footnotes"].map((type) => `<Relationship Id="${type}" Type="${TYPES}/${type}" Target="${type}.xml"/>`).join("")}</Relationships>`,
);

/** Parts of a Word document, after a mark that says which; other bytes as the archive. @param {Buffer} data */
export async function fuzz(data) {
  if (data.subarray(0, 2).toString("latin1") === "PK") {
    await read(data);
    return;
  }
  const [document = "", styles = "", numbering = "", footnotes = "", relations = RELATIONS] = data
    .toString("utf8")
    .split("\u0001");
  const found = await read(
    storedZip({
      "_rels/.rels": part(
        `<Relationships><Relationship Id="d" Type="${TYPES}/officeDocument" Target="word/document.xml"/></Relationships>`,
      ),
      "word/document.xml": part(document),
      "word/_rels/document.xml.rels": Buffer.from(relations),
      "word/styles.xml": part(styles),
      "word/numbering.xml": part(numbering),
      "word/footnotes.xml": part(footnotes),
    }),
  );
  for (const { text } of found)
    check(text.length <= 200 * data.length + 1000, "more text than the parts can hold");
}

const DOCUMENT =
  '<w:document><w:body><w:p><w:pPr><w:pStyle w:val="1"/><w:numPr><w:ilvl w:val="0"/><w:numId w:val="1"/></w:numPr></w:pPr><w:r><w:t xml:space="preserve"> 会议 </w:t><w:tab/><w:br/><w:footnoteReference w:id="2"/></w:r><w:del><w:r><w:delText>删</w:delText></w:r></w:del></w:p><w:tbl><w:tr><w:tc><w:p><w:r><w:rPr><w:vanish/></w:rPr><w:t>&#x4f1a;&lt;</w:t></w:r></w:p></w:tc></w:tr></w:tbl></w:body></w:document>';
const STYLES =
  '<w:styles><w:style w:styleId="1"><w:name w:val="heading 1"/><w:basedOn w:val="2"/><w:pPr><w:outlineLvl w:val="0"/></w:pPr></w:style><w:style w:styleId="2"><w:basedOn w:val="1"/></w:style></w:styles>';
const NUMBERING =
  '<w:numbering><w:abstractNum w:abstractNumId="0"><w:lvl w:ilvl="0"><w:start w:val="1"/><w:numFmt w:val="chineseCountingThousand"/><w:lvlText w:val="（%1）"/></w:lvl></w:abstractNum><w:num w:numId="1"><w:abstractNumId w:val="0"/><w:lvlOverride w:ilvl="0"><w:startOverride w:val="3"/></w:lvlOverride></w:num></w:numbering>';
const NOTES =
  '<w:footnotes><w:footnote w:id="2"><w:p><w:r><w:t>注</w:t></w:r></w:p></w:footnote></w:footnotes>';

export const seeds = () => [
  [DOCUMENT, STYLES, NUMBERING, NOTES].join("\u0001"),
  DOCUMENT,
  storedZip({ "word/document.xml": part(DOCUMENT), "../up.txt": part("会议") }),
];
