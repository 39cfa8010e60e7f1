import { crc32, deflateRawSync } from "node:zlib";

/** What makes an archive a broken or a hostile one. */
export interface ZipFaults {
  /** Sets the flag of encryption. */
  readonly isLocked?: boolean;
  /** Expanded size to declare. Default: the true one. */
  readonly declaredSize?: number;
}

/**
 * Writes a zip archive (APPNOTE 6.3.10, sections 4.3.7 and 4.3.12).
 *
 * @param parts - contents by name
 * @param faults - what is wrong with it. Default: nothing
 * @returns the archive
 * @example
 * makeZip({ "word/document.xml": "<w:document/>" });
 */
export function makeZip(
  parts: Readonly<Record<string, string | Uint8Array>>,
  faults: ZipFaults = {},
): Buffer {
  const locals: Buffer[] = [];
  const central: Buffer[] = [];
  let offset = 0;
  for (const [name, content] of Object.entries(parts)) {
    const data = Buffer.from(content);
    const packed = deflateRawSync(data);
    const fields = Buffer.alloc(26);
    fields.writeUInt16LE(20, 0);
    fields.writeUInt16LE(0x800 + (faults.isLocked ? 1 : 0), 2);
    fields.writeUInt16LE(8, 4);
    fields.writeUInt32LE(crc32(data), 10);
    fields.writeUInt32LE(packed.length, 14);
    fields.writeUInt32LE(faults.declaredSize ?? data.length, 18);
    fields.writeUInt16LE(Buffer.byteLength(name), 22);
    const local = Buffer.concat([Buffer.from("PK\x03\x04"), fields, Buffer.from(name), packed]);
    const place = Buffer.alloc(14);
    place.writeUInt32LE(offset, 10);
    central.push(Buffer.concat([Buffer.from("PK\x01\x02\x14\x00"), fields, place, Buffer.from(name)]));
    locals.push(local);
    offset += local.length;
  }
  const directory = Buffer.concat(central);
  const end = Buffer.alloc(18);
  end.writeUInt16LE(central.length, 4);
  end.writeUInt16LE(central.length, 6);
  end.writeUInt32LE(directory.length, 8);
  end.writeUInt32LE(offset, 12);
  return Buffer.concat([...locals, directory, Buffer.from("PK\x05\x06"), end]);
}
