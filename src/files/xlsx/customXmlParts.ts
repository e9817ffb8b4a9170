const OFFICE = "http://schemas.openxmlformats.org/officeDocument/2006";

/** Relationships of Office's packages: the namespace of their types. */
export const RELATIONSHIPS = `${OFFICE}/relationships`;

/** A further part of the workbook: where it lies, what it is, and how the workbook refers to it. */
export interface WorkbookPart {
  readonly path: string;
  readonly xml: string;
  /** Null where the default type of .xml files holds. */
  readonly contentType: string | null;
  /** Last part of the relationship's type, and its target seen from xl/; null where the workbook does not refer to it. */
  readonly relation: { readonly type: string; readonly target: string } | null;
}

/** A custom XML part with its properties, as Excel writes them. `id` is a GUID in braces; `number` tells several apart. */
export function customXmlParts(xml: string, namespace: string, id: string, number = 1): readonly WorkbookPart[] {
  const [item, properties] = [`item${String(number)}.xml`, `itemProps${String(number)}.xml`];
  const head = '<?xml version="1.0" encoding="UTF-8" standalone="no"?>\n';
  const schemaRefs = `<ds:schemaRefs><ds:schemaRef ds:uri="${namespace}"/></ds:schemaRefs>`;
  return [
    {
      path: `customXml/${item}`,
      xml,
      contentType: null,
      relation: { type: "customXml", target: `../customXml/${item}` },
    },
    {
      path: `customXml/${properties}`,
      xml: `${head}<ds:datastoreItem ds:itemID="${id}" xmlns:ds="${OFFICE}/customXml">${schemaRefs}</ds:datastoreItem>`,
      contentType: "application/vnd.openxmlformats-officedocument.customXmlProperties+xml",
      relation: null,
    },
    {
      path: `customXml/_rels/${item}.rels`,
      xml: `<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="rId1" Type="${RELATIONSHIPS}/customXmlProps" Target="${properties}"/></Relationships>`,
      contentType: null,
      relation: null,
    },
  ];
}

/** A GUID in braces made of the first digits of a fingerprint (hexadecimal). */
export function partId(digits: string): string {
  const groups = [
    digits.slice(0, 8),
    digits.slice(8, 12),
    digits.slice(12, 16),
    digits.slice(16, 20),
    digits.slice(20, 32),
  ];
  return `{${groups.join("-").toUpperCase()}}`;
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
