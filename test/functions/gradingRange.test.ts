import type { AppraisalContext } from "../../src/domain/calculation/context";
import type { Cell, Cells } from "../../src/domain/values/cell";
import type { Argument } from "../../src/functions/argument";
import { definitions } from "../../src/functions/definitions";
import type { OutputCell } from "../../src/functions/functionOutput";
import { demonstrationContext } from "../support/demonstrationScheme";
import { cellMakers } from "../support/messyCells";
import { ready } from "./callFunction";

/** More than one batch of the range, and not a whole number of them. */
const ROWS = 800;

const schemes: readonly (readonly [string, AppraisalContext])[] = [
  ["the demonstration", demonstrationContext()],
  [
    "the unrounded score decides, quality from 40.5 to 99.5",
    demonstrationContext((document) => {
      document.score.decideOn = "exact";
      Object.assign(document.quality, { lowest: "40.5", highest: "99.5" });
    }),
  ],
];

function run(args: readonly Argument[], context: AppraisalContext): readonly (readonly OutputCell[])[] {
  const definition = definitions.find(({ name }) => name === "GRADING");
  if (definition === undefined) throw new Error("There is no KPI.GRADING");
  // Zero has two signs and no sheet shows them.
  return definition
    .run(args, { ...ready(), context })
    .map((row) => row.map((cell) => (typeof cell === "number" ? cell + 0 : cell)));
}

const column = (cells: readonly Cell[]): Cells => cells.map((cell) => [cell]);

describe.each(schemes)("KPI.GRADING over a range gives of each row what the row alone gives: %s", (_name, context) => {
  const names: readonly Cell[] = context.scheme.document.eva.assetClasses.map(({ name }) => name.zh);
  const { amount, quality, deposits } = cellMakers(context, 31);
  const { balance } = cellMakers(context, 32, 200);
  const rows = Array.from({ length: ROWS }, () => ({
    netProfit: amount(),
    balances: names.map(balance),
    quality: quality(),
    deposits: deposits(),
  }));
  const alone = (row: (typeof rows)[number], header: Cells = [names]): readonly OutputCell[] | undefined =>
    run([[[row.netProfit]], [row.balances], header, [[row.quality]], [[row.deposits]]], context)[0];
  const together = (given: typeof rows, header: Cells = [names]): readonly (readonly OutputCell[])[] =>
    run(
      [
        column(given.map((row) => row.netProfit)),
        given.map((row) => row.balances),
        header,
        column(given.map((row) => row.quality)),
        column(given.map((row) => row.deposits)),
      ],
      context,
    );

  test("proper cells and all others, error words included", () => {
    const range = together(rows);
    expect(range).toHaveLength(ROWS);
    expect(range).toEqual(rows.map((row) => alone(row)));
  });

  test("two rows, and three", () => {
    for (const size of [2, 3])
      expect(together(rows.slice(0, size))).toEqual(rows.slice(0, size).map((row) => alone(row)));
  });

  test.each([
    ["a class that is none", "没有的资产"],
    ["a blank", null],
    ["an error", { error: "#REF!" }],
    ["a coefficient", 0.08],
    ["a coefficient above 1", 1.5],
  ])("under a header with %s", (_what, cell: Cell) => {
    const header = [[cell, ...names.slice(1)]];
    expect(together(rows.slice(0, 300), header)).toEqual(rows.slice(0, 300).map((row) => alone(row, header)));
  });

  test("under a header for each row", () => {
    const few = rows.slice(0, 300);
    const headers = few.map((_, index) => [
      ...names.slice(index % names.length),
      ...names.slice(0, index % names.length),
    ]);
    expect(together(few, headers)).toEqual(few.map((row, index) => alone(row, [headers[index]!])));
  });

  test("columns of other heights are told with their sizes", () => {
    const [first, second] = [rows[0]!, rows[1]!];
    const args = [
      column([first.netProfit]),
      [first.balances, second.balances],
      [names],
      column([1, 2]),
      column([1, 2, 3]),
    ];
    const [[cell] = []] = run(args, context);
    expect(cell).toMatchObject({ kind: "failure" });
  });
});
