import { canonicalJson } from "../domain/scheme/fingerprint";
import { partText, readPartText } from "./partText";

/** What JSON takes and XML does not, besides the controls that JSON escapes itself. */
const NOT_XML = /[\uFFFE\uFFFF]/g;

/** A custom XML part whose one element holds a value as canonical JSON. */
export function jsonPart(namespace: string, root: string, value: unknown): string {
  return `<${root} xmlns="${namespace}">${partText(canonicalJson(value))}</${root}>`.replace(NOT_XML, escaped);
}

/** The value of such a part; undefined where the part is not exactly of this form, but for what Excel may add around it. */
export function readJsonPart(namespace: string, root: string, xml: string): unknown {
  const match = /^\uFEFF?\s*(?:<\?xml[^<>]*\?>\s*)?<(\w+) xmlns=["']([^"'<>]*)["']\s*>([^<]*)<\/(\w+)>\s*$/.exec(xml);
  const [, opened, named, text = "", closed] = match ?? [];
  if (opened !== root || named !== namespace || closed !== root) return undefined;
  const json = readPartText(text);
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
