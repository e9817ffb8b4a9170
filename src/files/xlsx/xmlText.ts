const NAMED: Readonly<Record<string, string>> = { lt: "<", gt: ">", quot: '"', apos: "'", amp: "&" };
const REPLACEMENT = "\uFFFD";

/** The text behind the escapes of XML and Excel's own `_x000D_`. Only the five entities of XML are known. */
export function decodedText(raw: string): string {
  const plain = withoutEntities(raw);
  if (!plain.includes("_x")) return plain;
  return plain.replace(/_x([0-9a-fA-F]{4})_/g, (_code, digits: string) => String.fromCharCode(parseInt(digits, 16)));
}

/** The text behind the escapes of XML alone. */
export function withoutEntities(raw: string): string {
  return raw.includes("&")
    ? raw.replace(/&(#x[0-9a-fA-F]{1,8}|#\d{1,8}|lt|gt|quot|apos|amp);/g, (_entity, name: string) => characterOf(name))
    : raw;
}

/** Whether an attribute that says yes or no says yes; programs differ in what they take for it, so that all but 0 and false counts as yes. */
export function isSet(flag: string | null): boolean {
  return flag !== null && flag !== "0" && flag !== "false";
}

function characterOf(name: string): string {
  if (!name.startsWith("#")) return NAMED[name] ?? REPLACEMENT;
  const point = name.startsWith("#x") ? parseInt(name.slice(2), 16) : Number(name.slice(1));
  return point > 0x10ffff ? REPLACEMENT : String.fromCodePoint(point);
}

/** Text in the form in which XML holds it, between tags and in attributes. */
export function escapedXml(value: string): string {
  return /[&<>"]/.test(value)
    ? value.replace(/&/g, "&amp;").replace(/</g, "&lt;").replace(/>/g, "&gt;").replace(/"/g, "&quot;")
    : value;
}

/**
 * The text of a cell in the form in which files hold it: characters that XML does not know as `_x0007_`, and what would be
 * read as such a code with its underscore written as one.
 */
export function escapedCellText(value: string): string {
  const coded = value
    .replace(/_(?=x[0-9a-fA-F]{4}_)/g, "_x005F_")
    .replace(/[\u0000-\u0008\u000B-\u001F\uFFFE\uFFFF]/g, codeOf)
    .replace(/[\uD800-\uDBFF](?![\uDC00-\uDFFF])|(?<![\uD800-\uDBFF])[\uDC00-\uDFFF]/g, codeOf);
  return escapedXml(coded);
}

function codeOf(character: string): string {
  return `_x${character.charCodeAt(0).toString(16).toUpperCase().padStart(4, "0")}_`;
}
