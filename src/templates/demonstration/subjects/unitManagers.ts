import type { Cell } from "../../../domain/values/cell";
import { isBlank } from "../../../domain/values/cell";
import type { FullDemonstration } from "../parts/fullData";
import type { Manager } from "../parts/manager";

/** The unit of which the demonstration shows every detail: small, with newcomers, a transfer, upgrades and a veto. */
export const DETAILED_UNIT = "会展支行";

/** Its managers, each once. */
export function unitManagers({ managers }: FullDemonstration): readonly Manager[] {
  return managers.filter(({ id, unit }) => unit === DETAILED_UNIT && !isBlank(id));
}

/** Who rates them as the head of their department. */
export function unitHead(demonstration: FullDemonstration): Cell {
  const [first] = unitManagers(demonstration);
  return demonstration.data.ratings.filter(([id]) => id === first?.id).at(-1)?.[1] ?? null;
}
