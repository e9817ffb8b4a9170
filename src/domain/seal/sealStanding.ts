import type { Text } from "../values/text";
import { text } from "../values/text";
import type { BankKey } from "./keyList";
import type { Seal } from "./seal";

/** How a scheme stands to its seal. Only an issued one and a draft compute; a draft marks all it gives. */
export type SealState = "issued" | "draft" | "altered" | "badSignature" | "withdrawn";

/** The names of the states, as KPI.SCHEME("state") and the pane say them. */
export const sealStateNames: Readonly<Record<SealState, Text>> = {
  issued: text("已签发", "Issued"),
  draft: text("草案", "Draft"),
  altered: text("已改动", "Altered"),
  badSignature: text("签名无效", "Invalid signature"),
  withdrawn: text("已作废", "Withdrawn"),
};

/** The state of a scheme with the reason for it: what was found, and what would be right. */
export interface SealStanding {
  readonly state: SealState;
  readonly reason: Text;
  readonly seal: Seal | null;
  /** The key that the seal names; null where the bank's list has none of that name. */
  readonly key: BankKey | null;
}

/** Whether a scheme in this state may compute. */
export function mayCompute(state: SealState): boolean {
  return state === "issued" || state === "draft";
}

/** The standing of a scheme that bears no seal. */
export const unsealed: SealStanding = {
  state: "draft",
  reason: text(
    "方案未经总行签发，结果只供试算，不得作为考核依据",
    "Head office has not issued the scheme; its results are for trial only and no ground for an appraisal",
  ),
  seal: null,
  key: null,
};
