/** What parts several names in one cell: 、 and commas, semicolons, line breaks. */
export const separators = /[、，,；;\n]/;

/** The names in a cell that holds several, in order; none in an empty one. */
export function namesIn(cell: string): readonly string[] {
  return cell
    .split(separators)
    .map((name) => name.trim())
    .filter((name) => name !== "");
}
