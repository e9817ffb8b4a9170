import { readdirSync, readFileSync } from "node:fs";
import { dirname, join, relative, resolve } from "node:path";
import ts from "typescript";

const source = resolve(__dirname, "../src");

/** What each part may import: the arrows of the design, from what stands below to what is built on it. */
const mayImport: Readonly<Record<string, readonly string[]>> = {
  "domain/values": [],
  "domain/scheme": ["domain/values"],
  "domain/seal": ["domain/values", "domain/scheme"],
  "domain/calculation": ["domain/values", "domain/scheme"],
  "domain/eva": ["domain/values", "domain/scheme", "domain/calculation"],
  "domain/deposit": ["domain/values", "domain/scheme", "domain/calculation"],
  "domain/quality": ["domain/values", "domain/scheme", "domain/calculation"],
  "domain/grading": ["domain/values", "domain/scheme", "domain/calculation"],
  // The grading in whole numbers; it knows the parameters only, and is given the definition where it needs it.
  "domain/kernel": ["domain/values", "domain/scheme"],
  "domain/kpi": ["domain/values", "domain/scheme", "domain/calculation"],
  "domain/cascade": ["domain/values", "domain/scheme", "domain/calculation"],
  "domain/team": ["domain/values", "domain/scheme", "domain/calculation"],
  "domain/pricing": ["domain/values", "domain/scheme", "domain/calculation"],
  "domain/job": ["domain/values", "domain/scheme", "domain/calculation"],
  "domain/workforce": ["domain/values", "domain/scheme", "domain/calculation"],
  "domain/service": ["domain/values", "domain/scheme", "domain/calculation"],
  "domain/risk": ["domain/values", "domain/scheme", "domain/calculation"],
  "domain/outcome": ["domain/values", "domain/scheme", "domain/calculation"],
  // The chain of one manager's grading: the only part that knows several subjects.
  "domain/appraisal": [
    "domain/values",
    "domain/scheme",
    "domain/calculation",
    "domain/eva",
    "domain/deposit",
    "domain/quality",
    "domain/grading",
    "domain/kernel",
    "domain/kpi",
    "domain/team",
    "domain/pricing",
    "domain/outcome",
  ],
  domain: ["domain"],
  workflow: ["domain"],
  excel: ["domain", "workflow"],
  seal: ["domain", "workflow"],
  functions: ["domain", "workflow", "excel", "seal"],
  files: ["domain", "workflow"],
  collection: ["domain", "workflow", "files", "seal"],
  taskpane: ["domain", "workflow", "excel", "files", "seal", "collection", "functions", "commands"],
  commands: ["domain", "workflow", "excel"],
  templates: ["domain", "workflow", "files", "functions"],
  workbench: ["domain", "workflow", "files"],
  delivery: ["domain", "workflow", "seal", "functions"],
};

/** Parts in which a name of Office may stand: the adapter, the host that plays Excel, and nobody else. */
const officeNames = /\b(Excel|Office|OfficeExtension|CustomFunctions)\./;
const mayNameOffice = ["excel", "workbench", "functions/register.ts", "functions/main.ts"];

interface SourceFile {
  readonly path: string;
  readonly part: string;
  readonly imports: readonly string[];
  readonly code: string;
}

function sourceFiles(folder = source): readonly SourceFile[] {
  return readdirSync(folder, { withFileTypes: true }).flatMap((entry) => {
    const path = join(folder, entry.name);
    if (entry.isDirectory()) return sourceFiles(path);
    return /\.tsx?$/.test(entry.name) ? [readSource(path)] : [];
  });
}

function readSource(path: string): SourceFile {
  const content = readFileSync(path, "utf8");
  const { importedFiles } = ts.preProcessFile(content, true, true);
  const imports = importedFiles.map(({ fileName }) => fileName).filter((name) => name.startsWith("."));
  const code = ts.transpileModule(content, {
    compilerOptions: { removeComments: true, target: ts.ScriptTarget.ES2022, jsx: ts.JsxEmit.Preserve },
  }).outputText;
  return {
    path: relative(source, path),
    part: partOf(path),
    imports: imports.map((name) => resolve(dirname(path), name)),
    code,
  };
}

/** The longest part of the table whose folder holds the path. */
function partOf(path: string): string {
  const place = relative(source, path);
  const parts = Object.keys(mayImport).filter((part) => place.startsWith(`${part}/`));
  return parts.sort((one, other) => other.length - one.length)[0] ?? "";
}

const files = sourceFiles();

describe("the arrows of the design", () => {
  it("know every folder of src", () => {
    expect(files.filter(({ part }) => part === "").map(({ path }) => path)).toEqual([]);
  });

  it("hold: each part imports only what stands below it", () => {
    const broken = files.flatMap(({ path, part, imports }) =>
      imports
        .filter((target) => {
          const other = partOf(target);
          return (
            other !== part &&
            !(mayImport[part] ?? []).some((allowed) => other === allowed || other.startsWith(`${allowed}/`))
          );
        })
        .map((target) => `${path} imports ${relative(source, target)}`),
    );
    expect(broken).toEqual([]);
  });

  it("keep Excel and Office inside the adapter", () => {
    const named = files.filter(
      ({ path, code }) => officeNames.test(code) && !mayNameOffice.some((place) => path.startsWith(place)),
    );
    expect(named.map(({ path }) => path)).toEqual([]);
  });

  it("keep the domain pure: no clock, no chance, no binary rounding", () => {
    const impure = /\b(Date\.now|new Date\(\)|Math\.(random|round)|parseFloat|toFixed)\b/;
    const domain = files.filter(
      ({ path, code }) =>
        path.startsWith("domain/") && impure.test(code.replace(/value\.toFixed|total\.toFixed|abs\(\)\.toFixed/g, "")),
    );
    expect(domain.map(({ path }) => path)).toEqual([]);
  });

  it("have no file of two subjects: none over 250 lines", () => {
    const long = files.filter(({ path }) => readFileSync(join(source, path), "utf8").split("\n").length > 250);
    expect(long.map(({ path }) => path)).toEqual([]);
  });
});
