/** Longest name that Excel gives a sheet. */
const LONGEST = 31;

/** What Excel takes in no name of a sheet, and what cannot be seen. */
const FORBIDDEN = /[:\\/?*[\]\p{Cc}]/gu;

/** Names that Excel keeps for itself. */
const RESERVED = ["history"];

/**
 * Names that Excel takes for sheets, as near to those wanted as can be: forbidden characters become "_", an apostrophe
 * stands at neither end, no name is longer than 31 or there twice (whatever the case); repeated ones are numbered.
 */
export function sheetNames(wanted: readonly string[], taken: readonly string[] = []): readonly string[] {
  const used = new Set(taken.map(nameKey));
  return wanted.map((name) => {
    const legal = legalName(name);
    const free = firstFree(legal, used);
    used.add(nameKey(free));
    return free;
  });
}

function legalName(name: string): string {
  const plain = shortened(name.replace(FORBIDDEN, "_").trim(), LONGEST)
    .replace(/^'+|'+$/g, "")
    .trim();
  if (plain === "") return "_";
  return RESERVED.includes(plain.toLowerCase()) ? `${plain}_` : plain;
}

function firstFree(name: string, used: ReadonlySet<string>): string {
  let candidate = name;
  for (let number = 2; used.has(nameKey(candidate)); number += 1) {
    const ending = ` (${String(number)})`;
    candidate = `${shortened(name, LONGEST - ending.length)}${ending}`;
  }
  return candidate;
}

/** The first so many UTF-16 units, which Excel counts, without half a character at the end. */
function shortened(name: string, length: number): string {
  const cut = name.slice(0, length);
  return /[\uD800-\uDBFF]$/.test(cut) ? cut.slice(0, -1) : cut;
}

/** Excel takes names that differ in case only for the same. */
function nameKey(name: string): string {
  return name.toLowerCase();
}
