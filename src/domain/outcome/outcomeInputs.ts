import { readChoice } from "../calculation/fields";
import type { Input } from "../calculation/input";
import { choiceInput, optionalNumberInput } from "../calculation/inputs";
import { optionalWholeInput } from "../calculation/wholeInputs";
import type { Named } from "../scheme/invariantChecks";
import type { GradeStep } from "../scheme/ladder";
import { gradeLadder } from "../scheme/ladder";
import { performanceLevels, scoredItems } from "../scheme/parts/outcomeNames";
import { isBlankName, isCellError, showCell } from "../values/cell";
import { problem } from "../values/problem";
import { bad, ok } from "../values/result";
import type { Text } from "../values/text";
import { text } from "../values/text";

const lastGrade = choiceInput({
  label: text("上季等级", "Last grade"),
  help: text("上季度核定等级；空白为新定级", "settled grade of last quarter; blank for a first grading"),
  shape: "value",
  choices: ({ scheme }) => gradeLadder(scheme.document),
});

const grade = choiceInput({
  label: text("核定等级", "Settled grade"),
  help: text(
    "本季核定等级；方案有等级变动规则时，空白为不评级，结果各列也为空白",
    "settled grade of this quarter; under rules of movement a blank is somebody not graded, and gives blanks",
  ),
  shape: "value",
  choices: ({ scheme }) => gradeLadder(scheme.document),
});

const barredLabel = text("不得晋级的原因", "Barred from promotion");

/** Why nobody may propose the manager this quarter, in words, as BARRED gives it; null where nothing bars. */
const barred: Input<Text | null, "value"> = {
  label: barredLabel,
  help: text(
    "本季不得晋级的原因，如一票否决事项，可用 KPI.BARRED 的结果；没有则空白",
    "why there is no promotion this quarter, such as a veto; KPI.BARRED gives it; blank where nothing bars",
  ),
  unit: "none",
  shape: "value",
  optional: true,
  read: (cell, _context, member) => {
    if (isBlankName(cell)) return ok(null);
    const expected = text("原因，或空白", "a reason, or a blank");
    if (isCellError(cell)) return bad(problem("error-cell", barredLabel, cell, expected, member));
    return ok(
      text(
        showCell(cell)
          .trim()
          .replace(/[。.]$/, ""),
      ),
    );
  },
};

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
  /** Null is somebody whom the rules of movement leave ungraded. */
  grade: {
    ...grade,
    read: (cell, context, member) =>
      context.scheme.document.movement !== undefined && isBlankName(cell)
        ? ok(null)
        : grade.read(cell, context, member),
  } satisfies Input<GradeStep | null, "value">,
  lastGrade: {
    ...lastGrade,
    optional: true,
    read: (cell, context, member) => (isBlankName(cell) ? ok(null) : lastGrade.read(cell, context, member)),
  } satisfies Input<GradeStep | null, "value">,
  level,
  heldQuarters: optionalWholeInput({
    label: text("保持季度数", "Quarters held"),
    help: text(
      "本季仍保持上季等级的，连续保持的季度数（含本季）；等级有变动的不看，空白表示未知",
      "quarters for which last quarter's grade has been held, this one included; not looked at where the grade changed; blank if unknown",
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
  barred,
} as const;
