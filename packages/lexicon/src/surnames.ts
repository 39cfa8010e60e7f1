import { once } from "@tifa/corpus";
import { surnameWords } from "./tables/surnames.js";

/**
 * Chinese surnames: those of one character, then compound ones (欧阳). Not every person named in a text has one:
 * Uyghur, Kazakh, Tibetan and Mongol names are written without.
 *
 * @returns a frozen array without duplicates, the same at every call
 * @example
 * surnames().includes("欧阳"); // true
 */
export const surnames: () => readonly string[] = once(() => Object.freeze(surnameWords().split(" ")));
