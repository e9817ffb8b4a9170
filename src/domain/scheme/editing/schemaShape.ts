import { schemeSchema } from "../schema";
import { bilingual } from "../schemeForm";
import { pathSteps } from "./documentPath";
import type { LeafForm } from "./leafForm";
import { leafForm } from "./leafForm";
import type { SchemaPart } from "./schemaPart";

/** Whether an entry may be left out: not at all, by null in its place, or by leaving its key out. */
export type LeaveOut = "never" | "null" | "omit";

/** What the schema says of one entry: an object, a list, an object of one of several kinds, or a single value. */
export type Shape = { readonly leaveOut: LeaveOut } & (
  | ObjectForm
  | { readonly form: "list"; readonly item: Shape; readonly least: number }
  | { readonly form: "variant"; readonly key: string; readonly kinds: ReadonlyMap<string, ObjectForm> }
  | { readonly form: "leaf"; readonly leaf: LeafForm }
);

/** An object with its entries in the order of the schema. */
export interface ObjectForm {
  readonly form: "object";
  readonly entries: ReadonlyMap<string, Shape>;
}

/** The shape of a whole scheme file. */
export const schemeShape: Shape = shapeOf(schemeSchema);

/** The shape of what may stand at a path; of an entry of a variant, that of the kind that has it; null where nothing may. */
export function shapeAt(path: string): Shape | null {
  return pathSteps(path).reduce<Shape | null>((shape, step) => {
    if (shape === null) return null;
    if (typeof step === "number") return shape.form === "list" ? shape.item : null;
    if (shape.form === "object") return shape.entries.get(step) ?? null;
    if (shape.form !== "variant") return null;
    return [...shape.kinds.values()].map(({ entries }) => entries.get(step)).find((one) => one !== undefined) ?? null;
  }, schemeShape);
}

function shapeOf(schema: SchemaPart, leaveOut: LeaveOut = "never"): Shape {
  if (schema === bilingual) return { leaveOut, form: "leaf", leaf: { kind: "bilingual" } };
  const { type, wrapped, item, entries, options, key } = schema;
  if (wrapped !== undefined) {
    const own: LeaveOut = type === "nullable" ? "null" : "omit";
    return shapeOf(wrapped, leaveOut === "never" ? own : leaveOut);
  }
  if (item !== undefined) return { leaveOut, form: "list", item: shapeOf(item), least: leastEntries(schema) };
  if (entries !== undefined) return { leaveOut, ...objectForm(entries) };
  if (type === "variant" && key !== undefined) return { leaveOut, form: "variant", key, kinds: kindsOf(options, key) };
  return { leaveOut, form: "leaf", leaf: leafForm(schema) };
}

function objectForm(entries: Readonly<Record<string, SchemaPart>>): ObjectForm {
  return {
    form: "object",
    entries: new Map(Object.entries(entries).map(([key, schema]) => [key, shapeOf(schema)])),
  };
}

function kindsOf(options: SchemaPart["options"], key: string): ReadonlyMap<string, ObjectForm> {
  return new Map(
    (options ?? []).flatMap((option) => {
      if (typeof option === "string" || option.entries === undefined) return [];
      return [[String(option.entries[key]?.literal), objectForm(option.entries)] as const];
    }),
  );
}

function leastEntries({ pipe }: SchemaPart): number {
  const least = (pipe ?? []).find(({ type }) => type === "min_length")?.requirement;
  return typeof least === "number" ? least : 0;
}
