import type { Inputs } from "../../domain/calculation/input";
import type { Cell } from "../../domain/values/cell";
import { isBlank, showCell } from "../../domain/values/cell";
import { trialCells } from "./trialCells";
import type { TrialDraft } from "./trialDraft";

/**
 * The formula that gives the result of a trial in a cell, with what was typed as constants:
 * =KPI.EVA(2400000,{100000000,5000000},{"一般公司","小微企业"}). Inputs left out at the end are left out here too.
 */
export function trialFormula(id: string, inputs: Inputs, draft: TrialDraft): string {
  const { cells } = trialCells({ inputs }, draft);
  const given = Object.entries(inputs).map(([name, { shape }]) => {
    const cell = cells[name] ?? null;
    if (!Array.isArray(cell)) return isBlank(cell as Cell) ? "" : constant(cell as Cell);
    const list: readonly Cell[] = cell;
    // Lists lie in a row of cells; the entries that are gathered into one result lie below one another.
    return `{${list.map(constant).join(shape === "entries" ? ";" : ",")}}`;
  });
  const last = given.findLastIndex((argument) => argument !== "");
  return `=KPI.${id}(${given.slice(0, last + 1).join(",")})`;
}

function constant(cell: Cell): string {
  return typeof cell === "number" ? String(cell) : `"${showCell(cell).replace(/"/g, '""')}"`;
}
