import type { SchemeDocument } from "../../../domain/scheme/schema";
import type { Cell } from "../../../domain/values/cell";
import type { Period } from "../../../domain/values/period";
import { periodEnd, serialDate } from "../../../domain/values/period";
import type { Random } from "../random";
import type { Manager } from "./manager";

/** The market of each unit, by the ids of the scheme. */
const markets: Readonly<Record<string, string>> = {
  总行营业部: "centre",
  旗舰支行: "established",
  城东支行: "centre",
  城西支行: "suburb",
  江南支行: "suburb",
  江北支行: "suburb",
  高新支行: "new-district",
  滨海支行: "county",
  会展支行: "centre",
  大学城支行: "suburb",
  科技园支行: "new-district",
  南站支行: "township",
};

/** Industries of business customers, by the ids of the scheme; retail and wealth managers serve households. */
const industries = ["manufacturing", "trade", "construction", "technology", "agriculture", "public"] as const;

/** What the parts ask of the roster besides, by the key of the column. */
export type RosterParts = Readonly<Record<string, Cell>>;

/** What the roster says of a manager for the parts of the scheme: card, size of the job, dates, protections. */
export function rosterParts(manager: Manager, scheme: SchemeDocument, period: Period, random: Random): RosterParts {
  const { team, movement } = scheme;
  const nameOf = (
    list: readonly { readonly id: string; readonly name: { readonly zh: string } }[] | undefined,
    id: string,
  ): Cell => list?.find((one) => one.id === id)?.name.zh ?? null;
  const retail = manager.card === "零售" || manager.card === "理财";
  const end = periodEnd(period);
  const isNew = manager.lastGrade === null;
  const [protection] =
    random.next() < 0.02 ? [random.pick(movement?.protections.map(({ name }) => name.zh) ?? [""])] : [null];
  return {
    card: manager.card,
    customers: retail ? random.whole(140, 420) : random.whole(35, 190),
    loanBalance: Number((manager.assets / 10_000).toFixed(2)),
    industry: nameOf(team?.difficulty.industries, retail ? "households" : random.pick(industries)),
    market: nameOf(team?.difficulty.markets, markets[manager.unit] ?? "suburb"),
    hiredOn: isNew
      ? end - random.whole(30, 400)
      : serialDate(random.whole(2004, 2024), random.whole(1, 12), random.whole(1, 28)),
    absentDays: random.next() < 0.8 ? 0 : random.next() < 0.9 ? random.whole(1, 12) : random.whole(31, 60),
    transferredOn: !isNew && random.next() < 0.04 ? end - random.whole(20, 150) : null,
    protections: protection === "" ? null : (protection ?? null),
    heldQuarters: isNew || manager.finalGrade !== manager.lastGrade ? 1 : random.whole(2, 9),
  };
}
