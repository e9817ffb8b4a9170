import { readFileSync } from "node:fs";
import { join } from "node:path";
import { parse } from "csv-parse/sync";

/** The rows of a case file in test/cases, by header. Lines that begin with # explain. */
export function cases(file: string): readonly Readonly<Record<string, string>>[] {
  const rows = parse(readFileSync(join(__dirname, "../cases", file), "utf8"), {
    columns: true,
    comment: "#",
    trim: true,
    bom: true,
  });
  return rows as Record<string, string>[];
}
