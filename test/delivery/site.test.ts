import { existsSync, readdirSync, readFileSync, statSync } from "node:fs";
import { request } from "node:http";
import type { IncomingMessage } from "node:http";
import { createServer } from "node:http";
import { basename, join } from "node:path";
import { listen } from "../../src/delivery/listen";
import { readBankFiles } from "../../src/delivery/bankFiles";
import { readKeyList } from "../../src/domain/seal/keyList";
import { workbenchSite } from "../../src/delivery/sites";
import type { Scheme } from "../../src/domain/scheme/scheme";
import { demonstrationScheme, fullContext } from "../support/demonstrationScheme";

const root = join(__dirname, "../..");
const dist = join(root, "dist");

function filesOf(folder: string): readonly string[] {
  return readdirSync(folder, { withFileTypes: true }).flatMap((entry) => {
    const path = join(folder, entry.name);
    return entry.isDirectory() ? filesOf(path) : [path];
  });
}

describe("the site that a bank deploys", () => {
  const files = filesOf(dist);

  it("holds every file the manifest names", () => {
    const manifest = readFileSync(join(dist, "manifest.xml"), "utf8");
    const paths = [...manifest.matchAll(/"https:\/\/localhost:3000\/([^"]+)"/g)].map(([, path]) => path ?? "");
    expect(paths.length).toBeGreaterThan(20);
    expect(paths.filter((path) => !existsSync(join(dist, path)))).toEqual([]);
  });

  it("carries office.js as Microsoft made it, byte for byte, and no more of it than Excel loads", () => {
    const copied = files.filter((file) => file.includes("office-js"));
    for (const file of copied) {
      const original = join(root, "node_modules/@microsoft/office-js/dist", file.slice(join(dist, "office-js").length));
      expect(readFileSync(file).equals(readFileSync(original))).toBe(true);
    }
    const megabytes = copied.reduce((total, file) => total + statSync(file).size, 0) / 1_000_000;
    expect(megabytes).toBeLessThan(5);
  });

  it("has no spreadsheet of its own in it", () => {
    const bundles = files.filter((file) => file.endsWith(".js") && !file.includes("office-js"));
    expect(bundles.map((file) => basename(file))).toEqual(
      expect.arrayContaining(["functions.js", "taskpane.js", "pane.js"]),
    );
    for (const bundle of bundles) expect(readFileSync(bundle, "utf8")).not.toMatch(/univer/i);
  });

  it("allows scripts and connections of the site only, and no inline script or evaluation", () => {
    const page = readFileSync(join(dist, "taskpane.html"), "utf8");
    const policy = /Content-Security-Policy"? content="([^"]+)"/.exec(page)?.[1] ?? "";
    expect(policy).toContain("default-src 'none'");
    expect(policy).toContain("script-src 'self';");
    expect(policy).toContain("connect-src 'self';");
    expect(policy).not.toMatch(/unsafe|https?:|\*/);
    expect(page).not.toMatch(/<script(?![^>]*src=)/);
  });

  it("has the page wait for Excel's interface, the functions and the buttons, in this order, and for nothing else", () => {
    const page = readFileSync(join(dist, "taskpane.html"), "utf8");
    expect([...page.matchAll(/<script [^>]*>/g)].map(([tag]) => tag.replaceAll('"', ""))).toEqual([
      "<script src=office-js/office.js>",
      expect.stringMatching(/^<script src=functions\.js\?[0-9a-f]{12}>$/),
      expect.stringMatching(/^<script src=taskpane\.js\?[0-9a-f]{12}>$/),
    ]);
  });

  it("lists the configured schemes with the fingerprints that they have", async () => {
    const listed: unknown = JSON.parse(readFileSync(join(dist, "schemes/index.json"), "utf8"));
    const entry = (file: string, { document, fingerprint }: Scheme): unknown => ({
      file,
      id: document.id,
      year: 2026,
      version: 1,
      fingerprint,
    });
    expect(listed).toEqual([
      entry("demonstration-2026-1.json", demonstrationScheme()),
      entry("demonstration-full-2026-1.json", fullContext().scheme),
    ]);
    expect((await readBankFiles(join(root, "assets"))).index).toEqual(listed);
  });

  it("carries the bank's keys beside them", () => {
    expect(readKeyList(readFileSync(join(dist, "keys.json"), "utf8"))).toEqual(
      readKeyList(readFileSync(join(root, "assets/keys.json"), "utf8")),
    );
  });
});

describe("the workbench's server", () => {
  const server = createServer(workbenchSite());
  let port = 0;
  beforeAll(async () => {
    port = await listen(server, 0);
  });
  afterAll(() => {
    server.closeAllConnections();
    server.close();
  });

  const get = (path: string): Promise<{ readonly status: number; readonly body: string; readonly type: string }> =>
    new Promise((resolve, reject) => {
      const answer = (response: IncomingMessage): void => {
        const chunks: Buffer[] = [];
        response.on("data", (chunk: Buffer) => chunks.push(chunk));
        response.on("end", () => {
          resolve({
            status: response.statusCode ?? 0,
            body: Buffer.concat(chunks).toString("utf8"),
            type: response.headers["content-type"] ?? "",
          });
        });
      };
      // The path is sent as it stands, dots and all, as a browser would not.
      request({ host: "localhost", port, path }, answer).on("error", reject).end();
    });

  it("gives the add-in exactly the files that are deployed", async () => {
    const { body } = await get("/addin/taskpane.html?lang=en");
    expect(body).toBe(readFileSync(join(dist, "taskpane.html"), "utf8"));
  });

  it("puts the bridge in the place of office.js, and nothing else", async () => {
    const { body, type } = await get("/addin/office-js/office.js");
    expect(body).toContain("window.parent");
    expect(type).toContain("javascript");
  });

  it.each(["/../package.json", "/addin/../../package.json", "/%2e%2e/package.json", "/addin/nothing.js"])(
    "has nothing at %s",
    async (path) => {
      expect((await get(path)).status).toBe(404);
    },
  );

  it("says so when the port is taken, and how to choose another", async () => {
    await expect(listen(createServer(), port)).rejects.toThrow("PORT=3001 npm start");
  });
});
