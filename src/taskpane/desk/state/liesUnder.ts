/** Whether a path of a scheme is another one itself, or leads further into it. */
export function liesUnder(path: string, above: string): boolean {
  return path === above || path.startsWith(`${above}.`) || path.startsWith(`${above}[`);
}
