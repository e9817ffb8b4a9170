import type { Text } from "../../values/text";
import { text } from "../../values/text";
import { getAt, isRecord, patternOf, pathTo } from "./documentPath";
import { entryUnit } from "./entryUnit";
import { choiceLabel } from "./labels/choiceLabels";
import type { LeafForm } from "./leafForm";
import { referenceChoices } from "./references";
import type { ObjectForm, Shape } from "./schemaShape";
import { schemeShape } from "./schemaShape";
import { entryLabel } from "./schemeLabels";
import type {
  Choice,
  EntryNode,
  FieldEntry,
  FieldNode,
  ListColumn,
  ListNode,
  SchemeNode,
  SchemeSection,
} from "./schemeNode";

/** The keys of the document that make up its first section. */
const general = ["id", "bank", "title", "year", "version", "illustrative", "effective", "basis", "change", "format"];

/**
 * The whole of a scheme as it is edited: its sections with every entry that the scheme format has, as the document fills
 * it. A document that breaks the format is described as far as it goes.
 */
export function describeScheme(document: unknown): readonly SchemeSection[] {
  if (schemeShape.form !== "object") throw new Error("A scheme file is an object");
  const parts = [...schemeShape.entries].filter(([key]) => !general.includes(key));
  return [
    {
      id: "general",
      title: text("方案", "Scheme"),
      path: "",
      present: true,
      optional: false,
      nodes: general.flatMap((key) => {
        const shape = schemeShape.form === "object" ? schemeShape.entries.get(key) : undefined;
        return shape === undefined ? [] : [nodeAt(document, key, shape, getAt(document, key))];
      }),
    },
    ...parts.map(([key, shape]) => sectionOf(document, key, shape)),
  ];
}

/** Every field of a document, in the order of the sections. */
export function fieldsOf(nodes: readonly SchemeNode[]): readonly FieldNode[] {
  return nodes.flatMap((node) => {
    if (node.node === "field") return [node];
    return fieldsOf(node.node === "group" ? node.children : node.entries.flatMap(({ children }) => children));
  });
}

function sectionOf(document: unknown, key: string, shape: Shape): SchemeSection {
  const node = nodeAt(document, key, shape, getAt(document, key));
  return {
    id: key,
    title: node.label,
    path: key,
    present: node.present,
    optional: shape.leaveOut === "omit",
    nodes: node.node === "group" ? node.children : [node],
  };
}

function nodeAt(document: unknown, path: string, shape: Shape, value: unknown): SchemeNode {
  const { label, help } = entryLabel(path) ?? { label: text(path), help: null };
  const { leaveOut } = shape;
  const present = value !== undefined && value !== null;
  const common = { path, label, help, leaveOut, present };
  switch (shape.form) {
    case "object":
    case "variant":
      return { ...common, node: "group", children: present ? childrenOf(document, path, shape, value) : [] };
    case "list":
      return { ...common, ...listNode(document, path, shape, value) };
    case "leaf":
      return { ...common, ...fieldNode(document, path, shape.leaf, value) };
  }
}

type Grouped = Extract<Shape, { readonly form: "object" | "variant" }>;

function childrenOf(document: unknown, path: string, shape: Grouped, value: unknown): readonly SchemeNode[] {
  if (shape.form === "object") return entriesIn(document, path, shape, value);
  const kind = pathTo(path, shape.key);
  const chosen = isRecord(value) ? value[shape.key] : undefined;
  const form = typeof chosen === "string" ? shape.kinds.get(chosen) : undefined;
  const choice = fieldNode(document, kind, { kind: "choice", values: [...shape.kinds.keys()] }, chosen);
  const { label, help } = entryLabel(kind) ?? { label: text(kind), help: null };
  const others = form === undefined ? [] : entriesIn(document, path, form, value).filter((node) => node.path !== kind);
  return [{ path: kind, label, help, leaveOut: "never", present: form !== undefined, ...choice }, ...others];
}

function entriesIn(document: unknown, path: string, { entries }: ObjectForm, value: unknown): readonly SchemeNode[] {
  const holder = isRecord(value) ? value : {};
  return [...entries].map(([key, shape]) => nodeAt(document, pathTo(path, key), shape, holder[key]));
}

function fieldNode(
  document: unknown,
  path: string,
  leaf: LeafForm,
  value: unknown,
): Pick<FieldNode, "node" | "value" | "entry" | "unit" | "unitLabel"> {
  const { unit, words } = entryUnit(document, path);
  return { node: "field", value, entry: entryOf(document, path, leaf, value), unit, unitLabel: words };
}

/** What the schema says, with the choices named; what leads to another entry is chosen from those there are. */
function entryOf(document: unknown, path: string, leaf: LeafForm, value: unknown): FieldEntry {
  const referred = referenceChoices(document, path);
  if (referred !== null) return { kind: "choice", choices: withPresent(referred, value) };
  if (leaf.kind !== "choice") return leaf;
  const pattern = patternOf(path);
  const choices = leaf.values.map((one) => ({ value: one, label: choiceLabel(pattern, one) }));
  return { kind: "choice", choices: withPresent(choices, value) };
}

/** The choices with what stands there now, which may lead nowhere or name its entry otherwise. */
function withPresent(choices: readonly Choice[], value: unknown): readonly Choice[] {
  if (typeof value !== "string" || value === "" || choices.some((choice) => choice.value === value)) return choices;
  return [...choices, { value, label: text(value) }];
}

function listNode(
  document: unknown,
  path: string,
  { item, least }: Extract<Shape, { readonly form: "list" }>,
  list: unknown,
): Pick<ListNode, "node" | "columns" | "entries" | "least" | "entryLabel"> {
  const label = entryLabel(`${path}[0]`)?.label ?? entryLabel(path)?.label ?? text(path);
  return {
    node: "list",
    least,
    entryLabel: label,
    columns: columnsOf(path, item),
    entries: (Array.isArray(list) ? list : []).map((value: unknown, index) => {
      const place = pathTo(path, index);
      const children = entryChildren(document, place, item, value);
      return {
        path: place,
        title: titleOf(value, children, text(`${label.zh} ${index + 1}`, `${label.en} ${index + 1}`)),
        children,
      };
    }),
  };
}

/** The fields of an entry first, as the columns stand, then what is nested in it. */
function entryChildren(document: unknown, path: string, item: Shape, value: unknown): EntryNode["children"] {
  if (item.form !== "object" && item.form !== "variant") return [nodeAt(document, path, item, value)];
  const children = childrenOf(document, path, item, value);
  return [...children.filter(({ node }) => node === "field"), ...children.filter(({ node }) => node !== "field")];
}

function columnsOf(path: string, item: Shape): readonly ListColumn[] {
  const column = (place: string, key: string): ListColumn => {
    const { label, unit } = entryLabel(place) ?? { label: text(key), unit: "none" };
    return { key, label, unit };
  };
  if (item.form === "leaf") return [column(`${path}[0]`, "")];
  if (item.form !== "object") return [];
  return [...item.entries].flatMap(([key, shape]) => (shape.form === "leaf" ? [column(`${path}[0].${key}`, key)] : []));
}

/** The name of an entry; of one that leads to another entry, the name of that; else what it is called with its number. */
function titleOf(value: unknown, [first]: EntryNode["children"], numbered: Text): Text {
  const name = isRecord(value) ? value.name : undefined;
  if (isRecord(name)) {
    const { zh, en } = name;
    return text(
      typeof zh === "string" && zh !== "" ? zh : numbered.zh,
      typeof en === "string" && en !== "" ? en : numbered.en,
    );
  }
  if (first?.node !== "field" || first.entry.kind !== "choice") return numbered;
  return first.entry.choices.find((choice) => choice.value === first.value)?.label ?? numbered;
}
