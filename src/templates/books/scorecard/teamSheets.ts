import type { TeamRules } from "../../../domain/scheme/parts/team";
import type { Cell } from "../../../domain/values/cell";
import type { TableLayout } from "../../../workflow/layout/column";
import { kpi } from "../../blocks/kpiFormula";
import { layoutColumns } from "../../blocks/layoutColumns";
import { COEFFICIENT_FORMAT } from "../../blocks/cellLook";
import type { ComputedColumn, Scope } from "../blockDefinition";
import type { SheetDefinition } from "../bookDefinition";
import { lookUp, lookUpFormula } from "../lookUp";
import { exampleDifficulty, exampleTeams } from "./scorecardExamples";

/** 团队得分: the score of each unit, for all who work there. */
export function teamScoreSheet(layout: TableLayout): SheetDefinition {
  return {
    name: layout.name,
    title: "团队（机构）得分",
    unit: "分",
    orientation: "portrait",
    examples: true,
    bands: [
      [
        {
          kind: "table",
          id: "teams",
          name: layout.name,
          columns: layoutColumns(layout).map((column) => ({ ...column, width: 26 })),
          rows: exampleTeams,
        },
      ],
    ],
  };
}

/** 团队平衡与难度: own score, difficulty of the customers, team score, and the result between them. */
export function balanceSheet({ difficulty }: TeamRules): SheetDefinition {
  const names = (list: TeamRules["difficulty"]["industries"]): readonly string[] => list.map(({ name }) => name.zh);
  const [industries, markets] = [names(difficulty.industries), names(difficulty.markets)];
  return {
    name: "团队平衡与难度",
    title: "团队平衡与难度系数",
    unit: "分",
    frozenColumns: 2,
    examples: true,
    bands: [
      [
        {
          kind: "table",
          id: "balance",
          name: "团队平衡",
          columns: [
            {
              kind: "input",
              key: "id",
              label: "工号",
              as: "identifier",
              help: "每人一行，与考核总分的工号一致",
              width: 11,
            },
            ofPerson("name", "姓名", 10),
            ofPerson("unit", "机构", 13),
            ofPerson("card", "类型", 13),
            { kind: "computed", key: "own", label: "个人得分", unit: "points", width: 12, ...ownTotal },
            {
              kind: "input",
              key: "customers",
              label: "客户数",
              as: "number",
              unit: "households",
              limits: { min: "0" },
              help: "管户数；四项都不填则不调整难度",
              width: 12,
            },
            {
              kind: "input",
              key: "loanBalance",
              label: "贷款余额",
              as: "number",
              unit: "wanYuan",
              limits: { min: "0" },
              width: 15,
            },
            {
              kind: "input",
              key: "industry",
              label: "行业",
              as: "choice",
              choices: { scheme: "难度行业" },
              help: "客户所处的主要行业",
              width: 13,
            },
            {
              kind: "input",
              key: "market",
              label: "市场",
              as: "choice",
              choices: { scheme: "难度市场" },
              help: "所面临的市场",
              width: 15,
            },
            {
              kind: "computed",
              key: "difficulty",
              label: "难度系数",
              as: "number",
              format: COEFFICIENT_FORMAT,
              width: 10,
              ...difficultyFormula,
            },
            { kind: "computed", key: "team", label: "团队得分", unit: "points", width: 12, ...teamScore },
            {
              kind: "computed",
              key: "result",
              label: "平衡后得分",
              unit: "points",
              width: 14,
              ...kpi("BALANCE", ["{row.own}", "{row.team}", "{row.card}", "{row.difficulty}"], { when: "row.own" }),
            },
            {
              kind: "computed",
              key: "level",
              label: "绩效等级",
              as: "text",
              width: 11,
              ...kpi("LEVEL", ["{row.result}"], { when: "row.result" }),
            },
          ],
          rows: exampleDifficulty(industries, markets),
        },
      ],
    ],
  };
}

/** What 考核总分 says of the person of this row. */
function ofPerson(key: "name" | "unit" | "card", label: string, width: number): ComputedColumn {
  return {
    kind: "computed",
    key,
    label,
    width,
    formula: `=${lookUpFormula("{row.id}", "people.id", `people.${key}`)}`,
    value: (scope) => lookUp(scope, scope.row("id"), "people.id", `people.${key}`),
  };
}

/** The person's total of 考核总分; nothing where the person is not there. */
const ownTotal: Pick<ComputedColumn, "formula" | "value"> = {
  formula: '=IF(COUNTIF({people.id},{row.id})=0,"",INDEX({totals},MATCH({row.id},{people.id},0),1))',
  value: ({ row, column, spill }) => {
    const place = row("id") === null ? -1 : column("people.id").indexOf(row("id"));
    return place === -1 ? "" : (spill("totals")[place]?.[0] ?? null);
  },
};

const factors = ["customers", "loanBalance", "industry", "market"] as const;
const { formula: called, value: computedDifficulty } = kpi(
  "DIFFICULTY",
  factors.map((key) => `{row.${key}}`),
);

/** The coefficient, unless none of the four is filled in. */
const difficultyFormula: Pick<ComputedColumn, "formula" | "value"> = {
  formula: `=IF(COUNTA({row.customers:market})=0,"",${called.slice(1)})`,
  value: (scope) => (factors.every((key) => scope.row(key) === null) ? "" : computedDifficulty(scope)),
};

/** The score of the person's unit in 团队得分; #N/A where the unit has none. */
const teamScore: Pick<ComputedColumn, "formula" | "value"> = {
  formula: '=IF({row.unit}="","",INDEX({teams.score},MATCH({row.unit},{teams.unit},0)))',
  value: (scope: Scope): Cell => {
    const unit = scope.row("unit");
    if (unit === null || unit === "") return "";
    const place = scope.column("teams.unit").indexOf(unit);
    return place === -1 ? { error: "#N/A" } : (scope.column("teams.score")[place] ?? null);
  },
};
