import { grading } from "../../domain/appraisal/grading";
import { averageDailyDeposits } from "../../domain/deposit/averageDailyDeposits";
import { qualityScore } from "../../domain/quality/qualityScore";
import type { SchemeDocument } from "../../domain/scheme/schema";
import { text } from "../../domain/values/text";
import type { Column, TableLayout, TableLayouts } from "./column";
import { partColumns } from "./partColumns";
import { partTables } from "./partTables";

/** 工号, by which the tables are joined. */
const identifier: Column = {
  key: "id",
  label: text("工号", "Staff number"),
  unit: "none",
  kind: "identifier",
  required: true,
  help: text("工号，每人唯一", "staff number, one for each person"),
  aliases: ["员工号", "员工编号", "柜员号", "人员编号", "编号", "staff number", "staff no", "id", "employee id"],
};

/**
 * The tables that HR fills in, as a scheme shapes them: one column for each asset class and quality item, and what its
 * parts ask for besides.
 */
export function tableLayouts(scheme: SchemeDocument): TableLayouts {
  return {
    roster: roster(scheme),
    ratings: ratings(scheme),
    deposits: deposits(scheme),
    ...partTables(scheme, identifier),
  };
}

/** 客户经理: the roster with net profit and one column of average balances for each asset class. */
function roster(scheme: SchemeDocument): TableLayout {
  const { eva, ladder } = scheme;
  const { netProfit, balances } = grading.inputs;
  return {
    id: "roster",
    name: "客户经理",
    title: text("客户经理", "Customer managers"),
    columns: [
      identifier,
      word("name", text("姓名", "Name"), text("姓名", "name"), ["客户经理", "客户经理姓名", "name"]),
      word("unit", text("机构", "Unit"), text("所属机构", "branch or unit"), [
        "支行",
        "分行",
        "所属机构",
        "部门",
        "网点",
        "unit",
        "branch",
      ]),
      {
        key: "lastGrade",
        label: text("上季等级", "Last grade"),
        unit: "none",
        kind: "choice",
        required: false,
        help: text(
          "上季度最终等级；新定级的不填",
          "final grade of last quarter; blank for people graded for the first time",
        ),
        aliases: ["上期等级", "原等级", "last grade", "previous grade"],
        choices: ladder.map(({ name }) => name.zh),
      },
      {
        key: "netProfit",
        label: netProfit.label,
        unit: netProfit.unit,
        kind: "number",
        required: true,
        help: netProfit.help,
        aliases: ["净利润", "税后利润", "净利", "net profit"],
      },
      ...eva.assetClasses.map(({ id, name }): Column => ({
        key: id,
        label: name,
        unit: balances.unit,
        kind: "number",
        required: true,
        help: text(`${name.zh}日均余额，元，没有填 0`, `average balance of ${name.en}, CNY, 0 where there is none`),
        aliases: [`${name.zh}日均余额`, `${name.zh}余额`, `${name.zh}贷款`],
        limits: { min: "0" },
      })),
      ...partColumns(scheme),
    ],
  };
}

/** 素质评分: one rating form a row. */
function ratings({ quality }: SchemeDocument): TableLayout {
  const { groups } = qualityScore.inputs;
  return {
    id: "ratings",
    name: "素质评分",
    title: text("素质评分", "Quality ratings"),
    columns: [
      identifier,
      {
        ...word("rater", text("评分人", "Rater"), text("评分人姓名", "who rates"), ["评委", "打分人", "rater"]),
        required: false,
      },
      {
        key: "group",
        label: groups.label,
        unit: "none",
        kind: "choice",
        required: true,
        help: groups.help,
        aliases: ["评分主体", "评委组", "组别", "group", "rater group"],
        choices: quality.groups.map(({ name }) => name.zh),
      },
      ...quality.items.map(({ id, name, definition }): Column => ({
        key: id,
        label: name,
        unit: "points",
        kind: "number",
        required: true,
        help: definition,
        aliases: [`${name.zh}得分`, `${name.zh}评分`],
        limits: { min: quality.lowest, max: quality.highest },
      })),
    ],
  };
}

/** 存款余额: one end-of-day balance a row (or one accumulated balance, where the scheme says so). */
function deposits({ deposits: { products } }: SchemeDocument): TableLayout {
  const { dates, balances } = averageDailyDeposits.inputs;
  return {
    id: "deposits",
    name: "存款余额",
    title: text("存款余额", "Deposit balances"),
    columns: [
      identifier,
      {
        key: "product",
        label: averageDailyDeposits.inputs.products.label,
        unit: "none",
        kind: "choice",
        required: true,
        help: averageDailyDeposits.inputs.products.help,
        aliases: ["产品", "存款种类", "存款类型", "product"],
        choices: products.map(({ name }) => name.zh),
      },
      {
        key: "date",
        label: dates.label,
        unit: "none",
        kind: "date",
        required: true,
        help: dates.help,
        aliases: ["余额日期", "变动日期", "date"],
      },
      {
        key: "balance",
        label: balances.label,
        unit: balances.unit,
        kind: "number",
        required: true,
        help: balances.help,
        aliases: ["余额", "存款余额", "积数", "balance"],
        limits: { min: "0" },
      },
    ],
  };
}

function word(key: string, label: Column["label"], help: Column["help"], aliases: readonly string[]): Column {
  return { key, label, unit: "none", kind: "text", required: key !== "name", help, aliases };
}
