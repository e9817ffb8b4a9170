import { canonicalJson } from "../domain/scheme/fingerprint";

/** What JSON takes and XML does not, besides the controls that JSON escapes itself. */
const NOT_XML = /[\uFFFE\uFFFF]/g;

/** A custom XML part whose one element holds a value as canonical JSON. */
export function jsonPart(namespace: string, root: string, value: unknown): string {
  return `<${root} xmlns="${namespace}">${escapeXml(canonicalJson(value))}</${root}>`.replace(NOT_XML, escaped);
}

/** The value of such a part; undefined where the part is not exactly of this form, but for what Excel may add around it. */
export function readJsonPart(namespace: string, root: string, xml: string): unknown {
  const match = /^\uFEFF?\s*(?:<\?xml[^<>]*\?>\s*)?<(\w+) xmlns=["']([^"'<>]*)["']\s*>([^<]*)<\/(\w+)>\s*$/.exec(xml);
  const [, opened, named, text = "", closed] = match ?? [];
  if (opened !== root || named !== namespace || closed !== root) return undefined;
  const json = unescapeXml(text);
  if (json === null) return undefined;
  try {
    return JSON.parse(json) as unknown;
  } catch (error) {
    if (error instanceof SyntaxError) return undefined;
    throw error;
  }
}

function escaped(character: string): string {
  return `\\u${character.charCodeAt(0).toString(16)}`;
}

function escapeXml(value: string): string {
  return value.replace(/&/g, "&amp;").replace(/</g, "&lt;").replace(/>/g, "&gt;");
}

const ENTITIES: Readonly<Record<string, string>> = { lt: "<", gt: ">", quot: '"', apos: "'", amp: "&" };

/** The text behind the entities; null where an entity stands for no character. */
function unescapeXml(value: string): string | null {
  const unknown: string[] = [];
  const plain = value.replace(/&(#x[0-9a-f]+|#\d+|\w+);/gi, (entity, name: string) => {
    const point = name.startsWith("#") ? Number(name.replace(/^#x/i, "0x").replace(/^#/, "")) : null;
    const character = point === null ? ENTITIES[name] : point <= 0x10ffff ? String.fromCodePoint(point) : undefined;
    if (character === undefined) unknown.push(entity);
    return character ?? "";
  });
  return unknown.length === 0 ? plain : null;
}
