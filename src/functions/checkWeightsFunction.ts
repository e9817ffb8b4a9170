import { readNumber } from "../domain/calculation/fields";
import type { Cell } from "../domain/values/cell";
import { isBlank } from "../domain/values/cell";
import type { Decimal } from "../domain/values/decimal";
import { decimal, sum } from "../domain/values/decimal";
import { formatFigure } from "../domain/values/format";
import type { Result } from "../domain/values/result";
import { ok, then } from "../domain/values/result";
import type { Text } from "../domain/values/text";
import { joinTexts, text } from "../domain/values/text";
import { cellAt, isSingle, showSize, sizeOf } from "./argument";
import { giveArguments, mismatch } from "./broadcast";
import type { FunctionDefinition, Parameter } from "./functionDefinition";
import type { OutputCell } from "./functionOutput";
import { failure } from "./functionOutput";
import type { Ready } from "./schemeSource";
import type { SchemeWeight, WeightList } from "./schemeWeights";
import { allWeights, cardParameter, isWhole, readWeightName, weightNamed, weightsFor } from "./schemeWeights";

const names: Parameter = {
  name: "names",
  label: text("名称", "Names"),
  help: text("权重或系数的名称，一列", "names of weights or coefficients, a column"),
  shape: "value",
  optional: false,
};
const weights: Parameter = {
  name: "weights",
  label: text("权重", "Weights"),
  help: text("表上的权重或系数，与名称同样大小", "the weights or coefficients on the sheet, same size as the names"),
  shape: "value",
  optional: false,
};
const parameters = [names, weights, cardParameter];

/** KPI.CHECKWEIGHTS: whether the weights on a sheet are those of the carried scheme and of the configured one. */
export const checkWeightsFunction: FunctionDefinition = {
  name: "CHECKWEIGHTS",
  title: text("核对权重", "Check weights"),
  part: null,
  description: text(
    "把表上的权重和系数与工作簿所带方案、服务器配置的方案逐一核对，并核对整组权重合计是否恰好为 1；注明考核卡时核对该卡的指标权重。",
    "Compares the weights on the sheet (with a card, those of its indicators) with the scheme the workbook carries and with the configured one, and whether whole groups add up to exactly 1.",
  ),
  parameters,
  result: { label: text("核对结果", "Outcome"), unit: "none", columns: [] },
  source: null,
  formulas: [],
  run: (args, ready) => {
    const [named, weighed, card] = giveArguments(parameters, args);
    if (named === undefined || weighed === undefined || card === undefined) return [];
    const size = sizeOf(named.argument);
    if (showSize(sizeOf(weighed.argument)) !== showSize(size)) return [[failure([mismatch(weighed, size)])]];
    if (!isSingle(card.argument) && showSize(sizeOf(card.argument)) !== showSize(size))
      return [[failure([mismatch(card, size)])]];
    const rows = (named.argument ?? [[null]]).flatMap((row, down) =>
      row.map((name, across): SheetRow => ({
        name,
        weight: cellAt(weighed.argument, down, across),
        card: cellAt(card.argument, down, across),
      })),
    );
    const cells = check(rows, ready);
    return size.rows === 1 ? [cells] : cells.map((cell) => [cell]);
  },
};

interface Weighed {
  readonly entry: SchemeWeight;
  readonly weight: Decimal;
}

/** One weight of the sheet with the card it is said to belong to, if any. */
interface SheetRow {
  readonly name: Cell;
  readonly weight: Cell;
  readonly card: Cell;
}

function check(sheet: readonly SheetRow[], ready: Ready): readonly OutputCell[] {
  const rows = sheet.map((row) => readRow(row, ready));
  const read = rows.flatMap((row) => (row?.ok === true ? [row.value] : []));
  const sums = wrongSums(read, allWeights(ready.context.scheme.document));
  return rows.map((row) => {
    if (row === null) return "";
    return row.ok ? verdict(row.value, ready, sums.get(row.value.entry.list) ?? null) : failure(row.problems);
  });
}

/** A row of the sheet; null where neither a name nor a weight stands there. */
function readRow({ name, weight, card }: SheetRow, { context }: Ready): Result<Weighed> | null {
  if (isBlank(name) && isBlank(weight)) return null;
  return then(weightsFor(card, context.scheme), (known) =>
    then(readWeightName(name, known, names.label), (entry) =>
      then(readNumber(weight, { label: weights.label, unit: "rate", min: "0", max: "1" }, entry.name.zh), (value) =>
        ok({ entry, weight: value }),
      ),
    ),
  );
}

/** The sums of the lists that stand on the sheet as a whole and do not add up to 1. */
function wrongSums(read: readonly Weighed[], known: readonly SchemeWeight[]): ReadonlyMap<WeightList, Decimal> {
  const wrong = new Map<WeightList, Decimal>();
  for (const list of new Set(read.map(({ entry }) => entry.list).filter(isWhole))) {
    const here = read.filter(({ entry }) => entry.list === list);
    const whole = known
      .filter((entry) => entry.list === list)
      .every((entry) => here.some((row) => row.entry.id === entry.id));
    const total = sum(here.map(({ weight }) => weight));
    if (whole && !total.equals(1)) wrong.set(list, total);
  }
  return wrong;
}

function verdict({ entry, weight }: Weighed, { configured, origin }: Ready, wrongSum: Decimal | null): Text {
  const carried = decimal(entry.value);
  const theirs =
    configured === null
      ? undefined
      : weightNamed(
          entry.id,
          allWeights(configured.document).filter(({ list }) => list === entry.list),
        );
  const found = show(weight);
  const scheme =
    origin === "workbook"
      ? text("工作簿所带方案", "the workbook's scheme")
      : text("配置的方案", "the configured scheme");
  const differences = [
    weight.equals(carried)
      ? null
      : text(
          `与${scheme.zh}不符：应为 ${show(carried)}，表上是 ${found}`,
          `differs from ${scheme.en}: ${show(carried)} expected, ${found} found`,
        ),
    origin !== "workbook" || configured === null ? null : fromConfigured(weight, theirs),
    wrongSum === null
      ? null
      : text(
          `整组合计 ${show(wrongSum)}，应恰好为 100%`,
          `the group adds up to ${show(wrongSum)}, not to exactly 100%`,
        ),
  ].filter((part) => part !== null);
  if (differences.length > 0) return joinTexts(differences, text("；", "; "));
  return configured === null && origin === "workbook"
    ? text("与工作簿所带方案一致，未与配置核对", "Matches the workbook's scheme; no configured one to compare with")
    : text("一致", "Matches");
}

/** How a weight differs from the configured scheme, which may not have it at all; null where it does not. */
function fromConfigured(weight: Decimal, theirs: SchemeWeight | undefined): Text | null {
  if (theirs === undefined) return text("配置的方案没有此项", "The configured scheme has no such weight");
  if (weight.equals(theirs.value)) return null;
  const value = show(decimal(theirs.value));
  return text(`与配置的方案不符：配置值是 ${value}`, `differs from the configured scheme: ${value} configured`);
}

function show(value: Decimal): string {
  return formatFigure(value, "rate");
}
