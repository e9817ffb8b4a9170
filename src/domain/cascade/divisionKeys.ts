import type { Choice } from "../calculation/fields";
import { readNumber } from "../calculation/fields";
import type { Input } from "../calculation/input";
import { choiceInput } from "../calculation/inputs";
import { readWhole } from "../calculation/wholeInputs";
import type { DivisionKeyId } from "../scheme/parts/divisionKeyNames";
import { divisionKeyIds, divisionKeyNames } from "../scheme/parts/divisionKeyNames";
import type { Cell } from "../values/cell";
import { isBlankName } from "../values/cell";
import type { Decimal } from "../values/decimal";
import { decimal } from "../values/decimal";
import type { Result } from "../values/result";
import { all, ok } from "../values/result";
import { text } from "../values/text";

/** What a total is divided by (分解依据): 基数, 人数 or 均分. */
export interface DivisionKey extends Choice {
  readonly id: DivisionKeyId;
}

const keyLabel = text("分解依据数", "Keys");

/** The keys of the children. What a cell must hold depends on what is divided by, so it is read in `keyFigures`. */
export const keyCells: Input<Cell, "entries"> = {
  label: keyLabel,
  help: text(
    "各下级的分解依据数：上年基数或人数；均分时写名称即可",
    "the key of each child: last year's base or its headcount; for equal parts its name will do",
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

/** The figures by which a total is divided: as they are, whole for people, 1 each for equal parts. */
export function keyFigures(cells: readonly Cell[], by: DivisionKeyId): Result<readonly Decimal[]> {
  if (by === "equal") return ok(cells.map(() => decimal(1)));
  if (by === "headcount")
    return all(cells.map((cell) => readWhole(cell, { label: keyLabel, unit: "persons", min: "0" })));
  return all(cells.map((cell) => readNumber(cell, { label: keyLabel, unit: "none", min: "0" })));
}

const choiceLists = new Map<string, readonly DivisionKey[]>();

/** One list for each set of keys, since names are looked up by the list's identity. */
function keyChoices(ids: readonly DivisionKeyId[]): readonly DivisionKey[] {
  const key = ids.join();
  const known = choiceLists.get(key) ?? ids.map((id) => ({ id, name: divisionKeyNames[id] }));
  choiceLists.set(key, known);
  return known;
}
