import { isRecord, pathTo } from "../../domain/scheme/editing/documentPath";
import { entryLabel } from "../../domain/scheme/editing/schemeLabels";
import type { Text } from "../../domain/values/text";
import { joinTexts, text } from "../../domain/values/text";
import { shownValue } from "./shownValue";

/** What an entry is called in a comparison, and what it holds in a few words. */
export interface EntryName {
  readonly name: Text;
  /** Its single figures and choices; its name where it has none. */
  readonly summary: Text;
}

/** At most so many figures sum an entry up. */
const MOST = 6;

/** Names an entry of a scheme by its name, by what it leads to, or by its number; and sums it up. */
export function entryName(document: unknown, path: string, value: unknown): EntryName {
  const numbered = numberOf(path);
  if (Array.isArray(value)) return { name: numbered, summary: namesIn(document, path, value) };
  if (!isRecord(value)) {
    const shown = shownValue(document, path, value) ?? numbered;
    return { name: shown, summary: shown };
  }
  const fields = Object.entries(value).flatMap(([key, one]): readonly Field[] => {
    const words = isRecord(one) && "zh" in one;
    const shown = typeof one === "object" && !words ? null : shownValue(document, pathTo(path, key), one);
    return shown === null || key === "id" ? [] : [{ key, label: labelAt(pathTo(path, key)), shown, words }];
  });
  const name = fields.find(({ key }) => leading.includes(key))?.shown ?? numbered;
  const told = fields.filter(({ key }) => !leading.includes(key));
  const figures = told.some(({ words }) => !words) ? told.filter(({ words }) => !words) : told;
  const summary = figures
    .slice(0, MOST)
    .map(({ label, shown }) => text(`${label.zh} ${shown.zh}`, `${label.en} ${shown.en}`));
  return { name, summary: summary.length === 0 ? name : joinTexts(summary, text("，", ", ")) };
}

interface Field {
  readonly key: string;
  readonly label: Text;
  readonly shown: Text;
  /** Whether it is words in both languages rather than a figure or a choice. */
  readonly words: boolean;
}

/** The names of the first entries of a list. */
function namesIn(document: unknown, path: string, list: readonly unknown[]): Text {
  const names = list.slice(0, MOST).map((one, index) => entryName(document, pathTo(path, index), one).name);
  const joined = joinTexts(names, text("、", ", "));
  return list.length > MOST
    ? text(`${joined.zh}等 ${String(list.length)} 项`, `${joined.en} and others, ${String(list.length)} in all`)
    : joined;
}

function labelAt(path: string): Text {
  return entryLabel(path)?.label ?? text(path);
}

/** Entries that say what an entry is about. */
const leading: readonly string[] = ["name", "indicator", "grade", "level", "factor"];

function numberOf(path: string): Text {
  const index = /\[(\d+)\]$/.exec(path)?.[1];
  const label = labelAt(path);
  if (index === undefined) return label;
  const number = String(Number(index) + 1);
  return text(`${label.zh} ${number}`, `${label.en} ${number}`);
}
