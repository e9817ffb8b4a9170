import { calculation } from "../calculation/calculation";
import { numberInput } from "../calculation/inputs";
import type { CascadeRules } from "../scheme/parts/cascade";
import type { Decimal } from "../values/decimal";
import { decimal, publish, sum } from "../values/decimal";
import { formatFigure } from "../values/format";
import { problem } from "../values/problem";
import { bad, ok } from "../values/result";
import type { Text } from "../values/text";
import { text } from "../values/text";

/** Places at which parent and children are compared: no target has so many, and noise of thirds in cells lies below. */
const COMPARED_PLACES = 6;

const childrenLabel = text("下级目标", "Children's targets");

/**
 * Check of a cascade (分解核对): the children's sum beside the parent's target. They must come to at least the parent; by
 * how much they may exceed it is a parameter. Unit of the targets; the difference is rounded to six places.
 * Problems: a blank or non-numeric target; a parent without children. Children that fall short are a verdict in words
 * with found and expected, since the figures beside it are what the reader needs.
 * Source: 《客户经理岗位职责》第9篇 二（三）; rules §2 (children ≥ parent).
 */
export const checkSum = calculation({
  id: "CHECKSUM",
  kind: "group",
  title: text("分解核对", "Check of a cascade"),
  summary: text(
    "核对下级目标之和与上级目标：下级合计、差额、核对结果（相符、超出、不足）。下级之和不得少于上级，超出幅度以方案为准。",
    "Compares the children's targets with the parent's: their sum, the difference, and the verdict. They may not fall short; the scheme says how far they may exceed.",
  ),
  source: text("《客户经理岗位职责》第9篇 二（三）绩效指标的分解", "《客户经理岗位职责》 piece 9, part 2 (3)"),
  inputs: {
    parent: numberInput({
      label: text("上级目标", "Parent's target"),
      help: text(
        "上级目标；给出所求上级时可为一列",
        "the parent's target; a column where several parents are asked for",
      ),
      unit: "amount",
      shape: "value",
    }),
    children: numberInput({
      label: childrenLabel,
      help: text("各下级的目标", "the targets of the children"),
      unit: "amount",
      shape: "entries",
    }),
  },
  params: ({ scheme }) => {
    const rules = scheme.document.cascade;
    const allowed = rules?.overallocation ?? null;
    return ok({
      places: decimal(COMPARED_PLACES),
      overallocation: allowed === null ? null : decimal(allowed),
      mustCover: rules?.childrenCover ?? true,
    });
  },
  paramFigures: {
    places: { label: text("比较的小数位数", "Places compared"), unit: "count" },
    overallocation: { label: text("允许超出上级的比例", "Allowed above the parent"), unit: "rate" },
    mustCover: { label: text("下级合计不得少于上级", "Children must cover the parent"), unit: "none" },
  },
  outputs: {
    childTotal: { label: text("下级合计", "Sum of the children"), unit: "amount", formula: "total({children})" },
    difference: {
      label: text("差额", "Difference"),
      unit: "amount",
      formula: "round({childTotal} − {parent}, {places})",
    },
    verdict: { label: text("核对结果", "Verdict"), unit: "none" },
  },
  result: "verdict",
  columns: ["childTotal", "difference", "verdict"],
  compute: ({ parent, children }, { overallocation, mustCover }) => {
    if (children.length === 0)
      return bad(problem("missing-entry", childrenLabel, null, text("该上级的记录", "any entry under this parent")));
    const childTotal = sum(children);
    const difference = publish(childTotal.minus(parent), COMPARED_PLACES);
    const verdict = verdictOf({ parent, childTotal, difference }, overallocation, mustCover);
    return ok({ childTotal, difference, verdict });
  },
});

interface Comparison {
  readonly parent: Decimal;
  readonly childTotal: Decimal;
  readonly difference: Decimal;
}

function verdictOf(
  { parent, childTotal, difference }: Comparison,
  overallocation: Decimal | null,
  mustCover: CascadeRules["childrenCover"],
): Text {
  if (difference.isZero()) return text("相符", "Agrees");
  const amount = show(difference.abs());
  if (difference.isNegative()) {
    const head = text(`不足 ${amount}`, `Short by ${amount}`);
    const found = text(`下级合计 ${show(childTotal)}`, `the children come to ${show(childTotal)}`);
    return mustCover
      ? text(
          `${head.zh}：${found.zh}，应不少于 ${show(parent)}`,
          `${head.en}: ${found.en}; ${show(parent)} or more is needed`,
        )
      : text(`${head.zh}：${found.zh}，方案允许`, `${head.en}: ${found.en}, which the scheme allows`);
  }
  const head = text(`超出 ${amount}`, `Above by ${amount}`);
  if (overallocation === null) return head;
  const most = publish(parent.plus(parent.abs().times(overallocation)), COMPARED_PLACES);
  if (difference.lessThanOrEqualTo(most.minus(parent))) return head;
  const bound = formatFigure(overallocation, "rate");
  return text(
    `${head.zh}：下级合计 ${show(childTotal)}，应不超过 ${show(most)}（上级目标的 ${bound} 以内）`,
    `${head.en}: the children come to ${show(childTotal)}; at most ${show(most)} is allowed (${bound} above the parent)`,
  );
}

function show(value: Decimal): string {
  return formatFigure(value, "amount");
}
