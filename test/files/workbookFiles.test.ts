import ExcelJS from "exceljs";
import { unzipSync } from "fflate";
import { workbookFiles } from "../../src/files/workbookFiles";
import type { SheetPlan } from "../../src/workflow/ports";

const notice: SheetPlan = {
  name: "考核结果告知书",
  blocks: [
    { at: "A1", cells: [["考核结果告知书"]], style: "title" },
    {
      at: "A4",
      cells: [
        ["工号", "等级评分（分）"],
        ["007", 77.73],
        ['=HYPERLINK("http://x")', 60],
      ],
      formats: ["@", "0.00"],
      style: "computed",
    },
  ],
  columnWidths: [14, 20],
  freezeAt: "B5",
  titleRows: "$4:$4",
  landscape: false,
  footer: "本人确认",
};

async function opened(bytes: Uint8Array): Promise<ExcelJS.Worksheet> {
  const book = new ExcelJS.Workbook();
  await book.xlsx.load(bytes.buffer as ArrayBuffer);
  expect(book.worksheets.map(({ name }) => name)).toEqual(["考核结果告知书"]);
  const [sheet] = book.worksheets;
  if (sheet === undefined) throw new Error("no sheet");
  return sheet;
}

describe("a workbook file made in the pane", () => {
  it("holds the cells of its sheets as values: staff numbers keep their zeros, figures stay numbers", async () => {
    const sheet = await opened(await workbookFiles().workbookBytes([notice]));
    expect(sheet.getCell("A5").value).toBe("007");
    expect(sheet.getCell("B5").value).toBe(77.73);
    expect(sheet.getCell("B5").numFmt).toBe("0.00");
  });

  it("carries no formula, whatever a cell begins with", async () => {
    const sheet = await opened(await workbookFiles().workbookBytes([notice]));
    expect(sheet.getCell("A6").type).toBe(ExcelJS.ValueType.String);
    expect(sheet.getCell("A6").formula).toBeUndefined();
  });

  it("is set up for printing: A4, its width on one page, header rows on every page, the foot", async () => {
    const { pageSetup, headerFooter } = await opened(await workbookFiles().workbookBytes([notice]));
    expect(pageSetup).toMatchObject({ paperSize: 9, orientation: "portrait", fitToWidth: 1, printTitlesRow: "4:4" });
    expect(headerFooter.oddFooter).toBe("&L本人确认&R第 &P 页 共 &N 页");
  });

  it("goes into an archive under its name, unharmed", async () => {
    const files = workbookFiles();
    const bytes = await files.workbookBytes([notice]);
    const archive = await files.archiveBytes([{ name: "M001-陈晓岚.xlsx", bytes }]);
    expect(unzipSync(archive)["M001-陈晓岚.xlsx"]).toEqual(bytes);
  });
});
