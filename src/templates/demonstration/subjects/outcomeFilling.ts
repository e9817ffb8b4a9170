import type { Cell, Cells } from "../../../domain/values/cell";
import { isCellError } from "../../../domain/values/cell";
import { periodEnd } from "../../../domain/values/period";
import type { BookContext } from "../../books/bookDefinition";
import { outcomeBook } from "../../books/outcome/outcomeBook";
import type { GradedRow } from "../../gradedRows";
import type { FullDemonstration } from "../parts/fullData";
import { rosterColumn } from "../parts/fullData";
import type { Filling } from "./filling";
import { outcomeScores } from "./outcomeScores";
import { DETAILED_UNIT } from "./unitManagers";

/** Sheets whose like the appraisal has for the whole bank. */
const ofUnit = ["考核数据", "评级结果", "一票否决", "等级变动", "变动矩阵", "结果应用", "应用结果"];

/** The sheet of places, which the appraisal has for the whole bank. */
const RANKING = "排名";

/** What follows from the result for one unit: movement, promotion, pay, training, notices, appeals, coaching. */
export function outcomeFilling(
  demonstration: FullDemonstration,
  context: BookContext,
  graded: readonly GradedRow[],
): Filling {
  const { data } = demonstration;
  const classes = context.scheme.document.eva.assetClasses.length;
  const places = data.roster.flatMap(([, , unit], place) => (unit === DETAILED_UNIT ? [place] : []));
  const column = (key: string): readonly Cell[] => {
    const cells = rosterColumn(demonstration, context, key);
    return places.map((place) => cells[place] ?? null);
  };
  const [hired, absent, transferred, protections, held] = [
    "hiredOn",
    "absentDays",
    "transferredOn",
    "protections",
    "heldQuarters",
  ].map(column);
  const own = places.map((place) => graded[place]);
  const ids = own.map((row) => row?.id ?? null);
  const vetoes = data.vetoes.filter(([id]) => ids.includes(id ?? null));
  const scores = outcomeScores(demonstration, context, ids);
  const value = (cell: Cell | undefined): Cell =>
    cell === undefined || isCellError(cell) || cell === "" ? null : cell;
  return {
    book: outcomeBook,
    rows: {
      people: places.map((place, index) => [
        ...(data.roster[place] ?? []).slice(0, 5 + classes),
        value(own[index]?.quality),
        value(own[index]?.deposits),
      ]),
      vetoes,
      moves: ids.map((id, index) => [
        id,
        hired?.[index] ?? null,
        absent?.[index] ?? null,
        transferred?.[index] ?? null,
        protections?.[index] ?? null,
      ]),
      outcomes: ids.map((id, index) => [id, value(own[index]?.level), held?.[index] ?? null, ...(scores[index] ?? [])]),
      appeals: appeals(ids, periodEnd(context.period)),
      plans: plans(ids, periodEnd(context.period)),
    },
    entries: { person: (vetoes[0] ?? ids)[0] ?? null },
    sheets: outcomeBook
      .sheets(context)
      .map(({ name }) => name)
      .filter((name) => name !== RANKING),
    notes: { 应用结果: "弱项按综合素质各项和各维度得分；《考核结果》按每个指标的得分，培训建议因此更细" },
    names: {
      ...Object.fromEntries(ofUnit.map((name) => [name, `支行${name}`])),
      评级说明: "告知书附件",
    },
  };
}

/** Appeals: number, person, delivered, raised, matter, reason, accepted, replied, ending, grade; days after the period. */
function appeals(ids: readonly Cell[], end: number): Cells {
  const id = (place: number): Cell => ids[place] ?? null;
  return [
    [
      "SS-01",
      id(3),
      end + 12,
      end + 15,
      "存款日均",
      "9 月调户未计入，附调户审批单",
      end + 16,
      end + 27,
      "维持原结果",
      null,
    ],
    ["SS-02", id(8), end + 12, end + 18, "综合素质评分", "请复核评分表", end + 19, null, null, null],
    ["SS-03", id(15), end + 13, end + 20, "等级核定", "病假中有 6 天为工伤，应剔除", null, null, null, null],
  ];
}

/** Coaching plans: person, goal, measures, coach, start, due, progress, effect. */
function plans(ids: readonly Cell[], end: number): Cells {
  const id = (place: number): Cell => ids[place] ?? null;
  return [
    [id(1), "存款日均达到上一级下限", "每周走访三家代发企业", "吴晓岚", end + 10, end + 80, "进行中", null],
    [id(5), "综合素质提高 5 分", "参加信贷业务培训并结业", "何淑贞", end + 10, end + 45, "未开始", null],
    [id(12), "客户档案完整率达到 98%", "每日补录十户", "郑启明", end + 12, end + 40, "进行中", "已补录六成"],
  ];
}
