import type { Text } from "../values/text";
import { text } from "../values/text";
import type { AnyCalculation, Figure } from "./calculation";
import type { FormulaFunction, FormulaNode, Operator } from "./formula";

/** The input, parameter or figure that a formula names; a name the calculation does not have is a fault of the program. */
export function figureNamed(name: string, { inputs, paramFigures, outputs }: AnyCalculation): Figure {
  const input = inputs[name];
  if (input?.factor !== undefined) return { label: input.factor, unit: input.unit };
  const figure = input ?? paramFigures[name] ?? outputs[name];
  if (figure === undefined) throw new Error(`A formula names {${name}}, which the calculation does not have`);
  return figure;
}

/** A formula with labels in its places; what is worked out inside a call stands in brackets. */
export function inWords(node: FormulaNode, calculation: AnyCalculation): Text {
  switch (node.kind) {
    case "name":
      return figureNamed(node.name, calculation).label;
    case "operation":
      return surround(
        bracketed(inWords(node.left, calculation), bindsLooser(node.left, node.operator, "left")),
        node.operator,
        bracketed(inWords(node.right, calculation), bindsLooser(node.right, node.operator, "right")),
      );
    case "sum":
      return prefix(
        "Σ ",
        surround(figureNamed(node.left, calculation).label, "×", figureNamed(node.right, calculation).label),
      );
    case "call":
      return callText(
        node.name === "round" ? roundedInWords : callSentences[node.name],
        node.arguments.map((part) => bracketed(inWords(part, calculation), part.kind !== "name")),
      );
  }
}

/** Rounding in words does not name the places; its figures do. */
const roundedInWords = text("{0}四舍五入", "{0}, rounded half up");

/** A call in prose: the sentence in which its arguments stand. */
export const callSentences: Readonly<Record<FormulaFunction, Text>> = {
  round: text("{0} 四舍五入到 {1} 位小数", "{0} rounded half up to {1} places"),
  highest: text("{0}达到{1}的最高一档", "the highest step whose {1} the {0} reaches"),
  lower: text("{0}与{1}取较低", "the lower of {0} and {1}"),
  higher: text("{0}与{1}取较高", "the higher of {0} and {1}"),
  settle: text(
    "{0}（不高于{1}，不低于{2}，一票否决时不高于{3}；“—”为不适用）",
    "{0} (no higher than {1}, no lower than {2}, under a veto no higher than {3}; — where none applies)",
  ),
  compare: text("{0}与{1}比较", "{0} compared with {1}"),
  interpolate: text("{0}在{1}上按直线插值", "{0} on the straight lines of {1}"),
  within: text("{0}不超过的{1}档位", "the step of {1} that {0} does not exceed"),
  step: text("{0}所达到的{1}档位", "the step of {1} that {0} reaches"),
  least: text("{0}与{1}取较小", "the smaller of {0} and {1}"),
  greatest: text("{0}与{1}取较大", "the larger of {0} and {1}"),
  ceiling: text("{0}向上取整", "{0} rounded up to a whole number"),
  floor: text("{0}向下取整", "{0} rounded down to a whole number"),
  total: text("{0}合计", "the total of {0}"),
  mean: text("{0}的平均", "the mean of {0}"),
  between: text("{0}（如有规定，限于{1}与{2}之间）", "{0} (kept within {1} and {2}, where they are set)"),
};

/** Puts the parts of a call into its sentence. */
export function callText({ zh, en }: Text, parts: readonly Text[]): Text {
  const put = (sentence: string, language: "zh" | "en"): string =>
    sentence.replace(/\{(\d)\}/g, (_place, index: string) => parts[Number(index)]?.[language] ?? "");
  return text(put(zh, "zh"), put(en, "en"));
}

/**
 * Whether a term of an operation would be read wrongly without brackets: (a + b) × c, a − (b + c). A total and Σ read as
 * sums; the sentence of any other call would run into its neighbours: a + (the smaller of b and c).
 */
export function bindsLooser(term: FormulaNode, operator: Operator, side: "left" | "right"): boolean {
  if (term.kind === "name") return false;
  if (term.kind === "call" && term.name !== "total") return true;
  if (operator === "+") return false;
  const isSum = term.kind !== "operation" || term.operator === "+" || term.operator === "−";
  if (operator === "−") return side === "right" && isSum;
  return isSum || (side === "right" && operator === "÷");
}

/** A term in brackets, where it needs them. */
export function bracketed(term: Text, needed: boolean): Text {
  return needed ? text(`（${term.zh}）`, `(${term.en})`) : term;
}

/** Two terms with their operator. */
export function surround(left: Text, operator: string, right: Text): Text {
  return text(`${left.zh} ${operator} ${right.zh}`, `${left.en} ${operator} ${right.en}`);
}

function prefix(sign: string, value: Text): Text {
  return text(sign + value.zh, sign + value.en);
}
