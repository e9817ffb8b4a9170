import type { SchemePartId } from "../domain/scheme/parts/schemeParts";
import { schemePartIds } from "../domain/scheme/parts/schemeParts";
import type { Text } from "../domain/values/text";
import type { ServerPort } from "../workflow/ports";
import type { TemplateEntry } from "./services";
import { ServerFault } from "./state/fault";

/** Version and support address, as the manifest of the site declares them. */
export interface SiteManifest {
  readonly version: string;
  readonly supportAddress: string;
}

/** The server with its failures as faults that name the file. */
export function withServerFaults({ schemeFiles, schemeText, template, keyList }: ServerPort): ServerPort {
  return {
    schemeFiles: () => fromServer("schemes/index.json", schemeFiles),
    schemeText: (file) => fromServer(`schemes/${file}`, () => schemeText(file)),
    keyList: () => fromServer("keys.json", keyList),
    template: (file) => fromServer(`templates/${file}`, () => template(file)),
  };
}

/** Reads the list of templates. Rejects with a ServerFault. */
export function readTemplates(): Promise<readonly TemplateEntry[]> {
  return fromServer("templates/index.json", async () => {
    const content: unknown = JSON.parse(await readText("templates/index.json"));
    if (!Array.isArray(content)) throw new Error("not a list");
    return content.map(readEntry);
  });
}

/** Reads version and support address from the site's manifest.xml. Rejects with a ServerFault. */
export function readSiteManifest(): Promise<SiteManifest> {
  return fromServer("manifest.xml", async () => {
    const manifest = new DOMParser().parseFromString(await readText("manifest.xml"), "application/xml");
    const version = manifest.getElementsByTagName("Version")[0]?.textContent ?? "";
    const supportAddress = manifest.getElementsByTagName("SupportUrl")[0]?.getAttribute("DefaultValue") ?? "";
    return { version, supportAddress };
  });
}

/** Saves a template on the person's own disk. */
export function downloadTemplate(file: string): void {
  const link = document.createElement("a");
  link.href = `templates/${encodeURIComponent(file)}`;
  link.download = file;
  link.click();
}

async function fromServer<T>(file: string, read: () => Promise<T>): Promise<T> {
  try {
    return await read();
  } catch (error) {
    throw new ServerFault(file, error instanceof Error ? error.message : String(error));
  }
}

async function readText(address: string): Promise<string> {
  const response = await fetch(address, { mode: "same-origin", credentials: "same-origin", redirect: "error" });
  if (!response.ok) throw new Error(`HTTP ${String(response.status)}`);
  return response.text();
}

function readEntry(entry: unknown): TemplateEntry {
  if (!isRecord(entry)) throw new Error("an entry is no object");
  const { file, title, description, kind, sheets, parts } = entry;
  if (typeof file !== "string" || !isText(title) || !Array.isArray(sheets))
    throw new Error("an entry lacks file, title or sheets");
  return {
    file,
    title,
    description: isText(description) ? description : null,
    kind: kind === "demonstration" ? "demonstration" : "template",
    sheets: sheets.map(String),
    parts: Array.isArray(parts) ? parts.map(readPart) : [],
  };
}

/** The name of a part; one that this version does not know is told, since no scheme could have it. */
function readPart(name: unknown): SchemePartId {
  const part = schemePartIds.find((id) => id === name);
  if (part === undefined) throw new Error(`an entry needs the part ${String(name)}, which this version does not know`);
  return part;
}

function isText(value: unknown): value is Text {
  return isRecord(value) && typeof value.zh === "string" && typeof value.en === "string";
}

function isRecord(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === "object" && value !== null;
}
