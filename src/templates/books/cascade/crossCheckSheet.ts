import type { Cell } from "../../../domain/values/cell";
import { decimal, publish } from "../../../domain/values/decimal";
import { countIf, numbersOf, sumIf, sumOf } from "../../blocks/nativeValues";
import type { ComputedColumn, Scope } from "../blockDefinition";
import type { SheetDefinition } from "../bookDefinition";
import { exampleRows } from "./cascadeExamples";
import type { CascadeLevel } from "./cascadeLevels";
import { BANK_TARGETS, pathKey } from "./cascadeLevels";

/**
 * 横向核对: where targets go down by division (纵向为主), what the divisions ask of one branch beside what the branch has
 * by level (横向为辅, 《客户经理岗位职责》第9篇 二(三)).
 */
export function crossCheckSheet(branches: CascadeLevel, lines: CascadeLevel, scale: number): SheetDefinition {
  const branch = branches.path.at(-1) ?? "";
  const sums = [
    { key: "byLevel", label: `${branches.structure.name.zh}目标`, level: branches },
    { key: "byDivision", label: `${lines.structure.name.zh}目标合计`, level: lines },
  ];
  return {
    name: "横向核对",
    title: `${branch}横向核对：${branches.structure.name.zh}与${lines.structure.name.zh}`,
    unit: "各指标的计量单位",
    orientation: "portrait",
    examples: true,
    bands: [
      [
        {
          kind: "table",
          id: "crossCheck",
          name: "指标横向核对",
          columns: [
            {
              kind: "input",
              key: "indicator",
              label: "指标",
              as: "choice",
              choices: { column: `${BANK_TARGETS}.indicator` },
              width: 20,
            },
            { kind: "input", key: "unit", label: branch, as: "text", help: `${branch}名称`, width: 15 },
            ...sums.map(({ key, label, level }) => sumColumn(key, label, level)),
            {
              kind: "computed",
              key: "difference",
              label: "差额",
              as: "number",
              unit: "amount",
              width: 13,
              formula: '=IF({row.unit}="","",ROUND({row.byDivision}-{row.byLevel},6))',
              value: ({ row }) => difference(row),
            },
            verdictColumn(lines, scale),
          ],
          rows: exampleRows(branches).map((row) => row.slice(0, 2)),
          readyRows: 6,
        },
      ],
    ],
  };
}

const verdicts = { same: "一致", rounded: "一致（仅尾差）", other: "不一致：由条线与机构协调" } as const;

/** A unit of the last place for each division: so much the two ways of sharing out may differ by rounding alone. */
function verdictColumn({ id, depth }: CascadeLevel, usual: number): ComputedColumn {
  const [names, places] = [`${BANK_TARGETS}.indicator`, `${BANK_TARGETS}.scale`];
  const [indicators, units] = [`${id}.indicator`, `${id}.${pathKey(depth)}`];
  const scale = `IF(COUNTIFS({${names}},{row.indicator},{${places}},">=0")=0,${String(usual)},SUMIFS({${places}},{${names}},{row.indicator}))`;
  const allowed = `COUNTIFS({${indicators}},{row.indicator},{${units}},{row.unit})/10^${scale}`;
  return {
    kind: "computed",
    key: "verdict",
    label: "结论",
    width: 27,
    formula:
      `=IF({row.unit}="","",IF({row.difference}=0,"${verdicts.same}",` +
      `IF(ABS({row.difference})<=${allowed},"${verdicts.rounded}","${verdicts.other}")))`,
    value: ({ row, column }) => {
      const found = difference(row);
      if (typeof found !== "number") return found;
      if (found === 0) return verdicts.same;
      const known = column(places).filter((_cell, place) => column(names)[place] === row("indicator"));
      const digits = numbersOf(known).length === 0 ? usual : Number(sumOf(known));
      const lines = countIf([column(indicators), row("indicator")], [column(units), row("unit")]);
      const most = decimal(lines).dividedBy(decimal(10).pow(digits));
      return decimal(found).abs().lessThanOrEqualTo(most) ? verdicts.rounded : verdicts.other;
    },
    marks: [{ when: `{cell}="${verdicts.other}"`, as: "near" }],
  };
}

function sumColumn(key: string, label: string, { id, depth }: CascadeLevel): ComputedColumn {
  return {
    kind: "computed",
    key,
    label,
    as: "number",
    unit: "amount",
    width: 15,
    formula: `=IF({row.unit}="","",SUMIFS({${id}.final},{${id}.indicator},{row.indicator},{${id}.${pathKey(depth)}},{row.unit}))`,
    value: ({ row, column }) =>
      row("unit") === null
        ? ""
        : sumIf(
            column(`${id}.final`),
            [column(`${id}.indicator`), row("indicator")],
            [column(`${id}.${pathKey(depth)}`), row("unit")],
          ),
  };
}

function difference(row: Scope["row"]): Cell {
  if (row("unit") === null) return "";
  const [byDivision, byLevel] = [row("byDivision"), row("byLevel")];
  if (typeof byDivision !== "number") return byDivision;
  return typeof byLevel === "number" ? publish(decimal(byDivision).minus(byLevel), 6).toNumber() : byLevel;
}
