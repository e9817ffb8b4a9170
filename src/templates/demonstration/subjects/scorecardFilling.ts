import type { SchemeDocument } from "../../../domain/scheme/schema";
import type { Cell, Cells } from "../../../domain/values/cell";
import { showCell } from "../../../domain/values/cell";
import { decimal, sum } from "../../../domain/values/decimal";
import type { BookContext } from "../../books/bookDefinition";
import { scorecardBook } from "../../books/scorecard/scorecardBook";
import type { FullDemonstration } from "../parts/fullData";
import type { Filling } from "./filling";
import { DETAILED_UNIT, unitHead, unitManagers } from "./unitManagers";

/** Sheets whose content the appraisal itself holds for everybody. */
const held = ["指标完成", "考核总分", "团队得分", "团队平衡与难度"];

/** A manager who is graded from such a share of full marks on has figures that show something of every indicator. */
const USUAL_LEVEL = 0.6;

/**
 * One card of each kind, filled for a manager of the unit; the unit's own card with the sums of its managers, and that of a
 * supporting department with its examples.
 */
export function scorecardFilling(demonstration: FullDemonstration, context: BookContext): Filling {
  const rules = context.scheme.document.scorecard;
  const cards = rules?.cards ?? [];
  const people = unitManagers(demonstration);
  const filled = cards.map(({ id, name, kind }) => {
    const holders = people.filter(({ card }) => card === name.zh);
    const manager = holders.find(({ level }) => level >= USUAL_LEVEL) ?? holders[0];
    const key = `card${id.replace(/[^A-Za-z0-9]/g, "")}`;
    if (manager !== undefined)
      return { key, rows: ownFigures(demonstration, manager.id), person: manager.name, unit: manager.unit };
    return kind === "support"
      ? { key, rows: null, person: "运营管理部", unit: null }
      : {
          key,
          rows: unitFigures(demonstration, rules),
          person: unitHead(demonstration),
          unit: DETAILED_UNIT,
        };
  });
  return {
    book: scorecardBook,
    rows: Object.fromEntries(filled.flatMap(({ key, rows }) => (rows === null ? [] : [[key, rows] as const]))),
    entries: Object.fromEntries(
      filled.flatMap(({ key, person, unit }): readonly (readonly [string, Cell])[] => [
        [`${key}Name`, person],
        ...(unit === null ? [] : [[`${key}Unit`, unit] as const]),
      ]),
    ),
    // Indicators that somebody thinks of belong to nobody.
    kept: ["smart"],
    sheets: scorecardBook
      .sheets(context)
      .map(({ name }) => name)
      .filter((name) => !held.includes(name)),
  };
}

/** The rows of a card with the target and actual of 指标完成; they stand last among the columns that are filled in. */
function ownFigures({ data }: FullDemonstration, id: string): (given: Cells) => Cells {
  const own = data.indicators.filter(([key]) => key === id);
  return (given) =>
    given.map((row) => {
      const found = own.find(([, indicator]) => row.includes(indicator ?? null));
      return [...row.slice(0, -2), found?.[3] ?? null, found?.[2] ?? null];
    });
}

/** Units of indicators whose figures of all managers add up to that of the unit. */
const ADDITIVE = ["元", "万元", "户"];

/** The rows of the unit's own card: what its managers' figures come to where they add up, else the examples. */
function unitFigures(demonstration: FullDemonstration, rules: SchemeDocument["scorecard"]): (given: Cells) => Cells {
  const ids = new Set(unitManagers(demonstration).map(({ id }) => id));
  const own = demonstration.data.indicators.filter(([id]) => ids.has(showCell(id ?? null)));
  const additive = new Set(
    (rules?.indicators ?? []).filter(({ unit }) => ADDITIVE.includes(unit.zh)).map(({ name }) => name.zh),
  );
  const total = (rows: Cells, place: number): Cell =>
    sum(rows.map((row) => decimal(typeof row[place] === "number" ? row[place] : 0))).toNumber();
  return (given) =>
    given.map((row) => {
      const name = row.find((cell) => typeof cell === "string" && additive.has(cell));
      const rows = own.filter(([, indicator]) => indicator === name);
      return name === undefined || rows.length === 0 ? row : [...row.slice(0, -2), total(rows, 3), total(rows, 2)];
    });
}
