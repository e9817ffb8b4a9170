import { decimal, sum } from "../values/decimal";
import { choiceKey } from "../values/choiceKey";
import type { Text } from "../values/text";
import { text } from "../values/text";
import type { SchemeIssue } from "./schemeIssue";

/** An entry of a scheme that is looked up by its names. */
export interface Named {
  readonly id: string;
  readonly name: Text;
}

/** One issue, as a list. */
export function issue(path: string, message: Text): readonly SchemeIssue[] {
  return [{ path, message }];
}

/** Weights that do not add up to exactly 1. */
export function addUp(path: string, what: Text, weights: readonly string[]): readonly SchemeIssue[] {
  const total = sum(weights.map(decimal));
  if (total.equals(1)) return [];
  const value = total.times(100);
  const share = `${value.toFixed()}%`;
  return issue(
    path,
    text(
      `${what.zh}合计 ${share}，应恰好为 100%`,
      `the ${what.en} add up to ${share}; they must add up to exactly 100%`,
    ),
  );
}

/** The keys by which an entry is found: its identifier, its Chinese and its English name. */
export function keysOf({ id, name }: Named): readonly string[] {
  return [...new Set([id, name.zh, name.en].map(choiceKey))];
}

/** The issue of a name that another entry bears too. */
export function nameIssue(name: string, path: string): SchemeIssue {
  return {
    path,
    message: text(
      `名称「${name}」与另一项相同（标识、中文名、英文名都须各不相同）`,
      `"${name}" names another entry too (identifier, Chinese and English names must all differ)`,
    ),
  };
}

/** Entries of one list that share an identifier or a name, whatever its case, width and spaces. */
export function repeatedNames(path: string, list: readonly Named[]): readonly SchemeIssue[] {
  return list.flatMap((entry, index) =>
    keysOf(entry)
      .filter((key) => list.slice(0, index).some((earlier) => keysOf(earlier).includes(key)))
      .slice(0, 1)
      .map(() => nameIssue(entry.name.zh, `${path}[${String(index)}].name`)),
  );
}
