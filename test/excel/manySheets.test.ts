import { excelWorkbook } from "../../src/excel/excelWorkbook";
import { Session } from "../../src/workbench/host/session";
import type { TestHost } from "../workbench/testHost";
import { installExcel, look, plan, progress, sheetNames } from "./excelHost";

let host: TestHost;

beforeEach(() => {
  host = installExcel();
});

afterEach(() => {
  jest.restoreAllMocks();
  host.dispose();
});

const names = Array.from({ length: 30 }, (_, index) => `告知书 ${String(index)}`);
const plans = names.map((name, index) => plan(name, [[String(index), "甲", index]]));

test("thirty notices take hardly more requests than one", async () => {
  const requests = jest.spyOn(Session.prototype, "sync");
  await excelWorkbook().writeSheets(plans.slice(0, 1), progress());
  const forOne = requests.mock.calls.length;
  requests.mockClear();
  await excelWorkbook().writeSheets(plans.slice(1), progress());
  expect(requests.mock.calls.length).toBeLessThanOrEqual(forOne + 4);
  for (const index of [0, 1, 29])
    expect(await look(names[index] ?? "", "A4:C4")).toEqual([[String(index), "甲", index]]);
});

test("one sheet that cannot be dressed leaves the others dressed", async () => {
  const broken = plan("告知书 坏", [["1", "甲", 1]], { freezeAt: "不是地址" });
  await excelWorkbook().writeSheets([broken, ...plans.slice(0, 3)], progress());
  expect(sheetNames(host)).toEqual(expect.arrayContaining(["告知书 坏", ...names.slice(0, 3)]));
  const { grid } = host.state;
  const frozen = grid.sheets().map(({ id, name }) => [name, grid.frozen(id).rows] as const);
  expect(frozen).toEqual(expect.arrayContaining(names.slice(0, 3).map((name) => [name, 3])));
});
