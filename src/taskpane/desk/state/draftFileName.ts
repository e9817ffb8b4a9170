import { schemeFileName } from "../../../domain/scheme/editing/schemeCopies";
import { getAt } from "../../../domain/scheme/editing/documentPath";

/** The name of a draft's file, `<id>-<year>-<version>-draft.json`; a draft that has no such name yet gets a plain one. */
export function draftFileName(document: unknown): string {
  const [id, year, version] = [getAt(document, "id"), getAt(document, "year"), getAt(document, "version")];
  const named = typeof id === "string" && /^[a-z][a-zA-Z0-9-]*$/.test(id);
  if (!named || typeof year !== "number" || typeof version !== "number") return "scheme-draft.json";
  return schemeFileName({ id, year, version }).replace(/\.json$/, "-draft.json");
}
