import { getAt, isRecord, listAt, omitAt, parentPath, patternOf, pathTo, setAt } from "./documentPath";
import { newEntry, newOfKind } from "./newEntry";
import { orderedRow } from "./orderedRows";
import { shapeAt } from "./schemaShape";

/** One change of a scheme document. */
export type SchemeEdit =
  /** A value; null where it is left blank and may be, undefined to leave its key out. */
  | { readonly kind: "set"; readonly path: string; readonly value: unknown }
  /** A new row, at the end (before a last row that takes all the rest) where no place is given. */
  | { readonly kind: "addRow"; readonly path: string; readonly index?: number }
  | { readonly kind: "removeRow"; readonly path: string; readonly index: number }
  | { readonly kind: "moveRow"; readonly path: string; readonly from: number; readonly to: number }
  /** What may be left out comes in, with what the library document has there, else the least that is valid. */
  | { readonly kind: "addPart"; readonly path: string }
  /** What may be left out goes. */
  | { readonly kind: "removePart"; readonly path: string };

/**
 * The document after a change; the one before is left as it was. `library` is a scheme document whose parts are starting
 * values (null: none). A change of something that the document or the scheme format does not have changes nothing.
 */
export function applyEdit(document: unknown, edit: SchemeEdit, library: unknown): unknown {
  switch (edit.kind) {
    case "set":
      return setEntry(document, edit.path, edit.value);
    case "addRow":
      return addRow(document, edit.path, edit.index);
    case "removeRow":
      return edit.index < listAt(document, edit.path).length ? removeRow(document, edit.path, edit.index) : document;
    case "moveRow":
      return moveRow(document, edit.path, edit.from, edit.to);
    case "addPart":
      return addPart(document, edit.path, library);
    case "removePart":
      return shapeAt(edit.path)?.leaveOut === "null" ? setAt(document, edit.path, null) : omitAt(document, edit.path);
  }
}

/** Another kind of a variant brings the entries of that kind with it. */
function setEntry(document: unknown, path: string, value: unknown): unknown {
  if (value === undefined) return omitAt(document, path);
  const holder = parentPath(path);
  const shape = shapeAt(holder);
  if (shape?.form !== "variant" || typeof value !== "string" || path !== pathTo(holder, shape.key))
    return setAt(document, path, value);
  return setAt(document, holder, newOfKind(document, holder, shape, value));
}

function addRow(document: unknown, path: string, wanted: number | undefined): unknown {
  const shape = shapeAt(path);
  if (shape?.form !== "list") return document;
  const rows = listAt(document, path);
  const ordered = orderedRow(patternOf(path), rows, wanted);
  const index = ordered?.index ?? Math.min(wanted ?? rows.length, rows.length);
  // The new row's names and references are chosen as if it stood behind the others.
  const plain = newEntry(document, pathTo(path, rows.length), shape.item);
  const row = ordered !== null && isRecord(plain) ? { ...plain, ...ordered.row } : plain;
  const before = rows.map((one, place) =>
    ordered?.before != null && place === index - 1 && isRecord(one) ? { ...one, ...ordered.before } : one,
  );
  return setAt(document, path, before.toSpliced(index, 0, row));
}

/** A band that goes leaves its room to the one before, so that no gap opens. */
function removeRow(document: unknown, path: string, index: number): unknown {
  const rows = listAt(document, path);
  const gone = rows[index];
  const rest = rows.toSpliced(index, 1);
  const before = rest[index - 1];
  const closes = isRecord(gone) && isRecord(before) && "below" in gone && "below" in before;
  return setAt(document, path, closes ? rest.with(index - 1, { ...before, below: gone.below }) : rest);
}

function moveRow(document: unknown, path: string, from: number, to: number): unknown {
  const rows = listAt(document, path);
  if (from >= rows.length || to >= rows.length || from < 0 || to < 0) return document;
  return setAt(document, path, rows.toSpliced(from, 1).toSpliced(to, 0, rows[from]));
}

function addPart(document: unknown, path: string, library: unknown): unknown {
  const shape = shapeAt(path);
  const present = getAt(document, path) ?? null;
  if (shape === null || present !== null) return document;
  // Places in lists mean nothing in another document.
  const example = path.includes("[") ? null : (getAt(library, path) ?? null);
  return setAt(document, path, example ?? newEntry(document, path, shape));
}
