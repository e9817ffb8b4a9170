/** A formula of a file as people write it: storage prefixes dropped, add-in functions by their own names. */
export function peopleFormula(stored: string): string {
  return `=${stored
    .replace(/_xldudf_([A-Za-z0-9]+)_([A-Za-z0-9]+)/g, "$1.$2")
    .replace(/_xlfn\.(?:_xlws\.)?|_xlpm\.|_xlws\./g, "")}`;
}
