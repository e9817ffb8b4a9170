import { readChoice } from "../calculation/fields";
import type { Input } from "../calculation/input";
import { choiceInput, optionalNumberInput } from "../calculation/inputs";
import { optionalWholeInput } from "../calculation/wholeInputs";
import type { Named } from "../scheme/invariantChecks";
import type { GradeStep } from "../scheme/ladder";
import { gradeLadder } from "../scheme/ladder";
import { performanceLevels, scoredItems } from "../scheme/parts/outcomeNames";
import { isBlankName } from "../values/cell";
import { problem } from "../values/problem";
import { bad, ok } from "../values/result";
import { text } from "../values/text";

const lastGrade = choiceInput({
  label: text("上季等级", "Last grade"),
  help: text("上季度核定等级；空白为新定级", "settled grade of last quarter; blank for a first grading"),
  shape: "value",
  choices: ({ scheme }) => gradeLadder(scheme.document),
});

const levelLabel = text("绩效等级", "Performance level");

/** The performance level; null where the cell is blank. Under a scheme without levels any name is a problem. */
const level: Input<Named | null, "value"> = {
  label: levelLabel,
  help: text("绩效等级，如良好；没有则空白", "performance level; blank where there is none"),
  unit: "none",
  shape: "value",
  optional: true,
  choices: ({ scheme }) => performanceLevels(scheme.document).map(({ name }) => name.zh),
  read: (cell, { scheme }, member) => {
    if (isBlankName(cell)) return ok(null);
    const levels = performanceLevels(scheme.document);
    if (levels.length > 0) return readChoice(cell, levels, levelLabel, member);
    const place = text("考核方案", "The scheme");
    return bad(problem("missing-part", place, null, text("绩效等级", "performance levels"), member));
  },
};

/** What OUTCOME reads of one manager. */
export const outcomeInputs = {
  grade: choiceInput({
    label: text("核定等级", "Settled grade"),
    help: text("本季核定等级", "settled grade of this quarter"),
    shape: "value",
    choices: ({ scheme }) => gradeLadder(scheme.document),
  }),
  lastGrade: {
    ...lastGrade,
    optional: true,
    read: (cell, context, member) => (isBlankName(cell) ? ok(null) : lastGrade.read(cell, context, member)),
  } satisfies Input<GradeStep | null, "value">,
  level,
  heldQuarters: optionalWholeInput({
    label: text("保持季度数", "Quarters held"),
    help: text(
      "本等级已连续保持的季度数，含本季；空白为不知",
      "quarters for which the grade has been held, this one included",
    ),
    unit: "count",
    shape: "value",
    min: "0",
    max: "400",
  }),
  itemNames: {
    ...choiceInput({
      label: text("项目", "Item"),
      help: text(
        "分项名称：素质项目、维度或指标，可用表头",
        "names of items: quality items, perspectives, indicators; the header row will do",
      ),
      shape: "header",
      choices: ({ scheme }) => scoredItems(scheme.document),
      headerUnit: "points",
    }),
    optional: true,
  },
  itemScores: optionalNumberInput({
    label: text("分项得分", "Score of item"),
    help: text(
      "各项得分，分，与项目名称对应；空白为未考核",
      "scores of the items under their names; blank where not scored",
    ),
    unit: "points",
    shape: "list",
    min: "-1000",
    max: "1000",
  }),
} as const;
