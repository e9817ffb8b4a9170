import { execFileSync, spawnSync } from "node:child_process";
import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { XMLParser } from "fast-xml-parser";
import { manifestForSite } from "../../src/delivery/manifestAddresses";
import { readSiteOptions } from "../../src/delivery/siteOptions";

const root = join(__dirname, "../..");
const manifest = readFileSync(join(root, "manifest.xml"), "utf8");

/** One element of the manifest with its attributes. */
interface Element {
  readonly name: string;
  readonly attributes: Readonly<Record<string, string>>;
  readonly children: readonly Element[];
  readonly text: string;
}

function parse(xml: string): readonly Element[] {
  const parser = new XMLParser({
    preserveOrder: true,
    ignoreAttributes: false,
    attributeNamePrefix: "",
    ignoreDeclaration: true,
  });
  return (parser.parse(xml) as readonly Record<string, unknown>[]).flatMap(element);
}

function element(node: Record<string, unknown>): readonly Element[] {
  const attributes = (node[":@"] ?? {}) as Record<string, string>;
  return Object.entries(node).flatMap(([name, content]): readonly Element[] => {
    if (name === ":@" || name === "#text" || !Array.isArray(content)) return [];
    const nodes = content as readonly Record<string, unknown>[];
    const text = nodes.map((child) => ("#text" in child ? String(child["#text"]) : "")).join("");
    return [{ name, attributes, children: nodes.flatMap(element), text }];
  });
}

function all(elements: readonly Element[], name?: string): readonly Element[] {
  return elements.flatMap((one) => [
    ...(name === undefined || one.name === name ? [one] : []),
    ...all(one.children, name),
  ]);
}

const document = parse(manifest);
const resources = ["bt:Image", "bt:Url", "bt:String"]
  .flatMap((name) => all(document, name))
  .filter(({ attributes }) => attributes.id !== undefined);
const values = all(document).flatMap(({ attributes }) =>
  [attributes.DefaultValue, attributes.Value].filter((value) => value !== undefined),
);

describe("the manifest", () => {
  it("satisfies Microsoft's schemas, where they are at hand", () => {
    const schema = join(root, "../shared/manifest-xsd/OfficeAppManifestV1_1.xsd");
    const xmllint = spawnSync("xmllint", ["--version"]).error === undefined;
    if (!existsSync(schema) || !xmllint) {
      console.warn(
        `Manifest not held against the schemas: ${xmllint ? "no schemas beside the project" : "xmllint is not installed"}.`,
      );
      return;
    }
    const check = (): Buffer =>
      execFileSync("xmllint", ["--noout", "--nonet", "--schema", schema, join(root, "manifest.xml")], {
        stdio: "pipe",
      });
    expect(check).not.toThrow();
  });

  it("refers only to resources that exist, and has none that nobody uses", () => {
    const used = all(document).flatMap(({ attributes }) => attributes.resid ?? []);
    const defined = resources.map(({ attributes }) => attributes.id);
    expect(used.filter((id) => !defined.includes(id))).toEqual([]);
    expect(defined.filter((id) => !used.includes(id ?? ""))).toEqual([]);
  });

  it("uses no identifier twice", () => {
    const ids = all(document).flatMap(({ attributes }) => attributes.id ?? []);
    expect(ids.filter((id, index) => ids.indexOf(id) !== index)).toEqual([]);
  });

  it("has https addresses of its own site only", () => {
    const addresses = values.filter((value) => /^[a-z]+:\/\//.test(value));
    expect(addresses.length).toBeGreaterThan(20);
    expect(addresses.filter((address) => !address.startsWith("https://localhost:3000/"))).toEqual([]);
  });

  it("says every text in both languages", () => {
    const texts = [
      ...resources.filter(({ name }) => name === "bt:String"),
      ...["DisplayName", "Description"].flatMap((name) => all(document, name)),
    ];
    const missing = texts.filter(
      ({ attributes, children }) =>
        attributes.id !== "Functions.Namespace" &&
        attributes.resid === undefined &&
        !children.some((child) => child.attributes.Locale === "en-US"),
    );
    expect(missing).toEqual([]);
    expect(all(document, "DefaultLocale")[0]?.text).toBe("zh-CN");
    const metadata = resources.find(({ attributes }) => attributes.id === "Functions.Metadata.Url");
    expect(metadata?.children[0]?.attributes).toEqual({
      Locale: "en-US",
      Value: "https://localhost:3000/functions.en-US.json",
    });
  });

  it("keeps within Office's lengths of text", () => {
    const lengths: Readonly<Record<string, number>> = { "bt:ShortStrings": 125, "bt:LongStrings": 250 };
    const long = Object.entries(lengths).flatMap(([group, limit]) =>
      all(all(document, group)).flatMap(({ attributes }) =>
        [attributes.DefaultValue, attributes.Value].filter((value) => (value?.length ?? 0) > limit),
      ),
    );
    expect(long).toEqual([]);
  });

  it("gives every button icons of 16, 32 and 80 pixels, of that size in fact", () => {
    const icons = all(document, "Icon");
    expect(icons.length).toBeGreaterThanOrEqual(7);
    for (const icon of icons)
      expect(icon.children.map(({ attributes }) => attributes.size)).toEqual(["16", "32", "80"]);
    for (const { attributes } of all(document, "bt:Image").filter((image) => image.attributes.id !== undefined)) {
      const file = new URL(attributes.DefaultValue ?? "").pathname.replace("/icons/", "");
      expect([file, pngSize(join(root, "assets/icons", file))]).toEqual([file, /-(\d+)\.png$/.exec(file)?.[1]]);
    }
  });

  it("has one shared runtime for pane, functions and buttons, and the namespace KPI", () => {
    const [runtime] = all(document, "Runtime");
    expect(runtime?.attributes).toEqual({ resid: "Taskpane.Url", lifetime: "long" });
    expect(all(document, "FunctionFile").map(({ attributes }) => attributes.resid)).toEqual(["Taskpane.Url"]);
    expect(resources.find(({ attributes }) => attributes.id === "Functions.Namespace")?.attributes.DefaultValue).toBe(
      "KPI",
    );
  });

  it("bears a version that Excel can tell from the last one", () => {
    const version = all(document, "Version")[0]?.text ?? "";
    const { version: own } = JSON.parse(readFileSync(join(root, "package.json"), "utf8")) as { version: string };
    expect(version).toBe(`${own}.0`);
  });
});

describe("the manifest of a bank's site", () => {
  it("moves every address to the bank's, and the support address to the one given", () => {
    const site = readSiteOptions({
      baseUrl: "https://kpi.bank.example/appraisal",
      supportUrl: "https://it.bank.example/help?x=1&y=2",
    });
    const moved = manifestForSite(manifest, site);
    expect(moved).not.toContain("localhost");
    expect(moved).toContain('<SupportUrl DefaultValue="https://it.bank.example/help?x=1&amp;y=2"/>');
    expect(moved).toContain('"https://kpi.bank.example/appraisal/taskpane.html"');
    expect(all(parse(moved)).length).toBe(all(document).length);
  });

  it.each([
    [{ baseUrl: "http://kpi.bank.example/" }, "Excel 只加载 https 地址"],
    [{ baseUrl: "kpi.bank.example" }, "「kpi.bank.example」 不是网址"],
    [{ baseUrl: "https://kpi.bank.example/?v=1" }, "带有 ? 或 # 部分"],
    [{ supportUrl: "https://me:secret@bank.example/" }, "不得带用户名或密码"],
    [{ bseUrl: "https://kpi.bank.example/" }, "不认识的选项 unknown option"],
  ])("refuses %p and says what would be right", (env, words) => {
    expect(() => readSiteOptions(env)).toThrow(words);
  });
});

/** The width of a square PNG, from its header. */
function pngSize(file: string): string {
  const bytes = readFileSync(file);
  const [width, height] = [bytes.readUInt32BE(16), bytes.readUInt32BE(20)];
  return width === height ? String(width) : `${String(width)}×${String(height)}`;
}
