import { bind } from "../../src/domain/calculation/bind";
import type { Calculation } from "../../src/domain/calculation/calculation";
import type { AppraisalContext } from "../../src/domain/calculation/context";
import type { InputCells, Inputs } from "../../src/domain/calculation/input";
import { catalogue } from "../../src/domain/catalogue";
import type { Cell, Cells } from "../../src/domain/values/cell";
import type { Argument } from "../../src/functions/argument";
import { definitions } from "../../src/functions/definitions";
import type { OutputCell } from "../../src/functions/functionOutput";
import { outputCells } from "../../src/functions/outputCells";
import {
  provenDepositGrade,
  provenEva,
  provenGrade,
  provenPoints,
  provenScore,
  provenScoreGrade,
} from "../../src/functions/provenGrading";
import type { ProvenRows, RowInCells } from "../../src/functions/provenRows";
import { demonstrationContext } from "../support/demonstrationScheme";
import type { CellMaker, CellMakers } from "../support/messyCells";
import { cellMakers } from "../support/messyCells";
import { seededRandom } from "../support/seededRandom";
import { ready } from "./callFunction";

const ROWS = 1000;

/** Schemes that set the roads different tasks. */
const schemes: readonly (readonly [string, AppraisalContext])[] = [
  ["the demonstration", demonstrationContext()],
  [
    "days over 360, cap and floor, the unrounded score decides",
    demonstrationContext((document) => {
      document.eva.periodFactor = "actual/360";
      Object.assign(document.evaPoints, { cap: "80", floor: "-10.5", yuanPerStep: "28571.43" });
      document.score.decideOn = "exact";
    }),
  ],
  [
    "three places, awkward coefficients and weights",
    demonstrationContext((document) => {
      document.eva.assetClasses.forEach((assetClass, index) => (assetClass.coefficient = `0.0${String(index + 1)}7`));
      document.score = { weights: { evaPoints: "0.637", quality: "0.363" }, scale: 3, decideOn: "published" };
    }),
  ],
];

/** Numbers as cells show them: zero has two signs and no sheet shows them. */
function shown(cell: OutputCell): OutputCell {
  return typeof cell === "number" ? cell + 0 : cell;
}

function run(name: string, args: readonly Argument[], context: AppraisalContext): readonly (readonly OutputCell[])[] {
  const definition = definitions.find((candidate) => candidate.name === name);
  if (definition === undefined) throw new Error(`There is no KPI.${name}`);
  return definition.run(args, { ...ready(), context }).map((row) => row.map(shown));
}

const column = (cells: readonly Cell[]): Cells => cells.map((cell) => [cell]);
const many = <T>(make: () => T, count = ROWS): T[] => Array.from({ length: count }, make);

/** What the definition says of each row. */
function defined<I extends Inputs, P, O>(
  calculation: Calculation<I, P, O>,
  rows: readonly RowInCells[],
  context: AppraisalContext,
): readonly (readonly OutputCell[])[] {
  const bound = bind(calculation, context);
  const names = Object.keys(calculation.inputs);
  return rows.map((row) => {
    const cells = Object.fromEntries(names.map((name, index) => [name, row[index] ?? null]));
    // The cells stand in the order of the inputs.
    return outputCells(bound.run(cells as InputCells<I>), calculation).map(shown);
  });
}

/** Rows of which a road is certain. */
function certainRows(proven: ProvenRows, context: AppraisalContext, rows: readonly RowInCells[]): number {
  const road = proven(context);
  return rows.filter((row) => (road?.(row) ?? null) !== null).length;
}

/** A function of values: how its definition and its road are found, and what its cells are. */
interface ValueCase {
  readonly name: string;
  readonly proven: ProvenRows;
  readonly define: (rows: readonly RowInCells[], context: AppraisalContext) => readonly (readonly OutputCell[])[];
  readonly cells: (makers: CellMakers) => readonly CellMaker[];
}

const cases: readonly ValueCase[] = [
  {
    name: "EVAPOINTS",
    proven: provenPoints,
    define: (rows, context) => defined(catalogue.evaPoints, rows, context),
    cells: ({ amount }) => [amount],
  },
  {
    name: "SCORE",
    proven: provenScore,
    define: (rows, context) => defined(catalogue.gradingScore, rows, context),
    cells: ({ score, quality }) => [score, quality],
  },
  {
    name: "SCOREGRADE",
    proven: provenScoreGrade,
    define: (rows, context) => defined(catalogue.scoreGrade, rows, context),
    cells: ({ score }) => [score],
  },
  {
    name: "DEPOSITGRADE",
    proven: provenDepositGrade,
    define: (rows, context) => defined(catalogue.depositGrade, rows, context),
    cells: ({ deposits }) => [deposits],
  },
  {
    name: "GRADE",
    proven: provenGrade,
    define: (rows, context) => defined(catalogue.finalGrade, rows, context),
    cells: ({ score, deposits }) => [score, deposits],
  },
];

describe.each(schemes)("every cell is that of the definition: %s", (_name, context) => {
  describe.each(cases)("KPI.$name", ({ name, define, proven, cells }) => {
    const makers = cells(cellMakers(context, name.length));
    const rows = many(() => makers.map((make) => make()));
    const expected = define(rows, context);
    const columns = makers.map((_, index) => rows.map((row) => row[index] ?? null));

    test("over columns", () => {
      expect(run(name, columns.map(column), context)).toEqual(expected);
    });

    test("over rows across", () => {
      const across = columns.map((cellsOfColumn) => [cellsOfColumn]);
      expect(run(name, across, context)).toEqual([expected.flat()]);
    });

    test("cell by cell", () => {
      rows.slice(0, 200).forEach((row, index) => {
        expect(
          run(
            name,
            row.map((cell) => [[cell]]),
            context,
          ),
        ).toEqual([expected[index]]);
      });
    });

    test("and proper cells take the road", () => {
      expect(certainRows(proven, context, rows)).toBeGreaterThan(ROWS / 6);
    });
  });

  describe("KPI.EVA", () => {
    const { assetClasses } = context.scheme.document.eva;
    const names: readonly Cell[] = assetClasses.map(({ name }) => name.zh);
    const makers = cellMakers(context, 8);
    const { balance } = cellMakers(context, 9, 300);
    const rows = many((): EvaRow => [makers.amount(), names.map(balance), names, makers.rate()]);
    const argumentsOf = (given: readonly EvaRow[], header: Cells): readonly Argument[] => [
      column(given.map(([netProfit]) => netProfit)),
      given.map(([, balances]) => balances),
      header,
      column(given.map(([, , , rate]) => rate)),
    ];

    test("under one header", () => {
      expect(run("EVA", argumentsOf(rows, [names]), context)).toEqual(defined(catalogue.eva, rows, context));
    });

    test("without a return of its own", () => {
      const plain = rows.map(([netProfit, balances]): EvaRow => [netProfit, balances, names, null]);
      const [netProfits = null, balances = null] = argumentsOf(plain, [names]);
      expect(run("EVA", [netProfits, balances, [names], null], context)).toEqual(
        defined(catalogue.eva, plain, context),
      );
    });

    test("under a header for each row: classes, coefficients, and what is neither", () => {
      const random = seededRandom(10);
      const kinds: readonly Cell[] = [
        ...names,
        0,
        0.08,
        0.125,
        1,
        1.5,
        -0.1,
        null,
        "没有的资产",
        true,
        { error: "#REF!" },
      ];
      const headers = many(
        () => names.map(() => (random() < 0.9 ? names[1]! : kinds[Math.floor(random() * kinds.length)]!)),
        90,
      );
      const own = rows.map(([netProfit, balances, , rate], index): EvaRow => [
        netProfit,
        balances,
        headers[index % headers.length] ?? names,
        rate,
      ]);
      const header = own.map(([, , classes]) => classes);
      expect(run("EVA", argumentsOf(own, header), context)).toEqual(defined(catalogue.eva, own, context));
    });

    test("manager by manager", () => {
      const expected = defined(catalogue.eva, rows, context);
      rows.slice(0, 200).forEach(([netProfit, balances, , rate], index) => {
        expect(run("EVA", [[[netProfit]], [balances], [names], [[rate]]], context)).toEqual([expected[index]]);
        // Balances down a column belong to one manager too.
        expect(run("EVA", [[[netProfit]], column(balances), column(names), [[rate]]], context)).toEqual([
          expected[index],
        ]);
      });
    });

    test("and many proper rows take the road", () => {
      const proper = many((): EvaRow => [
        makers.amount(),
        names.map(() => Math.floor(Number(balance()) || 0)),
        names,
        null,
      ]);
      expect(certainRows(provenEva, context, proper)).toBeGreaterThan(ROWS / 6);
    });
  });
});

/** Net profit, balances, classes and return. */
type EvaRow = readonly [Cell, readonly Cell[], readonly Cell[], Cell];
