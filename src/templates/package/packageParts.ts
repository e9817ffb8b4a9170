/** The dynamic-array type to which a cell's cm="1" points; the file writer has none. */
export const METADATA_XML =
  '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n' +
  '<metadata xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main" xmlns:xda="http://schemas.microsoft.com/office/spreadsheetml/2017/dynamicarray">' +
  '<metadataTypes count="1"><metadataType name="XLDAPR" minSupportedVersion="120000" copy="1" pasteAll="1" pasteValues="1" merge="1" splitFirst="1" rowColShift="1" clearFormats="1" clearComments="1" assign="1" coerce="1" cellMeta="1"/></metadataTypes>' +
  '<futureMetadata name="XLDAPR" count="1"><bk><extLst><ext uri="{bdbb8cdc-fa1e-496e-a857-3c3f30c029c3}"><xda:dynamicArrayProperties fDynamic="1" fCollapsed="0"/></ext></extLst></bk></futureMetadata>' +
  '<cellMetadata count="1"><bk><rc t="1" v="0"/></bk></cellMetadata></metadata>';

const RELATIONSHIPS = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";

/** A further part of the workbook: where it lies, what it is, and how the workbook refers to it. */
export interface WorkbookPart {
  readonly path: string;
  readonly xml: string;
  /** Null where the default type of .xml files holds. */
  readonly contentType: string | null;
  /** Last part of the relationship's type, and its target seen from xl/; null where the workbook does not refer to it. */
  readonly relation: { readonly type: string; readonly target: string } | null;
}

/** The part that makes formulas spill. */
export const metadataPart: WorkbookPart = {
  path: "xl/metadata.xml",
  xml: METADATA_XML,
  contentType: "application/vnd.openxmlformats-officedocument.spreadsheetml.sheetMetadata+xml",
  relation: { type: "sheetMetadata", target: "metadata.xml" },
};

/** A custom XML part with its properties, as Excel writes them. `id` is a GUID in braces. */
export function customXmlParts(xml: string, namespace: string, id: string): readonly WorkbookPart[] {
  const head = '<?xml version="1.0" encoding="UTF-8" standalone="no"?>\n';
  const schemaRefs = `<ds:schemaRefs><ds:schemaRef ds:uri="${namespace}"/></ds:schemaRefs>`;
  return [
    {
      path: "customXml/item1.xml",
      xml,
      contentType: null,
      relation: { type: "customXml", target: "../customXml/item1.xml" },
    },
    {
      path: "customXml/itemProps1.xml",
      xml: `${head}<ds:datastoreItem ds:itemID="${id}" xmlns:ds="http://schemas.openxmlformats.org/officeDocument/2006/customXml">${schemaRefs}</ds:datastoreItem>`,
      contentType: "application/vnd.openxmlformats-officedocument.customXmlProperties+xml",
      relation: null,
    },
    {
      path: "customXml/_rels/item1.xml.rels",
      xml: `<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="rId1" Type="${RELATIONSHIPS}/customXmlProps" Target="itemProps1.xml"/></Relationships>`,
      contentType: null,
      relation: null,
    },
  ];
}

/** The list of content types with those of further parts. */
export function withContentTypes(xml: string, parts: readonly WorkbookPart[]): string {
  const overrides = parts.flatMap(({ path, contentType }) =>
    contentType === null ? [] : [`<Override PartName="/${path}" ContentType="${contentType}"/>`],
  );
  return xml.replace("</Types>", `${overrides.join("")}</Types>`);
}

/** The workbook's relationships with those of further parts. */
export function withRelations(xml: string, parts: readonly WorkbookPart[]): string {
  const relations = parts.flatMap(({ relation }, index) =>
    relation === null
      ? []
      : [
          `<Relationship Id="rIdPart${String(index + 1)}" Type="${RELATIONSHIPS}/${relation.type}" Target="${relation.target}"/>`,
        ],
  );
  return xml.replace("</Relationships>", `${relations.join("")}</Relationships>`);
}
