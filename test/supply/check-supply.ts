import { isLicenceAllowed } from "./is-licence-allowed.js";
import type { LockedPackage } from "./lockfile.js";

/** What the packages of others are held to. */
export interface SupplyRules {
  /** SPDX identifiers. */
  readonly allowedLicences: readonly string[];
  /** Licence by package, for those whose manifest names none. */
  readonly readLicences: Readonly<Record<string, string>>;
  /** `allowScripts` of package.json: every package with an install script, and whether it may run. */
  readonly allowScripts: Readonly<Record<string, boolean>>;
}

/**
 * Holds the packages of a lockfile to the rules.
 *
 * @param packages - as locked
 * @param rules - what is allowed
 * @returns a line for each violation: no integrity, an archive from elsewhere than a registry, a licence that is not allowed,
 *   an install script that nobody decided on, a decision that no package needs
 */
export function checkSupply(packages: readonly LockedPackage[], rules: SupplyRules): string[] {
  const problems = packages.flatMap((unit) => checkPackage(unit, rules));
  for (const name of Object.keys(rules.allowScripts)) {
    if (!packages.some((unit) => unit.name === name && unit.hasInstallScript)) {
      problems.push(`allowScripts names ${name}, which has no install script`);
    }
  }
  for (const name of Object.keys(rules.readLicences)) {
    if (!packages.some((unit) => unit.name === name && !isNamed(unit))) {
      problems.push(`${name} names its licence, or is gone: no need to have read it`);
    }
  }
  return problems;
}

function checkPackage(unit: LockedPackage, rules: SupplyRules): string[] {
  const { name, version, integrity, resolved } = unit;
  const problems: string[] = [];
  if (!integrity?.startsWith("sha512-")) problems.push(`${name} ${version}: no SHA-512 in the lockfile`);
  if (resolved !== null && !/^https:\/\/[^/]+\/.+\.tgz$/.test(resolved))
    problems.push(`${name} ${version}: comes from ${resolved}`);
  // "SEE LICENSE IN …" names a file, no licence.
  const license = isNamed(unit) ? unit.license : (rules.readLicences[name] ?? unit.license);
  if (license === null || !isLicenceAllowed(license, rules.allowedLicences))
    problems.push(`${name} ${version}: licence ${license ?? "not named"}`);
  if (unit.hasInstallScript && rules.allowScripts[name] === undefined)
    problems.push(`${name} ${version}: has an install script that allowScripts does not decide on`);
  return problems;
}

function isNamed({ license }: LockedPackage): boolean {
  return license !== null && !license.startsWith("SEE LICENSE IN ");
}
