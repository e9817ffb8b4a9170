import { runningFingerprint } from "../../domain/scheme/fingerprint";
import type { SheetPlan } from "../../workflow/ports";
import type { Steps } from "../../workflow/steps";
import { atOnce } from "../../workflow/steps";
import { bookStyles } from "./bookStyles";
import type { WorkbookPart } from "./customXmlParts";
import { customXmlParts, partId, RELATIONSHIPS, withContentTypes, withRelations } from "./customXmlParts";
import { sheetPieces } from "./sheetPieces";
import { escapedCellText, escapedXml } from "./xmlText";
import { zipText } from "./zipText";

/** What a workbook file may have besides its sheets. */
export interface BookExtras {
  /** Custom XML that travels in the file. */
  readonly xmlParts?: readonly { readonly xml: string; readonly namespace: string }[];
  /** Whether the sheets can only be read until somebody lifts their protection; there is no password. */
  readonly protect?: boolean;
  readonly title?: string;
  readonly creator?: string;
}

/** Letters in one piece of a part. */
const PIECE = 1 << 16;
const HEAD = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n';
const PACKAGE = "http://schemas.openxmlformats.org/package/2006";
const SHEET_TYPE = "application/vnd.openxmlformats-officedocument.spreadsheetml";

/**
 * An .xlsx workbook of these sheets: values only, so that it opens the same everywhere, without the add-in. The same
 * content gives the same bytes. Rows are packed as they are made, so that 100 000 of them need little memory.
 */
export function bookBytes(plans: readonly SheetPlan[], extras: BookExtras = {}): Uint8Array {
  return atOnce(bookSteps(plans, extras));
}

/** The same workbook in small steps, none of which takes long however many rows there are. */
export function* bookSteps(plans: readonly SheetPlan[], extras: BookExtras = {}): Steps<Uint8Array> {
  const styles = bookStyles();
  const strings = new Map<string, number>();
  const content = {
    styles,
    protect: extras.protect ?? false,
    string: (words: string): number => {
      const found = strings.get(words) ?? strings.size;
      if (found === strings.size) strings.set(words, found);
      return found;
    },
  };
  const parts: WorkbookPart[] = [];
  for (const [index, { xml, namespace }] of (extras.xmlParts ?? []).entries())
    parts.push(...customXmlParts(xml, namespace, partId(yield* textFingerprint(xml)), index + 1));
  const sheets = plans.map((plan, index) => ({
    path: `xl/worksheets/sheet${String(index + 1)}.xml`,
    pieces: sheetPieces(plan, content, index === 0),
  }));
  return yield* zipText([
    { path: "[Content_Types].xml", pieces: [withContentTypes(contentTypes(plans.length), parts)] },
    { path: "_rels/.rels", pieces: [packageRelations] },
    { path: "docProps/core.xml", pieces: [properties(extras)] },
    { path: "xl/workbook.xml", pieces: [workbookXml(plans)] },
    { path: "xl/_rels/workbook.xml.rels", pieces: [bookRelations(plans.length, parts)] },
    ...sheets,
    // These follow the sheets, from which they are collected while those are packed.
    { path: "xl/styles.xml", pieces: lazily(() => styles.xml()) },
    { path: "xl/sharedStrings.xml", pieces: stringPieces(strings) },
    ...parts.map(({ path, xml }) => ({ path, pieces: slices(xml) })),
  ]);
}

function* textFingerprint(text: string): Steps<string> {
  const made = runningFingerprint();
  for (const slice of slices(text)) {
    made.add(slice);
    yield;
  }
  return made.digits();
}

/** A long text in pieces, none of which ends within a character. */
function* slices(text: string): Generator<string> {
  let from = 0;
  while (from < text.length) {
    const to = from + PIECE;
    const within = to < text.length && /[\uD800-\uDBFF]/.test(text.charAt(to - 1));
    yield text.slice(from, within ? to + 1 : to);
    from = within ? to + 1 : to;
  }
}

function* lazily(text: () => string): Generator<string> {
  yield text();
}

function* stringPieces(strings: ReadonlyMap<string, number>): Generator<string> {
  const count = String(strings.size);
  yield `${HEAD}<sst xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main" uniqueCount="${count}">`;
  let piece = "";
  for (const words of strings.keys()) {
    piece += `<si><t${/^\s|\s$|\n/.test(words) ? ' xml:space="preserve"' : ""}>${escapedCellText(words)}</t></si>`;
    if (piece.length < PIECE) continue;
    yield piece;
    piece = "";
  }
  yield `${piece}</sst>`;
}

function contentTypes(sheets: number): string {
  const override = (path: string, type: string): string => `<Override PartName="/${path}" ContentType="${type}"/>`;
  return [
    `${HEAD}<Types xmlns="${PACKAGE}/content-types">`,
    '<Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>',
    '<Default Extension="xml" ContentType="application/xml"/>',
    override("xl/workbook.xml", `${SHEET_TYPE}.sheet.main+xml`),
    ...Array.from({ length: sheets }, (_, index) =>
      override(`xl/worksheets/sheet${String(index + 1)}.xml`, `${SHEET_TYPE}.worksheet+xml`),
    ),
    override("xl/styles.xml", `${SHEET_TYPE}.styles+xml`),
    override("xl/sharedStrings.xml", `${SHEET_TYPE}.sharedStrings+xml`),
    override("docProps/core.xml", "application/vnd.openxmlformats-package.core-properties+xml"),
    "</Types>",
  ].join("");
}

const packageRelations = `${HEAD}<Relationships xmlns="${PACKAGE}/relationships"><Relationship Id="rId1" Type="${RELATIONSHIPS}/officeDocument" Target="xl/workbook.xml"/><Relationship Id="rId2" Type="${PACKAGE}/relationships/metadata/core-properties" Target="docProps/core.xml"/></Relationships>`;

function bookRelations(sheets: number, parts: readonly WorkbookPart[]): string {
  const relation = (id: number, type: string, target: string): string =>
    `<Relationship Id="rId${String(id)}" Type="${RELATIONSHIPS}/${type}" Target="${target}"/>`;
  const own = [
    ...Array.from({ length: sheets }, (_, index) =>
      relation(index + 1, "worksheet", `worksheets/sheet${String(index + 1)}.xml`),
    ),
    relation(sheets + 1, "styles", "styles.xml"),
    relation(sheets + 2, "sharedStrings", "sharedStrings.xml"),
  ];
  const xml = `${HEAD}<Relationships xmlns="${PACKAGE}/relationships">${own.join("")}</Relationships>`;
  return withRelations(xml, parts);
}

function properties({ title = "", creator = "" }: BookExtras): string {
  return `${HEAD}<cp:coreProperties xmlns:cp="${PACKAGE}/metadata/core-properties" xmlns:dc="http://purl.org/dc/elements/1.1/"><dc:title>${escapedXml(title)}</dc:title><dc:creator>${escapedXml(creator)}</dc:creator></cp:coreProperties>`;
}

function workbookXml(plans: readonly SheetPlan[]): string {
  const sheets = plans.map(
    ({ name }, index) =>
      `<sheet name="${escapedXml(name)}" sheetId="${String(index + 1)}" r:id="rId${String(index + 1)}"/>`,
  );
  const titles = plans.flatMap(({ name, titleColumns, titleRows }, index) => {
    const sheet = `'${name.replaceAll("'", "''")}'!`;
    const areas = [titleColumns, titleRows].flatMap((area) => (area === undefined ? [] : [`${sheet}${area}`]));
    if (areas.length === 0) return [];
    return [
      `<definedName name="_xlnm.Print_Titles" localSheetId="${String(index)}">${escapedXml(areas.join(","))}</definedName>`,
    ];
  });
  const names = titles.length === 0 ? "" : `<definedNames>${titles.join("")}</definedNames>`;
  return `${HEAD}<workbook xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main" xmlns:r="${RELATIONSHIPS}"><bookViews><workbookView xWindow="0" yWindow="0" windowWidth="28000" windowHeight="16000"/></bookViews><sheets>${sheets.join("")}</sheets>${names}</workbook>`;
}
