import { webServer } from "../../src/excel/webServer";

/** What the browser was asked, and how. */
const asked: { readonly address: unknown; readonly options: RequestInit | undefined }[] = [];
const { fetch } = globalThis;

/** A browser that answers everything with this text. */
function answering(body: string): void {
  globalThis.fetch = (address, options) => {
    asked.push({ address, options });
    return Promise.resolve(new Response(body));
  };
}

beforeEach(() => {
  asked.length = 0;
});
afterEach(() => {
  globalThis.fetch = fetch;
});

describe("schemes and keys come from the add-in's own server only", () => {
  const own = { mode: "same-origin", credentials: "same-origin", redirect: "error" };

  test("every request stays with the page's origin, and no redirection is followed", async () => {
    answering('[{"file":"方案 2026.json"}]');
    const server = webServer();
    expect(await server.schemeFiles()).toEqual(["方案 2026.json"]);
    await server.keyList();
    await server.schemeText("方案 2026.json");
    await server.template("季度考核.xlsx");
    expect(asked.map(({ options }) => options)).toEqual([own, own, own, own]);
    expect(asked.map(({ address }) => address)).toEqual([
      "schemes/index.json",
      "keys.json",
      "schemes/%E6%96%B9%E6%A1%88%202026.json",
      "templates/%E5%AD%A3%E5%BA%A6%E8%80%83%E6%A0%B8.xlsx",
    ]);
  });

  test.each([
    "https://evil.example/x.json",
    "../x.json",
    "//evil.example/x",
    "\\\\evil\\x.json",
    "/x.json",
    "sub/x.json",
    "..",
    ".env",
    "x.json?y=1",
    "x.json#y",
    "%2e%2e/x.json",
    "data:application/json,{}",
    "",
    null,
    { file: "x.json" },
  ])("%p in the list of schemes is no file name, and nothing is asked for", async (file) => {
    answering(JSON.stringify([{ file: "good.json" }, { file }]));
    await expect(webServer().schemeFiles()).rejects.toThrow("is not a file name");
    expect(asked).toHaveLength(1);
    if (typeof file !== "string") return;
    await expect(webServer().schemeText(file)).rejects.toThrow("is not a file name");
    await expect(webServer().template(file)).rejects.toThrow("is not a file name");
    expect(asked).toHaveLength(1);
  });

  test("an answer that is a redirection or a refusal is none", async () => {
    globalThis.fetch = () => Promise.reject(new TypeError("redirected"));
    await expect(webServer().keyList()).rejects.toThrow("redirected");
    globalThis.fetch = () => Promise.resolve(new Response("{}", { status: 404 }));
    await expect(webServer().keyList()).rejects.toThrow("keys.json: HTTP 404");
  });
});
