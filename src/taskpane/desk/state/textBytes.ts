/** A text as the bytes of a file. */
export function textBytes(text: string): Uint8Array {
  return new TextEncoder().encode(text);
}
