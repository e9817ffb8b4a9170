import ExcelJS from "exceljs";
import { fingerprint } from "../../domain/scheme/fingerprint";
import type { SchemeDocument } from "../../domain/scheme/schema";
import type { Period } from "../../domain/values/period";
import { APPRAISAL_NAMESPACE, appraisalPartXml } from "../../workflow/appraisalPart";
import type { WorkbookPart } from "./packageParts";
import { customXmlParts } from "./packageParts";

/** One fixed time in the file's properties, so that the same content gives the same bytes. */
const BUILT = new Date(Date.UTC(2026, 0, 1));

/** A workbook without sheets, with its properties and its window. */
export function newBook(scheme: SchemeDocument, title: string): ExcelJS.Workbook {
  const book = new ExcelJS.Workbook();
  Object.assign(book, {
    creator: scheme.bank.zh,
    lastModifiedBy: scheme.bank.zh,
    created: BUILT,
    modified: BUILT,
    title,
  });
  book.views = [{ x: 0, y: 0, width: 28_000, height: 16_000, firstSheet: 0, activeTab: 0, visibility: "visible" }];
  return book;
}

/** The custom XML part by which a workbook carries its scheme and period. */
export function schemeParts(scheme: SchemeDocument, period: Period): readonly WorkbookPart[] {
  return customXmlParts(appraisalPartXml(scheme, period), APPRAISAL_NAMESPACE, partId(fingerprint(scheme)));
}

/** A GUID in braces made from the scheme's fingerprint. */
function partId(digits: string): string {
  const [a, b, c, d, e] = [
    digits.slice(0, 8),
    digits.slice(8, 12),
    digits.slice(12, 16),
    digits.slice(16, 20),
    digits.slice(20, 32),
  ];
  return `{${[a, b, c, d, e].join("-").toUpperCase()}}`;
}
