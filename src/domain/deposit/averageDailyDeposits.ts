import { calculation } from "../calculation/calculation";
import { choiceInput, dateInput, numberInput, optionalNumberInput } from "../calculation/inputs";
import type { DepositProduct } from "../scheme/schema";
import type { Decimal } from "../values/decimal";
import { decimal, sum } from "../values/decimal";
import { formatSerialDate } from "../values/format";
import type { Problem } from "../values/problem";
import { problem } from "../values/problem";
import { all, bad, ok, then } from "../values/result";
import { text } from "../values/text";
import { accumulate } from "./balanceDays";

/**
 * Average daily general deposits (一般性存款日均): end-of-day balances carried forward over the calendar days of the
 * period ÷ days, or accumulated balances (积数) ÷ days; each product by its coefficient, only products that count.
 * Unit of the balances (万元 in the templates); not rounded.
 * Problems: no opening balance (never taken as zero), two balances on one day, a day outside the period, an unknown product.
 * Source: 《对广东发展银行客户经理的绩效考核探究》2.1.2, 一般性存款日均.
 */
export const averageDailyDeposits = calculation({
  id: "DAILYAVERAGE",
  kind: "group",
  title: text("一般性存款日均", "Average daily general deposits"),
  summary: text(
    "一般性存款日均：每日日终余额（无变动沿用前一日）之和 ÷ 天数。缺期初余额会报错，不按 0 计。",
    "Average daily general deposits: end-of-day balances, carried forward, over the days of the period. A missing opening balance is an error, never zero.",
  ),
  source: text("《对广东发展银行客户经理的绩效考核探究》2.1.2 一般性存款日均"),
  inputs: {
    dates: dateInput({
      label: text("日期", "Date"),
      help: text("余额变动日期", "dates on which the balance changed"),
      shape: "entries",
    }),
    balances: numberInput({
      label: text("日终余额", "End-of-day balance"),
      help: text(
        "日终余额（方案用积数时为积数），与日期同样大小",
        "end-of-day balances (accumulated balances where the scheme says so), same size as the dates",
      ),
      unit: "wanYuan",
      shape: "entries",
      min: "0",
    }),
    start: dateInput({
      label: text("起始日", "First day"),
      help: text("考核期第一天", "first day of the period"),
      shape: "value",
    }),
    end: dateInput({
      label: text("终止日", "Last day"),
      help: text("考核期最后一天", "last day of the period"),
      shape: "value",
    }),
    opening: optionalNumberInput({
      label: text("期初余额", "Opening balance"),
      help: text(
        "起始日之前的余额；已有起始日或更早的余额时可不填",
        "balance before the first day; may be left out where a balance on or before it is listed",
      ),
      unit: "wanYuan",
      shape: "value",
      min: "0",
    }),
    products: {
      ...choiceInput({
        label: text("存款产品", "Deposit product"),
        help: text("存款产品名称；不填按系数 1 计", "names of the products; coefficient 1 where left out"),
        shape: "entries",
        choices: ({ scheme }) => scheme.document.deposits.products,
      }),
      optional: true,
    },
  },
  params: ({ scheme }) => ok({ method: scheme.document.deposits.method }),
  paramFigures: { method: { label: text("计算方法", "Method"), unit: "none" } },
  outputs: {
    days: { label: text("天数", "Days"), unit: "days" },
    accumulated: { label: text("折算积数", "Weighted accumulated balance"), unit: "wanYuan" },
    average: {
      label: text("一般性存款日均", "Average daily general deposits"),
      unit: "wanYuan",
      formula: "{accumulated} ÷ {days}",
    },
  },
  result: "average",
  compute: ({ dates, balances, start, end, opening, products }, { method }) => {
    if (end < start)
      return bad(
        problem(
          "not-a-date",
          text("终止日", "Last day"),
          formatSerialDate(end),
          text(`不早于 ${formatSerialDate(start)}`, `no earlier than ${formatSerialDate(start)}`),
        ),
      );
    const span = { start, end, days: end - start + 1 };
    if (opening !== null && products.length > 0) return bad(openingWithProducts(opening));
    const entries = dates.map((date, index) => ({
      date,
      balance: entryAt(balances, index),
      product: products[index] ?? null,
    }));
    const counted = entries.filter(({ product }) => product?.general !== false);
    const parts = productsOf(counted).map((product) =>
      accumulate(
        counted.filter((entry) => entry.product === product),
        product,
        span,
        method,
        opening,
      ),
    );
    return then(all(parts.length === 0 ? [accumulate([], null, span, method, opening)] : parts), (sums) => {
      const accumulated = sum(sums);
      return ok({ days: decimal(span.days), accumulated, average: accumulated.dividedBy(span.days) });
    });
  },
});

function productsOf(
  entries: readonly { readonly product: DepositProduct | null }[],
): readonly (DepositProduct | null)[] {
  return [...new Set(entries.map(({ product }) => product))];
}

/** One balance before the first day cannot be shared out among products. */
function openingWithProducts(opening: Decimal): Problem {
  return problem(
    "unexpected",
    text("期初余额", "Opening balance"),
    opening.toNumber(),
    text(
      "不填；按产品计算时，期初余额逐个产品写进余额清单",
      "nothing here; with products, list each product's balance on or before the first day",
    ),
  );
}

/** The balance of an entry; both lists were read to the same length. */
function entryAt(balances: readonly Decimal[], index: number): Decimal {
  const balance = balances[index];
  if (balance === undefined) throw new Error(`Entry ${String(index)} has a date and no balance`);
  return balance;
}
