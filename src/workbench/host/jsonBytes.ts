const encoder = new TextEncoder();

/** The bytes that a value takes as JSON in UTF-8; nothing at all takes none. Cells in rows are counted without making their text. */
export function jsonBytes(value: unknown): number {
  return value === undefined ? 0 : bytesOf(value);
}

function bytesOf(value: unknown): number {
  if (typeof value === "string") return textBytes(value);
  if (typeof value === "number") return Number.isFinite(value) ? String(value).length : NULL_BYTES;
  if (typeof value === "boolean") return value ? 4 : 5;
  if (value === undefined || value === null) return NULL_BYTES;
  if (!Array.isArray(value)) return encoder.encode(JSON.stringify(value)).length;
  let bytes = Math.max(2, value.length + 1);
  for (const item of value as readonly unknown[]) bytes += bytesOf(item);
  return bytes;
}

const NULL_BYTES = 4;

/** A text between quotation marks. */
function textBytes(text: string): number {
  let bytes = 2;
  for (let index = 0; index < text.length; index += 1) {
    const unit = text.charCodeAt(index);
    if (unit >= 0x20 && unit < 0x80 && unit !== 0x22 && unit !== 0x5c) bytes += 1;
    else if (unit < 0x80 || (unit >= 0xd800 && unit < 0xe000)) return encoder.encode(JSON.stringify(text)).length;
    else bytes += unit < 0x800 ? 2 : 3;
  }
  return bytes;
}
