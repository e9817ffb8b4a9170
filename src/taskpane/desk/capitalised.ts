/** Words that stand by themselves, begun as a sentence is: 10% stays 10%, “points” becomes “Points”. */
export function capitalised(words: string): string {
  const [first = "", ...rest] = words;
  return first.toUpperCase() + rest.join("");
}
