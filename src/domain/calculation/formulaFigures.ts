import type { Bounds, Curve, Steps } from "../values/bands";
import { highestReached, segmentOf } from "../values/bands";
import { Decimal, reaches } from "../values/decimal";
import { formatDigits, formatFigure, formatWithUnit } from "../values/format";
import type { Text } from "../values/text";
import { joinTexts, text } from "../values/text";
import type { UnitId } from "../values/unit";
import type { AnyCalculation } from "./calculation";
import type { FormulaFunction, FormulaNode } from "./formula";
import { bindsLooser, callSentences, callText, figureNamed, surround } from "./formulaWords";
import type { NamedFigure } from "./namedFigure";

/** The values of a run by name: inputs, parameters and outputs together. */
export type ExplainedValues = Readonly<Record<string, unknown>>;

/** A formula with values in its places. */
export function inFigures(node: FormulaNode, calculation: AnyCalculation, values: ExplainedValues): Text {
  switch (node.kind) {
    case "name":
      return shown(values[node.name], figureNamed(node.name, calculation).unit, false);
    case "operation":
      return surround(
        termFigures(node.left, bindsLooser(node.left, node.operator, "left"), calculation, values),
        node.operator,
        termFigures(node.right, bindsLooser(node.right, node.operator, "right"), calculation, values),
      );
    case "sum":
      return sumFigures(
        values[node.left],
        values[node.right],
        figureNamed(node.left, calculation).unit,
        figureNamed(node.right, calculation).unit,
      );
    case "call":
      return callFigures(node.name, node.arguments, calculation, values);
  }
}

function callFigures(
  name: FormulaFunction,
  parts: readonly FormulaNode[],
  calculation: AnyCalculation,
  values: ExplainedValues,
): Text {
  if (name === "highest") return withinBounds(parts, calculation, values);
  if (name === "interpolate") return onCurve(parts, calculation, values);
  if (name === "within") return withinStep(parts, calculation, values);
  if (name === "step") return onStep(parts, calculation, values);
  if (name === "total" || name === "mean") return overList(name, parts, calculation, values);
  return callText(
    callSentences[name],
    parts.map((part) => {
      const figures = inFigures(part, calculation, values);
      return part.kind === "name" ? figures : inBrackets(figures);
    }),
  );
}

function sumFigures(left: unknown, right: unknown, leftUnit: UnitId, rightUnit: UnitId): Text {
  const factors = listOf(right);
  const terms = listOf(left).flatMap((one, index) => {
    const other = factors[index];
    if (other === undefined || one.value.isZero()) return [];
    const name = one.name ?? other.name ?? text("");
    const product = `${formatFigure(one.value, leftUnit)} × ${formatFigure(other.value, rightUnit)}`;
    return [text(`${name.zh} ${product}`.trim(), `${name.en} ${product}`.trim())];
  });
  return terms.length === 0 ? text("0") : joinTexts(terms, text(" + "));
}

function listOf(value: unknown): readonly NamedFigure[] {
  if (!Array.isArray(value)) throw new Error("A sum is taken over lists");
  return value.map((entry: unknown) =>
    entry instanceof Decimal ? { name: null, value: entry } : (entry as NamedFigure),
  );
}

/** A list written out: a + b + c, or (a + b + c) ÷ 3. */
function overList(
  name: "total" | "mean",
  [list]: readonly FormulaNode[],
  calculation: AnyCalculation,
  values: ExplainedValues,
): Text {
  if (list?.kind !== "name") throw new Error(`${name}() takes a {list}`);
  const { unit } = figureNamed(list.name, calculation);
  const terms = listOf(values[list.name]).map((term) => {
    const figure = formatFigure(term.value, unit);
    return text(`${term.name?.zh ?? ""} ${figure}`.trim(), `${term.name?.en ?? ""} ${figure}`.trim());
  });
  const all = terms.length === 0 ? text("0") : joinTexts(terms, text(" + "));
  const count = String(terms.length);
  return name === "total" ? all : text(`(${all.zh}) ÷ ${count}`, `(${all.en}) ÷ ${count}`);
}

/** The straight line on which a value lies: 80 + (95% − 90%) ÷ (100% − 90%) × (100 − 80). */
function onCurve([value, curve]: readonly FormulaNode[], calculation: AnyCalculation, values: ExplainedValues): Text {
  if (value?.kind !== "name" || curve?.kind !== "name")
    throw new Error("interpolate() takes a {value} and its {curve}");
  const unit = figureNamed(value.name, calculation).unit;
  const at = values[value.name] as Decimal;
  const [left, right] = segmentOf(values[curve.name] as Curve, at);
  const show = (figure: Decimal): string => formatFigure(figure, unit);
  const points = (figure: Decimal): string => formatFigure(figure, "points");
  if (left === right || at.equals(right.at)) return text(points(right.points));
  return text(
    `${points(left.points)} + (${show(at)} − ${show(left.at)}) ÷ (${show(right.at)} − ${show(left.at)}) × (${points(right.points)} − ${points(left.points)})`,
  );
}

/** The step that a value reaches: 95% ≥ 90%. */
function onStep([value, steps]: readonly FormulaNode[], calculation: AnyCalculation, values: ExplainedValues): Text {
  if (value?.kind !== "name" || steps?.kind !== "name") throw new Error("step() takes a {value} and its {steps}");
  const unit = figureNamed(value.name, calculation).unit;
  const at = values[value.name] as Decimal;
  const stairs = values[steps.name] as Steps;
  const reached = stairs.find(({ floor }) => floor === null || reaches(at, floor)) ?? stairs.at(-1);
  const above = stairs[stairs.findIndex((step) => step === reached) - 1]?.floor ?? null;
  const floor = reached?.floor ?? null;
  const low = floor === null ? "" : `${formatFigure(floor, unit)} ≤ `;
  const high = above === null ? "" : ` < ${formatFigure(above, unit)}`;
  return text(`${low}${formatFigure(at, unit)}${high}`);
}

/** The step whose bound a value does not exceed: 0.05% < 0.08% ≤ 0.1%. */
function withinStep(
  [value, steps]: readonly FormulaNode[],
  calculation: AnyCalculation,
  values: ExplainedValues,
): Text {
  if (value?.kind !== "name" || steps?.kind !== "name") throw new Error("within() takes a {value} and its {steps}");
  const unit = figureNamed(value.name, calculation).unit;
  const at = values[value.name] as Decimal;
  const stairs = values[steps.name] as Steps;
  const place = stairs.findIndex(({ floor }) => floor === null || at.lessThanOrEqualTo(floor));
  const bound = stairs[place]?.floor ?? null;
  const better = stairs[place - 1]?.floor ?? null;
  const low = better === null ? "" : `${formatFigure(better, unit)} < `;
  const high = bound === null ? "" : ` ≤ ${formatFigure(bound, unit)}`;
  return text(`${low}${formatFigure(at, unit)}${high}`);
}

/** Where a value stands between two bounds: 70 ≤ 77.73 < 80. */
function withinBounds(
  [value, bounds]: readonly FormulaNode[],
  calculation: AnyCalculation,
  values: ExplainedValues,
): Text {
  if (value?.kind !== "name" || bounds?.kind !== "name") throw new Error("highest() takes a {value} and its {bounds}");
  const unit = figureNamed(value.name, calculation).unit;
  const figure = values[value.name] as Decimal;
  const ladder = values[bounds.name] as Bounds;
  const reached = highestReached(ladder, figure);
  const floor = ladder[reached]?.floor ?? null;
  const next = ladder[reached - 1]?.floor ?? null;
  const low = floor === null || figure.lessThan(floor) ? "" : `${formatFigure(floor, unit)} ≤ `;
  const high = next === null ? "" : ` < ${formatFigure(next, unit)}`;
  return text(`${low}${formatFigure(figure, unit)}${high}`);
}

/** A value as prose shows it. */
export function shown(value: unknown, unit: UnitId, withUnit: boolean): Text {
  if (value instanceof Decimal) return withUnit ? formatWithUnit(value, unit) : text(formatDigits(value, unit));
  if (value === null || value === undefined) return text("—");
  if (typeof value === "object" && "name" in value) return value.name as Text;
  if (typeof value === "object" && "zh" in value) return value as Text;
  throw new Error("Only figures and names can be shown");
}

/** A term of an operation in figures; a negative figure, and an operation that binds looser, stand in brackets. */
function termFigures(node: FormulaNode, looser: boolean, calculation: AnyCalculation, values: ExplainedValues): Text {
  const figures = inFigures(node, calculation, values);
  const negative = node.kind !== "operation" && figures.zh.startsWith("−");
  return looser || negative ? inBrackets(figures) : figures;
}

function inBrackets({ zh, en }: Text): Text {
  return text(`(${zh})`, `(${en})`);
}
