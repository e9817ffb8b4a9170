import { canonicalJson } from "../../domain/scheme/fingerprint";
import type { Text } from "../../domain/values/text";
import { text } from "../../domain/values/text";
import { periodId } from "../../domain/values/period";
import { APPRAISAL_NAMESPACE, readAppraisalPart } from "../appraisalPart";
import { cellIndex } from "../layout/cellIndex";
import type { FileWorkbook } from "../ports";
import type { FrozenContent, FrozenSheet } from "./frozenContent";
import type { FrozenDifference } from "./frozenDifference";
import { isFrozenPart, readFrozenPart } from "./frozenPart";
import { sheetDifferences } from "./sheetDifferences";

/** How a file stands to what was frozen in it. */
export type FrozenVerdict =
  | { readonly state: "untouched"; readonly content: FrozenContent; readonly fingerprint: string }
  | {
      readonly state: "changed";
      readonly content: FrozenContent;
      /** SHA-256 over the canonical JSON of the content, as it is in the file now. */
      readonly fingerprint: string;
      readonly differences: readonly FrozenDifference[];
    }
  | { readonly state: "notFrozen" }
  | { readonly state: "damaged"; readonly why: Text };

/**
 * Verifies a file against the content that it carries: the fingerprint is computed anew and compared with those in the
 * file, and every cell of every sheet with the content. Whether the content is the one that was submitted, only the
 * fingerprint in the receipt or the log can tell; whether its results follow from its data, `recheckResults`.
 */
export function verifyFrozen(book: FileWorkbook): FrozenVerdict {
  const parts = book.xmlParts.filter(isFrozenPart);
  const [xml] = parts;
  if (xml === undefined) return { state: "notFrozen" };
  if (parts.length > 1) return { state: "damaged", why: manyParts };
  const part = readFrozenPart(xml);
  if (!part.ok) return { state: "damaged", why: part.why };
  const { content, fingerprint: made } = part;
  const differences = [
    ...(part.stated === made
      ? []
      : [{ kind: "fingerprint", where: "content", found: part.stated, expected: made } as const]),
    ...schemeDifferences(book, content),
    ...bookDifferences(book, content, made),
  ];
  return differences.length === 0
    ? { state: "untouched", content, fingerprint: made }
    : { state: "changed", content, fingerprint: made, differences };
}

const manyParts = text("文件中有不止一份冻结内容", "the file carries more than one frozen content");

function bookDifferences(book: FileWorkbook, content: FrozenContent, made: string): readonly FrozenDifference[] {
  const frozen = content.sheets.map((sheet) => withFingerprint(sheet, content, made));
  const names = new Set(frozen.map(({ name }) => name));
  const kept = frozen.flatMap((sheet): readonly FrozenDifference[] => {
    const found = book.sheets.find(({ name }) => name === sheet.name);
    if (found === undefined) return [{ kind: "sheetMissing", sheet: sheet.name }];
    return sheetDifferences(sheet, found).map((difference) => ofCover(difference, content, made));
  });
  const added = book.sheets.filter(({ name }) => !names.has(name));
  return [...kept, ...added.map(({ name }): FrozenDifference => ({ kind: "sheetAdded", sheet: name }))];
}

/** The sheet as the file should show it: the cover with the fingerprint. */
function withFingerprint(sheet: FrozenSheet, { fingerprintCell }: FrozenContent, made: string): FrozenSheet {
  if (sheet.name !== fingerprintCell.sheet) return sheet;
  const { row, column } = cellIndex(fingerprintCell.address);
  const rows = Array.from({ length: Math.max(sheet.rows.length, row + 1) }, (_, index) => sheet.rows[index] ?? []);
  const line = Array.from({ length: Math.max(rows[row]?.length ?? 0, column + 1) }, (_, index) =>
    index === column ? made : (rows[row]?.[index] ?? null),
  );
  return { name: sheet.name, rows: rows.map((cells, index) => (index === row ? line : cells)) };
}

/** A change of the cell that shows the fingerprint is told as what it is. */
function ofCover(difference: FrozenDifference, { fingerprintCell }: FrozenContent, made: string): FrozenDifference {
  if (difference.kind !== "cell" || difference.sheet !== fingerprintCell.sheet || difference.expected !== made)
    return difference;
  const found = typeof difference.found === "string" ? difference.found : "";
  return { kind: "fingerprint", where: "cover", found, expected: made };
}

/** The part by which the pane finds scheme, seal and period must carry those of the content. */
function schemeDifferences(book: FileWorkbook, content: FrozenContent): readonly FrozenDifference[] {
  const parts = book.xmlParts.filter((xml) => xml.includes(APPRAISAL_NAMESPACE) && !isFrozenPart(xml));
  const [xml] = parts;
  const different = (why: Text): readonly FrozenDifference[] => [{ kind: "scheme", why }];
  if (xml === undefined) return different(text("已被删去", "was taken out"));
  if (parts.length > 1) return different(text("不止一份", "there is more than one"));
  const part = readAppraisalPart(xml);
  if (part === null) return different(text("已损坏", "is damaged"));
  if (canonicalOf(part.schemeText) !== canonicalJson(content.scheme))
    return different(text("方案与冻结时的不同", "is another one than was frozen"));
  if ((part.sealText === null ? "null" : canonicalOf(part.sealText)) !== canonicalJson(content.seal))
    return different(text("签发信息与冻结时的不同", "bears another seal than was frozen"));
  if (part.period === null || periodId(part.period) !== content.period)
    return different(text("考核期与冻结时的不同", "names another period than was frozen"));
  return [];
}

/** Canonical JSON of a text; null where it is no JSON, or holds what canonical JSON cannot: 1e999, or endless nesting. */
function canonicalOf(json: string): string | null {
  try {
    return canonicalJson(JSON.parse(json));
  } catch {
    return null;
  }
}
