/** Symbols of the elements. */
const ELEMENTS: ReadonlySet<string> = new Set(
  (
    "H He Li Be B C N O F Ne Na Mg Al Si P S Cl Ar K Ca Sc Ti V Cr Mn Fe Co Ni Cu Zn Ga Ge As Se Br Kr Rb Sr Y Zr Nb Mo " +
    "Tc Ru Rh Pd Ag Cd In Sn Sb Te I Xe Cs Ba La Ce Pr Nd Pm Sm Eu Gd Tb Dy Ho Er Tm Yb Lu Hf Ta W Re Os Ir Pt Au Hg Tl " +
    "Pb Bi Po At Rn Fr Ra Ac Th Pa U Np Pu Am"
  ).split(" "),
);

/**
 * Whether a group of characters is a chemical formula or the name of an alloy: LiFePO4, Ca(OH)2, Ti-6Al-4V.
 *
 * @param group - ASCII characters without blanks
 */
export function isChemicalFormula(group: string): boolean {
  if (!/^(?:\d|[A-Z][a-z]?|[-()+=])+$/u.test(group)) return false;
  const symbols = group.match(/[A-Z][a-z]?/gu) ?? [];
  return symbols.length >= 2 && symbols.every((symbol) => ELEMENTS.has(symbol));
}
