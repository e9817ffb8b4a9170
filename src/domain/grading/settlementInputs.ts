import type { AppraisalContext } from "../calculation/context";
import type { Choice } from "../calculation/fields";
import { readChoice, readDate } from "../calculation/fields";
import type { Input } from "../calculation/input";
import { choiceInput, optionalNumberInput } from "../calculation/inputs";
import type { Protection, Veto } from "../scheme/parts/movement";
import { gradeLadder } from "../scheme/ladder";
import type { GradeStep } from "../scheme/ladder";
import { isBlankName, isCellError } from "../values/cell";
import { namesIn } from "../values/nameList";
import { problem } from "../values/problem";
import { all, bad, ok } from "../values/result";
import type { Text } from "../values/text";
import { text } from "../values/text";
import { noMovementRules } from "./settlement";

const lastGrade = choiceInput({
  label: text("上季等级", "Last grade"),
  help: text(
    "上季度核定等级（方案无变动规则时为最终等级）；空白为新定级",
    "settled grade of last quarter (the final grade where the scheme has no rules of movement); blank for a first grading",
  ),
  shape: "value",
  choices: ({ scheme }) => gradeLadder(scheme.document),
});

/** The last grade; null where the cell is blank: a first grading. */
export const lastGradeInput: Input<GradeStep | null, "value"> = {
  ...lastGrade,
  optional: true,
  read: (cell, context, member) => (isBlankName(cell) ? ok(null) : lastGrade.read(cell, context, member)),
};

/** What MOVEMENT and SETTLEDGRADE read of one manager. */
export const settlementInputs = {
  grade: choiceInput({
    label: text("最终等级", "Final grade"),
    help: text("本季最终等级", "final grade of this quarter"),
    shape: "value",
    choices: ({ scheme }) => gradeLadder(scheme.document),
  }),
  lastGrade: lastGradeInput,
  vetoes: namesInput({
    label: text("一票否决事项", "Vetoes"),
    help: text(
      "一票否决事项；有几项就写在同一单元格，用顿号隔开，从重处理；没有则空白",
      "vetoes, several in one cell parted by commas; the hardest decides; blank for none",
    ),
    choices: ({ scheme }) => scheme.document.movement?.vetoes ?? noMovementRules.vetoes,
  }),
  hired: optionalDate(
    text("入职日期", "Hired on"),
    text("入职日期；不满规定月数不评级", "day of joining; too few months of service are not graded"),
  ),
  absentDays: optionalNumberInput({
    label: text("缺勤天数", "Days absent"),
    help: text("本季缺勤天数；空白为无", "days absent in the quarter; blank for none"),
    unit: "days",
    shape: "value",
    min: "0",
    max: "366",
  }),
  transferred: optionalDate(
    text("调入日期", "Transferred on"),
    text(
      "调入现机构的日期；规定月数内受保护；晚于考核期的本季不计",
      "day of coming to this unit; protected for some months; after the period it does not count yet",
    ),
  ),
  asOf: optionalDate(
    text("截止日", "As of"),
    text("计算月数的截止日；不填为考核期最后一天", "day up to which months count; the last of the period by default"),
  ),
  protections: namesInput({
    label: text("保护情形", "Protection"),
    help: text(
      "降级保护情形，如产假；几项用顿号隔开；没有则空白",
      "cases of protection, such as maternity leave, parted by commas; blank for none",
    ),
    choices: ({ scheme }) => scheme.document.movement?.protections ?? noMovementRules.protections,
  }),
} as const;

/** A calendar day that may be left blank. */
function optionalDate(label: Text, help: Text): Input<number | null, "value"> {
  return {
    label,
    help,
    unit: "none",
    shape: "value",
    optional: true,
    read: (cell, _context, member) => (isBlankName(cell) ? ok(null) : readDate(cell, label, member)),
  };
}

/** Several of the scheme's names in one cell; none in a blank one. Names of a part that the scheme has not are a problem. */
function namesInput<C extends Choice = Veto | Protection>(options: {
  readonly label: Text;
  readonly help: Text;
  readonly choices: (context: AppraisalContext) => readonly C[];
}): Input<readonly C[], "value"> {
  const { label, help, choices } = options;
  return {
    label,
    help,
    unit: "none",
    shape: "value",
    optional: true,
    choices: (context) => choices(context).map(({ name }) => name.zh),
    read: (cell, context, member) => {
      if (isBlankName(cell)) return ok([]);
      if (context.scheme.document.movement === undefined) {
        const expected = text("「等级变动规则」部分", 'a part "Rules of movement"');
        return bad(problem("missing-part", text("考核方案", "The scheme"), null, expected, member));
      }
      const names = isCellError(cell) ? [cell] : namesIn(String(cell));
      return all(names.map((name) => readChoice(name, choices(context), label, member)));
    },
  };
}
