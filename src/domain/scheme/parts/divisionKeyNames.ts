import type { Text } from "../../values/text";
import { text } from "../../values/text";

/** What a target may be divided by (分解依据). */
export const divisionKeyIds = ["base", "headcount", "equal"] as const;

/** One of the keys of division. */
export type DivisionKeyId = (typeof divisionKeyIds)[number];

/** The names of the keys of division. */
export const divisionKeyNames: Readonly<Record<DivisionKeyId, Text>> = {
  base: text("基数", "Base figure"),
  headcount: text("人数", "Headcount"),
  equal: text("均分", "Equal parts"),
};
