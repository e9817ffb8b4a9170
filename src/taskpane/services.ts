import type { SchemePartId } from "../domain/scheme/parts/schemeParts";
import type { Text } from "../domain/values/text";
import type { ClockPort, FilePort, ServerPort, SignaturePort, WorkbookPort } from "../workflow/ports";
import type { SigningPort } from "../workflow/seal/signingPort";
import type { SiteManifest } from "./siteFiles";

/** A template workbook of the add-in's server, as its list (templates/index.json) names it. */
export interface TemplateEntry {
  readonly file: string;
  readonly title: Text;
  /** What it is for, in a sentence; null where the list does not say. */
  readonly description: Text | null;
  readonly kind: "template" | "demonstration";
  /** The parts of the scheme that it needs; none where every scheme serves it. */
  readonly parts: readonly SchemePartId[];
  /** The sheets of the file, in its order. */
  readonly sheets: readonly string[];
}

/** Everything outside the pane that it works with. */
export interface PaneServices {
  readonly workbook: WorkbookPort;
  readonly server: ServerPort;
  /** The list of templates; rejects with a ServerFault where it cannot be read. */
  readonly templates: () => Promise<readonly TemplateEntry[]>;
  /** Saves a file of the templates on the person's own disk. */
  readonly download: (file: string) => void;
  /** Workbooks and archives made in the pane. */
  readonly files: FilePort;
  readonly signatures: SignaturePort;
  /** Head office's keys: making one, and signing with one. */
  readonly signing: SigningPort;
  readonly clock: ClockPort;
  /** Version and support address; rejects with a ServerFault where they cannot be read. */
  readonly manifest: () => Promise<SiteManifest>;
}
