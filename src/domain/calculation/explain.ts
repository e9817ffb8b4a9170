import type { Bounds } from "../values/bands";
import { highestReached } from "../values/bands";
import { Decimal } from "../values/decimal";
import { formatDigits, formatFigure, formatWithUnit } from "../values/format";
import type { Text } from "../values/text";
import { joinTexts, text } from "../values/text";
import type { UnitId } from "../values/unit";
import type { AnyCalculation, Figure } from "./calculation";
import type { FormulaFunction, FormulaNode } from "./formula";
import { parseFormula } from "./formula";
import type { NamedFigure } from "./namedFigure";

/** One step of the reasoning: what the figure is, how it comes about in words and in figures, and what comes out. */
export interface ExplanationStep {
  /** The figure's name in the calculation. */
  readonly name: string;
  readonly label: Text;
  /** 税后净利润 − 资本成本 */
  readonly words: Text;
  /** 2,400,000 − 200,000 */
  readonly figures: Text;
  /** 2,200,000 元 */
  readonly result: Text;
  readonly source: Text;
}

/** The values of a run by name: inputs, parameters and outputs together. */
export type ExplainedValues = Readonly<Record<string, unknown>>;

/** The steps of a calculation on given values, one for each figure with a formula that had a part in the outcome. */
export function explain(calculation: AnyCalculation, values: ExplainedValues): readonly ExplanationStep[] {
  const outputs = Object.entries(calculation.outputs);
  return outputs.flatMap(([name, figure]) => {
    if (figure.formula === undefined) return [];
    const formula = parseFormula(figure.formula);
    if (changesNothing(formula, values)) return [];
    return [
      {
        name,
        label: figure.label,
        words: inWords(formula, calculation),
        figures: inFigures(formula, calculation, values),
        result: shown(values[name], figure.unit, true),
        source: figure.source ?? calculation.source,
      },
    ];
  });
}

/** A step as one sentence: name = words = figures = result, with the rule it follows. */
export function stepText({ label, words, figures, result, source }: ExplanationStep): Text {
  return text(
    `${label.zh} = ${words.zh} = ${figures.zh}${outcome(result.zh)}。[${source.zh}]`,
    `${label.en} = ${words.en} = ${figures.en}${outcome(result.en)}. [${source.en}]`,
  );
}

/** "= 200,000 元", or "≈ 73.33 分" where more places exist than are shown. */
function outcome(result: string): string {
  return result.startsWith("≈") ? ` ≈ ${result.slice(1)}` : ` = ${result}`;
}

/** The formula with labels in its places. */
export function describeFormula(formula: string, calculation: AnyCalculation): Text {
  return inWords(parseFormula(formula), calculation);
}

/** Limits that are not set have no part in the outcome. */
function changesNothing(node: FormulaNode, values: ExplainedValues): boolean {
  if (node.kind !== "call" || node.name !== "between") return false;
  return node.arguments.slice(1).every((part) => part.kind === "name" && values[part.name] === null);
}

function figureNamed(name: string, { inputs, paramFigures, outputs }: AnyCalculation): Figure {
  const input = inputs[name];
  if (input?.factor !== undefined) return { label: input.factor, unit: input.unit };
  const figure = input ?? paramFigures[name] ?? outputs[name];
  if (figure === undefined) throw new Error(`A formula names {${name}}, which the calculation does not have`);
  return figure;
}

function inWords(node: FormulaNode, calculation: AnyCalculation): Text {
  switch (node.kind) {
    case "name":
      return figureNamed(node.name, calculation).label;
    case "operation":
      return surround(inWords(node.left, calculation), node.operator, inWords(node.right, calculation));
    case "sum":
      return prefix(
        "Σ ",
        surround(figureNamed(node.left, calculation).label, "×", figureNamed(node.right, calculation).label),
      );
    case "call":
      return callText(
        node.name === "round" ? roundedInWords : callSentences[node.name],
        node.arguments.map((part) => inWords(part, calculation)),
      );
  }
}

function inFigures(node: FormulaNode, calculation: AnyCalculation, values: ExplainedValues): Text {
  switch (node.kind) {
    case "name":
      return shown(values[node.name], figureNamed(node.name, calculation).unit, false);
    case "operation":
      return surround(
        bracketNegative(inFigures(node.left, calculation, values)),
        node.operator,
        bracketNegative(inFigures(node.right, calculation, values)),
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
  return callText(
    callSentences[name],
    parts.map((part) => inFigures(part, calculation, values)),
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

function shown(value: unknown, unit: UnitId, withUnit: boolean): Text {
  if (value instanceof Decimal) return withUnit ? formatWithUnit(value, unit) : text(formatDigits(value, unit));
  if (value === null || value === undefined) return text("—");
  if (typeof value === "object" && "name" in value) return value.name as Text;
  throw new Error("Only figures and names can be shown");
}

/** Rounding in words does not name the places; its figures do. */
const roundedInWords = text("{0}四舍五入", "{0}, rounded half up");

/** A call in prose: the sentence in which its arguments stand. */
const callSentences: Readonly<Record<FormulaFunction, Text>> = {
  round: text("{0} 四舍五入到 {1} 位小数", "{0} rounded half up to {1} places"),
  highest: text("{0}达到{1}的最高等级", "the highest grade whose {1} the {0} reaches"),
  lower: text("{0}与{1}取较低", "the lower of {0} and {1}"),
  compare: text("{0}与{1}比较", "{0} compared with {1}"),
  between: text("{0}（如有规定，限于{1}与{2}之间）", "{0} (kept within {1} and {2}, where they are set)"),
};

function callText({ zh, en }: Text, parts: readonly Text[]): Text {
  const put = (sentence: string, language: "zh" | "en"): string =>
    sentence.replace(/\{(\d)\}/g, (_place, index: string) => parts[Number(index)]?.[language] ?? "");
  return text(put(zh, "zh"), put(en, "en"));
}

function surround(left: Text, operator: string, right: Text): Text {
  return text(`${left.zh} ${operator} ${right.zh}`, `${left.en} ${operator} ${right.en}`);
}

function prefix(sign: string, value: Text): Text {
  return text(sign + value.zh, sign + value.en);
}

function bracketNegative(value: Text): Text {
  return value.zh.startsWith("−") ? text(`(${value.zh})`, `(${value.en})`) : value;
}
