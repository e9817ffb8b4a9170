import fc from "fast-check";
import type { AppraisalContext } from "../../../src/domain/calculation/context";
import type { ManagerRows } from "../../../src/domain/kernel/managerRows";
import { comparedGrading } from "../../support/comparedGrading";
import { demonstrationContext } from "../../support/demonstrationScheme";
import type { RowKind } from "../../support/gradingRows";
import { rowsOf } from "../../support/gradingRows";

/** Schemes that set the kernel different tasks: repeating parts of a year, caps, deciding scores, awkward parameters. */
const schemes: readonly (readonly [string, AppraisalContext])[] = [
  ["the demonstration", demonstrationContext()],
  [
    "days over 360, with cap and floor",
    demonstrationContext((document) => {
      document.eva.periodFactor = "actual/360";
      Object.assign(document.evaPoints, { cap: "80", floor: "-10.5" });
    }),
  ],
  [
    "the unrounded score decides",
    demonstrationContext((document) => {
      document.score.decideOn = "exact";
    }),
  ],
  [
    "points that weigh nothing, more than one a step",
    demonstrationContext((document) => {
      Object.assign(document.eva, { expectedReturn: "0.12", periodFactor: "actual/365" });
      document.evaPoints.pointsPerStep = "1.37";
      document.score.weights = { evaPoints: "0", quality: "1" };
    }),
  ],
  [
    "a ladder of three hundred grades",
    demonstrationContext((document) => {
      const [grade] = document.ladder;
      if (grade === undefined) throw new Error("A ladder has grades");
      document.ladder = Array.from({ length: 300 }, (_, index) => {
        const name = `第${String(index + 1)}级`;
        const floor = String(600 - 2 * index);
        const lowest = index === 299;
        return {
          ...grade,
          id: `grade-${String(index + 1)}`,
          name: { zh: name, en: name },
          scoreFloor: lowest ? null : floor,
          depositFloor: lowest ? "0" : floor,
        };
      });
    }),
  ],
  [
    "days over 365, three places, an awkward price of a point",
    demonstrationContext((document) => {
      Object.assign(document.eva, { expectedReturn: "0.1137", periodFactor: "actual/365" });
      document.score.scale = 3;
      document.evaPoints.yuanPerStep = "28571.43";
    }),
  ],
];

/** Rows of each scheme and kind; 204 000 altogether. */
const COUNTS: Readonly<Record<RowKind, number>> = { random: 8_000, averages: 4_000, adversarial: 14_000, odd: 8_000 };

describe("the kernel gives every figure of the definition", () => {
  const taken = { whole: 0, wide: 0, definition: 0 };

  describe.each(schemes)("%s", (_name, context) => {
    test.each(Object.entries(COUNTS))("%s rows", (kind, count) => {
      // The keys of COUNTS are the kinds.
      const { different, roads } = comparedGrading(context, rowsOf(kind as RowKind, context, count, count), count);
      expect(different).toEqual([]);
      taken.whole += roads.whole;
      taken.wide += roads.wide;
      taken.definition += roads.definition;
    });
  });

  afterAll(() => {
    const total = taken.whole + taken.wide + taken.definition;
    const share = (count: number): string => `${((count / total) * 100).toFixed(2)}%`;
    console.info(
      `${String(total)} rows: whole numbers ${share(taken.whole)}, wide numbers or error bound ${share(taken.wide)}, definition ${share(taken.definition)}`,
    );
  });
});

const digits = (most: number, places: number): fc.Arbitrary<string> =>
  fc
    .tuple(fc.integer({ min: 1, max: most }), fc.integer({ min: 0, max: places }))
    .map(([value, used]) => (value / 10 ** used).toFixed(used));
const share = fc
  .tuple(fc.integer({ min: 0, max: 10_000 }), fc.integer({ min: 4, max: 7 }))
  .map(([value, used]) => (value / 10 ** used).toFixed(used));

const terms = fc.record({
  coefficients: fc.array(share, { minLength: 11, maxLength: 11 }),
  expectedReturn: fc.integer({ min: 1, max: 99_999 }).map((value) => (0.05 + value / 200_000).toFixed(6)),
  periodFactor: fc.constantFrom("quarter" as const, "actual/360" as const, "actual/365" as const, "none" as const),
  yuanPerStep: digits(9_999_999, 4),
  pointsPerStep: digits(999, 2),
  cap: fc.option(digits(20_000, 2)),
  scale: fc.integer({ min: 0, max: 6 }),
  decideOn: fc.constantFrom("published" as const, "exact" as const),
  evaWeight: fc.integer({ min: 0, max: 1000 }),
});

const amount = fc.oneof(
  fc.integer({ min: 0, max: 2_000_000_000 }).map((fen) => fen / 100),
  fc.integer({ min: 0, max: 999_999_999_999_999 }).map((value) => value / 1000),
  fc.integer({ min: 0, max: 1_000_000 }).map((value) => value / 7),
  fc.constantFrom(0, 0.01, 1e-9, 1e15, 1e21, 0.1 + 0.2),
  fc.double({ min: 0, max: 1e12, noNaN: true }),
);
const row = fc.tuple(
  fc.tuple(amount, fc.boolean()).map(([value, negative]) => (negative ? -value : value)),
  fc.array(amount, { minLength: 11, maxLength: 11 }),
  fc.oneof(
    fc.integer({ min: 0, max: 10_000 }).map((value) => value / 100),
    fc.double({ min: 0, max: 100, noNaN: true }),
  ),
  fc.oneof(fc.constantFrom(2000, 3500, 5000, 8000, 12_000, 20_000), fc.double({ min: 0, max: 30_000, noNaN: true })),
);

function contextOf({
  coefficients,
  cap,
  scale,
  decideOn,
  evaWeight,
  ...others
}: Parameters<Parameters<typeof terms.map>[0]>[0]): AppraisalContext {
  return demonstrationContext((document) => {
    document.eva.assetClasses.forEach((assetClass, index) => {
      assetClass.coefficient = coefficients[index] ?? "0";
    });
    Object.assign(document.eva, { expectedReturn: others.expectedReturn, periodFactor: others.periodFactor });
    Object.assign(document.evaPoints, { yuanPerStep: others.yuanPerStep, pointsPerStep: others.pointsPerStep, cap });
    document.score = {
      weights: { evaPoints: (evaWeight / 1000).toFixed(3), quality: ((1000 - evaWeight) / 1000).toFixed(3) },
      scale,
      decideOn,
    };
  });
}

test("under any scheme, any row: a failure shrinks to its smallest row", () => {
  fc.assert(
    fc.property(terms, fc.array(row, { minLength: 1, maxLength: 20 }), (given, rows) => {
      const managers: ManagerRows = {
        width: 14,
        figures: Float64Array.from(rows.flatMap(([profit, balances, ...rest]) => [profit, ...balances, ...rest])),
        rounded: null,
      };
      expect(comparedGrading(contextOf(given), managers, rows.length).different).toEqual([]);
    }),
    { numRuns: 400 },
  );
});
