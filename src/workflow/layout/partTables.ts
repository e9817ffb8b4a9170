import type { SchemeDocument } from "../../domain/scheme/schema";
import { text } from "../../domain/values/text";
import type { Column, PartTableId, TableLayout } from "./column";
import { balancesTeams } from "./balancesTeams";
import { namesOf } from "./partColumns";

/** The tables that the parts of a scheme ask for; a part that the scheme leaves out has none. */
export function partTables(scheme: SchemeDocument, identifier: Column): Partial<Record<PartTableId, TableLayout>> {
  const tables = [indicators(scheme, identifier), sales(scheme, identifier), teams(scheme), vetoes(scheme, identifier)];
  return Object.fromEntries(tables.flatMap((table) => (table === null ? [] : [[table.id, table]])));
}

/** 指标完成: one row for each manager and indicator. */
function indicators({ scorecard }: SchemeDocument, identifier: Column): TableLayout | null {
  if (scorecard === undefined) return null;
  return {
    id: "indicators",
    name: "指标完成",
    title: text("指标完成", "Indicators"),
    part: "scorecard",
    columns: [
      identifier,
      {
        ...plain,
        key: "indicator",
        label: text("指标", "Indicator"),
        kind: "choice",
        required: true,
        help: text("考核卡上的指标，或专项、临时指标", "an indicator of the card, or an ad-hoc one"),
        aliases: ["指标名称", "考核指标", "KPI", "indicator"],
        choices: namesOf([...scorecard.indicators, ...scorecard.adHoc.items]),
      },
      {
        ...plain,
        key: "actual",
        label: text("实际", "Actual"),
        kind: "number",
        required: true,
        help: text(
          "实际完成，单位按指标口径；是否类指标填「是」或「否」；专项、临时指标填加减分",
          "what was reached, in the unit of the indicator; yes or no where it is such; points for an ad-hoc one",
        ),
        aliases: ["实际值", "完成值", "实际完成", "完成", "actual"],
        words: ["是", "否"],
      },
      {
        ...plain,
        key: "target",
        label: text("目标", "Target"),
        kind: "number",
        required: true,
        help: text(
          "目标值，不得为 0；不需要目标的指标不填",
          "the target, not 0; blank for an indicator that needs none",
        ),
        aliases: ["目标值", "计划", "计划值", "target", "plan"],
      },
    ],
  };
}

/** 产品销量: one row for each manager and product. */
function sales({ pricing }: SchemeDocument, identifier: Column): TableLayout | null {
  if (pricing === undefined) return null;
  return {
    id: "sales",
    name: "产品销量",
    title: text("产品销量", "Product sales"),
    part: "pricing",
    columns: [
      identifier,
      {
        ...plain,
        key: "product",
        label: text("产品", "Product"),
        kind: "choice",
        required: true,
        help: text("方案计价的产品", "a product that the scheme prices"),
        aliases: ["产品名称", "计价产品", "业务", "product"],
        choices: namesOf(pricing.products),
      },
      {
        ...plain,
        key: "quantity",
        label: text("数量", "Quantity"),
        kind: "number",
        required: true,
        help: text(
          "完成数量，单位见方案的产品单价表，没有填 0",
          "how many, in the product's unit; 0 where there were none",
        ),
        aliases: ["销量", "完成数量", "完成量", "quantity", "sold"],
        limits: { min: "0" },
      },
      {
        ...plain,
        key: "target",
        label: text("任务", "Task"),
        kind: "number",
        required: true,
        help: text("任务数量，大于 0；没有任务填「无」", "the task, above 0; 无 or none where there is no task"),
        aliases: ["任务数", "任务量", "目标", "计划", "task", "target"],
        words: ["无"],
      },
    ],
  };
}

/** 团队得分: one row for each unit. */
function teams(scheme: SchemeDocument): TableLayout | null {
  if (!balancesTeams(scheme)) return null;
  return {
    id: "teams",
    name: "团队得分",
    title: text("团队得分", "Team scores"),
    part: "team",
    columns: [
      {
        ...plain,
        key: "unit",
        label: text("机构", "Unit"),
        kind: "text",
        required: true,
        help: text("机构名称，与客户经理表一致，每个机构一行", "the unit as in the roster, one row for each"),
        aliases: ["支行", "分行", "所属机构", "部门", "团队", "网点", "unit", "branch", "team"],
      },
      {
        ...plain,
        key: "score",
        label: text("团队得分", "Team score"),
        unit: "points",
        kind: "number",
        required: true,
        help: text("机构考核得分，百分制", "the unit's own score, out of 100"),
        aliases: ["机构得分", "团队考核得分", "支行得分", "team score"],
      },
    ],
  };
}

/** 一票否决: one row for each matter. */
function vetoes({ movement }: SchemeDocument, identifier: Column): TableLayout | null {
  if (movement === undefined) return null;
  return {
    id: "vetoes",
    name: "一票否决",
    title: text("一票否决", "Vetoes"),
    part: "movement",
    columns: [
      identifier,
      {
        ...plain,
        key: "veto",
        label: text("事项", "Matter"),
        kind: "choice",
        required: true,
        help: text("方案列明的一票否决事项", "a matter that the scheme names"),
        aliases: ["否决事项", "一票否决", "一票否决事项", "veto", "matter"],
        choices: namesOf(movement.vetoes),
      },
      {
        ...plain,
        key: "date",
        label: text("日期", "Date"),
        kind: "date",
        required: false,
        help: text("发生或认定日期，在考核期内；可不填", "the day, within the period; may be left out"),
        aliases: ["发生日期", "认定日期", "date"],
      },
      {
        ...plain,
        key: "note",
        label: text("说明", "Note"),
        kind: "text",
        required: false,
        help: text("文号或情况说明，可不填", "document number or circumstances; may be left out"),
        aliases: ["备注", "情况说明", "事由", "note"],
      },
    ],
  };
}

const plain = { unit: "none" } as const;
