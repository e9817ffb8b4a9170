import type { Desk } from "./desk";

/** Reads workbook and server anew, unless that is under way: keys and schemes may have been published since. */
export function readAnew({ situation, readSituation }: Pick<Desk, "situation" | "readSituation">): void {
  if (situation.get().state !== "running") void readSituation();
}
