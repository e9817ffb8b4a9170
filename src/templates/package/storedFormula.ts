/** Functions newer than the file format, with the prefix under which files keep them. */
const prefixes: Readonly<Record<string, string>> = {
  FILTER: "_xlfn._xlws.",
  SORT: "_xlfn._xlws.",
  UNIQUE: "_xlfn.",
  XMATCH: "_xlfn.",
  XLOOKUP: "_xlfn.",
  SEQUENCE: "_xlfn.",
  SORTBY: "_xlfn.",
  IFNA: "_xlfn.",
  IFS: "_xlfn.",
  SWITCH: "_xlfn.",
  TEXTJOIN: "_xlfn.",
  CONCAT: "_xlfn.",
  MAXIFS: "_xlfn.",
  MINIFS: "_xlfn.",
  DAYS: "_xlfn.",
  "STDEV.S": "_xlfn.",
  "STDEV.P": "_xlfn.",
  "RANK.EQ": "_xlfn.",
  "PERCENTILE.INC": "_xlfn.",
  "QUARTILE.INC": "_xlfn.",
};

/**
 * A formula as people read it, in the form a file keeps: functions of the add-in as `_xldudf_KPI_…`, newer functions
 * with their prefix, `A6#` as `_xlfn.ANCHORARRAY(A6)`. Text in quotation marks stays as it is.
 */
export function storedFormula(formula: string): string {
  return formula
    .replace(/^=/, "")
    .split(/("(?:[^"]|"")*")/)
    .map((part, index) => (index % 2 === 1 ? part : storedPart(part)))
    .join("");
}

function storedPart(part: string): string {
  return part
    .replace(/\bKPI\.([A-Z]+)\(/g, "_xldudf_KPI_$1(")
    .replace(
      /((?:'(?:[^']|'')+'|[\p{L}_][\p{L}\p{N}_.]*)!)?(?<![A-Za-z0-9_.$])(\$?[A-Z]{1,3}\$?\d+)#/gu,
      (_whole, sheet: string | undefined, cell: string) => `_xlfn.ANCHORARRAY(${sheet ?? ""}${cell})`,
    )
    .replace(/(?<![A-Za-z0-9_.])([A-Z][A-Z0-9.]*)(?=\()/g, (name: string) => (prefixes[name] ?? "") + name);
}
