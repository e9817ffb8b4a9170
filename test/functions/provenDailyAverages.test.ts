import { bind } from "../../src/domain/calculation/bind";
import type { AppraisalContext } from "../../src/domain/calculation/context";
import { averageDailyDeposits } from "../../src/domain/deposit/averageDailyDeposits";
import type { Cell, Cells } from "../../src/domain/values/cell";
import type { Argument } from "../../src/functions/argument";
import { definitions } from "../../src/functions/definitions";
import type { OutputCell } from "../../src/functions/functionOutput";
import { outputCells } from "../../src/functions/outputCells";
import type { BalanceCells, BalanceList } from "../support/balanceLists";
import { balanceLists } from "../support/balanceLists";
import { demonstrationContext } from "../support/demonstrationScheme";
import { seededRandom } from "../support/seededRandom";
import { ready } from "./callFunction";

const MANAGERS = 1500;

function run(args: readonly Argument[], context: AppraisalContext): readonly (readonly OutputCell[])[] {
  const definition = definitions.find(({ name }) => name === "DAILYAVERAGE");
  if (definition === undefined) throw new Error("There is no KPI.DAILYAVERAGE");
  return definition.run(args, { ...ready(), context });
}

/** What the definition says of the entries of one manager. */
function defined(
  entries: readonly BalanceCells[],
  { start, end, opening }: Omit<BalanceList, "entries">,
  withProducts: boolean,
  context: AppraisalContext,
): readonly OutputCell[] {
  const outcome = bind(averageDailyDeposits, context).run({
    dates: entries.map(({ date }) => date),
    balances: entries.map(({ balance }) => balance),
    products: withProducts ? entries.map(({ product }) => product) : [],
    start,
    end,
    opening,
  });
  return outputCells(outcome, averageDailyDeposits);
}

const column = (cells: readonly Cell[]): Cells => cells.map((cell) => [cell]);
const random = seededRandom(77);
const whole = (below: number): number => Math.floor(random() * below);

/** The staff number of a manager as it may be written: every form of it is the same key. */
function written(place: number): Cell {
  // No staff number is 0: a blank cell may arrive as such.
  const manager = place + 1;
  const name = `gm${String(manager).padStart(4, "0")}`;
  const forms: readonly Cell[] = [name, name.toUpperCase(), ` ${name}`, `ＧＭ${name.slice(2)}`];
  return manager % 7 === 0 ? [manager, String(manager), ` ${String(manager)} `][whole(3)]! : forms[whole(4)]!;
}

describe.each([
  ["without products", false, demonstrationContext()],
  ["with products", true, demonstrationContext()],
  [
    "accumulated balances",
    true,
    demonstrationContext((document) => {
      document.deposits.method = "accumulatedBalance";
    }),
  ],
])("KPI.DAILYAVERAGE for many managers gives each what the definition gives: %s", (_name, withProducts, context) => {
  const lists = [
    ...balanceLists("plain", MANAGERS, context, withProducts),
    ...balanceLists("faulty", MANAGERS, context, withProducts),
  ];
  const mixed = lists
    .flatMap(({ entries }, manager) => entries.map((cells, index) => ({ cells, manager, index, id: written(manager) })))
    .sort((one, other) => one.index - other.index);
  // Whose entries these are nobody knows; one alone would have an average.
  const strays = [{ error: "#N/A" }, "谁"].map((id) => ({ ...mixed[0]!, id }));
  const rows = [...strays, ...mixed];
  const columns: Argument[] = [
    column(rows.map(({ cells }) => cells.date)),
    column(rows.map(({ cells }) => cells.balance)),
    column(lists.map(({ start }) => start)),
    column(lists.map(({ end }) => end)),
    column(lists.map(({ opening }) => opening)),
    withProducts ? column(rows.map(({ cells }) => cells.product)) : null,
    column(rows.map(({ id }) => id)),
    column(lists.map((_, manager) => written(manager))),
  ];

  test("one after the other", () => {
    expect(run(columns, context)).toEqual(
      lists.map(({ entries, ...asked }) => defined(entries, asked, withProducts, context)),
    );
  });

  test("asked twice, for nobody, for somebody without entries, for an error", () => {
    const { entries, ...asked } = lists[3]!;
    const wanted = [written(3), "gm9999", null, 0, written(3), { error: "#N/A" }];
    const spans = [asked.start, asked.end, asked.opening].map((cell) => [[cell]]);
    const args = [...columns.slice(0, 2), ...spans, ...columns.slice(5, 7), column(wanted)];
    const own = defined(entries, asked, withProducts, context);
    const none = defined([], asked, withProducts, context);
    expect(run(args, context)).toEqual([own, none, [""], [""], own, none]);
  });

  test("all entries together, where no manager is named", () => {
    const { entries, ...asked } = lists[5]!;
    const args = [
      column(entries.map(({ date }) => date)),
      column(entries.map(({ balance }) => balance)),
      [[asked.start]],
      [[asked.end]],
      [[asked.opening]],
      withProducts ? column(entries.map(({ product }) => product)) : null,
    ];
    expect(run(args, context)).toEqual([defined(entries, asked, withProducts, context)]);
  });
});

describe("balances that lie otherwise than in one column", () => {
  const context = demonstrationContext();
  const [first, last] = [46_204, 46_295];
  const asked = { start: first, end: last, opening: null };
  const entry = (date: Cell, balance: Cell): BalanceCells => ({ date, balance, product: null });

  test("a line for each manager under a header of days; lines without content are none", () => {
    const days = [first, first + 10, first + 20];
    const balances = [
      [1, 2, 3.05],
      [null, null, null],
      [4.000001, 5, 6],
      [7, null, 8],
    ];
    const managers = column(["A", "B", "C", "D"]);
    const given = [[days], balances, [[first]], [[last]], null, null, managers, column(["D", "C", "B", "A"])];
    const of = (line: readonly Cell[]): readonly OutputCell[] =>
      defined(
        line.map((balance, index) => entry(days[index] ?? null, balance)),
        asked,
        false,
        context,
      );
    // The line of B holds a name, so that its blanks are entries.
    expect(run(given, context)).toEqual([of(balances[3]!), of(balances[2]!), of(balances[1]!), of(balances[0]!)]);
  });

  test("everything in one row", () => {
    const given = [
      [[first, first, null, first + 30]],
      [[1, 2, null, 3]],
      [[first]],
      [[last]],
      null,
      null,
      [["A", "B", null, "A"]],
      [["A"]],
    ];
    expect(run(given, context)).toEqual([defined([entry(first, 1), entry(first + 30, 3)], asked, false, context)]);
  });

  test("sizes that do not agree are named", () => {
    const given = [
      column([first, first + 1]),
      column([1, 2, 3]),
      [[first]],
      [[last]],
      null,
      null,
      column(["A", "A", "A"]),
      [["A"]],
    ];
    expect(run(given, context)[0]?.[0]).toMatchObject({ kind: "failure" });
  });
});
