import { strToU8 } from "fflate";
import type { Scheme } from "../domain/scheme/scheme";
import { SCHEME_SHEET } from "../domain/scheme/schemeTables";
import type { Period } from "../domain/values/period";
import type { Text } from "../domain/values/text";
import { text } from "../domain/values/text";
import { resultSheets } from "../workflow/layout/results";
import { tableLayouts } from "../workflow/layout/tables";
import type { AppraisalData } from "./appraisalData";
import { emptyData } from "./appraisalData";
import { appraisalWorkbook, GUIDE_SHEET } from "./appraisalWorkbook";
import { demonstrationData } from "./demonstration/demonstrationData";

/** A file of assets/templates. */
export interface TemplateFile {
  readonly file: string;
  readonly bytes: Uint8Array;
}

/** An entry of assets/templates/index.json: a workbook that the task pane offers. */
export interface TemplateEntry {
  readonly file: string;
  readonly title: Text;
  readonly kind: "template" | "demonstration";
  readonly sheets: readonly string[];
}

/** The quarter with which the template is shipped and which the demonstration shows. */
const PERIOD: Period = { year: 2026, quarter: 3 };

/** Every file of assets/templates; the same scheme gives the same bytes. */
export async function templateFiles(scheme: Scheme): Promise<readonly TemplateFile[]> {
  const layouts = tableLayouts(scheme.document);
  const { roster, ratings, deposits } = layouts;
  const empty = emptyData(PERIOD, {
    roster: roster.columns.length,
    ratings: ratings.columns.length,
    deposits: deposits.columns.length,
  });
  const make = (data: AppraisalData): Promise<Uint8Array> => appraisalWorkbook(data, { scheme, period: data.period });
  const sheets = [
    GUIDE_SHEET,
    SCHEME_SHEET,
    roster.name,
    ratings.name,
    deposits.name,
    resultSheets.results,
    resultSheets.summary,
  ];
  const entries: readonly TemplateEntry[] = [
    {
      file: "季度考核.xlsx",
      title: text("季度考核（空白模板）", "Quarterly appraisal (blank)"),
      kind: "template",
      sheets,
    },
    {
      file: "季度考核-演示-2026Q3.xlsx",
      title: text("季度考核演示（2026年第三季度，613 人）", "Demonstration, Q3 2026, 613 managers"),
      kind: "demonstration",
      sheets,
    },
  ];
  return [
    { file: "季度考核.xlsx", bytes: await make(empty) },
    { file: "季度考核-演示-2026Q3.xlsx", bytes: await make(demonstrationData(scheme.document, PERIOD)) },
    { file: "index.json", bytes: strToU8(`${JSON.stringify(entries, null, 2)}\n`) },
  ];
}
