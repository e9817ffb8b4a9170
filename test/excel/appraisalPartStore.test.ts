import { excelWorkbook } from "../../src/excel/excelWorkbook";
import { appraisalPartXml } from "../../src/workflow/appraisalPart";
import { demonstrationScheme, thirdQuarter } from "../support/demonstrationScheme";
import type { TestHost } from "../workbench/testHost";
import { installExcel } from "./excelHost";

const workbook = excelWorkbook();

describe("the part that carries the scheme", () => {
  let host: TestHost;
  beforeEach(() => {
    host = installExcel();
  });
  afterEach(() => {
    host.dispose();
  });

  test("it is read back as written, and a workbook never keeps two", async () => {
    expect(await workbook.readPart()).toBeNull();
    const xml = appraisalPartXml(demonstrationScheme().document, null, thirdQuarter);
    await workbook.writePart(xml);
    await Excel.run(async (context) => {
      context.workbook.customXmlParts.add(xml);
      context.workbook.customXmlParts.add('<other xmlns="urn:other"/>');
      await context.sync();
    });
    await workbook.writePart(appraisalPartXml(demonstrationScheme().document, null, null));
    expect(await workbook.readPart()).toBe(appraisalPartXml(demonstrationScheme().document, null, null));
    expect(host.state.parts.xmlParts.size).toBe(2);
  });
});
