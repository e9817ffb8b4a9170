import { calculation } from "../calculation/calculation";
import { divideAmong, divisionFigure, placeName } from "../calculation/division";
import { numberInput } from "../calculation/inputs";
import { scaleInput } from "../calculation/wholeInputs";
import { SHARE_PLACES, unfitTotal } from "../values/apportion";
import { atCellPrecision, decimal, sum } from "../values/decimal";
import { formatFigure } from "../values/format";
import { problem } from "../values/problem";
import { bad, ok, then } from "../values/result";
import { text } from "../values/text";
import { childName, dividedBy, keyCells, readKeys } from "./divisionKeys";

const totalLabel = text("上级目标", "Total");

/**
 * Target cascade (指标分解): the parent's target shared out among its children by a key, so that the shares add up to it
 * exactly (尾差 to the largest remainders, among equal ones to the first). In the unit of the total; entries in order.
 * A blank place among equal parts is no child: its share is null.
 * Problems: a total with more places than the scale, a negative or blank key, people who are not whole, keys all 0.
 * Source: 《客户经理岗位职责》第9篇 二（三）.
 */
export const cascade = calculation({
  id: "CASCADE",
  kind: "cohort",
  title: text("指标分解", "Target cascade"),
  summary: text(
    "把上级目标按基数、人数或均分分解给各下级，取整后合计与上级目标完全相等（尾差按最大余数法分配）。结果与依据数同样排列。",
    "Shares a target out among the children by base figure, headcount or equally; the rounded shares add up to it exactly (largest remainders).",
  ),
  source: text("《客户经理岗位职责》第9篇 二（三）绩效指标的分解", "《客户经理岗位职责》 piece 9, part 2 (3)"),
  inputs: {
    total: numberInput({
      label: totalLabel,
      help: text("要分解的上级目标，可为负数", "the parent's target to be shared out, may be negative"),
      unit: "amount",
      shape: "value",
    }),
    keys: keyCells,
    by: dividedBy,
    scale: scaleInput(text("不填按方案，方案没有规定时 2 位", "the scheme's, else 2, where left out")),
  },
  params: ({ scheme }) => ok({ schemeScale: decimal(scheme.document.cascade?.scale ?? SHARE_PLACES) }),
  paramFigures: { schemeScale: { label: text("方案的小数位数", "The scheme's places"), unit: "count" } },
  outputs: {
    keyFigures: { label: text("分解依据数", "Key figures"), unit: "none" },
    keyTotal: { label: text("依据数合计", "Sum of the keys"), unit: "none", formula: "total({keyFigures})" },
    division: divisionFigure({
      label: text("各下级的分解", "Division among the children"),
      key: { label: text("依据数", "key"), unit: "none" },
      part: { label: text("分解目标", "Share"), unit: "amount" },
      unit: "amount",
      exact: "{total} × {key} ÷ {keyTotal}",
    }),
    shares: { label: text("分解目标", "Shares"), unit: "amount" },
  },
  result: "shares",
  compute: ({ total, keys, by, scale }, { schemeScale }) =>
    then(readKeys(keys, by?.id ?? "base"), (figures) => {
      const exact = atCellPrecision(total);
      const places = (scale ?? schemeScale).toNumber();
      const children = figures.flatMap((key, index) =>
        key === null ? [] : [{ key, name: childName(keys[index] ?? null) ?? placeName(index) }],
      );
      const keyFigures = children.map(({ key }) => key);
      const keyTotal = sum(keyFigures);
      const unfit = unfitTotal(exact, places, totalLabel);
      if (unfit !== null) return bad(unfit);
      if (keyTotal.isZero())
        return bad(
          problem("wrong-total", keyCells.label, formatFigure(keyTotal, "none"), text("大于 0 的数", "more than 0")),
        );
      const { parts, members } = divideAmong({ total: exact, keyTotal, scale: places }, children);
      const given = parts.values();
      const shares = figures.map((key) => (key === null ? null : (given.next().value ?? null)));
      return ok({ keyFigures, keyTotal, division: members, shares });
    }),
});
