import type { FormulaNode } from "../../src/domain/calculation/formula";
import type { NamedFigure } from "../../src/domain/calculation/namedFigure";
import type { GradeStep } from "../../src/domain/scheme/ladder";
import type { Bounds, Curve, Steps } from "../../src/domain/values/bands";
import { highestReached } from "../../src/domain/values/bands";
import { Decimal, decimal, publish } from "../../src/domain/values/decimal";

/** What a formula comes to: a figure, or the name of a grade. */
export type FormulaValue = Decimal | string;

/** Evaluates a formula text on given values, independently of the calculation's code. */
export function evaluateFormula(node: FormulaNode, values: Readonly<Record<string, unknown>>): FormulaValue {
  switch (node.kind) {
    case "name":
      return plain(values[node.name]);
    case "operation":
      return operate(
        node.operator,
        figure(evaluateFormula(node.left, values)),
        figure(evaluateFormula(node.right, values)),
      );
    case "sum": {
      const right = list(values[node.right]);
      return list(values[node.left]).reduce(
        (total, value, index) => total.plus(value.times(right[index] ?? 0)),
        decimal(0),
      );
    }
    case "call":
      return call(
        node.name,
        node.arguments.map((part) => (part.kind === "name" ? values[part.name] : evaluateFormula(part, values))),
      );
  }
}

function call(name: string, [first, second, third, fourth]: readonly unknown[]): FormulaValue {
  switch (name) {
    case "round":
      return publish(first as Decimal, (second as Decimal).toNumber());
    case "highest": {
      const bounds = second as Bounds;
      return bounds[highestReached(bounds, first as Decimal)]?.name.zh ?? "";
    }
    case "lower":
      return (first as GradeStep).index > (second as GradeStep).index ? plain(first) : plain(second);
    case "higher":
      return (first as GradeStep).index < (second as GradeStep).index ? plain(first) : plain(second);
    case "settle": {
      const [grade, ceiling, floor, veto] = [first, second, third, fourth].map((one) => one as GradeStep | null);
      const capped = [grade, ceiling].sort((one, other) => (other?.index ?? -1) - (one?.index ?? -1))[0];
      const held = floor !== null && floor !== undefined && floor.index < (capped?.index ?? 0) ? floor : capped;
      return plain(veto !== null && veto !== undefined && veto.index > (held?.index ?? 0) ? veto : held);
    }
    case "compare": {
      if (first === null) return "不评级";
      const places = [first, second].map((grade) => (grade as GradeStep | null)?.index ?? null);
      const [now = null, last = null] = places;
      if (now === null || last === null) return "新定级";
      if (now === last) return "保级";
      return now < last ? "晋级" : "降级";
    }
    case "between": {
      const limits = [second, third].map((limit) => limit as Decimal | null);
      const [floor, cap] = limits;
      const raised = floor === null || floor === undefined ? (first as Decimal) : Decimal.max(first as Decimal, floor);
      return cap === null || cap === undefined ? raised : Decimal.min(raised, cap);
    }
    case "interpolate": {
      const at = first as Decimal;
      const curve = second as Curve;
      const index = curve.findIndex((corner) => corner.at.greaterThanOrEqualTo(at));
      const right = curve[index];
      const left = curve[index - 1];
      if (right === undefined) return curve.at(-1)?.points ?? decimal(0);
      if (left === undefined) return right.points;
      const along = at.minus(left.at).dividedBy(right.at.minus(left.at));
      return left.points.times(decimal(1).minus(along)).plus(right.points.times(along));
    }
    case "step": {
      const at = first as Decimal;
      const reached = (second as Steps).filter(({ floor }) => floor === null || at.greaterThanOrEqualTo(floor));
      return reached[0]?.points ?? decimal(0);
    }
    case "within": {
      const at = first as Decimal;
      const allowing = (second as Steps).filter(({ floor }) => floor === null || at.lessThanOrEqualTo(floor));
      return allowing[0]?.points ?? decimal(0);
    }
    case "least":
      return Decimal.min(first as Decimal, second as Decimal);
    case "greatest":
      return Decimal.max(first as Decimal, second as Decimal);
    case "ceiling":
      return (first as Decimal).toSignificantDigits(15).ceil();
    case "floor":
      return (first as Decimal).toSignificantDigits(15).floor();
    case "total":
      return Decimal.sum(0, ...list(first));
    case "mean":
      return Decimal.sum(0, ...list(first)).dividedBy(list(first).length);
    default:
      throw new Error(`No function ${name}`);
  }
}

function operate(operator: string, left: Decimal, right: Decimal): Decimal {
  if (operator === "+") return left.plus(right);
  if (operator === "−") return left.minus(right);
  return operator === "×" ? left.times(right) : left.dividedBy(right);
}

function figure(value: FormulaValue): Decimal {
  if (typeof value === "string") throw new Error(`${value} is not a figure`);
  return value;
}

function plain(value: unknown): FormulaValue {
  if (value instanceof Decimal) return value;
  return (value as GradeStep).name.zh;
}

function list(value: unknown): readonly Decimal[] {
  return (value as readonly (Decimal | NamedFigure)[]).map((entry) => (entry instanceof Decimal ? entry : entry.value));
}
