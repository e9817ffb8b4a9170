import type { Text } from "../../values/text";
import type { UnitId } from "../../values/unit";
import type { LeafForm } from "./leafForm";
import type { LeaveOut } from "./schemaShape";

/** One entry of a scheme as it is edited: a group of entries, a single field, or a list. */
export type SchemeNode = GroupNode | FieldNode | ListNode;

interface NodeCommon {
  /** As issues name it: eva.assetClasses[2].coefficient. */
  readonly path: string;
  readonly label: Text;
  /** What the rules say of it; null where its name says all. */
  readonly help: Text | null;
  /** Whether it may be null, or be left out of the file. */
  readonly leaveOut: LeaveOut;
  /** False where it is null or left out now. */
  readonly present: boolean;
}

/** Entries that belong together; no children where the group is left out. */
export interface GroupNode extends NodeCommon {
  readonly node: "group";
  readonly children: readonly SchemeNode[];
}

/** A single value. */
export interface FieldNode extends NodeCommon {
  readonly node: "field";
  /** As the document has it, which may be faulty. */
  readonly value: unknown;
  readonly entry: FieldEntry;
  readonly unit: UnitId;
  /** The unit in words where the scheme itself names it (of an indicator); empty where it does not. */
  readonly unitLabel: Text;
}

/** How a field is filled in: as the schema says, with its choices named. */
export type FieldEntry =
  Exclude<LeafForm, { readonly kind: "choice" }> | { readonly kind: "choice"; readonly choices: readonly Choice[] };

/** A value that can be chosen. */
export interface Choice {
  readonly value: string;
  readonly label: Text;
}

/** A list of entries. */
export interface ListNode extends NodeCommon {
  readonly node: "list";
  /** The fields that every entry has, in order; one where entries are plain values. */
  readonly columns: readonly ListColumn[];
  readonly entries: readonly EntryNode[];
  /** The least number of entries. */
  readonly least: number;
  /** What one entry is called. */
  readonly entryLabel: Text;
}

/** A column of a list. */
export interface ListColumn {
  readonly key: string;
  readonly label: Text;
  readonly unit: UnitId;
}

/** One entry of a list: its fields in the order of the columns, then groups and lists inside it. */
export interface EntryNode {
  readonly path: string;
  /** Its name, else what it is called with its number. */
  readonly title: Text;
  readonly children: readonly SchemeNode[];
}

/** A part of a scheme: a page of the form. */
export interface SchemeSection {
  /** "general", or the key of the document. */
  readonly id: string;
  readonly title: Text;
  /** The path of the part; "" of the general section. */
  readonly path: string;
  readonly present: boolean;
  /** Whether the scheme may go without it. */
  readonly optional: boolean;
  readonly nodes: readonly SchemeNode[];
}
