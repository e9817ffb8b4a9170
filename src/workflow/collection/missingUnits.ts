import { identifierKey } from "../../domain/values/identifier";
import type { Text } from "../../domain/values/text";
import { text } from "../../domain/values/text";
import type { Expectations } from "./expectedFindings";
import type { JudgedFile, Verdict } from "./judgedFile";

/** Nothing came of the unit, what came was refused, or it waits for a decision. */
export type MissingState = "nothing" | "refused" | "waiting";

/** The names of these states. */
export const missingStateNames: Readonly<Record<MissingState, Text>> = {
  nothing: text("未交", "Nothing returned"),
  refused: text("已退回", "Refused"),
  waiting: text("待决定", "Waiting for a decision"),
};

/** A unit of the list whose return is not in. */
export interface MissingUnit {
  readonly unit: string;
  readonly state: MissingState;
}

/** The units of the list without an accepted return, each once, in its order. */
export function missingUnits(
  judged: readonly Pick<JudgedFile, "returned" | "verdict">[],
  { units }: Pick<Expectations, "units">,
): readonly MissingUnit[] {
  const states = new Map<string, Set<Verdict>>();
  for (const { returned, verdict } of judged) {
    const key = identifierKey(returned.facts?.unit ?? "");
    states.set(key, (states.get(key) ?? new Set<Verdict>()).add(verdict));
  }
  const listed = new Map(units.map((unit) => [identifierKey(unit), unit]));
  return [...listed].flatMap(([key, unit]): readonly MissingUnit[] => {
    const found = states.get(key) ?? new Set<Verdict>();
    if (found.has("accepted") || found.has("remarks")) return [];
    return [{ unit, state: found.has("waiting") ? "waiting" : found.has("refused") ? "refused" : "nothing" }];
  });
}
