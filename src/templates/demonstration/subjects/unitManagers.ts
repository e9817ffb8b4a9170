import { isBlank } from "../../../domain/values/cell";
import type { FullDemonstration } from "../parts/fullData";
import type { Manager } from "../parts/manager";

/** The unit of which the demonstration shows every detail; the bank's smallest. */
export const DETAILED_UNIT = "南站支行";

/** Its managers, each once. */
export function unitManagers({ managers }: FullDemonstration): readonly Manager[] {
  return managers.filter(({ id, unit }) => unit === DETAILED_UNIT && !isBlank(id));
}
