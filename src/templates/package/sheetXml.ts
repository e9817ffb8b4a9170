import { columnNumber } from "../sheets/sheetCells";
import { storedFormula } from "./storedFormula";

const ENTITIES: Readonly<Record<string, string>> = {
  "&lt;": "<",
  "&gt;": ">",
  "&quot;": '"',
  "&apos;": "'",
  "&amp;": "&",
};

/** Text of an XML part as it was before it was written. */
export function unescapeXml(value: string): string {
  return value.replace(/&(?:lt|gt|quot|apos|amp);/g, (entity) => ENTITIES[entity] ?? entity);
}

/** Text in the form in which XML holds it. */
export function escapeXml(value: string): string {
  return value.replace(/&/g, "&amp;").replace(/</g, "&lt;").replace(/>/g, "&gt;").replace(/"/g, "&quot;");
}

/**
 * Puts the formulas of a sheet into the form files keep, marks array formulas as dynamic (cm="1": they spill, and Excel
 * shows no @), and keeps texts that a formula spilled beside the cell, as Excel does, not among the shared strings.
 */
export function finishSheet(xml: string, strings: readonly string[]): string {
  const withFormulas = xml
    .replace(
      /(<f\b[^>]*>)([^<]*)(<\/f>)/g,
      (_whole, open: string, formula: string, close: string) =>
        `${open}${escapeXml(storedFormula(unescapeXml(formula)))}${close}`,
    )
    .replace(/<c (r="[A-Z]+\d+"[^>]*>)(?=<f t="array")/g, '<c cm="1" $1');
  const areas = [...withFormulas.matchAll(/<f t="array" ref="([A-Z]+)(\d+):([A-Z]+)(\d+)"/g)].map(
    ([, left = "", top = "", right = "", bottom = ""]) => ({
      left: columnNumber(left),
      top: Number(top),
      right: columnNumber(right),
      bottom: Number(bottom),
    }),
  );
  if (areas.length === 0) return withFormulas;
  return withFormulas.replace(
    /<c r="([A-Z]+)(\d+)"([^>]*) t="s"><v>(\d+)<\/v><\/c>/g,
    (whole, letters: string, row: string, attributes: string, index: string) => {
      const [column, line] = [columnNumber(letters), Number(row)];
      const spilled = areas.some(
        ({ left, top, right, bottom }) => column >= left && column <= right && line >= top && line <= bottom,
      );
      return spilled
        ? `<c r="${letters}${row}"${attributes} t="str"><v>${strings[Number(index)] ?? ""}</v></c>`
        : whole;
    },
  );
}

/** The shared strings of a package, still escaped. */
export function sharedStrings(xml: string): readonly string[] {
  return [...xml.matchAll(/<si><t(?: [^>]*)?>([^<]*)<\/t><\/si>|<si><t(?: [^>]*)?\/><\/si>/g)].map(
    ([, words = ""]) => words,
  );
}

/** A formula that Excel puts into every new row of a table. */
export interface CalculatedColumn {
  readonly formula: string;
  /** Whether it calculates with whole arrays, as its cells do. */
  readonly array: boolean;
}

/** The formulas of calculated columns: by table, then by header. */
export type CalculatedColumns = ReadonlyMap<string, ReadonlyMap<string, CalculatedColumn>>;

/** Table definitions: without the totals the writer adds, with the formulas of calculated columns. */
export function finishTable(xml: string, tables: CalculatedColumns): string {
  const columns = tables.get(unescapeXml(/ displayName="([^"]*)"/.exec(xml)?.[1] ?? ""));
  return xml
    .replace(/ totalsRow(?:Label|Function)="[^"]*"/g, "")
    .replace(/ totalsRowShown="1"/, ' totalsRowShown="0"')
    .replace(
      /<tableColumn ([^>]*?)name="([^"]*)"([^>]*?)\/>/g,
      (whole, before: string, name: string, after: string) => {
        const column = columns?.get(unescapeXml(name));
        if (column === undefined) return whole;
        const open = column.array ? '<calculatedColumnFormula array="1">' : "<calculatedColumnFormula>";
        return `<tableColumn ${before}name="${name}"${after}>${open}${escapeXml(storedFormula(column.formula))}</calculatedColumnFormula></tableColumn>`;
      },
    );
}
