/** The value with at most so many characters, a sign of omission among them where it was longer; no letter is cut in two. */
export function cutTo(value: string, most: number): string {
  return value.length <= most ? value : `${value.slice(0, most - 1).replace(/[\uD800-\uDBFF]$/, "")}…`;
}
