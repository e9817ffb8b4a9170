import { bind } from "../../../src/domain/calculation/bind";
import { averageDailyDeposits } from "../../../src/domain/deposit/averageDailyDeposits";
import { periodEnd, periodStart } from "../../../src/domain/values/period";
import { then, ok } from "../../../src/domain/values/result";
import { depositAverages } from "../../../src/workflow/data/depositAverages";
import type { MappedRow } from "../../../src/workflow/data/rows";
import type { BalanceCells } from "../../support/balanceLists";
import { balanceLists } from "../../support/balanceLists";
import { demonstrationContext, thirdQuarter } from "../../support/demonstrationScheme";

function mapped(cells: BalanceCells, index: number): MappedRow {
  return {
    index,
    cell: (key) => (key === "date" || key === "balance" || key === "product" ? cells[key] : null),
    place: () => {
      throw new Error("Nobody asks for a place here");
    },
  };
}

test.each(["plain", "faulty"] as const)(
  "each manager's average has every digit of the definition's, and the same problems: %s lists",
  (kind) => {
    const context = demonstrationContext();
    const { run } = depositAverages(context, thirdQuarter);
    const bound = bind(averageDailyDeposits, context);
    for (const { entries } of balanceLists(kind, 1000, context, true)) {
      const expected = bound.run({
        dates: entries.map(({ date }) => date),
        balances: entries.map(({ balance }) => balance),
        products: entries.map(({ product }) => product),
        start: periodStart(thirdQuarter),
        end: periodEnd(thirdQuarter),
        opening: null,
      });
      const found = run(entries.map(mapped), "GM01");
      expect(then(found, (average) => ok(average.decimal()))).toEqual(then(expected, ({ average }) => ok(average)));
      if (found.ok && expected.ok) expect(found.value.number).toBe(expected.value.average.toNumber());
    }
  },
);
