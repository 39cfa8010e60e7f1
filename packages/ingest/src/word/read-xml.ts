import { Tokenizer } from "htmlparser2";
import type { TextPiece } from "../lines/line-builder.js";

/** What an XML part is made of. */
export interface XmlEvents {
  /** An element begins; names as written, with their prefix. */
  readonly start: (name: string, attributes: ReadonlyMap<string, string>) => void;
  readonly end: (name: string) => void;
  readonly text: (piece: TextPiece) => void;
}

/**
 * Reads an XML part, with entities decoded; those that a document type would declare are not, so that nothing
 * expands.
 *
 * @param source - the part, decoded
 * @param events - told of what is met, in the order of the part
 * @example
 * readXml("<w:t>会议</w:t>", { start() {}, end() {}, text: ({ text }) => console.log(text) });
 */
export function readXml(source: string, events: XmlEvents): void {
  let name = "";
  let attributes = new Map<string, string>();
  let attribute = "";
  let value = "";
  const text = (start: number, end: number): void =>
    events.text({ text: source.slice(start, end), start, end });
  const tokenizer = new Tokenizer(
    { xmlMode: true },
    {
      onopentagname(start, end) {
        name = source.slice(start, end);
        attributes = new Map();
      },
      onattribname(start, end) {
        attribute = source.slice(start, end);
        value = "";
      },
      onattribdata(start, end) {
        value += source.slice(start, end);
      },
      onattribentity(codePoint) {
        value += String.fromCodePoint(codePoint);
      },
      onattribend: () => attributes.set(attribute, value),
      onopentagend: () => events.start(name, attributes),
      onselfclosingtag() {
        events.start(name, attributes);
        events.end(name);
      },
      onclosetag: (start, end) => events.end(source.slice(start, end)),
      ontext: text,
      ontextentity: (codePoint, end) =>
        events.text({ text: String.fromCodePoint(codePoint), start: source.lastIndexOf("&", end - 1), end }),
      oncdata: (start, end, offset) => text(start, end - offset),
      oncomment() {},
      ondeclaration() {},
      onprocessinginstruction() {},
      onend() {},
    },
  );
  tokenizer.write(source);
  tokenizer.end();
}
