/** Length in Chinese characters; Latin letters are half as wide. */
export function printedLength(words: string): number {
  return Array.from(words).reduce((length, letter) => length + (letter.charCodeAt(0) < 0x2000 ? 0.55 : 1), 0);
}

/** Lines that words take in a cell of a width in characters of digits, of which a Chinese character takes two. */
export function linesIn(words: string, width: number): number {
  const room = Math.max((width - 1) / 2, 1);
  return words.split("\n").reduce((lines, line) => lines + Math.max(1, Math.ceil(printedLength(line) / room)), 0);
}
