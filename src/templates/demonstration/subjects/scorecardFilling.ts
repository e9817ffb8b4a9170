import type { Cell, Cells } from "../../../domain/values/cell";
import type { BookContext } from "../../books/bookDefinition";
import { scorecardBook } from "../../books/scorecard/scorecardBook";
import type { FullDemonstration } from "../parts/fullData";
import type { Filling } from "./filling";
import { DETAILED_UNIT, unitManagers } from "./unitManagers";

/** Sheets whose content the appraisal itself holds for everybody. */
const held = ["指标完成", "考核总分", "团队得分", "团队平衡与难度"];

/** One card of each kind, filled for a manager of the unit; the cards of managers and supporting departments with their examples. */
export function scorecardFilling(demonstration: FullDemonstration, context: BookContext): Filling {
  const cards = context.scheme.document.scorecard?.cards ?? [];
  const people = unitManagers(demonstration);
  const filled = cards.map(({ id, name, kind }) => {
    const manager = people.find(({ card }) => card === name.zh);
    const key = `card${id.replace(/[^A-Za-z0-9]/g, "")}`;
    if (manager === undefined)
      return { key, rows: null, person: kind === "support" ? "运营管理部" : "负责人", unit: DETAILED_UNIT };
    return { key, rows: ownFigures(demonstration, manager.id), person: manager.name, unit: manager.unit };
  });
  return {
    book: scorecardBook,
    rows: Object.fromEntries(filled.flatMap(({ key, rows }) => (rows === null ? [] : [[key, rows] as const]))),
    entries: Object.fromEntries(
      filled.flatMap(({ key, person, unit }): readonly (readonly [string, Cell])[] => [
        [`${key}Name`, person],
        [`${key}Unit`, unit],
      ]),
    ),
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
