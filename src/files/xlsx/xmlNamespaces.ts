/** What the names of a workbook's parts belong to, in the transitional form of the standard and in the strict one. */
const OWN: readonly string[] = [
  "http://schemas.openxmlformats.org/spreadsheetml/2006/main",
  "http://purl.oclc.org/ooxml/spreadsheetml/main",
  "http://schemas.openxmlformats.org/package/2006/relationships",
];

/** Namespaces of the attributes by which a part refers to others, and beginnings of the types of such relationships. */
export const relationshipSpaces: readonly string[] = [
  "http://schemas.openxmlformats.org/officeDocument/2006/relationships",
  "http://purl.oclc.org/ooxml/officeDocument/relationships",
];

/**
 * The prefixes that a part declares, so that a name of another vocabulary is never taken for one of a workbook's. A prefix
 * stands for one namespace throughout the part, as all programs of Office write it, as far as it concerns what is read.
 */
export class XmlNamespaces {
  /** Whether names without a prefix belong to a workbook. */
  plainIsOwn = false;
  private readonly bound = new Map<string, string>();

  /** Takes in a declaration; false where it gives a prefix another meaning in the middle of the part, or hides its own. */
  declare(prefix: string, space: string): boolean {
    const known = this.bound.get(prefix);
    if (known === space) return true;
    if (space.includes("&") || (known !== undefined && (counts(known) || counts(space)))) return false;
    this.bound.set(prefix, space);
    if (prefix === "") this.plainIsOwn = OWN.includes(space);
    return true;
  }

  /** Whether names with this prefix belong to a workbook. */
  isOwn(prefix: string): boolean {
    return OWN.includes(this.bound.get(prefix) ?? "");
  }

  /** Whether attributes with this prefix refer to other parts. */
  isRelationship(prefix: string): boolean {
    return relationshipSpaces.includes(this.bound.get(prefix) ?? "");
  }
}

function counts(space: string): boolean {
  return OWN.includes(space) || relationshipSpaces.includes(space);
}
