import type { AppraisalNumbers } from "../../domain/appraisal/appraisal";
import { grading } from "../../domain/appraisal/grading";
import type { AppraisalContext } from "../../domain/calculation/context";
import { readChoice } from "../../domain/calculation/fields";
import type { NumberInput } from "../../domain/calculation/input";
import type { NamedFigure } from "../../domain/calculation/namedFigure";
import type { AssetClass } from "../../domain/scheme/schema";
import { gradeLadder } from "../../domain/scheme/ladder";
import type { GradeStep } from "../../domain/scheme/ladder";
import type { Cell } from "../../domain/values/cell";
import { isBlank, isCellError } from "../../domain/values/cell";
import { decimal } from "../../domain/values/decimal";
import { identifierKey, identifierOf } from "../../domain/values/identifier";
import type { LazyDecimal } from "../../domain/values/lazyDecimal";
import type { Problem } from "../../domain/values/problem";
import { problem } from "../../domain/values/problem";
import type { Text } from "../../domain/values/text";
import { text } from "../../domain/values/text";
import type { LocatedProblem } from "./located";
import { locate } from "./located";
import type { MappedRow } from "./rows";

/** Who a row of the roster is, and what it says of the grading. */
export interface RosterRow {
  readonly id: string;
  /** The key of the staff number, by which forms and balances are found. */
  readonly key: string;
  readonly name: string;
  readonly unit: string;
  /** Null for a first grading; "unknown" where the cell holds no grade of the scheme. */
  readonly lastGrade: GradeStep | null | "unknown";
  /** Row of the roster table, from 0. */
  readonly row: number;
  /** Null where something is at fault and the row cannot be graded. */
  readonly inputs: AppraisalNumbers | null;
}

/** The quality score and the daily average of one manager, where they could be gathered. */
export interface GradingEvidence {
  readonly quality: LazyDecimal | undefined;
  readonly deposits: LazyDecimal | undefined;
}

/** Checks the cells of one row of the roster that the grading needs. */
export function checkRosterRow(
  row: MappedRow,
  { quality, deposits }: GradingEvidence,
  context: AppraisalContext,
): { readonly manager: RosterRow; readonly problems: readonly LocatedProblem[] } {
  const key = identifierKey(row.cell("id"));
  const problems: LocatedProblem[] = [];
  const report = (column: string, found: readonly Problem[], severity: LocatedProblem["severity"] = "error"): void => {
    problems.push(...locate(found, { place: row.place(column), managerId: key, severity }));
  };
  if (key === "")
    report("id", [nameless(row.cell("id"), text("工号", "Staff number"), text("工号", "a staff number"))]);
  // Without a unit a manager is graded all the same, and ranked among those without one.
  if (identifierKey(row.cell("unit")) === "")
    report("unit", [nameless(row.cell("unit"), text("机构", "Unit"), text("所属机构", "the unit"))], "notice");
  const read = (input: NumberInput, column: string, member?: string): number | null => {
    const result = input.readNumber(row.cell(column), context, member);
    if (result.ok) return result.value;
    report(column, result.problems);
    return null;
  };
  const { assetClasses } = context.scheme.document.eva;
  const netProfit = read(grading.inputs.netProfit, "netProfit");
  const balances = assetClasses.map(({ id, name }) => read(grading.inputs.balances, id, name.zh));
  const lastGrade = readLastGrade(row, context, (found) => {
    // Under rules of movement no grade is settled without it; else only the movement stays open.
    if (context.scheme.document.movement === undefined) report("lastGrade", found, "notice");
    else
      problems.push(
        ...locate(found, { place: row.place("lastGrade"), managerId: key, severity: "part", part: "movement" }),
      );
  });
  const manager = {
    id: identifierOf(row.cell("id")),
    key,
    name: identifierOf(row.cell("name")),
    unit: identifierOf(row.cell("unit")),
    lastGrade,
    row: row.index,
  };
  const complete =
    netProfit !== null &&
    balances.every((balance) => balance !== null) &&
    quality !== undefined &&
    deposits !== undefined &&
    problems.every(({ severity }) => severity !== "error");
  if (!complete) return { manager: { ...manager, inputs: null }, problems };
  const inputs = {
    netProfit,
    balances,
    classes: classesOf(assetClasses),
    quality,
    deposits,
  };
  return { manager: { ...manager, inputs }, problems };
}

/** The asset classes with their coefficients; the same list each time it is asked for. */
function classesOf(assetClasses: readonly AssetClass[]): readonly NamedFigure[] {
  const known = classLists.get(assetClasses);
  if (known !== undefined) return known;
  const made = assetClasses.map(({ name, coefficient }) => ({ name, value: decimal(coefficient) }));
  classLists.set(assetClasses, made);
  return made;
}

const classLists = new WeakMap<readonly AssetClass[], readonly NamedFigure[]>();

/** The problem of a cell that should name somebody or something. */
function nameless(cell: Cell, field: Text, expected: Text): Problem {
  return problem(isCellError(cell) ? "error-cell" : "blank", field, cell, expected);
}

function readLastGrade(
  row: MappedRow,
  { scheme }: AppraisalContext,
  report: (problems: readonly Problem[]) => void,
): RosterRow["lastGrade"] {
  const cell = row.cell("lastGrade");
  if (isBlank(cell)) return null;
  const found = readChoice(cell, gradeLadder(scheme.document), text("上季等级", "Last grade"));
  if (found.ok) return found.value;
  report(found.problems);
  return "unknown";
}
