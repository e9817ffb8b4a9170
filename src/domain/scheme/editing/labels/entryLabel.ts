import type { Text } from "../../../values/text";
import { text } from "../../../values/text";
import type { UnitId } from "../../../values/unit";

/** What an entry of a scheme is called where it is edited. */
export interface EntryLabel {
  readonly label: Text;
  /** The unit in which it is written; "none" for words and plain numbers. */
  readonly unit: UnitId;
  /** What the rules say of it; null where its name says all. */
  readonly help: Text | null;
}

/** The entries of one part of a scheme by the pattern of their paths, as assetClasses[].coefficient. */
export type EntryLabels = Readonly<Record<string, EntryLabel>>;

/** The label of one entry. */
export function entry(zh: string, en: string, unit: UnitId = "none", help: Text | null = null): EntryLabel {
  return { label: text(zh, en), unit, help };
}

/** The labels with the name of their part before each pattern. */
export function under(part: string, labels: EntryLabels): EntryLabels {
  return Object.fromEntries(
    Object.entries(labels).map(([pattern, label]) => [
      pattern === "" ? part : pattern.startsWith("[") ? `${part}${pattern}` : `${part}.${pattern}`,
      label,
    ]),
  );
}
