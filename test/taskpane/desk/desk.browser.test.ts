/**
 * The scheme desk in a browser: a scheme is begun, edited, checked, compared, tried on the open workbook, and issued with a
 * key made on the spot. Every screen is looked at: what axe finds, and what stands out sideways in a pane of 320 pixels.
 */
import { readFileSync } from "node:fs";
import type { Download, Frame } from "playwright-core";
import { readSchemeFile } from "../../../src/workflow/seal/schemeFile";
import { inspect, openPage } from "../../browser/paneDriver";
import type { WorkbenchBrowser, WorkbenchPage } from "../../support/browser";
import { findChromium, startWorkbench } from "../../support/browser";

jest.setTimeout(600_000);

const chromium = findChromium();
const withBrowser = chromium === null ? describe.skip : describe;
const PASSPHRASE = "correct horse battery";

let workbench: WorkbenchBrowser;
let opened: WorkbenchPage;

beforeAll(async () => {
  if (chromium === null) return;
  workbench = await startWorkbench(chromium);
  opened = await workbench.open({ query: "?workbook=季度考核-演示-2026Q3.xlsx&lang=zh-CN&theme=light&pane=320" });
});

afterAll(async () => {
  if (chromium !== null) await workbench.close();
});

async function toStep(pane: Frame, name: string): Promise<void> {
  await pane.getByRole("tab", { name: new RegExp(`^\\d ${name}$`) }).click();
}

async function toSection(pane: Frame, section: string): Promise<void> {
  await pane.getByRole("combobox", { name: "部分" }).selectOption(section);
}

async function textOf(download: Download): Promise<string> {
  return readFileSync(await download.path(), "utf8");
}

withBrowser("the scheme desk", () => {
  test("next year's scheme is begun from this year's", async () => {
    const { pane } = opened;
    await openPage(pane, "headOffice");
    await pane.getByRole("radio", { name: /2027 年的新方案/ }).check();
    expect(await inspect(opened, "desk-source")).toEqual([]);
    await pane.getByRole("button", { name: "开始编制" }).click();
    await pane.getByRole("heading", { name: "编辑方案" }).waitFor();
    expect(await inspect(opened, "desk-revision")).toEqual([]);
  });

  test("weights show what they add up to while they are typed, and undo takes the change back", async () => {
    const { pane } = opened;
    await toSection(pane, "quality");
    const weight = pane.getByRole("textbox", { name: /权重（%）$/ }).first();
    const before = await weight.inputValue();
    await weight.fill(String(Number(before) - 5));
    await pane.getByText("素质项目权重合计 95%，还差 5%").waitFor();
    expect(await inspect(opened, "desk-weights")).toEqual([]);
    await pane.getByRole("button", { name: "撤销" }).click();
    await pane.getByText("素质项目权重合计 100%").waitFor();
    expect(await weight.inputValue()).toBe(before);
  });

  test("a rate typed as a percentage is found again by search, by comparison and in the saved file", async () => {
    const { pane, page } = opened;
    await pane.getByRole("searchbox").fill("期望回报率");
    await pane.getByRole("button", { name: "经济增加值 › 资本期望回报率（年）" }).click();
    await pane.locator(":focus").fill("10.5%");
    const [saved] = await Promise.all([
      page.waitForEvent("download"),
      pane.getByRole("button", { name: "保存草稿" }).click(),
    ]);
    expect(saved.suggestedFilename()).toBe("demonstration-2027-1-draft.json");
    const { result } = readSchemeFile(await textOf(saved));
    expect(result.ok && result.scheme.document.eva.expectedReturn).toBe("0.105");
    await toStep(pane, "对比");
    await pane.getByText("10.5%").waitFor();
    expect(await inspect(opened, "desk-compare")).toEqual([]);
  });

  test("the check lists what it found, and a finding leads to its field", async () => {
    const { pane } = opened;
    await toStep(pane, "检查");
    await pane.getByText("可以签发").waitFor();
    expect(await inspect(opened, "desk-check")).toEqual([]);
    await pane.getByRole("button", { name: "去改：示例参数" }).click();
    await pane.getByRole("heading", { name: "本次修订" }).waitFor();
  });

  test("the effect on the open workbook shows who falls and why", async () => {
    const { pane } = opened;
    await toStep(pane, "影响");
    await pane.getByRole("button", { name: "计算影响" }).click();
    await pane.getByRole("heading", { name: "原等级 × 新等级" }).waitFor({ timeout: 300_000 });
    expect(await pane.getByText(/原因是资本期望回报率/).count()).toBeGreaterThan(0);
    expect(await inspect(opened, "desk-effect")).toEqual([]);
  });

  test("a key made here signs the scheme, and the file bears the seal", async () => {
    const { pane, page } = opened;
    await toStep(pane, "签发");
    await pane.getByRole("radio", { name: "生成新密钥" }).check();
    await pane.getByRole("textbox", { name: "口令", exact: true }).fill(PASSPHRASE);
    await pane.getByRole("textbox", { name: "再输入一次口令" }).fill(PASSPHRASE);
    expect(await inspect(opened, "desk-new-key")).toEqual([]);
    const [keyFile] = await Promise.all([
      page.waitForEvent("download"),
      pane.getByRole("button", { name: "生成密钥并保存文件" }).click(),
    ]);
    expect(await textOf(keyFile)).not.toContain(PASSPHRASE);
    await pane.getByText(/还不在服务器的 keys.json 中/).waitFor();
    await pane.getByRole("textbox", { name: "签发人" }).fill("人力资源部 张三");
    await pane.getByRole("textbox", { name: "密钥的口令" }).fill(PASSPHRASE);
    await pane.getByRole("button", { name: "签发", exact: true }).click();
    const [issued] = await Promise.all([
      page.waitForEvent("download"),
      pane.getByRole("dialog").getByRole("button", { name: "签发", exact: true }).click(),
    ]);
    expect(issued.suggestedFilename()).toBe("demonstration-2027-1.json");
    const { result, seal } = readSchemeFile(await textOf(issued));
    expect(result.ok && result.scheme.fingerprint).toBe(seal?.scheme.fingerprint);
    await pane.getByRole("heading", { name: "已签发" }).waitFor();
    expect(await inspect(opened, "desk-issued")).toEqual([]);
    expect(await pane.locator("input[type=password]").count()).toBe(0);
  });

  test("a version within the year is checked and compared while its reason is still to be written", async () => {
    const { pane } = opened;
    await toStep(pane, "来源");
    await pane.getByRole("radio", { name: /同一年度的第 2 版/ }).check();
    expect(await pane.getByLabel("新版本起始日").inputValue()).toMatch(/^2026-(04|07|10)-01$/);
    await pane.getByRole("button", { name: "开始编制" }).click();
    await toStep(pane, "检查");
    await pane.getByText("有 1 处必须先改，改好才能签发。").waitFor();
    expect(await inspect(opened, "desk-check-reason")).toEqual([]);
    await toStep(pane, "对比");
    await pane.getByText(/共有 \d+ 处不同/).waitFor();
    await toStep(pane, "签发");
    await pane.getByText("方案还有 1 处必须先改").waitFor();
    await toStep(pane, "检查");
    await pane.getByRole("button", { name: "去改：变更理由·中文" }).click();
    await pane.locator(":focus").fill("年中调整");
    await toStep(pane, "检查");
    await pane.getByText("英文的变更理由留空，签发时照中文写入").waitFor();
  });

  test("an unsaved draft is kept on this computer, without anything of a key", async () => {
    const { pane } = opened;
    await pane.waitForFunction(() => (localStorage.getItem("kpi-appraisal.draft") ?? "").includes("年中调整"));
    const kept = await pane.evaluate(() => JSON.stringify(localStorage));
    expect(kept).not.toContain(PASSPHRASE);
    expect(kept).not.toMatch(/privateKey|ciphertext|PBKDF2/i);
  });

  test("nothing failed on the way, and nobody else was asked for anything", () => {
    expect(opened.faults).toEqual([]);
  });
});
