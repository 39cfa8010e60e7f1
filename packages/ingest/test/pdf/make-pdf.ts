import { deflateSync } from "node:zlib";
import iconv from "iconv-lite";

/** Text at a place of a page. */
export interface PdfText {
  readonly text: string;
  readonly x: number;
  readonly y: number;
  /** Size of the letters. Default: 16. */
  readonly size?: number;
  /** Slope of the line, as sine and cosine. Default: level. */
  readonly turn?: readonly [sine: number, cosine: number];
}

/** How a file is written. */
export interface PdfOptions {
  /** Predefined table of the font, which is not put into the file. Default: `UniGB-UCS2-H`. */
  readonly table?: "UniGB-UCS2-H" | "GBK-EUC-H";
  /** Whether a password locks it. Default: false. */
  readonly isLocked?: boolean;
}

/**
 * Writes a PDF file whose Chinese font is not put into it, as files of the 2000s are.
 *
 * @param pages - texts of each page, or what draws it
 * @param options - table of the font and lock
 * @returns the file
 * @example
 * makePdf([[{ text: "会议", x: 90, y: 700 }]]);
 */
export function makePdf(pages: readonly (readonly PdfText[] | string)[], options: PdfOptions = {}): Buffer {
  const { table = "UniGB-UCS2-H", isLocked = false } = options;
  const objects: Buffer[] = [];
  const add = (text: string, stream?: Buffer): number => objects.push(objectOf(text, stream));
  add("<</Type/Catalog/Pages 2 0 R>>");
  add(`<</Type/Pages/Count ${pages.length}/Kids[${pages.map((_, at) => `${5 + 2 * at} 0 R`).join(" ")}]>>`);
  add(`<</Type/Font/Subtype/Type0/BaseFont/SimSun/Encoding/${table}/DescendantFonts[4 0 R]>>`);
  add(
    "<</Type/Font/Subtype/CIDFontType2/BaseFont/SimSun/CIDSystemInfo<</Registry(Adobe)/Ordering(GB1)/Supplement 2>>" +
      "/DW 1000/FontDescriptor<</Type/FontDescriptor/FontName/SimSun/Flags 4/FontBBox[0 0 1000 1000]/ItalicAngle 0/Ascent 880/Descent -120/CapHeight 700/StemV 80>>>>",
  );
  pages.forEach((page, at) => {
    const content = typeof page === "string" ? page : page.map((text) => drawn(text, table)).join("\n");
    add(
      `<</Type/Page/Parent 2 0 R/MediaBox[0 0 595 842]/Resources<</Font<</F1 3 0 R>>>>/Contents ${6 + 2 * at} 0 R>>`,
    );
    add("/Filter/FlateDecode", deflateSync(Buffer.from(content, "latin1")));
  });
  const lock = "0".repeat(64);
  const trailer = isLocked
    ? `/Encrypt<</Filter/Standard/V 1/R 2/P -4/O<${lock}>/U<${lock}>>>/ID[<${lock}><${lock}>]`
    : "";
  return assembled(objects, trailer);
}

function drawn({ text, x, y, size = 16, turn = [0, 1] }: PdfText, table: string): string {
  const bytes =
    table === "GBK-EUC-H" ? iconv.encode(text, "gbk") : iconv.encode(text, "utf-16be", { addBOM: false });
  const [sine, cosine] = turn;
  return `BT /F1 ${size} Tf ${cosine} ${sine} ${-sine} ${cosine} ${x} ${y} Tm <${bytes.toString("hex")}> Tj ET`;
}

function objectOf(text: string, stream: Buffer | undefined): Buffer {
  if (!stream) return Buffer.from(text);
  return Buffer.concat([
    Buffer.from(`<<${text}/Length ${stream.length}>>stream\n`),
    stream,
    Buffer.from("\nendstream"),
  ]);
}

function assembled(objects: readonly Buffer[], trailer: string): Buffer {
  const parts = [Buffer.from("%PDF-1.5\n")];
  const places: number[] = [];
  let length = parts[0]!.length;
  objects.forEach((object, at) => {
    const whole = Buffer.concat([Buffer.from(`${at + 1} 0 obj\n`), object, Buffer.from("\nendobj\n")]);
    places.push(length);
    length += whole.length;
    parts.push(whole);
  });
  const entries = places.map((place) => `${String(place).padStart(10, "0")} 00000 n \n`).join("");
  parts.push(
    Buffer.from(
      `xref\n0 ${objects.length + 1}\n0000000000 65535 f \n${entries}trailer<</Size ${objects.length + 1}/Root 1 0 R${trailer}>>\nstartxref\n${length}\n%%EOF`,
    ),
  );
  return Buffer.concat(parts);
}
