import { frozenFileBytes } from "../../src/files/xlsx/frozenFileBytes";
import { readWorkbook } from "../../src/files/xlsx/readWorkbook";
import { webSignatures } from "../../src/seal/webSignatures";
import { webSigning } from "../../src/seal/webSigning";
import type { PaneServices } from "../../src/taskpane/services";
import { ServerFault } from "../../src/taskpane/state/fault";
import { appraisalPartXml } from "../../src/workflow/appraisalPart";
import type { FakeRecord, FakeTable } from "./fakeWorkbook";
import { fakeWorkbook } from "./fakeWorkbook";
import { quarterTables, scheme, schemeText, workedCases } from "./sampleQuarter";

/** What a test sets otherwise than the three worked cases under the demonstration scheme in 2026 Q3. */
export interface FakeOptions {
  readonly tables?: FakeTable[];
  /** The XML of the workbook's part; null for a workbook without a scheme. */
  readonly part?: string | null;
  /** The server's keys.json; without keys where it is left out. */
  readonly keyList?: string;
  /** Scheme files of the server by name. */
  readonly schemes?: Readonly<Record<string, string>>;
}

/** The time of every test: 12 October 2026, after the third quarter. */
export const now = new Date(2026, 9, 12, 10, 30);

/** Services over a workbook and a server in memory. */
export function fakeServices(options: FakeOptions = {}): {
  readonly services: PaneServices;
  readonly record: FakeRecord;
  /** The names of the files handed over, and of the files within each archive. */
  readonly saved: readonly string[];
  readonly archives: readonly (readonly string[])[];
} {
  const part =
    options.part === undefined ? appraisalPartXml(scheme.document, null, { year: 2026, quarter: 3 }) : options.part;
  const schemes = options.schemes ?? { "demonstration-2026-1.json": schemeText };
  const { workbook, record } = fakeWorkbook(options.tables ?? quarterTables(workedCases), part);
  const saved: string[] = [];
  const archives: (readonly string[])[] = [];
  const services: PaneServices = {
    workbook,
    server: {
      schemeFiles: () => Promise.resolve(Object.keys(schemes)),
      schemeText: (file) => {
        const found = schemes[file];
        return found === undefined ? Promise.reject(new ServerFault(file, "HTTP 404")) : Promise.resolve(found);
      },
      template: () => Promise.resolve("AAAA"),
      keyList: () => Promise.resolve(options.keyList ?? '{"format":1,"keys":[],"withdrawn":[]}'),
    },
    templates: () => Promise.resolve([]),
    manifest: () => Promise.resolve({ version: "1.0.0.0", supportAddress: "https://bank.example/support" }),
    download: () => undefined,
    files: {
      workbookBytes: (plans) => Promise.resolve(new TextEncoder().encode(plans.map(({ name }) => name).join())),
      frozenBytes: (plans, content) => Promise.resolve(frozenFileBytes(plans, content)),
      readWorkbook: (bytes) =>
        new Promise((resolve) => {
          resolve(readWorkbook(bytes));
        }),
      archiveBytes: (files) => {
        archives.push(files.map(({ name }) => name));
        return Promise.resolve(new Uint8Array());
      },
      save: (name) => {
        saved.push(name);
      },
    },
    signatures: webSignatures(),
    signing: webSigning(),
    clock: { now: () => now, pause: () => Promise.resolve() },
  };
  return { services, record, saved, archives };
}
