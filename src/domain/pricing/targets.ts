import { readNumber } from "../calculation/fields";
import type { Input } from "../calculation/input";
import { isBlank } from "../values/cell";
import { choiceKey } from "../values/choiceKey";
import type { Decimal } from "../values/decimal";
import { problem } from "../values/problem";
import { bad, ok } from "../values/result";
import { text } from "../values/text";

/** What stands for 「no task」, so that a forgotten one is not taken for it. */
export const NO_TARGET = text("无", "none");

const targetLabel = text("任务", "Task");
const expected = text(
  `大于 0 的数字，没有任务的填「${NO_TARGET.zh}」`,
  `a number above 0, or "${NO_TARGET.en}" where there is no task`,
);

/**
 * The task (任务量) of each product, in its unit, above 0; null where the cell says that there is none, since a product
 * without a task is paid in full. Blank is a problem, never 「no task」; 0 is one too, since nothing can be completed over it.
 */
export const targets: Input<Decimal | null, "entries"> = {
  label: targetLabel,
  help: text(
    "各产品的任务量，大于 0；没有任务的填「无」，全额计价",
    "the task of each product, above 0; none where there is no task, which is paid in full",
  ),
  unit: "none",
  shape: "entries",
  optional: false,
  limits: { min: "0.01" },
  read: (cell, _context, member) => {
    if (isBlank(cell)) return bad(problem("blank", targetLabel, cell, expected, member));
    if (typeof cell === "string" && [NO_TARGET.zh, NO_TARGET.en].includes(choiceKey(cell))) return ok(null);
    const read = readNumber(cell, { label: targetLabel, unit: "none", min: "0", expected }, member);
    if (!read.ok || !read.value.isZero()) return read;
    return bad(problem("zero-target", targetLabel, cell, expected, member));
  },
};
