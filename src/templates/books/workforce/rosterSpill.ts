import type { Cell, Cells } from "../../../domain/values/cell";
import { isBlank } from "../../../domain/values/cell";
import type { Scope, SpillBlock, SpillColumn } from "../blockDefinition";

/** Rows that are kept free for lists of people. */
export const PEOPLE_ROOM = 800;

/** Which people of the roster a list shows: a condition of Excel, and the same for the values that are kept. */
export interface Selection {
  readonly when: string;
  readonly holds: (scope: Scope, place: number) => boolean;
}

/** Everybody in the roster. */
export const everybody: Selection = {
  when: '{people.id}<>""',
  holds: ({ column }, place) => !isBlank(column("people.id")[place] ?? null),
};

/** Columns of the roster for the people selected: texts as they stand, blank cells blank; nothing where there is nobody. */
export function rosterTexts(
  id: string,
  selection: Selection,
  span: readonly [from: string, to: string],
  columns: readonly SpillColumn[],
): SpillBlock {
  return {
    kind: "spill",
    id,
    columns,
    formula: `=IFERROR(FILTER({people.${span[0]}:${span[1]}},${selection.when})&"","")`,
    values: (scope) => {
      const rows = selectedRows(scope, selection, `people.${span[0]}:${span[1]}`);
      return rows.length === 0 ? [columns.map(() => "")] : rows.map((row) => row.map((cell) => cell ?? ""));
    },
    room: PEOPLE_ROOM,
  };
}

/** Figures or dates of the roster for the people selected; a blank stays one. */
export function rosterFigures(id: string, selection: Selection, key: string, column: SpillColumn): SpillBlock {
  return {
    kind: "spill",
    id,
    joined: true,
    columns: [column],
    formula: `=${selected(key, selection)}`,
    values: (scope) => oneOrMore(selectedRows(scope, selection, `people.${key}`)),
    room: PEOPLE_ROOM,
  };
}

/** A column of the roster for the people selected, as an argument: blank cells blank, "" where there is nobody. */
export function selected(key: string, { when }: Selection): string {
  return `IFERROR(FILTER({?people.${key}},${when}),"")`;
}

/** The cells of that. */
export function selectedColumn(scope: Scope, selection: Selection, key: string): readonly Cell[] {
  return oneOrMore(selectedRows(scope, selection, `people.${key}`)).flat();
}

/** A function of the add-in over the people of a list, and which of the figures that it gives side by side is shown. */
export interface PeopleCall {
  /** The list whose people it is about: nothing is computed where that is empty. */
  readonly people: string;
  readonly formula: string;
  readonly column: number;
  readonly values: (scope: Scope) => Cells;
}

/** One of the figures that a function gives side by side for every person of a list. */
export function kpiColumn(id: string, { people, formula, column, values }: PeopleCall, shown: SpillColumn): SpillBlock {
  return {
    kind: "spill",
    id,
    joined: true,
    columns: [shown],
    formula: `=IF(INDEX({${people}},1,1)="","",INDEX(${formula},0,${String(column)}))`,
    values: (scope) =>
      scope.spill(people)[0]?.[0] === "" ? [[""]] : values(scope).map((row) => [row[column - 1] ?? row[0] ?? null]),
    room: PEOPLE_ROOM,
  };
}

function selectedRows(scope: Scope, { holds }: Selection, reference: string): Cells {
  return scope
    .cells(reference)
    .filter((_row, place) => holds(scope, place))
    .map((row) => row.map((cell) => (isBlank(cell) ? "" : cell)));
}

function oneOrMore(rows: Cells): Cells {
  return rows.length === 0 ? [[""]] : rows;
}
