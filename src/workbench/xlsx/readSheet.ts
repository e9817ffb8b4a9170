import { strFromU8 } from "fflate";
import { peopleFormula } from "../../files/xlsx/peopleFormula";
import type { SharedStrings } from "../../files/xlsx/sharedStrings";
import { XmlCursor } from "../../files/xlsx/xmlCursor";
import { areaText, parseAddress } from "../grid/address";
import type { Area } from "../grid/address";
import type { ValidationRule } from "../grid/grid";
import { readCells } from "./readCells";
import type { FileStyles } from "./readStyles";
import type { FileSheet, FileTable } from "./workbookFile";
import { attribute, child, children, flag, parseXml, textOf } from "./xmlNode";
import type { XmlNode } from "./xmlNode";

/** What a sheet needs of its workbook. */
export interface SheetSurroundings {
  readonly strings: SharedStrings;
  readonly styles: FileStyles;
  readonly color: (node: XmlNode | undefined) => string | null;
  readonly tables: readonly FileTable[];
}

function areasOf(list: string | undefined): readonly Area[] {
  return (list ?? "").split(/\s+/).flatMap((one) => parseAddress(one.replaceAll("$", ""))?.area ?? []);
}

const validationKinds: Readonly<Record<string, ValidationRule["kind"]>> = {
  list: "list",
  whole: "wholeNumber",
  decimal: "decimal",
  date: "date",
  custom: "custom",
  textLength: "textLength",
};

const validationOperators: Readonly<Record<string, string>> = {
  between: "Between",
  notBetween: "NotBetween",
  equal: "EqualTo",
  notEqual: "NotEqualTo",
  greaterThan: "GreaterThan",
  lessThan: "LessThan",
  greaterThanOrEqual: "GreaterThanOrEqualTo",
  lessThanOrEqual: "LessThanOrEqualTo",
};

function readValidation(node: XmlNode): FileSheet["validations"][number] | null {
  const kind = validationKinds[attribute(node, "type") ?? ""];
  if (!kind) return null;
  const first = textOf(child(node, "formula1"));
  const second = child(node, "formula2");
  const literal = /^"([^]*)"$/.exec(first)?.[1];
  const style = attribute(node, "errorStyle");
  const optional = (name: string, key: string) => {
    const value = attribute(node, name);
    return value === undefined ? {} : { [key]: value };
  };
  const asNumber = /^-?[\d.]+$/.test(first);
  const rule: ValidationRule = {
    kind,
    formula1: literal?.replaceAll('""', '"') ?? (asNumber ? first : peopleFormula(first)),
    ...(second && { formula2: textOf(second) }),
    operator: validationOperators[attribute(node, "operator") ?? "between"] ?? "Between",
    ignoreBlank: flag(node, "allowBlank"),
    alert: style === "warning" || style === "information" ? style : "stop",
    ...optional("error", "errorMessage"),
    ...optional("errorTitle", "errorTitle"),
    ...optional("prompt", "promptMessage"),
    ...optional("promptTitle", "promptTitle"),
  };
  return { areas: areasOf(attribute(node, "sqref")), rule };
}

const comparisons: Readonly<Record<string, string>> = {
  lessThan: "<",
  lessThanOrEqual: "<=",
  greaterThan: ">",
  greaterThanOrEqual: ">=",
  equal: "=",
  notEqual: "<>",
};

function conditionFormula(rule: XmlNode, first: Area | undefined): string | null {
  const formulas = children(rule, "formula").map(textOf);
  const [one = "", two = ""] = formulas;
  if (attribute(rule, "type") !== "cellIs") return one === "" ? null : peopleFormula(one);
  if (!first) return null;
  const cell = areaText({ ...first, rows: 1, columns: 1 });
  const operator = attribute(rule, "operator") ?? "";
  if (operator === "between") return `=AND(${cell}>=${one},${cell}<=${two})`;
  if (operator === "notBetween") return `=OR(${cell}<${one},${cell}>${two})`;
  const sign = comparisons[operator];
  return sign ? `=${cell}${sign}${one}` : null;
}

const permissions: Readonly<Record<string, string>> = {
  autoFilter: "allowAutoFilter",
  deleteColumns: "allowDeleteColumns",
  deleteRows: "allowDeleteRows",
  formatCells: "allowFormatCells",
  formatColumns: "allowFormatColumns",
  formatRows: "allowFormatRows",
  insertColumns: "allowInsertColumns",
  insertHyperlinks: "allowInsertHyperlinks",
  insertRows: "allowInsertRows",
  pivotTables: "allowPivotTables",
  sort: "allowSort",
};

/** Reads a worksheet's part. Throws a FileProblem where its rows are damaged. */
export function readSheet(
  { name, visibility }: Pick<FileSheet, "name" | "visibility">,
  part: Uint8Array,
  { strings, styles, color, tables }: SheetSurroundings,
): FileSheet {
  // Only what surrounds the rows is parsed; they are scanned by readCells.
  const frame = child(
    parseXml(strFromU8(part).replace(/<((?:\w+:)?)sheetData[\s>][^]*?<\/\1sheetData>/, "")),
    "worksheet",
  );
  const view = child(frame, "sheetViews", "sheetView");
  const pane = child(view, "pane");
  const frozen = attribute(pane, "state")?.startsWith("frozen") ?? false;
  const protection = child(frame, "sheetProtection");
  const setup = child(frame, "pageSetup");
  const footer = child(frame, "headerFooter");
  return {
    name,
    visibility,
    ...readCells(new XmlCursor(part, name), strings),
    columns: children(child(frame, "cols"), "col").map((col) => {
      const width = attribute(col, "width");
      const style = attribute(col, "style");
      return {
        first: Number(attribute(col, "min")) - 1,
        last: Number(attribute(col, "max")) - 1,
        width: width === undefined ? null : Math.round(Number(width) * 7 + 5),
        hidden: flag(col, "hidden"),
        style: style === undefined ? null : Number(style),
      };
    }),
    merges: children(child(frame, "mergeCells"), "mergeCell").flatMap((one) => areasOf(attribute(one, "ref"))),
    frozen: {
      rows: frozen ? Number(attribute(pane, "ySplit") ?? 0) : 0,
      columns: frozen ? Number(attribute(pane, "xSplit") ?? 0) : 0,
    },
    gridlines: flag(view, "showGridLines", true),
    tabColor: color(child(frame, "sheetPr", "tabColor")) ?? "",
    tables,
    validations: children(child(frame, "dataValidations"), "dataValidation").flatMap(
      (one) => readValidation(one) ?? [],
    ),
    conditionals: children(frame, "conditionalFormatting").flatMap((block) => {
      const areas = areasOf(attribute(block, "sqref"));
      return children(block, "cfRule").flatMap((rule) => {
        const formula = conditionFormula(rule, areas[0]);
        const style = styles.conditional[Number(attribute(rule, "dxfId") ?? -1)];
        return formula !== null && style ? [{ areas, rule: { formula, style } }] : [];
      });
    }),
    protection: flag(protection, "sheet")
      ? Object.fromEntries(Object.entries(permissions).map(([key, option]) => [option, !flag(protection, key, true)]))
      : null,
    pageLayout: {
      ...(attribute(setup, "orientation") === "landscape" && { orientation: "Landscape" }),
      ...(footer && {
        centerFooter: textOf(child(footer, "oddFooter")),
        centerHeader: textOf(child(footer, "oddHeader")),
      }),
    },
  };
}
