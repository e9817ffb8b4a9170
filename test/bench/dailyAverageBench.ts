import { bind } from "../../src/domain/calculation/bind";
import { averageDailyDeposits } from "../../src/domain/deposit/averageDailyDeposits";
import type { BalanceEntries, BalanceSeries } from "../../src/domain/kernel/balanceSeries";
import { balanceSeries, roomForBalances } from "../../src/domain/kernel/balanceSeries";
import type { SpanQuestions } from "../../src/domain/kernel/balanceTotals";
import { dailyDividends, dailyDivisor } from "../../src/domain/kernel/dailyDividends";
import type { DailyPlan } from "../../src/domain/kernel/dailyPlan";
import { dailyPlan } from "../../src/domain/kernel/dailyPlan";
import { unsealed } from "../../src/domain/seal/sealStanding";
import { periodEnd, periodStart } from "../../src/domain/values/period";
import { toArgument } from "../../src/functions/argument";
import { definitions } from "../../src/functions/definitions";
import { demonstrationContext, thirdQuarter } from "../support/demonstrationScheme";
import { seededRandom } from "../support/seededRandom";
import { alternating } from "./alternating";
import { plainDailyAverages } from "./plainDailyAverages";

const MANAGERS = 100_000;
const CHANGES = 10;
/** So many averages are compared with the definition, which is too slow for all of them. */
const COMPARED = 20_000;
const ROUNDS = 11;

const context = demonstrationContext();
const span = { start: periodStart(thirdQuarter), end: periodEnd(thirdQuarter) };
const plan = planOfScheme();
/** Everybody's average over the quarter. */
const questions: SpanQuestions = {
  runs: Uint32Array.from({ length: MANAGERS }, (_, manager) => manager),
  starts: new Int32Array(MANAGERS).fill(span.start),
  ends: new Int32Array(MANAGERS).fill(span.end),
  openings: new Float64Array(MANAGERS).fill(NaN),
};

/** What daily averages cost: the kernel and plain doubles on the same balances, and KPI.DAILYAVERAGE as it is called. */
export async function dailyAverageBench(): Promise<void> {
  const listed = balancesByManager();
  const exact = byDefinition(listed);
  const mixed = byDay(listed);
  const ordered = inOrder(listed);
  await compareKernel("in order already, the arithmetic alone", () => ordered, exact);
  await compareKernel("listed by manager and day", () => inOrder(listed), exact);
  await compareKernel("listed by day", () => inOrder(mixed), exact);
  await measureFunction(listed);
}

function inOrder(entries: BalanceEntries): BalanceSeries {
  return balanceSeries(entries, MANAGERS, 1);
}

async function compareKernel(how: string, series: () => BalanceSeries, exact: readonly number[]): Promise<void> {
  const [plain, kernel] = [new Float64Array(MANAGERS), new Float64Array(MANAGERS)];
  const times = await alternating(
    [
      { what: "plain doubles", run: () => plainDailyAverages(series(), span, plain) },
      { what: "kernel, whole fen", run: () => dailyAverages(series(), kernel) },
    ],
    ROUNDS,
  );
  const [yardstick = NaN] = times.map(({ milliseconds }) => milliseconds);
  const balances = MANAGERS * CHANGES;
  console.log(`\nAverage daily deposits, ${balances.toLocaleString("en")} balances, ${how}`);
  console.table(
    [plain, kernel].map((averages, index) => ({
      what: times[index]?.what,
      ms: Number(times[index]?.milliseconds.toFixed(1)),
      "ns a balance": Number((((times[index]?.milliseconds ?? NaN) * 1e6) / balances).toFixed(1)),
      "× plain doubles": Number(((times[index]?.milliseconds ?? NaN) / yardstick).toFixed(2)),
      [`other than the definition, of ${COMPARED.toLocaleString("en")}`]: exact.filter(
        (average, manager) => average !== averages[manager],
      ).length,
      [`other than the kernel, of ${MANAGERS.toLocaleString("en")}`]: kernel.filter(
        (average, manager) => average !== averages[manager],
      ).length,
    })),
  );
}

function planOfScheme(): DailyPlan {
  const made = dailyPlan(context.scheme.document.deposits);
  if (made === null) throw new Error("The demonstration has whole coefficients");
  return made;
}

function dailyAverages(series: BalanceSeries, averages: Float64Array): void {
  dailyDividends(plan, series, questions, averages);
  const divisor = dailyDivisor(plan, series, span.start, span.end);
  for (let manager = 0; manager < averages.length; manager += 1) averages[manager]! /= divisor;
}

/** The averages of the first managers as cells hold them, from decimals. */
function byDefinition(entries: BalanceEntries): readonly number[] {
  const bound = bind(averageDailyDeposits, context);
  const lists = Array.from({ length: COMPARED }, (): { dates: number[]; balances: number[] } => ({
    dates: [],
    balances: [],
  }));
  entries.groups.forEach((group, entry) => {
    lists[group]?.dates.push(entries.days[entry]!);
    lists[group]?.balances.push(entries.balances[entry]!);
  });
  return lists.map((list) => {
    const result = bound.run({ ...list, products: [], start: span.start, end: span.end, opening: null });
    return result.ok ? result.value.average.toNumber() : NaN;
  });
}

async function measureFunction({ groups, days, balances }: BalanceEntries): Promise<void> {
  const definition = definitions.find(({ name }) => name === "DAILYAVERAGE");
  if (definition === undefined) throw new Error("There is no KPI.DAILYAVERAGE");
  const nameOf = (manager: number): string => `GM${String(manager).padStart(6, "0")}`;
  // Every cell is a text of its own, as Excel hands them over.
  const managers = Array.from(groups, (group) => [nameOf(group)]);
  const wanted = Array.from({ length: MANAGERS }, (_, manager) => [nameOf(manager)]);
  const column = (values: ArrayLike<number>): number[][] => Array.from(values, (value) => [value]);
  const given = [column(days), column(balances), span.start, span.end, null, null, managers, wanted];
  const ready = {
    ok: true,
    context,
    standing: unsealed,
    origin: "workbook",
    configured: null,
    serverRead: true,
  } as const;
  const [time] = await alternating(
    [{ what: "KPI.DAILYAVERAGE", run: () => definition.run(given.map(toArgument), ready) }],
    5,
  );
  const milliseconds = time?.milliseconds ?? NaN;
  console.log(
    `KPI.DAILYAVERAGE, one call for ${MANAGERS.toLocaleString("en")} managers: ${milliseconds.toFixed(0)} ms, ${((milliseconds * 1e6) / groups.length).toFixed(0)} ns a balance`,
  );
}

/** Balances of whole fen, one on the first day and others on later days. */
function balancesByManager(): BalanceEntries {
  const random = seededRandom(21);
  const entries = roomForBalances(MANAGERS * CHANGES, false);
  const gap = Math.floor((span.end - span.start) / CHANGES);
  for (let entry = 0; entry < entries.groups.length; entry += 1) {
    const change = entry % CHANGES;
    entries.groups[entry] = Math.floor(entry / CHANGES);
    entries.days[entry] = span.start + (change === 0 ? 0 : (change - 1) * gap + 1 + Math.floor(random() * gap));
    entries.balances[entry] = Math.floor(random() * 2_000_000_000) / 1e6;
  }
  return entries;
}

/** The same in the order of a bank's system: day by day, everybody's. */
function byDay({ groups, days, balances }: BalanceEntries): BalanceEntries {
  const order = Array.from(groups, (_, entry) => entry).sort((one, other) => days[one]! - days[other]!);
  return {
    groups: Uint32Array.from(order, (entry) => groups[entry]!),
    products: null,
    days: Int32Array.from(order, (entry) => days[entry]!),
    balances: Float64Array.from(order, (entry) => balances[entry]!),
  };
}
