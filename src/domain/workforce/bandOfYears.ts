import { calculation } from "../calculation/calculation";
import { partOf } from "../calculation/context";
import { choiceInput, numberInput } from "../calculation/inputs";
import { bandBounds } from "../scheme/bandForm";
import type { Bounds } from "../values/bands";
import { highestReached } from "../values/bands";
import { ok } from "../values/result";
import { text } from "../values/text";
import { bandDimensions, MOST_YEARS } from "./dimensions";

/**
 * The band of age or service (年龄段、工龄段) in which a number of years lies; lower end inclusive. Years.
 * Problems: a blank, non-numeric or negative cell; a list other than 年龄 and 工龄.
 * Source: 《对广东发展银行客户经理的绩效考核探究》3.2, 图 3-1, 图 3-2.
 */
export const bandOfYears = calculation({
  id: "BAND",
  kind: "row",
  part: "workforce",
  title: text("年龄段与工龄段", "Band of age or service"),
  summary: text(
    "年龄或工龄落在方案的哪一段（下限含本数），给出该段名称。",
    "The name of the scheme's band in which an age or length of service lies (lower end inclusive).",
  ),
  source: text("《对广东发展银行客户经理的绩效考核探究》3.2 (1)、(2)"),
  inputs: {
    years: numberInput({
      label: text("年数", "Years"),
      help: text("周岁或工龄，年", "age or length of service, years"),
      unit: "none",
      shape: "value",
      min: "0",
      max: MOST_YEARS,
    }),
    dimension: choiceInput({
      label: text("分段", "Bands"),
      help: text("年龄 或 工龄", "age or service"),
      shape: "value",
      choices: () => bandDimensions,
    }),
  },
  params: (context) => {
    const { ages, service } = partOf(context, "workforce");
    return ok({ ages, service });
  },
  paramFigures: {
    ages: { label: text("年龄段", "Bands of age"), unit: "none" },
    service: { label: text("工龄段", "Bands of service"), unit: "none" },
  },
  outputs: {
    bounds: { label: text("各段下限", "Lower ends of the bands"), unit: "none" },
    band: { label: text("所在段", "Band"), unit: "none", formula: "highest({years}, {bounds})" },
  },
  result: "band",
  compute: ({ years, dimension }, rules) => {
    const bounds = bandBounds(rules[dimension.id]);
    return ok({ bounds, band: reached(bounds, highestReached(bounds, years)) });
  },
});

function reached(bounds: Bounds, index: number): Bounds[number] {
  const band = bounds[index];
  if (band === undefined) throw new Error("A scheme has at least one band");
  return band;
}
