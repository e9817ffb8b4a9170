import type { Text } from "../values/text";
import { text } from "../values/text";

/** How far a risk warning has come (有人发起、有人决策、有人处理、有人反馈). */
export type WarningStateId = "raised" | "decided" | "handled" | "reported";

/** A state with its name. */
export interface WarningState {
  readonly id: WarningStateId;
  readonly name: Text;
}

/** The four states in their order; the last one closes the warning. */
export const warningStates: readonly WarningState[] = [
  { id: "raised", name: text("已发起", "Raised") },
  { id: "decided", name: text("已决策", "Decided") },
  { id: "handled", name: text("已处理", "Handled") },
  { id: "reported", name: text("已反馈", "Reported back") },
];
