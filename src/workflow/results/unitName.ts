/** A unit as sheets name it: people without one stand together. */
export function unitName(unit: string): string {
  return unit === "" ? "（未填机构）" : unit;
}
