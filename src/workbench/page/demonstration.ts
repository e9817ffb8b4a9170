import type { CellStyle } from "../grid/grid";
import { readWorkbook } from "../xlsx/readWorkbook";
import type { FileCell, WorkbookFile } from "../xlsx/workbookFile";

/** A workbook that has been read, with the name people see. */
export interface NamedWorkbook {
  readonly file: WorkbookFile;
  readonly name: string;
}

/** Where the built add-in keeps its templates. */
export const templateFolder = "/addin/templates/";

/** Reads one of the built templates; a small workbook of the page's own for null, when none have been built. */
export async function demonstration(name: string | null): Promise<NamedWorkbook> {
  if (name === null) return { file: smallWorkbook(), name: "示例.xlsx" };
  const answer = await fetch(templateFolder + encodeURIComponent(name));
  if (!answer.ok) throw new Error(`${templateFolder}${name}: HTTP ${answer.status}`);
  return { file: readWorkbook(new Uint8Array(await answer.arrayBuffer())), name };
}

const plain: CellStyle = {};
const heading: CellStyle = { bold: true, fontSize: 14 };
const header: CellStyle = { bold: true, fill: "#DDEBF7", horizontal: "Center" };
const money: CellStyle = { numberFormat: "#,##0.00;[Red]-#,##0.00" };

/** The first worked case of the rules and two more, for a page whose templates have not been built. */
function smallWorkbook(): WorkbookFile {
  const rows: readonly (readonly (string | number)[])[] = [
    ["工号", "姓名", "税后净利润", "一般公司", "综合素质", "存款日均", "EVA"],
    [
      "M001",
      "陈晓岚",
      2_400_000,
      100_000_000,
      88,
      9000,
      "=KPI.EVA([@税后净利润],[@一般公司],客户经理[[#Headers],[一般公司]])",
    ],
    ["M002", "黄志远", 1_440_000, 0, 88, 5000, "=KPI.EVA([@税后净利润],[@一般公司],客户经理[[#Headers],[一般公司]])"],
    [
      "M003",
      "林嘉怡",
      100_000,
      50_000_000,
      95,
      3000,
      "=KPI.EVA([@税后净利润],[@一般公司],客户经理[[#Headers],[一般公司]])",
    ],
  ];
  const cells: FileCell[] = [
    { row: 0, column: 0, style: 1, value: "季度考核（单位：元；存款日均：万元）示例参数，非任何银行现行制度" },
    ...rows.flatMap((row, r) =>
      row.map((value, column): FileCell => {
        const style = r === 0 ? 2 : typeof value === "number" || column === 6 ? 3 : 0;
        const formula = typeof value === "string" && value.startsWith("=");
        return { row: r + 1, column, style, ...(formula ? { value: "", formula: value } : { value }) };
      }),
    ),
  ];
  return {
    activeSheet: 0,
    styles: [plain, heading, header, money],
    names: [],
    xmlParts: [],
    leftOut: [],
    sheets: [
      {
        name: "客户经理",
        visibility: "Visible",
        cells,
        columns: [{ first: 0, last: 6, width: 120, hidden: false, style: null }],
        rows: [{ row: 0, height: 30, hidden: false }],
        merges: [],
        frozen: { rows: 2, columns: 0 },
        gridlines: true,
        tabColor: "#0F6CBD",
        tables: [
          {
            name: "客户经理",
            area: { row: 1, column: 0, rows: 4, columns: 7 },
            showHeaders: true,
            showTotals: false,
            style: "",
          },
        ],
        validations: [],
        conditionals: [],
        protection: null,
        pageLayout: {},
      },
    ],
  };
}
