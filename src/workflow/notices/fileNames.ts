/** What Windows takes in no name of a file, and what cannot be seen. */
const FORBIDDEN = /[\\/:*?"<>|\p{Cc}]/gu;

/** Names of devices, which Windows gives to no file or folder, whatever its ending. */
const DEVICE = /^(con|prn|aux|nul|com\d|lpt\d)(\.|$)/i;

/** Longest part of a name before its ending; paths on a network share stay below the limit of Windows. */
const LONGEST = 80;

/** Names of files (without ending) that Windows takes, as near to those wanted as can be; repeated ones are numbered. */
export function fileNames(wanted: readonly string[]): readonly string[] {
  const used = new Set<string>();
  return wanted.map((name) => {
    const legal = legalFileName(name);
    let free = legal;
    for (let number = 2; used.has(free.toLowerCase()); number += 1) free = `${legal} (${String(number)})`;
    used.add(free.toLowerCase());
    return free;
  });
}

/** One such name; neither a point nor a space stands at its end. */
export function legalFileName(name: string): string {
  const plain = Array.from(name.replace(FORBIDDEN, "_")).slice(0, LONGEST).join("");
  const trimmed = plain.trim().replace(/[. ]+$/, "");
  if (trimmed === "") return "_";
  return DEVICE.test(trimmed) ? `_${trimmed}` : trimmed;
}
