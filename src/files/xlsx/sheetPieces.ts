import { areaAt } from "../../workflow/cellArea";
import { columnLetters } from "../../workflow/data/located";
import { footerText } from "../../workflow/footerText";
import { headerText } from "../../workflow/headerText";
import type { BlockPlan, SheetPlan } from "../../workflow/ports";
import type { BookStyles } from "./bookStyles";
import { escapedXml } from "./xmlText";

/** What the sheets of a workbook have in common. */
export interface BookContent {
  readonly styles: BookStyles;
  /** The number of a text among the shared ones. */
  readonly string: (words: string) => number;
  /** Whether the sheets can only be read until somebody lifts their protection; there is no password. */
  readonly protect: boolean;
}

/** Letters in one piece of a part. */
const PIECE = 1 << 16;
/** Signs with which a text would become a formula as soon as somebody edits its cell. */
const FORMULA_SIGN = /^[=+\-@'\t\r\uFF1D\uFF0B\uFF0D\uFF20]/;

/** The XML of a worksheet in pieces: values only, so that it opens the same everywhere, without the add-in. */
export function* sheetPieces(plan: SheetPlan, content: BookContent, first: boolean): Generator<string> {
  yield `<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n<worksheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"><sheetPr><pageSetUpPr fitToPage="1"/></sheetPr>${viewXml(plan, first)}<sheetFormatPr defaultRowHeight="15"/>${columnsXml(plan)}<sheetData>`;
  let piece = "";
  for (const [row, segments] of rowsOf(plan)) {
    piece += rowXml(row, segments, plan, content);
    if (piece.length < PIECE) continue;
    yield piece;
    piece = "";
  }
  const protection = content.protect
    ? '<sheetProtection sheet="1" objects="1" scenarios="1" formatColumns="0" formatRows="0"/>'
    : "";
  yield `${piece}</sheetData>${protection}${printXml(plan)}</worksheet>`;
}

/** The cells of one block in one row. */
interface Segment {
  readonly column: number;
  readonly block: BlockPlan;
  readonly cells: BlockPlan["cells"][number];
}

/** Rows with cells or a height of their own, in order. */
function rowsOf({ blocks, rowHeights }: SheetPlan): readonly (readonly [number, readonly Segment[]])[] {
  const rows = new Map<number, Segment[]>();
  for (const block of blocks) {
    const corner = areaAt(block.at);
    if (corner === null) throw new Error(`A block stands at ${block.at}`);
    block.cells.forEach((cells, index) => {
      const row = corner.firstRow + index;
      const segment = { column: corner.firstColumn, block, cells };
      const others = rows.get(row);
      if (others === undefined) rows.set(row, [segment]);
      else others.push(segment);
    });
  }
  for (const row of Object.keys(rowHeights ?? {})) if (!rows.has(Number(row))) rows.set(Number(row), []);
  return [...rows].sort(([one], [other]) => one - other);
}

function rowXml(row: number, segments: readonly Segment[], { rowHeights }: SheetPlan, content: BookContent): string {
  const height = rowHeights?.[row];
  const tall = height === undefined ? "" : ` ht="${String(height)}" customHeight="1"`;
  const [only, ...others] = segments;
  const cells =
    others.length === 0 && only !== undefined ? segmentXml(row, only, content) : mixedXml(row, segments, content);
  return `<row r="${String(row)}"${tall}>${cells}</row>`;
}

function segmentXml(row: number, { column, block, cells }: Segment, content: BookContent): string {
  let xml = "";
  for (let index = 0; index < cells.length; index += 1)
    xml += cellXml(row, column + index, cells[index] ?? "", block, index, content);
  return xml;
}

/** Several blocks in one row: by columns, the later block where two share a cell. */
function mixedXml(row: number, segments: readonly Segment[], content: BookContent): string {
  const byColumn = new Map<number, string>();
  for (const { column, block, cells } of segments)
    cells.forEach((value, index) => {
      byColumn.set(column + index, cellXml(row, column + index, value, block, index, content));
    });
  return [...byColumn]
    .sort(([one], [other]) => one - other)
    .map(([, xml]) => xml)
    .join("");
}

function cellXml(
  row: number,
  column: number,
  value: string | number | boolean,
  { style, formats }: BlockPlan,
  index: number,
  { styles, string }: BookContent,
): string {
  const quoted = typeof value === "string" && FORMULA_SIGN.test(value);
  // LibreOffice takes a truth under a number format for the number 1 or 0.
  const format = typeof value === "boolean" ? undefined : formats?.[index];
  const look = styles.of({ style: style ?? "plain", format, quoted });
  const start = `<c r="${columnLetters(column)}${String(row)}" s="${String(look)}"`;
  if (value === "") return `${start}/>`;
  if (typeof value === "string") return `${start} t="s"><v>${String(string(value))}</v></c>`;
  if (typeof value === "boolean") return `${start} t="b"><v>${value ? "1" : "0"}</v></c>`;
  if (!Number.isFinite(value)) throw new Error(`${columnLetters(column)}${String(row)} is ${String(value)}`);
  return `${start}><v>${String(value)}</v></c>`;
}

function viewXml({ freezeAt }: SheetPlan, first: boolean): string {
  const start = `<sheetViews><sheetView${first ? ' tabSelected="1"' : ""} workbookViewId="0"`;
  const corner = freezeAt === undefined ? null : areaAt(freezeAt);
  const [right, down] = [(corner?.firstColumn ?? 1) - 1, (corner?.firstRow ?? 1) - 1];
  if (right === 0 && down === 0) return `${start}/></sheetViews>`;
  const split = `${right > 0 ? ` xSplit="${String(right)}"` : ""}${down > 0 ? ` ySplit="${String(down)}"` : ""}`;
  const pane = right === 0 ? "bottomLeft" : down === 0 ? "topRight" : "bottomRight";
  return `${start}><pane${split} topLeftCell="${freezeAt ?? ""}" activePane="${pane}" state="frozen"/><selection pane="${pane}"/></sheetView></sheetViews>`;
}

function columnsXml({ columnWidths }: SheetPlan): string {
  const columns = columnWidths.map((width, index) => {
    const number = String(index + 1);
    return `<col min="${number}" max="${number}" width="${String(width)}" customWidth="1"/>`;
  });
  return columns.length === 0 ? "" : `<cols>${columns.join("")}</cols>`;
}

function printXml({ landscape, pagesWide, header, footer }: SheetPlan): string {
  const left = footer === undefined ? "" : `&L${footerText(footer)}`;
  const head = header === undefined ? "" : `<oddHeader>${escapedXml(`&C${headerText(header)}`)}</oddHeader>`;
  const foot = `<oddFooter>${escapedXml(`${left}&R第 &P 页 共 &N 页`)}</oddFooter>`;
  return [
    '<pageMargins left="0.7" right="0.7" top="0.75" bottom="0.75" header="0.3" footer="0.3"/>',
    `<pageSetup paperSize="9" orientation="${landscape ? "landscape" : "portrait"}" fitToWidth="${String(pagesWide ?? 1)}" fitToHeight="0"/>`,
    `<headerFooter>${head}${foot}</headerFooter>`,
  ].join("");
}
