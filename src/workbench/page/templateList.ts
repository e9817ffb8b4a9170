/** One of the workbooks that `npm run templates` builds, as its list has it. */
export interface TemplateEntry {
  readonly file: string;
  readonly title: { readonly zh: string; readonly en: string };
  readonly kind: string;
  /** The parts of the scheme that it shows. */
  readonly parts: readonly string[];
}

function isRecord(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === "object" && value !== null;
}

function isEntry(value: unknown): value is TemplateEntry {
  if (!isRecord(value) || !isRecord(value.title)) return false;
  const texts = [value.file, value.kind, value.title.zh, value.title.en];
  return texts.every((text) => typeof text === "string") && Array.isArray(value.parts);
}

/** The built templates in a folder of the site; none when they have not been built. */
export async function templateList(folder: string): Promise<readonly TemplateEntry[]> {
  const answer = await fetch(`${folder}index.json`);
  if (!answer.ok || !(answer.headers.get("content-type") ?? "").includes("json")) return [];
  const list: unknown = await answer.json();
  return (Array.isArray(list) ? list : []).filter(isEntry);
}

/** The template that shows most: the demonstration with most parts; null when there is no demonstration. */
export function fullestDemonstration(entries: readonly TemplateEntry[]): TemplateEntry | null {
  const demonstrations = entries.filter(({ kind }) => kind === "demonstration");
  const most = Math.max(...demonstrations.map(({ parts }) => parts.length));
  return demonstrations.find(({ parts }) => parts.length === most) ?? null;
}
