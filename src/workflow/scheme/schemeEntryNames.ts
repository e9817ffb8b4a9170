import { getAt, parentPath } from "../../domain/scheme/editing/documentPath";
import { generalLabels } from "../../domain/scheme/editing/labels/generalLabels";
import type { SchemeDocument } from "../../domain/scheme/schema";
import { schemeTables } from "../../domain/scheme/schemeTables";
import type { SchemeTable } from "../../domain/scheme/schemeTable";
import type { Text } from "../../domain/values/text";
import { text } from "../../domain/values/text";
import type { UnitId } from "../../domain/values/unit";

/** What an entry of a scheme is called in a sentence, and the unit of its figure. */
export interface EntryName {
  readonly label: Text;
  readonly unit: UnitId;
}

/** The entries that 方案参数 shows by their paths, named by table and row: 经济资本分配系数·一般公司. */
export function shownEntries(document: SchemeDocument): readonly (readonly [string, EntryName])[] {
  return schemeTables(document).flatMap((table) =>
    table.rows.flatMap((row) =>
      row.flatMap(({ path, unit }, column): readonly (readonly [string, EntryName])[] =>
        path === null ? [] : [[path, { label: shownName(document, table, row[0]?.value ?? "", column, path), unit }]],
      ),
    ),
  );
}

/** What a scheme says of itself, by its label; any other entry that no table shows, by its path. */
export function unshownEntry(path: string): EntryName {
  const [, whole = path, language] = /^(.+)\.(zh|en)$/.exec(path) ?? [];
  const label = generalLabels[whole]?.label ?? null;
  if (label === null) return { label: text(path), unit: "none" };
  const inWords =
    language === undefined
      ? label
      : language === "zh"
        ? text(`${label.zh}·中文`, `${label.en} · Chinese`)
        : text(`${label.zh}·英文`, `${label.en} · English`);
  return { label: inWords, unit: "none" };
}

function shownName(
  document: SchemeDocument,
  { title, columns }: SchemeTable,
  row: string,
  column: number,
  path: string,
): Text {
  const english = englishName(document, path);
  const heading = columns.length > 2 ? columns[column] : undefined;
  if (heading === undefined) return text(`${title.zh}·${row}`, `${title.en} · ${english ?? keyWords(path)}`);
  return text(
    `${title.zh}·${row}·${heading.zh}`,
    [title.en, ...(english === null ? [] : [english]), heading.en].join(" · "),
  );
}

/** The English name of the innermost entry of a list that has one, from the path upwards; null where none has. */
function englishName(document: SchemeDocument, path: string): string | null {
  const parent = parentPath(path);
  if (parent === "" || parent === path) return null;
  const name = getAt(document, `${parent}.name.en`);
  return typeof name === "string" && name !== "" ? name : englishName(document, parent);
}

/** The last key of a path in words: evaPoints as "eva points". */
function keyWords(path: string): string {
  return path
    .slice(path.lastIndexOf(".") + 1)
    .replace(/([A-Z])/g, " $1")
    .toLowerCase();
}
