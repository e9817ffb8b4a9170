import type { UnitId } from "../../../domain/values/unit";
import { units } from "../../../domain/values/unit";
import type { Cell } from "../../../domain/values/cell";
import { isBlank } from "../../../domain/values/cell";
import { decimal } from "../../../domain/values/decimal";
import { computed, computedHeader, entry, gap, header, label, plain } from "../../blocks/cellSpecs";
import { kpi } from "../../blocks/kpiFormula";
import { ratio } from "../../blocks/nativeValues";
import type { CellSpec, CellsBlock, ComputedCell, Mark, Scope } from "../blockDefinition";
import type { SheetDefinition } from "../bookDefinition";
import { branchFigures } from "./branchFigures";

/** A verdict that does not agree stands out. */
export const disagrees: readonly Mark[] = [{ when: 'LEFT({cell},2)="不符"', as: "bad" }];

/** 经营指标: balance, households, bad loans and profit against the start of the year, and the ratios out of them. */
export const indicatorSheet: SheetDefinition = {
  name: "经营指标",
  title: "经营指标完成情况",
  unit: "万元",
  examples: true,
  widths: [20, 11, 14, 14, 14, 14, 12, 18],
  bands: [[about()], [indicators()], [ratios()]],
};

function about(): CellsBlock {
  return {
    kind: "cells",
    rows: [
      [label("机构"), entry("unitName", branchFigures.unit, { as: "text", title: "机构", span: 2 })],
      [label("统计截止日"), entry("asOf", branchFigures.asOf, { as: "date", title: "统计截止日", span: 2 })],
      [plain("示例数字出自《客户经理岗位职责》第8篇；年初数由来源的“较年初增加”推算，计划数为示例。")],
    ],
  };
}

function indicators(): CellsBlock {
  const { balance, households, bad, profit } = branchFigures;
  return {
    kind: "cells",
    title: "一、规模、户数、不良与效益",
    rows: [
      ["指标", "计量单位", "年初数", "本期数", "报告所列增加", "较年初增加", "增长率", "核对"].map((words, place) =>
        place >= 2 && place <= 4 ? header(words) : computedHeader(words),
      ),
      indicator("balance", "贷款余额", "wanYuan", balance),
      indicator("households", "存量户数", "households", households),
      indicator("bad", "不良贷款余额", "wanYuan", bad),
      indicator("profit", "经济利润", "wanYuan", { now: profit, base: null, stated: null }),
    ],
  };
}

interface Standing {
  readonly now: number;
  readonly base: number | null;
  readonly stated: number | null;
}

/** An indicator: entries {key}Base, {key}Now, {key}Stated; its growth {key}Change and {key}Rate; whether it is as stated. */
function indicator(key: string, words: string, unit: UnitId, { now, base, stated }: Standing): readonly CellSpec[] {
  const given = [`{${key}Now}`, `{${key}Base}`] as const;
  const rule = (title: string) => ({ as: "number", unit, title: `${words}·${title}` }) as const;
  return [
    label(words),
    label(units[unit].label.zh),
    entry(`${key}Base`, base, { ...rule("年初数"), help: "没有可比年初数的留空，不计算增长" }),
    entry(`${key}Now`, now, rule("本期数")),
    entry(`${key}Stated`, stated, { ...rule("报告所列增加"), help: "报告里写的增加额，用来核对；没有则留空" }),
    computed(kpi("GROWTH", given, { column: 2, when: `${key}Base` }), { id: `${key}Change`, unit }),
    computed(kpi("GROWTH", given, { column: 1, when: `${key}Base` }), { id: `${key}Rate`, unit: "rate" }),
    computed(
      {
        formula: `=IF(OR({${key}Stated}="",{${key}Change}=""),"",IF(ROUND({${key}Change}-{${key}Stated},2)=0,"相符","不符，相差"&TEXT(ROUND({${key}Change}-{${key}Stated},2),"0.00")))`,
        value: ({ cell }) => comparison(cell(`${key}Change`), cell(`${key}Stated`), 2),
      },
      { id: `${key}Check`, marks: disagrees },
    ),
  ];
}

/** Whether a computed figure is the one that was stated; "" where there is nothing to compare. */
function comparison(found: Cell, stated: Cell, places: number): Cell {
  if (isBlank(found) || isBlank(stated)) return "";
  const difference = decimal(Number(found)).minus(Number(stated)).toDecimalPlaces(places);
  return difference.isZero() ? "相符" : `不符，相差${difference.toFixed(places)}`;
}

function ratios(): CellsBlock {
  return {
    kind: "cells",
    title: "二、比率与户均",
    rows: [
      [
        ...["指标", "计量单位", "年初", "本期"].map((words) => computedHeader(words)),
        header("报告所列"),
        computedHeader("变化"),
        computedHeader("核对", { span: 2 }),
      ],
      [
        label("贷款不良率"),
        label("%"),
        nplCell("Base"),
        nplCell("Now"),
        entry("badRatioStated", branchFigures.badRatio, { as: "number", unit: "rate", title: "报告所列不良率" }),
        difference("badRatioChange", "nplNow", "nplBase", "rate"),
        computed(
          {
            formula:
              '=IF(OR({badRatioStated}="",{nplNow}=""),"",IF(ROUND({nplNow},4)=ROUND({badRatioStated},4),"相符","不符，应为"&TEXT({nplNow},"0.00%")))',
            value: ({ cell }) => statedRatio(cell("nplNow"), cell("badRatioStated")),
          },
          { id: "nplCheck", span: 2, marks: disagrees },
        ),
      ],
      [
        label("户均贷款"),
        label("万元/户"),
        perHousehold("Base"),
        perHousehold("Now"),
        gap(),
        difference("meanChange", "meanNow", "meanBase", "wanYuan"),
      ],
    ],
  };
}

function nplCell(at: "Base" | "Now"): ComputedCell {
  return computed(kpi("NPL", [`{bad${at}}`, `{balance${at}}`], { when: `bad${at}` }), { id: `npl${at}`, unit: "rate" });
}

function perHousehold(at: "Base" | "Now"): ComputedCell {
  return computed(
    {
      formula: `=IF(OR({households${at}}="",{households${at}}=0),"",{balance${at}}/{households${at}})`,
      value: ({ cell }) => ratio(cell(`balance${at}`), cell(`households${at}`)),
    },
    { id: `mean${at}`, unit: "wanYuan" },
  );
}

function difference(id: string, now: string, base: string, unit: UnitId): ComputedCell {
  return computed(
    {
      formula: `=IF(OR({${now}}="",{${base}}=""),"",{${now}}-{${base}})`,
      value: ({ cell }: Scope) =>
        isBlank(cell(now)) || isBlank(cell(base))
          ? ""
          : decimal(Number(cell(now)))
              .minus(Number(cell(base)))
              .toNumber(),
    },
    { id, unit },
  );
}

function statedRatio(found: Cell, stated: Cell): Cell {
  if (isBlank(found) || isBlank(stated)) return "";
  const [one, other] = [found, stated].map((cell) => decimal(Number(cell)).toDecimalPlaces(4));
  if (one === undefined || other === undefined || one.equals(other)) return "相符";
  return `不符，应为${decimal(Number(found)).times(100).toFixed(2)}%`;
}
