import ExcelJS from "exceljs";
import { unzipSync } from "fflate";
import { workbookFiles } from "../../src/files/workbookFiles";
import { noticeFiles } from "../../src/workflow/notices/noticePlans";
import type { SheetPlan } from "../../src/workflow/ports";
import { stillClock, unwatched } from "../support/fakeWorkbook";
import { newHire, onLeave, quarterOf, threeManagers } from "../support/fullQuarter";
import { fullRun } from "../support/fullRun";

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

describe("the workbook of one person", () => {
  it("names nobody else anywhere in the package: cells, properties, names, comments", async () => {
    const rows = quarterOf([...threeManagers, newHire, onLeave]);
    const { outcome, data } = await fullRun({
      ...rows,
      vetoes: ["B001", "B002"].map((id) => ({ id, veto: "重大有责投诉", date: 46_240, note: `事由 ${id}` })),
    });
    const keys = new Set(data.managers.map(({ key }) => key));
    for (const { name, plan } of await noticeFiles(outcome, keys, unwatched, stillClock)) {
      const parts = unzipSync(await workbookFiles().workbookBytes([plan]));
      const whole = Object.entries(parts).map(([path, bytes]) => `${path} ${Buffer.from(bytes).toString("utf8")}`);
      const own = data.managers.filter((one) => name.includes(one.id));
      expect(own).toHaveLength(1);
      for (const { id, name: person } of data.managers.filter((one) => !own.includes(one)))
        expect(whole.filter((part) => part.includes(id) || part.includes(person))).toEqual([]);
      expect(Object.keys(parts).filter((path) => /comments|drawing|external|custom/i.test(path))).toEqual([]);
      expect(whole.some((part) => part.includes("<definedName") && !part.includes("Print_Titles"))).toBe(false);
    }
  });
});

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

  it("prints an & of a name as it is, which Excel would take for a code", async () => {
    const { headerFooter } = await opened(await workbookFiles().workbookBytes([{ ...notice, footer: "A&D 行" }]));
    expect(headerFooter.oddFooter).toBe("&LA&&D 行&R第 &P 页 共 &N 页");
  });

  it("goes into an archive under its name, unharmed", async () => {
    const files = workbookFiles();
    const bytes = await files.workbookBytes([notice]);
    const archive = await files.archiveBytes([{ name: "M001-陈晓岚.xlsx", bytes }]);
    expect(unzipSync(archive)["M001-陈晓岚.xlsx"]).toEqual(bytes);
  });
});
