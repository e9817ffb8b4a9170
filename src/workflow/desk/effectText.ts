import type { GradeStep } from "../../domain/scheme/ladder";
import { decimal } from "../../domain/values/decimal";
import { formatFigure } from "../../domain/values/format";
import { problemText } from "../../domain/values/problem";
import type { Text } from "../../domain/values/text";
import { joinTexts, text } from "../../domain/values/text";
import type { UnitId } from "../../domain/values/unit";
import type { ComparedPerson, Standing } from "./comparedPeople";
import type { PersonEffect, PersonFigures } from "./effect";

/** Who changes, by which figures, and why, as a sentence. */
export function effectSentence(effect: Omit<PersonEffect, "sentence">, { older, newer }: ComparedPerson): Text {
  const { name, id, unit, direction } = effect;
  const place = [id, unit].filter((word) => word !== "");
  const who = text(
    place.length === 0 ? name : `${name}（${place.join("，")}）`,
    place.length === 0 ? name : `${name} (${place.join(", ")})`,
  );
  const figures = changedFigures(effect.older, effect.newer);
  const clauses = [
    ...(figures.length === 0 ? [] : [joinTexts(figures, text("，", ", "))]),
    ...whyUngraded(direction === "onlyOlder" ? newer : direction === "onlyNewer" ? older : null, direction),
    ...reasonClause(effect),
  ];
  const moved = movement(direction, older.grade, newer.grade);
  const rest = joinTexts(clauses, text("；", "; "));
  return clauses.length === 0
    ? text(`${who.zh}${moved.zh}。`, `${who.en} ${moved.en}.`)
    : text(`${who.zh}${moved.zh}：${rest.zh}。`, `${who.en} ${moved.en}: ${rest.en}.`);
}

function movement(direction: PersonEffect["direction"], older: GradeStep | null, newer: GradeStep | null): Text {
  const [before, after] = [nameOf(older), nameOf(newer)];
  switch (direction) {
    case "rises":
      return text(`由${before.zh}升为${after.zh}`, `rises from ${before.en} to ${after.en}`);
    case "falls":
      return text(`由${before.zh}降为${after.zh}`, `falls from ${before.en} to ${after.en}`);
    case "onlyOlder":
      return text(`由${before.zh}变为不评级`, `is ${before.en} now and would not be graded`);
    case "onlyNewer":
      return text(`由不评级变为${after.zh}`, `is not graded now and would be ${after.en}`);
  }
}

function nameOf(grade: GradeStep | null): Text {
  return grade?.name ?? text("不评级", "not graded");
}

interface Shown {
  readonly label: Text;
  readonly of: (figures: PersonFigures) => string;
  readonly unit: UnitId;
}

const shown: readonly Shown[] = [
  { label: text("经济增加值", "EVA"), of: ({ eva }) => eva, unit: "yuan" },
  { label: text("EVA分值", "EVA points"), of: ({ evaPoints }) => evaPoints, unit: "points" },
  { label: text("综合素质", "quality"), of: ({ quality }) => quality, unit: "points" },
  { label: text("存款日均（万元）", "average deposits, CNY 10,000s"), of: ({ deposits }) => deposits, unit: "wanYuan" },
];

/** Every figure that differs, and the grades by score and by deposits where they do. */
function changedFigures(older: PersonFigures | null, newer: PersonFigures | null): readonly Text[] {
  if (older === null || newer === null) return [];
  const changed = shown.filter(({ of }) => !decimal(of(older)).equals(of(newer)));
  const arrow = (label: Text, before: Text, after: Text): Text =>
    text(`${label.zh} ${before.zh} → ${after.zh}`, `${label.en} ${before.en} → ${after.en}`);
  const figure = (value: string, unit: UnitId): Text => text(formatFigure(decimal(value), unit));
  return [
    ...changed.map(({ label, of, unit }) => arrow(label, figure(of(older), unit), figure(of(newer), unit))),
    arrow(text("等级评分", "grading score"), text(older.score), text(newer.score)),
    ...(older.scoreGrade.id === newer.scoreGrade.id
      ? []
      : [arrow(text("得分等级", "grade by score"), older.scoreGrade.name, newer.scoreGrade.name)]),
    ...(older.depositGrade.id === newer.depositGrade.id
      ? []
      : [arrow(text("存款等级", "grade by deposits"), older.depositGrade.name, newer.depositGrade.name)]),
  ];
}

/** Why there is no grade on one side: the data, or the rules of movement. */
function whyUngraded(standing: Standing | null, direction: PersonEffect["direction"]): readonly Text[] {
  if (standing === null) return [];
  const under =
    direction === "onlyOlder" ? text("新方案", "under the newer scheme") : text("旧方案", "under the older scheme");
  if (standing.problem !== null) {
    const words = problemText(standing.problem);
    return [text(`${under.zh}下：${words.zh}`, `${under.en}: ${words.en}`)];
  }
  const rule = standing.manager.facts.exempt;
  return rule === null ? [] : [text(`${under.zh}下：${rule.zh}`, `${under.en}: ${rule.en}`)];
}

function reasonClause({ reasons, together }: Pick<PersonEffect, "reasons" | "together">): readonly Text[] {
  if (together) {
    return [
      text(
        "任何一组参数单独变动都不改变其等级，几组合在一起才改变",
        "no change alone moves the grade, only several together",
      ),
    ];
  }
  if (reasons.length === 0) return [];
  const names = joinTexts(
    reasons.map(({ label }) => label),
    text("、", ", "),
  );
  return [
    reasons.length === 1
      ? text(`原因是${names.zh}变了`, `because of the change of ${names.en}`)
      : text(`${names.zh}各自单独变动都会如此`, `each of these changes alone would do it: ${names.en}`),
  ];
}
