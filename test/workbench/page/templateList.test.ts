import { readFileSync } from "node:fs";
import { fullestDemonstration, templateList } from "../../../src/workbench/page/templateList";

const listText = readFileSync("assets/templates/index.json", "utf8");

function answerWith(text: string, type: string, status = 200): void {
  jest.spyOn(globalThis, "fetch").mockResolvedValue(new Response(text, { status, headers: { "content-type": type } }));
}

afterEach(() => jest.restoreAllMocks());

test("every built template is offered, in the order of the list", async () => {
  answerWith(listText, "application/json; charset=utf-8");
  const files = (await templateList("/addin/templates/")).map(({ file }) => file);
  expect(files).toEqual((JSON.parse(listText) as { file: string }[]).map(({ file }) => file));
  expect(files.length).toBeGreaterThan(8);
});

test("the workbench opens the demonstration that shows all parts", async () => {
  answerWith(listText, "application/json");
  expect(fullestDemonstration(await templateList("/"))?.file).toBe("全面考核-演示-2026Q3.xlsx");
});

test("templates that have not been built are none", async () => {
  answerWith("<!doctype html>", "text/html");
  expect(await templateList("/")).toEqual([]);
  answerWith("gone", "application/json", 404);
  expect(await templateList("/")).toEqual([]);
  expect(fullestDemonstration([])).toBeNull();
});

test("entries that are not as the list has them are left out", async () => {
  answerWith('[{"file":"a.xlsx"}, 3, null]', "application/json");
  expect(await templateList("/")).toEqual([]);
});
