import type { SchemeDocument } from "../../domain/scheme/schema";
import { schemeTables } from "../../domain/scheme/schemeTables";
import { partDefinitions, partSteps } from "./guidePartText";

/** A paragraph of 填表说明: its heading or number, and what it says. */
export interface GuideLine {
  readonly label: string;
  readonly words: string;
  /** Printed as a colour of the legend beside the words. */
  readonly sample?: "input" | "computed" | "manual" | "near" | "error";
}

/** A part of 填表说明. */
export interface GuideSection {
  readonly title: string;
  readonly lines: readonly GuideLine[];
}

/** What 填表说明 says, in the order in which HR works; `further` are steps that come last. The English at the end is a summary. */
export function guideSections(scheme: SchemeDocument, further: readonly string[] = []): readonly GuideSection[] {
  return [
    { title: "一、填表步骤", lines: numbered([...steps(scheme), ...further]) },
    { title: "二、颜色图例", lines: legend },
    { title: "三、指标口径", lines: definitions(scheme) },
    { title: "四、填写要求", lines: numbered(requirements) },
    { title: "五、保护与修改", lines: numbered(protection) },
    { title: "English summary", lines: numbered(english) },
  ];
}

function steps(scheme: SchemeDocument): readonly string[] {
  return [...tableSteps, ...partSteps(scheme), ...lastSteps];
}

const tableSteps = [
  "《方案参数》：选择考核期（白色单元格），核对本行方案的系数、权重、等级下限。参数由考核方案带出，不在本表改动。第 4 行写明方案状态，已签发的才能作为考核依据。",
  "《客户经理》：一人一行，填工号、姓名、机构、上季等级、税后净利润和各类风险资产日均余额；没有的资产填 0，不要留空。",
  "《素质评分》：一张评分表一行；每位客户经理每个评分组至少一张，缺一组不能评级。",
  "《存款余额》：按工号、存款产品登记日终余额的变动；每个产品都要有起始日或更早的一笔余额（期初余额）。",
];

const lastSteps = [
  "打开“客户经理考核”任务窗格，运行“检查”，点击每条问题可定位到单元格，改正后再评级。",
  "《考核结果》自动计算，一人一行；最右两列用 Excel 自带公式复核，差异应为 0.00。",
  "《考核汇总》自动按机构、等级统计；打印前核对人数合计。",
];

/** The colours of the sheets and what they mean. */
export const legend: readonly GuideLine[] = [
  { label: "白色", words: "需要填写的单元格", sample: "input" },
  { label: "浅蓝", words: "计算得出的单元格，已锁定，不要填写", sample: "computed" },
  { label: "橙色", words: "人工更正过的单元格：更正时请手工标成橙色，并在批注中写明原因和更正人", sample: "manual" },
  { label: "浅黄", words: "离等级下限很近（范围见《方案参数》的“临界提示”）", sample: "near" },
  { label: "浅红", words: "数据有误，暂不能评级；原因见该行“数据检查”", sample: "error" },
];

const requirements = [
  "单位：净利润、风险资产余额、经济增加值为元；存款余额、存款日均为万元；评分为分。表头已注明。",
  "数字直接输入，不带单位和汉字。「2000万」、全角数字、写成文字的日期都不会自动换算，检查时会指出所在单元格。",
  "工号按文本保存，前面的 0 不会丢失；每人唯一，各表用同一工号。",
  "空白不等于 0：没有填写的一律按“缺数据”处理，不参与评级。",
  "粘贴时请用“只粘贴值”，以保留下拉列表和数字格式；表格下方直接续填或粘贴，表格会自动扩展。",
];

const protection = [
  "《方案参数》《考核结果》《考核汇总》已锁定（无密码），可以排序、筛选、调整列宽；需要修改版式时点“审阅 → 撤销工作表保护”。",
  "填写用的数据表不锁定：Excel 在受保护的工作表上不允许表格自动扩展，锁定后就不能续填和粘贴；其中浅蓝的复核列不要改动。",
  "没有安装加载项的 Excel 可以查看已算好的结果，但不能重算；发给他人，或用 WPS、LibreOffice 打开之前，请在任务窗格中“转为数值”。",
];

const english = [
  "方案参数: choose the quarter (white cell); coefficients, weights and bounds come from the scheme and are not edited here; row 4 tells its state, and only an issued scheme is a ground for an appraisal.",
  "客户经理: one manager a row: staff number, name, unit, last grade, net profit and average risk assets (CNY); enter 0 where there is none.",
  "素质评分: one rating form a row; every manager needs every rater group. 存款余额: end-of-day balances (CNY 10,000) with an opening balance for each product.",
  "Run the check in the task pane, correct what it names, then read 考核结果 and 考核汇总, which compute themselves.",
  "White: to fill. Pale blue: computed and locked. Orange: corrected by hand. Pale yellow: near a bound. Pale red: at fault.",
];

/** Lines with their numbers. */
export function numbered(lines: readonly string[]): readonly GuideLine[] {
  return lines.map((words, index) => ({ label: String(index + 1), words }));
}

/** The definitions with the scheme's own figures in them. */
function definitions(scheme: SchemeDocument): readonly GuideLine[] {
  const { eva, evaPoints, score, quality, deposits } = scheme;
  const shares = (entries: readonly { readonly name: { readonly zh: string }; readonly weight: string }[]): string =>
    entries.map(({ name, weight }) => `${name.zh} ${percent(weight)}`).join("、");
  const products = deposits.products
    .map(({ name, coefficient, general }) => `${name.zh} ${general ? `× ${coefficient}` : "不计入"}`)
    .join("、");
  return [
    {
      label: "经济增加值",
      words: `税后净利润 − Σ（风险资产日均余额 × 经济资本分配系数）× 资本期望回报率 ${percent(eva.expectedReturn)} × 期间系数（${factorWords(scheme)}）；元，可为负数，不取整。`,
    },
    {
      label: "EVA分值",
      words: `经济增加值 ÷ ${Number(evaPoints.yuanPerStep).toLocaleString("en-US")} 元 × ${evaPoints.pointsPerStep} 分；不取整。`,
    },
    {
      label: "综合素质",
      words: `项目 ${shares(quality.items)}，评分组 ${shares(quality.groups)}；同组多人取平均分；${quality.lowest}–${quality.highest} 分。`,
    },
    ...quality.items.map(({ name, definition }) => ({ label: `　${name.zh}`, words: `${definition.zh}。` })),
    { label: "存款日均", words: `一般性存款每日日终余额（无变动沿用前一日）之和 ÷ 日历天数；${products}；万元。` },
    {
      label: "等级评分",
      words: `EVA分值 × ${percent(score.weights.evaPoints)} + 综合素质 × ${percent(score.weights.quality)}，四舍五入一次到 ${String(score.scale)} 位小数。`,
    },
    { label: "最终等级", words: "得分等级与存款等级中较低的一个；两个下限均含本数。" },
    { label: "变动", words: "与上季等级相比：晋级、保级、降级；没有上季等级的为新定级。" },
    ...partDefinitions(scheme),
    { label: "名次", words: "按等级评分在机构内、全行排名，并列占同一名次（1、2、2、4）；存款不作排名指标。" },
  ];
}

function factorWords(scheme: SchemeDocument): string {
  const cell = schemeTables(scheme)
    .flatMap(({ rows }) => rows.flat())
    .find(({ path }) => path === "eva.periodFactor");
  return cell?.value ?? scheme.eva.periodFactor;
}

/** A fraction in decimal text as a percentage, exact. */
function percent(fraction: string): string {
  return `${String(Number((Number(fraction) * 100).toFixed(6)))}%`;
}
