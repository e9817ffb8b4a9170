import { strToU8 } from "fflate";
import type { SchemePartId } from "../domain/scheme/parts/schemeParts";
import type { Scheme } from "../domain/scheme/scheme";
import { SCHEME_SHEET } from "../domain/scheme/schemeTables";
import type { Period } from "../domain/values/period";
import type { Text } from "../domain/values/text";
import { text } from "../domain/values/text";
import { resultSheets } from "../workflow/layout/results";
import { tableLayouts } from "../workflow/layout/tables";
import type { AppraisalData } from "./appraisalData";
import { emptyData } from "./appraisalData";
import { appraisalWorkbook } from "./appraisalWorkbook";
import { GUIDE_SHEET } from "./sheets/guideSheet";
import { bookWorkbook } from "./bookWorkbook";
import { books } from "./books/books";
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
  /** What it is for, in one sentence; left out where the kind says enough. */
  readonly description?: Text;
  readonly kind: "template" | "demonstration";
  readonly sheets: readonly string[];
  /** Parts of the scheme without which the workbook is of no use: the pane hides it where the scheme lacks one. */
  readonly parts: readonly SchemePartId[];
}

/** The schemes with which the files are shipped: the grading alone, and every part. */
export interface TemplateSchemes {
  readonly grading: Scheme;
  readonly full: Scheme;
}

/** The quarter with which the template is shipped and which the demonstration shows. */
const PERIOD: Period = { year: 2026, quarter: 3 };

/** Every file of assets/templates; the same schemes give the same bytes. */
export async function templateFiles(schemes: TemplateSchemes): Promise<readonly TemplateFile[]> {
  const plans = plansFor(schemes);
  const files: TemplateFile[] = [];
  for (const { file, build } of plans) files.push({ file, bytes: await build() });
  const entries = plans.map(({ file, entry }): TemplateEntry => ({ file, ...entry() }));
  return [...files, { file: "index.json", bytes: strToU8(`${JSON.stringify(entries, null, 2)}\n`) }];
}

/** One file of assets/templates by its name. */
export async function templateFile(schemes: TemplateSchemes, name: string): Promise<TemplateFile> {
  const plan = plansFor(schemes).find(({ file }) => file === name);
  if (plan === undefined) throw new Error(`There is no template ${name}`);
  return { file: name, bytes: await plan.build() };
}

/** A file that can be built, with what the pane is told of it. */
interface Plan {
  readonly file: string;
  readonly entry: () => Omit<TemplateEntry, "file">;
  readonly build: () => Promise<Uint8Array>;
}

function plansFor({ grading, full }: TemplateSchemes): readonly Plan[] {
  return [...gradingPlans(grading), ...bookPlans(full)];
}

/** The workbook of the quarterly grading, blank and as a demonstration. */
function gradingPlans(scheme: Scheme): readonly Plan[] {
  const layouts = tableLayouts(scheme.document);
  const { roster, ratings, deposits } = layouts;
  const empty = emptyData(PERIOD, layouts);
  const make = (data: AppraisalData): Promise<Uint8Array> => appraisalWorkbook(data, { scheme, period: data.period });
  const { results, summary } = resultSheets;
  const sheets = [GUIDE_SHEET, SCHEME_SHEET, roster.name, ratings.name, deposits.name, results, summary];
  return [
    {
      file: "季度考核.xlsx",
      entry: () => ({
        title: text("季度考核（空白模板）", "Quarterly appraisal (blank)"),
        kind: "template",
        sheets,
        parts: [],
      }),
      build: () => make(empty),
    },
    {
      file: "季度考核-演示-2026Q3.xlsx",
      entry: () => ({
        title: text("季度考核演示（2026年第三季度，613 人）", "Demonstration, Q3 2026, 613 managers"),
        kind: "demonstration",
        sheets,
        parts: [],
      }),
      build: () => make(demonstrationData(scheme.document, PERIOD)),
    },
  ];
}

/** The books whose parts the scheme has. */
function bookPlans(scheme: Scheme): readonly Plan[] {
  const context = { scheme, period: PERIOD };
  return books
    .filter(({ parts }) => parts.every((id) => scheme.document[id] !== undefined))
    .map((book) => ({
      file: book.file,
      entry: () => ({
        title: book.title,
        description: book.description,
        kind: "template",
        sheets: [GUIDE_SHEET, SCHEME_SHEET, ...book.sheets(context).map(({ name }) => name)],
        parts: book.parts,
      }),
      build: () => bookWorkbook(book, context),
    }));
}
