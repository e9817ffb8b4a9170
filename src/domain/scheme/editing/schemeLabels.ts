import type { Text } from "../../values/text";
import { text } from "../../values/text";
import type { EntryLabel, EntryLabels } from "./labels/entryLabel";
import { entry } from "./labels/entryLabel";
import { generalLabels } from "./labels/generalLabels";
import { gradingLabels } from "./labels/gradingLabels";
import { jobsLabels } from "./labels/jobsLabels";
import { peopleLabels } from "./labels/peopleLabels";
import { resultLabels } from "./labels/resultLabels";
import { scorecardLabels } from "./labels/scorecardLabels";
import { targetLabels } from "./labels/targetLabels";
import { patternOf } from "./documentPath";

const labels: EntryLabels = {
  ...generalLabels,
  ...gradingLabels,
  ...scorecardLabels,
  ...targetLabels,
  ...jobsLabels,
  ...peopleLabels,
  ...resultLabels,
};

/** Entries that every list has, under one name each. */
const everywhere: EntryLabels = {
  id: entry("标识", "Identifier"),
  name: entry("名称", "Name"),
};

/** What the entry at a path is called, with its unit and help; null where the scheme format has no such entry. */
export function entryLabel(path: string): EntryLabel | null {
  const pattern = patternOf(path);
  const last = pattern.slice(pattern.lastIndexOf(".") + 1);
  return labels[pattern] ?? (pattern.includes("[].") ? everywhere[last] : undefined) ?? null;
}

/** What the entry at a path, or its words in one language, are called; null where the scheme format has no such entry. */
export function labelOf(path: string): Text | null {
  const found = entryLabel(path)?.label ?? null;
  const [, whole, language] = /^(.+)\.(zh|en)$/.exec(path) ?? [];
  if (found !== null || whole === undefined) return found;
  const words = entryLabel(whole)?.label ?? null;
  if (words === null) return null;
  return language === "zh"
    ? text(`${words.zh}·中文`, `${words.en} · Chinese`)
    : text(`${words.zh}·英文`, `${words.en} · English`);
}
