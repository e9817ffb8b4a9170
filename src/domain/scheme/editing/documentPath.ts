/** One step of a path: the key of an object, or the place in a list. */
export type PathStep = string | number;

/** A path of a scheme document, eva.assetClasses[2].coefficient, as steps. */
export function pathSteps(path: string): readonly PathStep[] {
  return (path.match(/[^.[\]]+|\[\d+\]/g) ?? []).map((step) =>
    step.startsWith("[") ? Number(step.slice(1, -1)) : step,
  );
}

/** The path one step further in. */
export function pathTo(path: string, step: PathStep): string {
  if (typeof step === "number") return `${path}[${String(step)}]`;
  return path === "" ? step : `${path}.${step}`;
}

/** The path with the places in lists left open: eva.assetClasses[].coefficient. */
export function patternOf(path: string): string {
  const known = patterns.get(path);
  if (known !== undefined) return known;
  const pattern = path.replace(/\[\d+\]/g, "[]");
  patterns.set(path, pattern);
  return pattern;
}

/** The paths of a scheme are the same ones with every keystroke. */
const patterns = new Map<string, string>();

/** The path of what holds the entry: eva.assetClasses[2] of eva.assetClasses[2].coefficient; "" of the document itself. */
export function parentPath(path: string): string {
  return path.replace(/(\[\d+\]|\.?[^.[\]]+)$/, "");
}

/** What stands at a path of a document that may be faulty; undefined where there is nothing. */
export function getAt(document: unknown, path: string): unknown {
  return pathSteps(path).reduce(inner, document);
}

/** A copy of the document with a value at a path; objects and lists on the way are made where they are missing. */
export function setAt(document: unknown, path: string, value: unknown): unknown {
  return changeAt(document, pathSteps(path), () => value);
}

/** A copy of the document without the entry at a path: a key is left out, a place of a list is closed up. */
export function omitAt(document: unknown, path: string): unknown {
  const steps = pathSteps(path);
  const last = steps.at(-1);
  if (last === undefined) return document;
  return changeAt(document, steps.slice(0, -1), (holder) => without(holder, last));
}

/** The entries of the list at a path; none where there is no list. */
export function listAt(document: unknown, path: string): readonly unknown[] {
  const found = getAt(document, path);
  return Array.isArray(found) ? found : [];
}

/** Whether a value is an object with keys. */
export function isRecord(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}

function inner(holder: unknown, step: PathStep): unknown {
  if (typeof step === "number") return Array.isArray(holder) ? (holder as readonly unknown[])[step] : undefined;
  return isRecord(holder) && Object.hasOwn(holder, step) ? holder[step] : undefined;
}

function changeAt(holder: unknown, steps: readonly PathStep[], change: (value: unknown) => unknown): unknown {
  const [step, ...rest] = steps;
  if (step === undefined) return change(holder);
  const changed = changeAt(inner(holder, step), rest, change);
  if (typeof step === "string") return { ...(isRecord(holder) ? holder : {}), [step]: changed };
  const list: readonly unknown[] = Array.isArray(holder) ? holder : [];
  return step < list.length ? list.with(step, changed) : [...list, changed];
}

function without(holder: unknown, step: PathStep): unknown {
  if (typeof step === "number")
    return Array.isArray(holder) ? (holder as readonly unknown[]).toSpliced(step, 1) : holder;
  return isRecord(holder) ? Object.fromEntries(Object.entries(holder).filter(([key]) => key !== step)) : holder;
}
