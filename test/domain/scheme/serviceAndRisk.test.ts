import type { SchemeDocument } from "../../../src/domain/scheme/schema";
import { readScheme } from "../../../src/domain/scheme/scheme";
import { issueText } from "../../../src/domain/scheme/schemeIssue";
import { schemeTables } from "../../../src/domain/scheme/schemeTables";
import type { DeepWritable } from "../../support/demonstrationScheme";
import { fullDocument } from "../../support/demonstrationScheme";

type Rules<Part extends "service" | "risk"> = NonNullable<DeepWritable<SchemeDocument>[Part]>;

function issues(document: SchemeDocument): readonly string[] {
  const result = readScheme(document);
  return result.ok ? [] : result.issues.map((one) => issueText(one).zh);
}

function rulesOf<Part extends "service" | "risk">(document: DeepWritable<SchemeDocument>, part: Part): Rules<Part> {
  const rules = document[part];
  if (rules === undefined) throw new Error(`The demonstration has the part ${part}`);
  return rules;
}

describe("a scheme whose rules of service are at fault is refused", () => {
  it.each<readonly [string, (rules: Rules<"service">) => unknown, string]>([
    [
      "more reviews than contacts",
      ({ tiers }) => Object.assign(tiers[1] ?? {}, { reviews: 5 }),
      "service.tiers[1].reviews：「财富」全年 5 次回顾或服务多于 4 次联系",
    ],
    [
      "a tier twice",
      ({ tiers }) => Object.assign(tiers[1] ?? {}, { name: { zh: "私人银行", en: "Wealth" } }),
      "service.tiers[1].name：名称「私人银行」与另一项相同",
    ],
    [
      "an unknown interval",
      ({ tiers }) => Object.assign(tiers[0] ?? {}, { contactEvery: "week" }),
      'service.tiers[0].contactEvery：现为 "week"，应为month、quarter、halfYear 或 year 之一',
    ],
    ["no tier at all", (rules) => Object.assign(rules, { tiers: [] }), "service.tiers：现为 0，应为至少一项"],
    [
      "a target above everybody",
      (rules) => Object.assign(rules, { maintenanceTarget: "1.1" }),
      'service.maintenanceTarget：现为 "1.1"，应为0 到 1 之间的小数文本',
    ],
    [
      "assets of zero for a plan",
      (rules) => Object.assign(rules, { allocationPlanFrom: "0" }),
      'service.allocationPlanFrom：现为 "0"，应为大于 0 的小数文本',
    ],
    [
      "nobody to contact",
      (rules) => Object.assign(rules, { dailyCustomers: 0 }),
      "service.dailyCustomers：现为 0，应为不小于 1 的整数",
    ],
  ])("%s", (_name, change, expected) => {
    const found = issues(fullDocument((document) => void change(rulesOf(document, "service"))));
    expect(found.join("\n")).toContain(expected);
    expect(found).toHaveLength(1);
  });
});

describe("a scheme whose rules of warnings are at fault is refused", () => {
  it.each<readonly [string, (rules: Rules<"risk">) => unknown, string]>([
    [
      "a cap below one warning's deduction",
      ({ warning }) => Object.assign(warning, { deductionCap: "1.5" }),
      "risk.warning.deductionCap：每条预警扣分上限 1.5 低于每条逾期扣分 2",
    ],
    [
      "a negative deduction",
      ({ warning }) => Object.assign(warning, { deductionPerDay: "-0.5" }),
      'risk.warning.deductionPerDay：现为 "-0.5"，应为不小于 0 的小数文本',
    ],
    [
      "half a day",
      ({ warning }) => Object.assign(warning.allowedDays, { decided: 1.5 }),
      "risk.warning.allowedDays.decided：",
    ],
    [
      "a kind of inspection twice",
      ({ inspections }) => Object.assign(inspections[1] ?? {}, { id: "working-capital" }),
      "risk.inspections[1].name：名称「固定资产贷款检查」与另一项相同",
    ],
    [
      "an inspection that never falls due",
      ({ inspections }) => Object.assign(inspections[0] ?? {}, { timesAYear: 0 }),
      "risk.inspections[0].timesAYear：现为 0，应为不小于 1 的整数",
    ],
  ])("%s", (_name, change, expected) => {
    const found = issues(fullDocument((document) => void change(rulesOf(document, "risk"))));
    expect(found.join("\n")).toContain(expected);
    expect(found).toHaveLength(1);
  });

  it("a cap of exactly one warning's deduction stands", () => {
    expect(issues(fullDocument((document) => void (rulesOf(document, "risk").warning.deductionCap = "2")))).toEqual([]);
  });
});

describe("the tables of 方案参数", () => {
  it("show every value of both parts that a calculation uses", () => {
    const tables = schemeTables(fullDocument());
    const shown = tables.flatMap(({ rows }) => rows.flat().flatMap(({ path }) => (path === null ? [] : [path])));
    const document = fullDocument();
    const leaves = (value: unknown, path: string): readonly string[] =>
      typeof value === "object" && value !== null
        ? Object.entries(value).flatMap(([key, inner]) =>
            leaves(inner, Array.isArray(value) ? `${path}[${key}]` : `${path}.${key}`),
          )
        : [path];
    const used = [...leaves(document.service, "service"), ...leaves(document.risk, "risk")].filter(
      (path) => !/\.(id|name\.(zh|en)|reviewName\.(zh|en))$/.test(path),
    );
    expect(used.filter((path) => !shown.includes(path))).toEqual([]);
    expect(used.length).toBeGreaterThan(15);
  });
});
