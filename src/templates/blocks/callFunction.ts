import type { AppraisalContext } from "../../domain/calculation/context";
import { unsealed } from "../../domain/seal/sealStanding";
import type { Cell, Cells } from "../../domain/values/cell";
import { toArgument } from "../../functions/argument";
import { definitions } from "../../functions/definitions";
import type { OutputCell } from "../../functions/functionOutput";
import { isFailure } from "../../functions/functionOutput";

/**
 * What a function of the add-in gives in Chinese Excel, as the cells of its result: the cached values of formulas. A
 * list is a column, null an argument left out; errors are #N/A or #VALUE!, as Excel shows them.
 */
export function callFunction(
  name: string,
  given: readonly (Cell | readonly Cell[] | Cells)[],
  context: AppraisalContext,
): Cells {
  const definition = definitions.find((candidate) => candidate.name === name);
  if (definition === undefined) throw new Error(`There is no KPI.${name}`);
  if (given.length > definition.parameters.length)
    throw new Error(`KPI.${name} takes at most ${String(definition.parameters.length)} arguments`);
  const args = definition.parameters.map((_parameter, index) => toArgument(given[index]));
  const configured = context.scheme;
  const output = definition.run(args, {
    ok: true,
    context,
    standing: unsealed,
    origin: "workbook",
    configured,
    serverRead: true,
  });
  return output.map((row) => row.map(shownCell));
}

function shownCell(cell: OutputCell): Cell {
  if (typeof cell !== "object") return cell;
  return isFailure(cell) ? { error: cell.missing ? "#N/A" : "#VALUE!" } : cell.zh;
}
