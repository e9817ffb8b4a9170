import type { Problem } from "../../domain/values/problem";
import type { TrialOutcome } from "../state/trial";

/** What is wrong with a field, if anything. */
export function fieldProblem(outcome: TrialOutcome, key: string): Problem | undefined {
  return outcome.state === "problems" ? outcome.beside.get(key) : undefined;
}
