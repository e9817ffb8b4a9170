/** Width of a text in Latin characters: a Chinese one takes two. */
export function printedWidth(words: string): number {
  return Array.from(words).reduce((width, letter) => width + ((letter.codePointAt(0) ?? 0) < 0x2000 ? 1 : 2), 0);
}
