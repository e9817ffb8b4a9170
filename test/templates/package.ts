import { readFileSync } from "node:fs";
import { join } from "node:path";
import { strFromU8, strToU8, unzipSync, zipSync } from "fflate";
import type { AppraisalData } from "../../src/templates/appraisalData";
import { demonstrationData } from "../../src/templates/demonstration/demonstrationData";
import { demonstrationContext, thirdQuarter } from "../support/demonstrationScheme";

/** The two workbooks as they are committed. */
export const workbooks = { template: "季度考核.xlsx", demonstration: "季度考核-演示-2026Q3.xlsx" } as const;

/** The bytes of a committed file. */
export function committed(file: string): Uint8Array {
  return new Uint8Array(readFileSync(join(__dirname, "../../assets/templates", file)));
}

/** The parts of a package as text, by path. */
export type Parts = ReadonlyMap<string, string>;

/** Opens a package. */
export function partsOf(bytes: Uint8Array): Parts {
  return new Map(Object.entries(unzipSync(bytes)).map(([path, content]) => [path, strFromU8(content)]));
}

/** Closes a package again. */
export function packed(parts: Parts): Uint8Array {
  return zipSync(Object.fromEntries([...parts].map(([path, xml]) => [path, strToU8(xml)])));
}

/** One part; fails where it is missing. */
export function part(parts: Parts, path: string): string {
  const xml = parts.get(path);
  if (xml === undefined) throw new Error(`The package has no ${path}`);
  return xml;
}

/** The sheets by name, in the order in which they stand, with the paths of their parts. */
export function sheetPaths(parts: Parts): ReadonlyMap<string, string> {
  const relations = new Map(
    [...part(parts, "xl/_rels/workbook.xml.rels").matchAll(/<Relationship [^>]*>/g)].map(([tag]) => [
      attribute(tag, "Id"),
      attribute(tag, "Target"),
    ]),
  );
  return new Map(
    [...part(parts, "xl/workbook.xml").matchAll(/<sheet [^>]*>/g)].map(([tag]) => [
      attribute(tag, "name"),
      `xl/${relations.get(attribute(tag, "r:id")) ?? ""}`,
    ]),
  );
}

/** The XML of a sheet by its name. */
export function sheetXml(parts: Parts, name: string): string {
  return part(parts, sheetPaths(parts).get(name) ?? name);
}

/** An attribute of a tag; "" where it has none. */
export function attribute(tag: string, name: string): string {
  return new RegExp(`(?:^|\\s)${name}="([^"]*)"`).exec(tag)?.[1] ?? "";
}

/** Every formula of a sheet by the cell it stands in, still in the form of the file. */
export function formulas(xml: string): ReadonlyMap<string, { readonly formula: string; readonly cell: string }> {
  return new Map(
    [...xml.matchAll(/<c ([^>]*)><f[^>]*>([^<]*)<\/f>/g)].map(([, cell = "", formula = ""]) => [
      attribute(cell, "r"),
      {
        formula: formula
          .replace(/&quot;/g, '"')
          .replace(/&lt;/g, "<")
          .replace(/&gt;/g, ">")
          .replace(/&amp;/g, "&"),
        cell,
      },
    ]),
  );
}

/** The demonstration's rows, as they are built. */
export function demonstration(): AppraisalData {
  return demonstrationData(demonstrationContext().scheme.document, thirdQuarter);
}
