import { strFromU8, strToU8, unzipSync } from "fflate";
import type { SchemePartId } from "../domain/scheme/parts/schemeParts";
import { partsOf } from "../domain/scheme/parts/schemeParts";
import type { Scheme } from "../domain/scheme/scheme";
import type { Period } from "../domain/values/period";
import type { Text } from "../domain/values/text";
import { text } from "../domain/values/text";
import { tableLayouts } from "../workflow/layout/tables";
import type { AppraisalData } from "./appraisalData";
import { emptyData } from "./appraisalData";
import { appraisalWorkbook } from "./appraisalWorkbook";
import { bookWorkbook } from "./bookWorkbook";
import { books } from "./books/books";
import { demonstrationData } from "./demonstration/demonstrationData";
import { fullDemonstration } from "./demonstration/parts/fullData";
import { unescapeXml } from "./package/sheetXml";
import { analysisSheets } from "./sheets/analysisSheets";
import { lastPlaces } from "./demonstration/subjects/lastPlaces";
import { subjectSheets } from "./demonstration/subjects/subjectSheets";

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
  const files: TemplateFile[] = [];
  const entries: TemplateEntry[] = [];
  for (const { file, entry, build } of plansFor(schemes)) {
    const bytes = await build();
    files.push({ file, bytes });
    const { title, description, kind, parts } = entry;
    entries.push({
      file,
      title,
      ...(description === undefined ? {} : { description }),
      kind,
      sheets: sheetNames(bytes),
      parts,
    });
  }
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
  readonly entry: Omit<TemplateEntry, "file" | "sheets">;
  readonly build: () => Promise<Uint8Array>;
}

function plansFor({ grading, full }: TemplateSchemes): readonly Plan[] {
  return [...gradingPlans(grading), ...fullPlans(full), ...bookPlans(full)];
}

/** The sheets of a finished workbook, in order. */
function sheetNames(bytes: Uint8Array): readonly string[] {
  const part = "xl/workbook.xml";
  const xml = strFromU8(unzipSync(bytes, { filter: ({ name }) => name === part })[part] ?? new Uint8Array());
  return [...xml.matchAll(/<sheet [^>]*?name="([^"]*)"/g)].map(([, name = ""]) => unescapeXml(name));
}

/** The workbook of the quarterly grading, blank and as a demonstration. */
function gradingPlans(scheme: Scheme): readonly Plan[] {
  const layouts = tableLayouts(scheme.document);
  const empty = emptyData(PERIOD, layouts);
  const make = (data: AppraisalData): Promise<Uint8Array> => appraisalWorkbook(data, { scheme, period: data.period });
  return [
    {
      file: "季度考核.xlsx",
      entry: {
        title: text("季度考核（空白模板）", "Quarterly appraisal (blank)"),
        kind: "template",
        parts: [],
      },
      build: () => make(empty),
    },
    {
      file: "季度考核-演示-2026Q3.xlsx",
      entry: {
        title: text("季度考核演示（2026年第三季度，613 人）", "Demonstration, Q3 2026, 613 managers"),
        kind: "demonstration",
        parts: [],
      },
      build: () => make(demonstrationData(scheme.document, PERIOD)),
    },
  ];
}

/** The workbook of the appraisal with every part of the scheme, blank and as a demonstration. */
function fullPlans(scheme: Scheme): readonly Plan[] {
  const parts = partsOf(scheme.document);
  if (parts.length === 0) return [];
  const context = { scheme, period: PERIOD };
  const title = "客户经理全面考核";
  return [
    {
      file: "全面考核.xlsx",
      entry: {
        title: text("全面考核（空白模板）", "Whole appraisal (blank)"),
        description: text(
          "一本工作簿完成等级、计分卡、团队平衡、产品计价和结果应用。",
          "Grades, scorecards, team balance, product pay and what follows, in one workbook.",
        ),
        kind: "template",
        parts: parts.filter((id) => inAppraisal.has(id)),
      },
      build: () => {
        const data = emptyData(PERIOD, tableLayouts(scheme.document));
        return appraisalWorkbook(data, context, {
          title,
          steps: [analysisStep],
          books: (rows) => [analysisSheets(data, context, rows)],
        });
      },
    },
    {
      file: "全面考核-演示-2026Q3.xlsx",
      entry: {
        title: text("全面考核演示（2026年第三季度，613 人）", "Whole appraisal, demonstration, Q3 2026, 613 managers"),
        description: text(
          "同样 613 人，包含方案的全部内容：计分卡、计价、服务与风险台账、队伍结构等。",
          "The same 613 managers with every part: scorecards, pricing, service and risk logs, workforce and more.",
        ),
        kind: "demonstration",
        parts,
      },
      build: () => {
        const demonstration = fullDemonstration(context, PERIOD);
        const { data } = demonstration;
        return appraisalWorkbook(data, context, {
          title: `${title}演示`,
          steps: [analysisStep, subjectsStep],
          books: (rows) => [
            analysisSheets(data, context, rows, lastPlaces(demonstration, scheme.document)),
            ...subjectSheets(demonstration, context, rows),
          ],
        });
      },
    },
  ];
}

/** What 填表说明 says of the sheets behind 考核汇总. */
const analysisStep =
  "《全行排名》自动列出名次和百分位，右侧的表粘贴上季名次后给出名次变化；《等级变动矩阵》《评分人分析》自动计算，供考核委员会使用。";
const subjectsStep =
  "其后各表演示计分卡、指标分解、产品计价、岗位评价、队伍结构、服务与风险、机构经营分析和结果应用，人员同为本名册；单独使用时请打开对应的专题模板。";

/** The parts whose results stand in 考核结果. */
const inAppraisal: ReadonlySet<SchemePartId> = new Set(["scorecard", "team", "pricing", "movement", "outcome"]);

/** The books whose parts the scheme has. */
function bookPlans(scheme: Scheme): readonly Plan[] {
  const context = { scheme, period: PERIOD };
  return books
    .filter(({ parts }) => parts.every((id) => scheme.document[id] !== undefined))
    .map((book) => ({
      file: book.file,
      entry: {
        title: book.title,
        description: book.description,
        kind: "template",
        parts: book.parts,
      },
      build: () => bookWorkbook(book, context),
    }));
}
