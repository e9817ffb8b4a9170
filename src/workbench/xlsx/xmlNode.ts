import { XMLParser } from "fast-xml-parser";

/** An element of XML: attributes under "@name", children under their name without its prefix. */
export type XmlNode = Readonly<Record<string, unknown>>;

const parser = new XMLParser({
  ignoreAttributes: false,
  attributeNamePrefix: "@",
  removeNSPrefix: true,
  parseTagValue: false,
  parseAttributeValue: false,
  trimValues: false,
  processEntities: true,
});

/** Parses a small part of a package; null in, empty element out. */
export function parseXml(xml: string | null): XmlNode {
  return xml === null ? {} : (parser.parse(xml) as XmlNode);
}

/** The child elements of a name, none where there are none. */
export function children(node: XmlNode | undefined, name: string): readonly XmlNode[] {
  const found = node?.[name];
  if (found === undefined || found === "") return found === "" ? [{}] : [];
  const list: readonly unknown[] = Array.isArray(found) ? found : [found];
  return list.map((one) => (typeof one === "object" && one !== null ? (one as XmlNode) : { "#text": one }));
}

/** The first child along a path of names. */
export function child(node: XmlNode | undefined, ...names: readonly string[]): XmlNode | undefined {
  return names.reduce<XmlNode | undefined>((found, name) => children(found, name)[0], node);
}

/** An attribute's text. */
export function attribute(node: XmlNode | undefined, name: string): string | undefined {
  const value = node?.[`@${name}`];
  return typeof value === "string" ? value : undefined;
}

/** An attribute that says yes or no; `otherwise` where it is absent. */
export function flag(node: XmlNode | undefined, name: string, otherwise = false): boolean {
  const value = attribute(node, name);
  return value === undefined ? otherwise : value === "1" || value === "true";
}

/** The text inside an element. */
export function textOf(node: XmlNode | undefined): string {
  const value = node?.["#text"];
  return typeof value === "string" ? value : "";
}
