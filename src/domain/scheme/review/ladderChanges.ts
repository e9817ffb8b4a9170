import { text } from "../../values/text";
import type { SchemeDocument } from "../schema";
import type { ReviewFinding, Severity } from "./reviewCheck";
import { schemeName } from "./reviewCheck";

/** Grades that came, went, changed places or are called otherwise than in an earlier scheme. */
export function ladderChanges(
  { ladder }: SchemeDocument,
  earlier: SchemeDocument,
  severity: Severity,
): readonly ReviewFinding[] {
  const finding = (path: string, zh: string, en: string): ReviewFinding => ({
    code: "ladderChanged",
    severity,
    path,
    message: text(zh, en),
  });
  const then = schemeName(earlier);
  const old = earlier.ladder;
  const gone = old
    .filter(({ id }) => ladder.every((grade) => grade.id !== id))
    .map(({ name }) =>
      finding(
        "ladder",
        `${then.zh}的等级「${name.zh}」没有了；上季是这一等级的人怎样衔接，应有说法`,
        `the grade “${name.en}” of ${then.en} is gone; say what becomes of those who hold it`,
      ),
    );
  const changed = ladder.flatMap(({ id, name }, index) => {
    const path = `ladder[${String(index)}]`;
    const before = old.find((grade) => grade.id === id);
    if (before === undefined) return [finding(path, `新增等级「${name.zh}」`, `the grade “${name.en}” is new`)];
    if (before.name.zh === name.zh) return [];
    return [
      finding(
        `${path}.name`,
        `等级「${before.name.zh}」改称「${name.zh}」；上季等级按旧名填写的要跟着改`,
        `the grade “${before.name.en}” is called “${name.en}” now; last grades under the old name must follow`,
      ),
    ];
  });
  const kept = (list: SchemeDocument["ladder"], other: SchemeDocument["ladder"]): string =>
    list
      .map(({ id }) => id)
      .filter((id) => other.some((grade) => grade.id === id))
      .join(" ");
  const turned =
    kept(ladder, old) === kept(old, ladder)
      ? []
      : [finding("ladder", `等级的高低次序与${then.zh}不同`, `the grades stand in another order than in ${then.en}`)];
  return [...gone, ...changed, ...turned];
}
