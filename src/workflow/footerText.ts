/** Longest foot, in characters: with the page numbers beside it, Excel takes 255 in all, and each & counts twice. */
const LONGEST = 100;

/** A text as the foot of a page prints it: Excel takes a single & for the beginning of a code. */
export function footerText(words: string): string {
  return Array.from(words).slice(0, LONGEST).join("").replaceAll("&", "&&");
}
