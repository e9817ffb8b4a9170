import { mkdtempSync, mkdirSync, writeFileSync } from "node:fs";
import { createServer, request } from "node:http";
import type { IncomingMessage } from "node:http";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { listen } from "../../src/delivery/listen";
import { trialDeployment } from "../../src/delivery/trialDeployment";
import { demonstrationScheme, demonstrationText } from "../support/demonstrationScheme";

const folder = mkdtempSync(join(tmpdir(), "site-"));
mkdirSync(join(folder, "schemes"));
writeFileSync(join(folder, "keys.json"), '{"format":1,"keys":[],"withdrawn":[]}');
const built = [
  { file: "demonstration-2026-1.json", id: "demonstration", year: 2026, version: 1, fingerprint: "0".repeat(64) },
  { file: "other-2026-1.json", id: "other", year: 2026, version: 1, fingerprint: "1".repeat(64) },
];
writeFileSync(join(folder, "schemes/index.json"), JSON.stringify(built));

const trial = trialDeployment(folder);
const server = createServer((asked, response) => {
  if (trial(asked.url ?? "/", asked, response)) return;
  response.writeHead(404);
  response.end();
});
let port = 0;

beforeAll(async () => {
  port = await listen(server, 0);
});
beforeEach(() => ask("DELETE", "/trial/files"));
afterAll(() => {
  server.closeAllConnections();
  server.close();
});

interface Answer {
  readonly status: number;
  readonly body: string;
}

/** Asks as the workbench's own page does, unless told otherwise. */
function ask(
  method: string,
  path: string,
  { body = "", headers = {} }: { readonly body?: string; readonly headers?: Readonly<Record<string, string>> } = {},
): Promise<Answer> {
  return new Promise((resolve, reject) => {
    const answer = (response: IncomingMessage): void => {
      const chunks: Buffer[] = [];
      response.on("data", (chunk: Buffer) => chunks.push(chunk));
      response.on("end", () => {
        resolve({ status: response.statusCode ?? 0, body: Buffer.concat(chunks).toString("utf8") });
      });
    };
    const own = { Origin: `http://localhost:${String(port)}`, ...headers };
    request({ host: "localhost", port, path, method, headers: own }, answer).on("error", reject).end(body);
  });
}

const put = (content: unknown): Promise<Answer> =>
  ask("POST", "/trial/files", { body: typeof content === "string" ? content : JSON.stringify(content) });

async function served(path: string): Promise<unknown> {
  return JSON.parse((await ask("GET", path)).body) as unknown;
}

const key = {
  id: "head-office-2026",
  algorithm: "ES256",
  owner: { zh: "总行人力资源部", en: "Head office HR" },
  publicKey: `B${"A".repeat(86)}`,
  validFrom: "2026-01-01",
  validTo: "2027-12-31",
  revoked: null,
};
const scheme = demonstrationScheme();
const issued = {
  scheme: scheme.document,
  seal: {
    format: 1,
    algorithm: "ES256",
    key: key.id,
    issuer: "张华",
    issuedAt: "2026-01-05T08:00:00Z",
    scheme: { id: "demonstration", year: 2026, version: 1, fingerprint: scheme.fingerprint },
    signature: "A".repeat(86),
  },
};

describe("the trial deployment of the workbench", () => {
  it("serves what was built as long as nothing is put in", async () => {
    expect(await served("/addin/keys.json")).toEqual({ format: 1, keys: [], withdrawn: [] });
    expect(await served("/addin/schemes/index.json")).toEqual(built);
    expect(await served("/trial/files")).toEqual({ keys: [], withdrawn: [], schemes: [] });
    expect((await ask("GET", "/addin/schemes/demonstration-2026-1.json")).status).toBe(404);
  });

  it("takes a key as the scheme desk gives it, and serves it in keys.json", async () => {
    expect((await put(key)).status).toBe(200);
    expect(await served("/addin/keys.json")).toEqual({ format: 1, keys: [key], withdrawn: [] });
  });

  it("takes a whole keys.json; a key of the same name goes, so that one can be revoked", async () => {
    await put(key);
    const revoked = { ...key, revoked: { on: "2026-06-01", reason: { zh: "遗失", en: "lost" } } };
    const withdrawn = [{ fingerprint: scheme.fingerprint, on: "2026-06-01", reason: { zh: "有误", en: "faulty" } }];
    await put({ format: 1, keys: [revoked], withdrawn });
    expect(await served("/addin/keys.json")).toEqual({ format: 1, keys: [revoked], withdrawn });
  });

  it("takes an issued scheme, which stands in the place of the built one of its name, and lists it", async () => {
    const answer = await put(issued);
    expect(JSON.parse(answer.body)).toMatchObject({ schemes: [{ id: "demonstration", sealed: true }] });
    expect(await served("/addin/schemes/demonstration-2026-1.json")).toEqual(issued);
    const { fingerprint } = scheme;
    expect(await served("/addin/schemes/index.json")).toEqual([built[1], { ...built[0], fingerprint }]);
  });

  it("takes a scheme without a seal, and says so", async () => {
    expect(JSON.parse((await put(demonstrationText)).body)).toMatchObject({ schemes: [{ sealed: false }] });
  });

  it("gives everything back as it was built once it is taken out", async () => {
    await put(key);
    await put(issued);
    await ask("DELETE", "/trial/files");
    expect(await served("/addin/keys.json")).toEqual({ format: 1, keys: [], withdrawn: [] });
    expect(await served("/addin/schemes/index.json")).toEqual(built);
    expect((await ask("GET", "/addin/schemes/demonstration-2026-1.json")).status).toBe(404);
  });

  it.each([
    ["what is no JSON", "<html>", /JSON/],
    ["a key of a wrong form", { ...key, publicKey: "AAAA" }, /publicKey/],
    ["a key list of a wrong form", { format: 1, keys: [{}], withdrawn: [] }, /keys/],
    ["a scheme that breaks a rule", { ...scheme.document, year: "2026" }, /year/],
    ["a seal that is none", { ...issued, seal: { signed: true } }, /签章.*seal/],
  ])("refuses %s, and says why", async (_name, content, reason) => {
    const { status, body } = await put(content);
    expect(status).toBe(422);
    expect((JSON.parse(body) as { reason: { zh: string } }).reason.zh).toMatch(reason);
    expect(await served("/trial/files")).toEqual({ keys: [], withdrawn: [], schemes: [] });
  });

  it("refuses what is larger than a scheme can be", async () => {
    expect((await put(`"${"x".repeat(2_000_001)}"`)).status).toBe(413);
  });

  it.each([
    ["another page", { Origin: "https://attacker.example" }],
    ["a page that names none", { Origin: "null" }],
    ["a page that reached here under another name", { Origin: "http://attacker.example", Host: "attacker.example" }],
  ])("lets %s change nothing", async (_name, headers) => {
    await put(key);
    expect((await ask("POST", "/trial/files", { body: JSON.stringify(issued), headers })).status).toBe(403);
    expect((await ask("DELETE", "/trial/files", { headers })).status).toBe(403);
    expect(await served("/trial/files")).toMatchObject({ keys: [{ id: key.id }], schemes: [] });
  });
});
