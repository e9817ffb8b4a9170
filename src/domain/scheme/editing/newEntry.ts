import { choiceKey } from "../../values/choiceKey";
import { usualRaterAnalysis } from "../raterAnalysisRules";
import { getAt, isRecord, listAt, patternOf, pathTo, setAt } from "./documentPath";
import type { LeafForm } from "./leafForm";
import { referenceChoices } from "./references";
import type { ObjectForm, Shape } from "./schemaShape";
import { entryLabel } from "./schemeLabels";

/**
 * A new value for an entry, valid in form: the least that the schema takes. Weights and coefficients are 0 (so that no
 * sum is disturbed), what may be left out is left out, what leads to another entry leads to the first that is not used,
 * and names and identifiers are new in their list.
 */
export function newEntry(document: unknown, path: string, shape: Shape): unknown {
  const usual = usualValues[patternOf(path)];
  if (usual !== undefined) return usual;
  switch (shape.form) {
    case "object":
      return newObject(document, path, shape);
    case "variant": {
      const [first] = shape.kinds.keys();
      return first === undefined ? {} : newOfKind(document, path, shape, first);
    }
    case "list":
      return newList(document, path, shape);
    case "leaf":
      return newLeaf(document, path, shape.leaf);
  }
}

/** As many entries as the schema asks for at least. */
function newList(document: unknown, path: string, { item, least }: Extract<Shape, { form: "list" }>): unknown {
  const made = Array.from({ length: least }).reduce<unknown>(
    (whole, _, index) => {
      const place = pathTo(path, index);
      return setAt(whole, place, newEntry(whole, place, item));
    },
    setAt(document, path, []),
  );
  return getAt(made, path);
}

/** A new object of one kind of a variant; what the present object has under the same names is kept. */
export function newOfKind(
  document: unknown,
  path: string,
  { key, kinds }: Extract<Shape, { readonly form: "variant" }>,
  kind: string,
): unknown {
  const form = kinds.get(kind);
  if (form === undefined) return getAt(document, path);
  const present = getAt(document, path);
  const kept = isRecord(present)
    ? Object.fromEntries(Object.entries(present).filter(([name]) => name !== key && form.entries.has(name)))
    : {};
  return { ...newObject(document, path, form), ...kept, [key]: kind };
}

/** What stands for something usual rather than for the least of all. */
const usualValues: Readonly<Record<string, unknown>> = {
  "quality.analysis": usualRaterAnalysis,
  "boundary.effort": { eva: "1", quality: "1", deposits: "1" },
  change: { reason: { zh: "", en: "" } },
  "deposits.products[].coefficient": "1",
  "deposits.products[].general": true,
  "pricing.deferral.share": "0.2",
  "scorecard.indicators[].limits.min": "0",
  "scorecard.indicators[].method.full": "100",
  "scorecard.indicators[].method.cap": "120",
  "scorecard.indicators[].method.floor": "0",
  "scorecard.indicators[].method.each": "5",
  "scorecard.indicators[].method.at": "80",
  "scorecard.indicators[].method.yes": "100",
  "scorecard.indicators[].method.bands": [{ from: "0", to: "1", pointsFrom: "0", pointsTo: "100" }],
  "scorecard.indicators[].method.steps": [
    { bound: "1", points: "100" },
    { bound: null, points: "0" },
  ],
  "scorecard.cards[].indicators[].target": "1",
};

/** Entry by entry, each beside those before it, to which it may lead. */
function newObject(document: unknown, path: string, { entries }: ObjectForm): Readonly<Record<string, unknown>> {
  const made = [...entries].reduce(
    (whole, [key, shape]) => {
      if (shape.leaveOut === "omit") return whole;
      const place = pathTo(path, key);
      const usual = usualValues[patternOf(place)];
      return setAt(whole, place, shape.leaveOut === "null" ? (usual ?? null) : newEntry(whole, place, shape));
    },
    setAt(document, path, {}),
  );
  const object = getAt(made, path);
  return isRecord(object) ? object : {};
}

function newLeaf(document: unknown, path: string, leaf: LeafForm): unknown {
  const referred = referenceChoices(document, path);
  if (referred !== null) {
    const taken = siblings(document, path);
    return (referred.find(({ value }) => !taken.includes(value)) ?? referred[0])?.value ?? "";
  }
  switch (leaf.kind) {
    case "decimal":
      return leaf.above ? "1" : "0";
    case "whole":
      return leaf.min;
    case "words":
      return "待填写";
    case "bilingual":
      return newWords(document, path);
    case "identifier":
      return numbered("new-", siblings(document, path).map(String));
    case "day":
      return getAt(document, path.endsWith(".to") ? "effective.to" : "effective.from") ?? "2026-01-01";
    case "yesNo":
      return false;
    case "choice":
      return leaf.values.find((value) => !siblings(document, path).includes(value)) ?? leaf.values[0] ?? "";
    case "fixed":
      return leaf.value;
  }
}

/** A name that the whole list does not have yet; other words wait to be filled in. */
function newWords(document: unknown, path: string): unknown {
  if (!path.endsWith(".name")) return { zh: "待填写", en: "To be filled in" };
  const taken = siblings(document, path).flatMap((name) => (isRecord(name) ? Object.values(name).map(String) : []));
  const called = entryLabel(path.slice(0, -".name".length))?.label ?? { zh: "新增", en: "New" };
  return { zh: numbered(`新${called.zh}`, taken), en: numbered(`New ${called.en.toLowerCase()} `, taken) };
}

/** What the other entries of the list hold in the same place. */
function siblings(document: unknown, path: string): readonly unknown[] {
  const found = /^(.*)\[\d+\]([^[\]]*)$/.exec(path);
  if (found === null) return [];
  const [, list = "", rest = ""] = found;
  return listAt(document, list).map((_, index) => getAt(document, `${list}[${String(index)}]${rest}`));
}

/** The first of name1, name2 … that is free. */
function numbered(name: string, taken: readonly string[]): string {
  const keys = new Set(taken.map(choiceKey));
  const free = Array.from({ length: taken.length + 1 }, (_, index) => `${name}${String(index + 1)}`);
  return free.find((one) => !keys.has(choiceKey(one))) ?? `${name}${String(taken.length + 1)}`;
}
