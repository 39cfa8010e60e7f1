import { isChemicalFormula } from "./chemical-formula.js";
import { wordCost } from "./latin-words.js";

/** A character of a group that no word, number, address or formula is made of, in nats. */
const GARBLED = 6.2;
/** A sign by itself, or one that is repeated. */
const SIGN = 2.2;
const SEPARATOR = 1.2;

/** Signs alone. */
const SIGNS: RegExp = /^[!-/:-@[-`{-~]+$/u;

const ADDRESSES = [
  /^(?:[a-z]{1,10}:)?(?:https?:\/\/|www\.)[!-~]+$/iu,
  /^[\w.+-]*@[\w-]+(?:\.[\w-]+)+[,;.]?$/u,
  /^[\w/-]+(?:\.[\w/-]+)*\.(?:com|cn|org|net|gov|edu|html?|php|aspx?|pdf|docx?|jpe?g|png)(?:[/?#]|$)/iu,
  /^[\w-]{2,}\.[a-z]{2,6}\/[\w./?=&%#-]*$/iu,
];
const TAG =
  /^<[a-z][^<>]*>[^<>]*<\/[a-z\d]+>$|^<[!/]?-*[a-z][^<>]*>$|^<[!/]?[a-z][a-z\d-]*$|^[\w-]+=["']?[^"'<>]*["']?\/?>$|^-->$|^<!--$|^\{[#:.][\w-]+\}$/iu;
/** A path of Windows, what stands for a break in program text, a variable's name. */
const PATH = /^[A-Za-z]:(?:\\{1,2}[\w.-]+)+\\?$|^(?:\\[nrt])+$|^\$[A-Z_]{2,}$/u;
/** An equation: numbers and letters with signs of arithmetic between them. */
const EQUATION = /^(?:\d+|[A-Za-z]{1,2})(?:[-+*/^=](?:\d+|[A-Za-z]{1,2})){2,}$/u;
/** A name of a user, a subject: what stands behind the sign is a word or a number. */
const MENTION = /^[@#](?=\w)/u;
/** A number of an account or a telephone. */
const ACCOUNT = /^(?:[A-Z]{2,4}[:-]?\d{5,12}|(?:QQ|VX|WX|TEL):[\w-]{4,20})$/iu;
/** A face: >_<, :-), ;D. */
const FACE =
  /^(?:\(?[<>^=TQOou;~-][_.wo/-]{1,3}[<>^=TQOou;~-]\)?[v~]?|\(?[:;=8][-o^']?[()DPpO3<>|[\]/\\*]|[oO]rz)$/u;
/** Whether a group is one of the faces that are made of signs. */
export const isFace = (group: string): boolean => FACE.test(group);

const NUMBER = /^[-+~≈]?\d+(?:[.,:/%x-]+\d+)*[%.,:;/-]?$/u;
const CODE = /^(?:[A-Z]{1,6}-?\d{1,4}(?:\.\d{1,2})?[A-Z]?|\d{1,4}(?:[A-Z]{1,3}|[a-z]{1,3})|[A-Z]\d[A-Z]\d)$/u;
/** Identifiers that machines draw: a UUID, a digest of 40 or 64 digits. */
const IDENTIFIER = /^(?:[\da-f]{8}(?:-[\da-f]{4}){3}-[\da-f]{12}|[\da-f]{40}|[\da-f]{64})$/iu;
/** A word with a number: iPhone13, Windows11. */
const MODEL = /^[A-Za-z]{3,}\d{1,4}$/u;
/** A command of TeX, with what belongs to it; a class of characters in an expression, with how many there are. */
const TEX =
  /\\[A-Za-z]{2,}\{[^{}]*\}|^\\[a-z]{4,}\*?\{$|\\[dwsDWS](?:[+*?]|\{\d{1,2}(?:,\d{0,2})?\})|^\$*\\[A-Za-z]{3,}$|^\$[^$]{1,200}\$$/u;
const PARTS = /[-/+.&_=:*~]+|[()[\]{}<>"',;!?|]/u;

const isAddress = (group: string): boolean => ADDRESSES.some((pattern) => pattern.test(group));

/**
 * How improbable a group of ASCII characters is in a text that means something.
 *
 * @param given - what stands between two blanks
 * @returns nats
 */
export function meantCost(given: string): number {
  // Marks of the text touch what they stand beside.
  const group = given.length > 4 ? given.replace(/^[(:,;"']|[):,;."']$/gu, "") : given;
  if (IDENTIFIER.test(group) || isAddress(group) || TAG.test(group) || TEX.test(group))
    return 1 + 0.8 * group.length;
  if (PATH.test(group) || (group.includes("=") && EQUATION.test(group))) return 1 + 0.8 * group.length;
  if (MENTION.test(group)) return SIGN + meantCost(group.slice(1));
  if (isFace(group)) return 2 * SIGN;
  if (ACCOUNT.test(group)) return 3 + 1.8 * group.length;
  if (NUMBER.test(group)) return 1.5 + 1.2 * group.length;
  if (isGapped(group)) return 1.5 + 1.2 * group.length + 2 * (group.split("?").length - 1);
  if (/^(.)\1*$/u.test(group) && !/^[A-Za-z]{1,2}$/u.test(group)) return SIGN;
  if (CODE.test(group)) return codeCost(group);
  if (isChemicalFormula(group)) return 2 + 2.3 * group.length;
  if (isModel(group)) return modelCost(group);
  if (SIGNS.test(group)) return (new Set(group).size >= 3 ? GARBLED : SIGN) * group.length;
  if (/^[A-Za-z]+$/u.test(group)) return wordCost(group);
  return Math.min(GARBLED * group.length, partsCost(group));
}

/** Numbers between characters that were lost: 占?3.4%，?6岁. */
function isGapped(group: string): boolean {
  const parts = group.split("?");
  return parts.length > 1 && /\d/u.test(group) && parts.every((part) => part === "" || NUMBER.test(part));
}

/** Words, numbers and codes with signs between and round them: Wi-Fi, R&D, 1+1+1, (PM2.5). */
function partsCost(group: string): number {
  const parts = group.split(PARTS);
  const separators = parts.length - 1;
  if (separators === 0) return GARBLED * group.length;
  let cost = 0;
  for (const part of parts) {
    if (part === "") continue;
    if (NUMBER.test(part)) cost += 1 + 1.2 * part.length;
    else if (CODE.test(part)) cost += codeCost(part);
    else if (isModel(part)) cost += modelCost(part);
    else if (/^[A-Za-z]+$/u.test(part)) cost += wordCost(part);
    else cost += GARBLED * part.length;
  }
  if (isScrambled(group)) return (GARBLED - 0.5) * group.length;
  // Signs of one kind hold a name together, those of arithmetic a formula; many others hold nothing.
  const formula = new Set(group.match(/[-()+*/=^,.<>[\]]/gu)).size;
  const others = othersIn(group);
  const scattered = others > 0 ? parts.filter((part) => part !== "" && part.length <= 2).length : 0;
  return (
    cost + separators * SEPARATOR + Math.max(0, formula - 2) + others * 2.5 + Math.max(0, scattered - 1) * 2
  );
}

function isModel(group: string): boolean {
  if (!MODEL.test(group)) return false;
  const letters = group.replace(/\d/gu, "").toLowerCase();
  return wordCost(letters) < MODEL_WORD * letters.length;
}

function modelCost(model: string): number {
  const letters = model.replace(/\d/gu, "");
  return 1.5 + wordCost(letters) + 2.3 * (model.length - letters.length);
}

/** Kinds of signs that no formula has. */
const othersIn = (group: string): number => new Set(group.match(/[^-A-Za-z0-9()+*/=^,.<>[\]]/gu)).size;

/** Signs of many kinds, or capitals, small letters, digits and signs in turns, with no word or long number among them. */
function isScrambled(group: string): boolean {
  if (group.length < 6 || /\d{3}/u.test(group)) return false;
  // Of iPhone13+Mac, Phone is a word.
  const words = [...(group.match(/[A-Za-z]{4,}/gu) ?? []), ...(group.match(/[A-Z][a-z]{3,}/gu) ?? [])];
  if (words.some((word) => wordCost(word.toLowerCase()) < KNOWN_WORD * word.length)) return false;
  const kinds = new Set(group.match(/[^A-Za-z0-9]/gu)).size;
  if (kinds >= 3 && othersIn(group) >= 2) return true;
  const forms = [...formOf(group)];
  const turns = forms.filter((form, i) => i > 0 && form !== forms[i - 1]).length;
  const of = new Set(forms);
  return (
    of.has("#") && of.has("a") && of.has("A") && (of.has("0") || kinds >= 2) && turns * 5 >= group.length * 2
  );
}

/** What a letter of a word costs at most, in nats. */
const KNOWN_WORD = 3.2;
/** The same of a name before a number: iPhone13. */
const MODEL_WORD = 3.3;

/** Letters and digits of a name such as PM2.5, G60 or 5G. */
function codeCost(code: string): number {
  const digits = code.match(/[\d.-]/gu)?.length ?? 0;
  return 1.5 + 2.3 * digits + 2.9 * (code.length - digits);
}

/** Capitals, small letters, digits and signs by one sign each. */
export function formOf(group: string): string {
  let form = "";
  for (let at = 0; at < group.length; at++) {
    const code = group.charCodeAt(at);
    if (code >= 0x30 && code <= 0x39) form += "0";
    else if (code >= 0x41 && code <= 0x5a) form += "A";
    else form += code >= 0x61 && code <= 0x7a ? "a" : "#";
  }
  return form;
}
