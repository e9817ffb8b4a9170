/**
 * A whole round between head office and its branches, in a browser: a scheme is edited, checked, compared, previewed and
 * issued; put on the server; loaded, filled, graded and submitted by three branches, one of whose files is tampered with;
 * collected with receipts, merged and ranked, archived, verified, and an appeal answered. Needs Chromium and the built sites.
 */
import { execFileSync } from "node:child_process";
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { strFromU8, strToU8, unzipSync, zipSync } from "fflate";
import type { Download, Frame, Locator, Page } from "playwright-core";
import { readSchemeFile } from "../../src/workflow/seal/schemeFile";
import { readWorkbook } from "../../src/files/xlsx/readWorkbook";
import type { FrozenContent } from "../../src/workflow/submission/frozenContent";
import { verifyFrozen } from "../../src/workflow/submission/verifyFrozen";
import type { Person } from "../support/quarterTables";
import { quarterTables, workedCases } from "../support/quarterTables";
import type { WorkbenchBrowser, WorkbenchPage } from "../support/browser";
import { findChromium, startWorkbench } from "../support/browser";
import { goOn, inspect, openPage, stepDone } from "./paneDriver";

jest.setTimeout(900_000);

const chromium = findChromium();
const withBrowser = chromium === null ? describe.skip : describe;

/** The three branches, each with the worked cases of the rules under other numbers and names. */
const branches = ["城东支行", "城西支行", "城南支行"].map((unit, index) => ({
  unit,
  people: workedCases.map((person): Person => ({
    ...person,
    id: `B${String(index + 1)}${String(person.id).slice(1)}`,
    name: `${unit.slice(1, 2)}${person.name ?? ""}`,
    unit,
    netProfit: Number(person.netProfit) + index * 30_000,
  })),
}));

const PASSPHRASE = "丹桂 琥珀 Lantern 42 河畔";

let workbench: WorkbenchBrowser;
let folder: string;
/** What was handed over as downloads, by the name of the file. */
const handed = new Map<string, Uint8Array>();

beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), "round-"));
  if (chromium !== null) workbench = await startWorkbench(chromium);
});

afterAll(async () => {
  rmSync(folder, { recursive: true, force: true });
  if (chromium !== null) await workbench.close();
});

/** Does something that hands a file over; its name. The bytes are kept under it. */
async function download(page: Page, act: () => Promise<void>): Promise<string> {
  const waited = page.waitForEvent("download", { timeout: 180_000 });
  await act();
  const file: Download = await waited;
  handed.set(file.suggestedFilename(), new Uint8Array(readFileSync(await file.path())));
  return file.suggestedFilename();
}

function bytesOf(name: string): Uint8Array {
  const bytes = handed.get(name);
  if (bytes === undefined) throw new Error(`${name} was not handed over`);
  return bytes;
}

function contentOf(name: string): FrozenContent {
  const verdict = verifyFrozen(readWorkbook(bytesOf(name)));
  if (verdict.state !== "untouched") throw new Error(`${name} is ${verdict.state}`);
  return verdict.content;
}

/** Chooses files for the place of the pane with this label. */
async function choose(pane: Frame, label: string, names: readonly string[]): Promise<void> {
  const files = names.map((name) => ({ name, mimeType: "", buffer: Buffer.from(bytesOf(name)) }));
  await pane.getByRole("group", { name: label, exact: true }).locator("input[type=file]").setInputFiles(files);
}

/** IT puts a file into the served site. */
async function deploy(page: Page, content: string): Promise<void> {
  const status = await page.evaluate(async (body) => {
    const answer = await fetch("/trial/files", {
      method: "POST",
      headers: { "Content-Type": "application/json" },
      body,
    });
    return answer.status;
  }, content);
  expect(status).toBeLessThan(300);
}

/** The field of a scheme's entry on the desk. */
function entry(pane: Frame, path: string): Locator {
  return pane.locator(`[id="desk-field-${path}"]`);
}

async function deskStep(pane: Frame, name: string): Promise<void> {
  await pane.getByRole("tab", { name: new RegExp(`${name}$`) }).click();
}

async function openHeadOffice(pane: Frame, tab: "编制方案" | "汇总" | "核验与历史"): Promise<void> {
  await openPage(pane, "headOffice");
  await pane.getByRole("tab", { name: tab, exact: true }).click();
}

/** Puts the people of a branch into the tables of the open template, as if pasted. */
async function fill(page: Page, people: readonly Person[]): Promise<void> {
  const tables = quarterTables(people);
  for (const { name, rows } of Object.values(tables)) {
    const [headers = [], ...body] = rows;
    await page.evaluate(
      `Excel.run(async (context) => {
        const table = context.workbook.tables.getItem(${JSON.stringify(name)});
        const header = table.getHeaderRowRange();
        header.load("values,rowIndex,columnIndex,columnCount");
        await context.sync();
        const [given, rows] = ${JSON.stringify([headers, body])};
        const places = given.map((name) => header.values[0].indexOf(name));
        if (places.includes(-1)) throw new Error("The template lacks a column: " + given[places.indexOf(-1)]);
        const width = Math.max(...places) + 1;
        const sheet = table.worksheet;
        table.resize(sheet.getRangeByIndexes(header.rowIndex, header.columnIndex, rows.length + 1, header.columnCount));
        await context.sync();
        const cells = rows.map((row) => Array.from({ length: width }, (_, column) => places.includes(column) ? row[places.indexOf(column)] : ""));
        sheet.getRangeByIndexes(header.rowIndex + 1, header.columnIndex, rows.length, width).values = cells;
        await context.sync();
      })`,
    );
  }
}

/** A branch: loads the issued scheme, fills, grades, writes and submits; the name of its file. */
async function submitBranch(unit: string, people: readonly Person[]): Promise<string> {
  const opened = await workbench.open({ query: "?workbook=季度考核.xlsx&lang=zh-CN&pane=400" });
  const { page, pane } = opened;
  await openPage(pane, "scheme");
  await pane
    .getByText(/第 2 版/)
    .first()
    .waitFor();
  await pane.getByRole("button", { name: "载入到工作簿" }).first().click();
  await pane.getByRole("dialog").getByRole("button", { name: "载入到工作簿" }).click();
  await pane.getByText("已签发").first().waitFor();
  await fill(page, people);
  await openPage(pane, "wizard");
  for (let step = 0; step < 5; step += 1) await goOn(pane);
  await pane.getByText("数值", { exact: true }).click();
  await pane.getByRole("textbox", { name: "经办人" }).fill("李四");
  await stepDone(pane);
  await goOn(pane);
  await pane.getByRole("heading", { name: "已写入" }).waitFor({ timeout: 180_000 });
  await pane.getByRole("button", { name: "去上报" }).click();
  await pane.getByRole("textbox", { name: "上报机构" }).waitFor({ timeout: 180_000 });
  await pane.getByText("已齐全，可以上报。").waitFor({ timeout: 180_000 });
  const name = await download(page, () => goOn(pane));
  await pane
    .getByText(/第 1 版已冻结/)
    .first()
    .waitFor({ timeout: 180_000 });
  expect(opened.faults).toEqual([]);
  await page.context().close();
  expect(name).toMatch(new RegExp(`^${unit}_2026Q3_v1_\\d{8}\\.xlsx$`));
  return name;
}

/** The file with one figure of a sheet changed, as somebody would by hand; under the name it came with. */
function tamper(name: string, sheet: string, from: string, to: string): Uint8Array {
  const files = unzipSync(bytesOf(name));
  const workbook = strFromU8(files["xl/workbook.xml"] ?? new Uint8Array());
  const order = [...workbook.matchAll(/<sheet [^>]*name="([^"]*)"/g)].map((match) => match[1]);
  const path = `xl/worksheets/sheet${String(order.indexOf(sheet) + 1)}.xml`;
  const xml = strFromU8(files[path] ?? new Uint8Array());
  const changed = xml.replace(`<v>${from}</v>`, `<v>${to}</v>`);
  if (changed === xml) throw new Error(`${sheet} shows no ${from}`);
  return zipSync({ ...files, [path]: strToU8(changed) });
}

/** The rows of a sheet of a file as LibreOffice opens it, in CSV. */
function inLibreOffice(name: string): string {
  const file = join(folder, "frozen.xlsx");
  writeFileSync(file, bytesOf(name));
  // The second sheet: 考核结果.
  execFileSync("soffice", [
    `-env:UserInstallation=file://${join(folder, "office")}`,
    "--headless",
    "--convert-to",
    "csv:Text - txt - csv (StarCalc):44,34,76,1,,0,false,true,false,false,false,2",
    "--outdir",
    folder,
    file,
  ]);
  return readFileSync(join(folder, "frozen-考核结果.csv"), "utf8");
}

withBrowser("a round between head office and its branches", () => {
  let office: WorkbenchPage;
  const returns: string[] = [];
  let issuedName = "";

  test("head office edits, checks, compares, previews and issues a scheme", async () => {
    office = await workbench.open({ query: "?workbook=季度考核-演示-2026Q3.xlsx&lang=zh-CN&pane=420" });
    const { page, pane } = office;
    const faults: string[] = [];
    const look = async (name: string): Promise<void> => {
      faults.push(...(await inspect(office, `round-${name}`)));
    };
    await openHeadOffice(pane, "编制方案");
    await pane.getByText("同一年度的第 2 版", { exact: false }).click();
    await pane.getByLabel("新版本起始日").fill("2026-07-01");
    await look("1-source");
    await pane.getByRole("button", { name: "开始编制" }).click();

    await pane.getByRole("searchbox").fill("一般公司");
    await pane.getByRole("region", { name: /找到/ }).getByRole("button", { name: /系数/ }).first().click();
    await entry(pane, "eva.assetClasses[5].coefficient").fill("9%");
    await look("2-edit");
    await pane.getByRole("searchbox").fill("变更");
    await pane
      .getByRole("region", { name: /找到/ })
      .getByRole("button", { name: /理由|原因/ })
      .first()
      .click();
    await entry(pane, "change.reason.zh").fill("一般公司贷款风险上升，资本系数提高一个百分点。");
    await entry(pane, "change.reason.en").fill("Corporate lending has become riskier: coefficient raised by a point.");

    await deskStep(pane, "检查");
    await pane.getByText(/可以签发/).waitFor();
    await look("3-check");
    await deskStep(pane, "对比");
    await pane.getByText("共有", { exact: false }).first().waitFor();
    await look("4-compare");
    await deskStep(pane, "影响");
    await pane.getByRole("button", { name: "计算影响" }).click();
    await pane.getByText("原等级 × 新等级").waitFor({ timeout: 180_000 });
    await look("5-effect");

    await deskStep(pane, "签发");
    await pane.getByText("生成新密钥").click();
    await pane.getByLabel("口令", { exact: true }).first().fill(PASSPHRASE);
    await pane.getByLabel("再输入一次口令").fill(PASSPHRASE);
    const keyFile = await download(page, () => pane.getByRole("button", { name: "生成密钥并保存文件" }).click());
    expect(Buffer.from(bytesOf(keyFile)).toString("utf8")).not.toContain(PASSPHRASE);
    const entryFile = await download(page, () => pane.getByRole("button", { name: "下载公钥条目" }).click());
    await pane.getByLabel("签发人").fill("总行人力资源部 张三");
    await pane.getByLabel("密钥的口令").fill(PASSPHRASE);
    await pane.getByRole("button", { name: "签发", exact: true }).click();
    issuedName = await download(page, () =>
      pane.getByRole("dialog").getByRole("button", { name: "签发", exact: true }).click(),
    );
    await look("6-issued");
    expect(issuedName).toBe("demonstration-2026-2.json");
    const issued = readSchemeFile(Buffer.from(bytesOf(issuedName)).toString("utf8"));
    expect(issued.result.ok && issued.result.scheme.document.eva.assetClasses[5]?.coefficient).toBe("0.09");
    expect(issued.seal?.issuer).toBe("总行人力资源部 张三");
    expect(faults).toEqual([]);
    expect(office.faults).toEqual([]);

    await deploy(page, Buffer.from(bytesOf(entryFile)).toString("utf8"));
    await deploy(page, Buffer.from(bytesOf(issuedName)).toString("utf8"));
  });

  test("a workbook with the old version says so, and one with a weight changed is refused", async () => {
    const { page } = office;
    await page.context().close();
    office = await workbench.open({ query: "?workbook=季度考核.xlsx&lang=zh-CN&pane=420" });
    const { page: now, pane } = office;
    // The issued scheme in the workbook's XML, with one weight changed.
    const issued = Buffer.from(bytesOf(issuedName)).toString("utf8");
    await openPage(pane, "scheme");
    await pane.getByRole("button", { name: "载入到工作簿" }).first().click();
    await pane.getByRole("dialog").getByRole("button", { name: "载入到工作簿" }).click();
    await pane.getByText("已签发").first().waitFor();
    expect(issued).toContain('"0.09"');
    await now.evaluate(
      `Excel.run(async (context) => {
        const parts = context.workbook.customXmlParts.getByNamespace("urn:kpi-appraisal:scheme:1");
        parts.load("items/id");
        await context.sync();
        const part = parts.items[0];
        const xml = part.getXml();
        await context.sync();
        part.setXml(xml.value.replace('"0.09"', '"0.07"'));
        await context.sync();
      })`,
    );
    await pane.getByRole("button", { name: "重新核对" }).click();
    await pane.getByText("已改动").first().waitFor();
    await openPage(pane, "wizard");
    await pane
      .getByRole("button", { name: "重新开始" })
      .click()
      .catch(() => undefined);
    await pane.getByText("已改动").first().waitFor();
    expect(await pane.locator("footer button:last-child").isDisabled()).toBe(true);
    expect(await inspect(office, "round-7-altered")).toEqual([]);
    await now.context().close();
  });

  test("three branches load, fill, grade and submit; LibreOffice shows the same figures", async () => {
    for (const { unit, people } of branches) returns.push(await submitBranch(unit, people));
    const content = contentOf(returns[0] ?? "");
    expect(content).toMatchObject({ unit: "城东支行", period: "2026Q3", version: 1, state: "issued" });
    // 2 400 000 − 100 000 000 × 9% × 10% ÷ 4 = 2 175 000 → 72.5 × 70% + 88 × 30% = 77.15
    expect(content.results[0]).toMatchObject({ eva: "2175000", gradingScore: "77.15" });
    const lines = inLibreOffice(returns[0] ?? "").split(/\r?\n/);
    for (const { id, gradingScore, eva } of content.results) {
      const line = lines.find((one) => one.includes(id)) ?? "";
      expect([line.includes(gradingScore ?? "-"), line.replaceAll(",", "").includes(eva ?? "-")]).toEqual([true, true]);
    }
  });

  test("head office collects: the changed file is refused with its cell, receipts go out, the rest is merged and ranked", async () => {
    const [east = "", west = "", south = ""] = returns;
    const good = bytesOf(west);
    handed.set(west, tamper(west, "考核结果", "77.85", "87.85"));
    office = await workbench.open({ query: "?workbook=季度考核.xlsx&lang=zh-CN&pane=420" });
    const { page, pane } = office;
    const faults: string[] = [];
    await openHeadOffice(pane, "汇总");
    await pane.getByLabel(/机构名单/).fill(branches.map(({ unit }) => unit).join("\n"));
    await choose(pane, "上报文件", [east, west, south]);
    await pane.getByText(/共 3 个文件：接收 2，待决定 0，退回 1/).waitFor({ timeout: 180_000 });
    await pane.getByRole("button", { name: /城西支行/ }).click();
    await pane
      .getByText(/考核结果.*H6|H6/)
      .first()
      .waitFor();
    faults.push(...(await inspect(office, "round-8-collected")));
    const receipts = await download(page, () => pane.getByRole("button", { name: /份回执/ }).click());
    const receiptNames = Object.keys(unzipSync(bytesOf(receipts)));
    expect(receiptNames.filter((name) => name.endsWith(".xlsx"))).toHaveLength(3);
    expect(receiptNames).toContain("汇总指纹.txt");
    const first = await download(page, () => pane.getByRole("button", { name: "合并 2 份" }).click());

    // The branch sends the file as it was; it is added to what was merged, together with a file that is in already.
    handed.set(west, good);
    await pane.getByRole("button", { name: "重新开始" }).click();
    await pane.getByRole("dialog").getByRole("button", { name: "重新开始" }).click();
    await pane.getByText(/共 3 个文件/).waitFor({ state: "detached" });
    await choose(pane, "上报文件", [first, west, east]);
    await pane.getByRole("button", { name: "核对一致，接着用" }).click();
    const merged = await download(page, () => pane.getByRole("button", { name: "合并 3 份" }).click());
    await pane.getByText(/3 个机构，9 人/).waitFor();
    faults.push(...(await inspect(office, "round-9-merged")));
    handed.set("merged.xlsx", bytesOf(merged));
    const ranked = readWorkbook(bytesOf(merged)).sheets.find(({ name }) => name === "全行结果")?.rows ?? [];
    const scores = ranked.map((row) => row.find((cell) => cell === 77.15 || cell === 77.85 || cell === 78.55));
    expect(scores.filter((score) => score !== undefined)).toEqual([78.55, 77.85, 77.15]);
    expect(faults).toEqual([]);
    expect(office.faults).toEqual([]);
  });

  test("the archive verifies, names the changed cell, follows a person and answers an appeal", async () => {
    const [east = "", west = ""] = returns;
    const { page, pane } = office;
    const faults: string[] = [];
    handed.set("changed.xlsx", tamper(west, "考核结果", "77.85", "87.85"));
    await openHeadOffice(pane, "核验与历史");
    await choose(pane, "归档文件", [east, west, "changed.xlsx", "merged.xlsx"]);
    await pane.getByText("已核验 4 个文件").waitFor({ timeout: 180_000 });
    expect(await pane.getByText(/^未改动：/).count()).toBe(2);
    await pane.getByText(/^有改动：与冻结时有 1 处不同/).waitFor();
    faults.push(...(await inspect(office, "round-10-archive")));
    await pane.getByRole("searchbox", { name: "工号或姓名" }).fill("B1001");
    await pane.getByText("77.15").first().waitFor();
    await pane
      .getByRole("button", { name: /申诉复核：2026Q3/ })
      .first()
      .click();
    await pane.getByText("各项与归档结果一致").waitFor({ timeout: 180_000 });
    faults.push(...(await inspect(office, "round-11-appeal")));
    const reply = await download(page, () => pane.getByRole("button", { name: "生成申诉答复书" }).click());
    expect(readWorkbook(bytesOf(reply)).sheets.length).toBeGreaterThan(0);
    expect(faults).toEqual([]);
    expect(office.faults).toEqual([]);
    await page.context().close();
  });
});
