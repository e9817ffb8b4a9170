import type { Choice } from "../calculation/fields";
import { readNumber } from "../calculation/fields";
import type { Input } from "../calculation/input";
import { choiceInput } from "../calculation/inputs";
import { readWhole } from "../calculation/wholeInputs";
import type { DivisionKeyId } from "../scheme/parts/divisionKeyNames";
import { divisionKeyIds, divisionKeyNames } from "../scheme/parts/divisionKeyNames";
import type { Cell } from "../values/cell";
import { isBlank, isBlankName, isCellError } from "../values/cell";
import type { Decimal } from "../values/decimal";
import { decimal } from "../values/decimal";
import { problem } from "../values/problem";
import type { Result } from "../values/result";
import { all, bad, ok } from "../values/result";
import type { Text } from "../values/text";
import { text } from "../values/text";

/** What a total is divided by (分解依据): 基数, 人数 or 均分. */
export interface DivisionKey extends Choice {
  readonly id: DivisionKeyId;
}

const keyLabel = text("分解依据数", "Keys");

/** The keys of the children. What a cell must hold depends on what is divided by, so it is read in `readKeys`. */
export const keyCells: Input<Cell, "entries"> = {
  label: keyLabel,
  help: text(
    "各下级的分解依据数：上年基数或人数；均分时写名称或 1，空白不算下级",
    "the key of each child: last year's base or its headcount; for equal parts its name or 1, a blank is no child",
  ),
  unit: "none",
  shape: "entries",
  optional: false,
  limits: { min: "0" },
  read: (cell) => ok(cell),
};

const chosen = choiceInput({
  label: text("分解依据", "Divide by"),
  help: text("基数、人数或均分；不填按基数", "base, headcount or equal; base where left out"),
  shape: "value",
  choices: ({ scheme }) => keyChoices(scheme.document.cascade?.keys ?? divisionKeyIds),
});

/** What the total is divided by; null where it is left out. */
export const dividedBy: Input<DivisionKey | null, "value"> = {
  ...chosen,
  optional: true,
  read: (cell, context, member) => (isBlankName(cell) ? ok(null) : chosen.read(cell, context, member)),
};

/**
 * The figures by which a total is divided: as they are, whole for people, 1 each for equal parts. Among equal parts a blank
 * place (which Excel on the desktop hands over as 0) is no child, null.
 */
export function readKeys(cells: readonly Cell[], by: DivisionKeyId): Result<readonly (Decimal | null)[]> {
  if (by === "equal") return all(cells.map(equalPart));
  if (by === "headcount")
    return all(cells.map((cell) => readWhole(cell, { label: keyLabel, unit: "persons", min: "0" })));
  return all(cells.map((cell) => readNumber(cell, { label: keyLabel, unit: "none", min: "0" })));
}

/** The name of a child that stands in the place of its key (均分); null where a figure does. */
export function childName(cell: Cell): Text | null {
  return typeof cell === "string" && !isBlank(cell) ? text(cell.trim()) : null;
}

function equalPart(cell: Cell): Result<Decimal | null> {
  if (isCellError(cell))
    return bad(problem("error-cell", keyLabel, cell, text("下级的名称或 1", "a child's name, or 1")));
  return ok(isBlankName(cell) ? null : decimal(1));
}

const choiceLists = new Map<string, readonly DivisionKey[]>();

/** One list for each set of keys, since names are looked up by the list's identity. */
function keyChoices(ids: readonly DivisionKeyId[]): readonly DivisionKey[] {
  const key = ids.join();
  const known = choiceLists.get(key) ?? ids.map((id) => ({ id, name: divisionKeyNames[id] }));
  choiceLists.set(key, known);
  return known;
}
