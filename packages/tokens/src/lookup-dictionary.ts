import type { TokenPattern } from "./patterns.js";

/** Patterns of a key with those that are none of it. */
export interface LookupEntry {
  readonly patterns: readonly TokenPattern[];
  /** A place that fits one of these is no match, nor is any part of it: 春节 keeps 节 from matching. */
  readonly exceptions?: readonly TokenPattern[];
}

/** Keys with their patterns, or with keys below them. */
export interface LookupDictionary {
  readonly [key: string]: readonly TokenPattern[] | LookupEntry | LookupDictionary;
}

/** A key with the way to it. */
export interface FlatEntry extends Required<LookupEntry> {
  /** Keys from the top, with the separator between them. */
  readonly key: string;
}

/**
 * Lists the entries of a dictionary. What has an array under `patterns` is an entry; other objects hold keys.
 *
 * @param dictionary - see {@link LookupDictionary}
 * @param separator - stands between the keys of levels
 * @param levels - which levels make the name, from 1; null: all
 * @returns entries in the dictionary's order; entries whose names are the same have one key
 */
export function flatDictionary(
  dictionary: LookupDictionary,
  separator: string,
  levels: readonly number[] | null,
): readonly FlatEntry[] {
  const found: FlatEntry[] = [];
  const visit = (node: LookupDictionary, path: readonly string[]): void => {
    for (const [name, value] of Object.entries(node)) {
      const names = [...path, name];
      const key = names.filter((_, at) => levels?.includes(at + 1) ?? true).join(separator);
      if (isPatterns(value)) found.push({ key, patterns: value, exceptions: [] });
      else if (isEntry(value))
        found.push({ key, patterns: value.patterns, exceptions: value.exceptions ?? [] });
      else visit(value, names);
    }
  };
  visit(dictionary, []);
  return found.filter(({ key }) => key !== "");
}

function isPatterns(value: LookupDictionary[string]): value is readonly TokenPattern[] {
  return Array.isArray(value);
}

function isEntry(value: LookupEntry | LookupDictionary): value is LookupEntry {
  return Array.isArray(value.patterns);
}
