import ExcelJS from "exceljs";
import { fingerprint } from "../../domain/scheme/fingerprint";
import type { SchemeDocument } from "../../domain/scheme/schema";
import type { Period } from "../../domain/values/period";
import type { WorkbookPart } from "../../files/xlsx/customXmlParts";
import { customXmlParts, partId } from "../../files/xlsx/customXmlParts";
import { APPRAISAL_NAMESPACE, appraisalPartXml } from "../../workflow/appraisalPart";

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
  return customXmlParts(appraisalPartXml(scheme, null, period), APPRAISAL_NAMESPACE, partId(fingerprint(scheme)));
}
