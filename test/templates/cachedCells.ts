import type { Parts } from "./package";
import { attribute, part, sheetXml } from "./package";

/** What each cell of a sheet shows before anything calculates: numbers, texts, errors as their text. */
export function cachedCells(parts: Parts, sheet: string): ReadonlyMap<string, string | number> {
  const strings = [...part(parts, "xl/sharedStrings.xml").matchAll(/<si>([^]*?)<\/si>/g)].map(([, item = ""]) =>
    unescape([...item.matchAll(/<t[^>]*>([^<]*)<\/t>/g)].map(([, words = ""]) => words).join("")),
  );
  return new Map(
    [
      ...sheetXml(parts, sheet).matchAll(/<c ([^>]*?)(?:\/>|>(?:<f[^>]*>[^<]*<\/f>)?(?:<v>([^<]*)<\/v>|<v\/>)?<\/c>)/g),
    ].map(([, cell = "", value = ""]) => [attribute(cell, "r"), shown(attribute(cell, "t"), value, strings)]),
  );
}

function shown(type: string, value: string, strings: readonly string[]): string | number {
  if (type === "s") return strings[Number(value)] ?? "";
  return type === "" && value !== "" ? Number(value) : unescape(value);
}

function unescape(words: string): string {
  return words
    .replace(/&lt;/g, "<")
    .replace(/&gt;/g, ">")
    .replace(/&quot;/g, '"')
    .replace(/&amp;/g, "&");
}
