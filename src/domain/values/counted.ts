/** A number with the English noun it counts: 1 form, 2 forms. */
export function counted(count: number, one: string, many = `${one}s`): string {
  return `${String(count)} ${count === 1 ? one : many}`;
}
