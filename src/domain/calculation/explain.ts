import type { Text } from "../values/text";
import { text } from "../values/text";
import type { AnyCalculation, Figure } from "./calculation";
import type { FormulaNode } from "./formula";
import { parseFormula } from "./formula";
import type { ExplainedValues } from "./formulaFigures";
import { inFigures, shown } from "./formulaFigures";
import { inWords } from "./formulaWords";
import { membersOf, withMembers } from "./memberFigures";

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

/** The steps of a calculation on given values, one for each figure with a formula that had a part in the outcome. */
export function explain(calculation: AnyCalculation, values: ExplainedValues): readonly ExplanationStep[] {
  return Object.entries(calculation.outputs).flatMap(([name, figure]) =>
    figure.members === undefined
      ? explainFigures({ [name]: figure }, calculation, values)
      : explainMembers(name, figure.members, calculation, values),
  );
}

/** The steps of every member of a list, each step under the member's name. */
function explainMembers(
  list: string,
  members: Readonly<Record<string, Figure>>,
  calculation: AnyCalculation,
  values: ExplainedValues,
): readonly ExplanationStep[] {
  return membersOf(values[list]).flatMap(({ name: member, figures }, index) =>
    explainFigures(members, withMembers(calculation, members), { ...values, ...figures }).map(
      ({ name, label, ...step }) => ({
        name: `${list}.${String(index)}.${name}`,
        label: text(`${member.zh}·${label.zh}`, `${member.en}, ${label.en}`),
        ...step,
      }),
    ),
  );
}

function explainFigures(
  figures: Readonly<Record<string, Figure>>,
  calculation: AnyCalculation,
  values: ExplainedValues,
): readonly ExplanationStep[] {
  return Object.entries(figures).flatMap(([name, figure]) => {
    // A figure that is null had no part in the outcome (another method of scoring, a rule that did not apply).
    if (figure.formula === undefined || values[name] === null) return [];
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
