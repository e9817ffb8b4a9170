/** Names are compared without spaces, case, and width of characters. */
export function choiceKey(name: string): string {
  return name.normalize("NFKC").replace(/\s+/g, "").toLowerCase();
}
