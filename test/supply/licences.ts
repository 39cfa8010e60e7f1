/**
 * Licences that a package may have: permissive ones, and MPL-2.0 for packages that are used as they come. Fonts have OFL-1.1.
 * Identifiers of https://spdx.org/licenses.
 */
export const allowedLicences: readonly string[] = [
  "MIT",
  "MIT-0",
  "0BSD",
  "ISC",
  "BSD-2-Clause",
  "BSD-3-Clause",
  "Apache-2.0",
  "BlueOak-1.0.0",
  "BSL-1.0",
  "CC0-1.0",
  "Unlicense",
  "Python-2.0",
  "MPL-2.0",
];

/** Packages that name no licence in the lockfile: what the licence file that they come with says. */
export const readLicences: Readonly<Record<string, string>> = {
  spawndamnit: "MIT",
  "typed-function": "MIT",
};
