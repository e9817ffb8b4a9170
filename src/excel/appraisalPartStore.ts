import { APPRAISAL_NAMESPACE } from "../workflow/appraisalPart";
import { inExcel } from "./inExcel";
import { announceSchemeChange } from "./schemeChange";

const PLACE = "方案 (custom XML)";

/** The XML of the workbook's appraisal part; null where it has none. */
export function readPart(): Promise<string | null> {
  return inExcel(PLACE, async (context) => {
    const [part] = await ownParts(context);
    if (part === undefined) return null;
    const xml = part.getXml();
    await context.sync();
    return xml.value;
  });
}

/** Replaces the part, or adds it; a workbook never keeps two. */
export async function writePart(xml: string): Promise<void> {
  await inExcel(PLACE, async (context) => {
    const [part, ...doubles] = await ownParts(context);
    if (part === undefined) context.workbook.customXmlParts.add(xml);
    else part.setXml(xml);
    for (const double of doubles) double.delete();
    await context.sync();
  });
  announceSchemeChange();
}

async function ownParts(context: Excel.RequestContext): Promise<readonly Excel.CustomXmlPart[]> {
  const parts = context.workbook.customXmlParts.getByNamespace(APPRAISAL_NAMESPACE);
  parts.load("items/id");
  await context.sync();
  return parts.items;
}
