import { crc32 } from "node:zlib";
import { isReadError, readDocuments } from "@tifa/ingest";

/**
 * Reads bytes as a file of a type: documents or errors, and nothing thrown.
 * @param {Uint8Array} bytes @param {import("@tifa/ingest").TextMediaType} [mediaType]
 */
export async function read(bytes, mediaType) {
  async function* stdin() {
    yield bytes;
  }
  const found = [];
  const options = mediaType === undefined ? {} : { mediaType };
  for await (const item of readDocuments(["-"], {
    ...options,
    textColumn: "text",
    maxBytes: 1 << 24,
    stdin: stdin(),
  })) {
    if (isReadError(item)) {
      if (item.error.message === "") throw new Error("an error without a message");
      continue;
    }
    const { text, blocks = [] } = item;
    for (const { start, end } of blocks) {
      if (!(0 <= start && start <= end && end <= text.length))
        throw new Error(`a block at ${start}–${end} of ${text.length}`);
    }
    found.push(item);
  }
  return found;
}

/**
 * @param {boolean} holds @param {string} what
 * @returns {asserts holds}
 */
export function check(holds, what) {
  if (!holds) throw new Error(what);
}

/** Invented pages, of the kinds that are met. */
export const TEXTS = [
  "青岚省召开防汛工作会议\n2021-06-18 来源：青岚日报\n\n6月17日，青岚省防汛工作会议召开，省长林远舟出席会议并讲话。\n会议指出，要压实各级责任，强化值班值守。林远舟强调，必须把群众安全放在首位。（记者杨文）\n",
  "青嵐省召開會議\n會議強調,要(yao)壓實責任;;要　盯緊水庫。。\n首页 > 要闻\n责任编辑：王明\nCopyright © 2021 版权所有 ICP备12345678号\n",
  "2021年青岚省政府工作报告\n——2021年1月20日在青岚省第十三届人民代表大会第四次会议上\n青岚省省长 林远舟\n各位代表：\n现在，我代表省人民政府，向大会报告工作，请予审议。\n一、2020年工作回顾\n（一）稳住经济。地区生产总值增长3.9%。\n二、今年工作安排\n要抓好“菜篮子”工程，深入实施乡村振兴战略。\n",
  "ä¼šè®®æŒ‡å‡º\n&#x4f1a;&#35758;&amp;nbsp;\\u4f1a\\u8bae%E4%BC%9A\n锟斤拷烫烫烫\n  会 议 强 调 ，要   落 实\n",
];

/**
 * A zip archive whose parts are stored as they are.
 * @param {Readonly<Record<string, Uint8Array>>} parts
 */
export function storedZip(parts) {
  const locals = [];
  const central = [];
  let offset = 0;
  for (const [name, data] of Object.entries(parts)) {
    const fields = Buffer.alloc(26);
    fields.writeUInt16LE(20, 0);
    fields.writeUInt16LE(0x800, 2);
    fields.writeUInt32LE(crc32(data), 10);
    fields.writeUInt32LE(data.length, 14);
    fields.writeUInt32LE(data.length, 18);
    fields.writeUInt16LE(Buffer.byteLength(name), 22);
    const local = Buffer.concat([Buffer.from("PK\x03\x04"), fields, Buffer.from(name), data]);
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
