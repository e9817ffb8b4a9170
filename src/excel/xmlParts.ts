import { inExcel } from "./inExcel";

/** The custom XML parts of a namespace, in the order in which they were added. */
export function readParts(namespace: string): Promise<readonly string[]> {
  return inExcel(namespace, async (context) => {
    const read: string[] = [];
    // One at a time: there are few, and together they may be more than one answer can carry.
    for (const part of await partsOf(context, namespace)) {
      const xml = part.getXml();
      await context.sync();
      read.push(xml.value);
    }
    return read;
  });
}

/** Adds a custom XML part beside those that are there. */
export function addPart(xml: string): Promise<void> {
  return inExcel("custom XML", async (context) => {
    context.workbook.customXmlParts.add(xml);
    await context.sync();
  });
}

/** Makes this the only custom XML part of the namespace. */
export function replacePart(namespace: string, xml: string): Promise<void> {
  return inExcel(namespace, async (context) => {
    const [part, ...doubles] = await partsOf(context, namespace);
    if (part === undefined) context.workbook.customXmlParts.add(xml);
    else part.setXml(xml);
    for (const double of doubles) double.delete();
    await context.sync();
  });
}

async function partsOf(context: Excel.RequestContext, namespace: string): Promise<readonly Excel.CustomXmlPart[]> {
  const parts = context.workbook.customXmlParts.getByNamespace(namespace);
  parts.load("items/id");
  await context.sync();
  return parts.items;
}
