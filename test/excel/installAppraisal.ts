import type { SchemeDocument } from "../../src/domain/scheme/schema";
import { excelWorkbook } from "../../src/excel/excelWorkbook";
import { definitions } from "../../src/functions/definitions";
import { loadScheme } from "../../src/functions/loadScheme";
import { functionMetadata } from "../../src/functions/metadata";
import { registerFunctions } from "../../src/functions/register";
import { schemeSource } from "../../src/functions/schemeSource";
import { webSignatures } from "../../src/seal/webSignatures";
import { appraisalPartXml } from "../../src/workflow/appraisalPart";
import { thirdQuarter } from "../support/demonstrationScheme";
import { stillClock } from "../support/fakeWorkbook";
import type { TestHost } from "../workbench/testHost";
import { installExcel } from "./excelHost";

/** An empty workbook that carries a scheme, with the custom functions at work in it. */
export async function installAppraisal(document: SchemeDocument): Promise<TestHost> {
  const host = installExcel();
  const workbook = excelWorkbook();
  await workbook.writePart(appraisalPartXml(document, null, thirdQuarter));
  const nobody = {
    schemeFiles: () => Promise.resolve([]),
    schemeText: () => Promise.resolve(""),
    template: () => Promise.resolve(""),
    keyList: () => Promise.resolve('{"format":1,"keys":[],"withdrawn":[]}'),
  };
  host.registerFunctions(functionMetadata("zh-CN"), "KPI");
  registerFunctions(
    definitions,
    schemeSource(() => loadScheme(workbook, nobody, webSignatures()), stillClock),
    () => "zh-CN",
  );
  return host;
}
