import type { Text } from "./text";
import { text } from "./text";

/** The content of a JSON text, or why it cannot be taken; `path` leads to the entry concerned, "" for the whole text. */
export type JsonReading =
  | { readonly ok: true; readonly content: unknown }
  | { readonly ok: false; readonly path: string; readonly message: Text };

/**
 * Reads a JSON text that people may have edited. A byte order mark before it is passed over, as editors put it there. A name
 * that stands twice in one object is refused: a parser keeps the last one without a word, and whoever added an entry above
 * one that was there would have changed nothing.
 */
export function readJson(json: string): JsonReading {
  const plain = json.replace(/^\uFEFF/, "");
  let content: unknown;
  try {
    content = JSON.parse(plain);
  } catch (error) {
    const detail = error instanceof Error ? error.message : String(error);
    return { ok: false, path: "", message: text(`不是完整的 JSON（${detail}）`, `not complete JSON (${detail})`) };
  }
  const repeated = repeatedName(plain);
  return repeated === null ? { ok: true, content } : { ok: false, ...repeated };
}

/** A JSON text as it begins and ends objects and lists, names entries and goes on; numbers and words lie between. */
const TOKENS = /"[^"\\]*(?:\\.[^"\\]*)*"|[{}[\],:]/g;

/** An object or a list in which the reading stands, and at which of its entries. */
type Level =
  { readonly kind: "object"; readonly names: Set<string>; name: string } | { readonly kind: "list"; index: number };

/** The first name that stands twice in one object; null where none does. The text is JSON for certain. */
function repeatedName(json: string): { readonly path: string; readonly message: Text } | null {
  const levels: Level[] = [];
  let words = "";
  for (const [token] of json.matchAll(TOKENS)) {
    const level = levels.at(-1);
    if (token === "{") levels.push({ kind: "object", names: new Set(), name: "" });
    else if (token === "[") levels.push({ kind: "list", index: 0 });
    else if (token === "}" || token === "]") levels.pop();
    else if (token === "," && level?.kind === "list") level.index += 1;
    else if (token === ":" && level?.kind === "object") {
      level.name = String(JSON.parse(words));
      if (level.names.has(level.name)) return repeated(level.name, levels);
      level.names.add(level.name);
    } else words = token;
  }
  return null;
}

function repeated(name: string, levels: readonly Level[]): { readonly path: string; readonly message: Text } {
  const steps = levels.map((level) => (level.kind === "list" ? `[${String(level.index)}]` : `.${level.name}`));
  return {
    path: steps.join("").replace(/^\./, ""),
    message: text(
      `「${name}」写了两次，只有后一个会起作用；请删去一个`,
      `"${name}" stands twice, and only the latter would count; take one of them out`,
    ),
  };
}
