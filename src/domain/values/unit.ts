import type { Text } from "./text";
import { text } from "./text";

/** The units in which the rules speak; every column, parameter and result declares one. */
export type UnitId =
  | "yuan"
  | "wanYuan"
  | "points"
  | "rate"
  | "coefficient"
  | "days"
  | "persons"
  | "households"
  | "times"
  | "count"
  | "amount"
  | "none";

/** How a unit is named and how its figures are shown in cells. */
export interface Unit {
  readonly id: UnitId;
  /** As headers print it; empty for plain numbers. */
  readonly label: Text;
  /** The English name beside the number 1, where the label is a plural. */
  readonly one?: string;
  /** Excel number format: thousands separators, negatives red. */
  readonly numberFormat: string;
  /** Most decimal places that prose shows before it says "about". */
  readonly places: number;
}

/** Every unit, once. Rates and coefficients are fractions in data and percentages on screen. */
export const units: Readonly<Record<UnitId, Unit>> = {
  yuan: { id: "yuan", label: text("元", "CNY"), numberFormat: "#,##0.00;[Red]-#,##0.00", places: 2 },
  wanYuan: { id: "wanYuan", label: text("万元", "× CNY 10,000"), numberFormat: "#,##0.00;[Red]-#,##0.00", places: 2 },
  points: { id: "points", label: text("分", "points"), one: "point", numberFormat: "0.00;[Red]-0.00", places: 2 },
  rate: { id: "rate", label: text("", ""), numberFormat: "0.00%;[Red]-0.00%", places: 4 },
  coefficient: { id: "coefficient", label: text("", ""), numberFormat: "0.0%", places: 4 },
  days: { id: "days", label: text("天", "days"), one: "day", numberFormat: "0", places: 0 },
  persons: { id: "persons", label: text("人", "people"), one: "person", numberFormat: "#,##0", places: 2 },
  households: { id: "households", label: text("户", "households"), one: "household", numberFormat: "#,##0", places: 2 },
  times: { id: "times", label: text("次", "times"), one: "time", numberFormat: "#,##0", places: 2 },
  count: { id: "count", label: text("", ""), numberFormat: "0", places: 0 },
  // Targets and credit: in the unit of what they are targets of, which stands beside them.
  amount: { id: "amount", label: text("", ""), numberFormat: "#,##0.00;[Red]-#,##0.00", places: 4 },
  none: { id: "none", label: text("", ""), numberFormat: "General", places: 4 },
};
