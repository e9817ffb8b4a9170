import { columnLetters } from "../data/located";
import type { FileLooks } from "../fileLooks";
import type { FileWorksheet } from "../ports";
import type { FrozenDifference, SheetLook } from "./frozenDifference";

/** Places that a message names. */
const SHOWN = 10;

/**
 * What keeps people from seeing the cells of a sheet as they were frozen: a frozen file hides nothing, merges nothing, and
 * has no conditional formats, filters, print areas, number formats that show other figures, nor anything over its cells.
 */
export function lookDifferences({ name, merged, looks }: FileWorksheet): readonly FrozenDifference[] {
  const found = [["merged", merged] as const, ...(looks === undefined ? [] : placesOf(name, looks))];
  return found.flatMap(([look, places]): readonly FrozenDifference[] =>
    places.length === 0 ? [] : [{ kind: "look", sheet: name, look, places: shown(places) }],
  );
}

/** Each kind of look with the places where it was found; the whole sheet is named by itself. */
function placesOf(name: string, looks: FileLooks): readonly (readonly [SheetLook, readonly string[]])[] {
  const { hiddenRows, hiddenColumns, hiddenByDefault, zerosHidden, scrolled } = looks;
  const { conditional, disguised, objects, filtered, printArea } = looks;
  const whole = (is: boolean): readonly string[] => (is ? [name] : []);
  return [
    ["hiddenRows", hiddenRows.map(String)],
    ["hiddenColumns", hiddenColumns.map(([first, last]) => `${columnLetters(first)}:${columnLetters(last)}`)],
    ["hiddenByDefault", whole(hiddenByDefault)],
    ["zerosHidden", whole(zerosHidden)],
    ["scrolled", whole(scrolled)],
    ["conditional", conditional],
    ["disguised", disguised],
    ["objects", objects],
    ["filtered", whole(filtered)],
    ["printArea", printArea === null ? [] : [printArea]],
  ];
}

function shown(places: readonly string[]): string {
  return `${places.slice(0, SHOWN).join(" ")}${places.length > SHOWN ? " …" : ""}`;
}
