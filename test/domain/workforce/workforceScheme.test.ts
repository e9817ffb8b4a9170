import { readScheme } from "../../../src/domain/scheme/scheme";
import { issueText } from "../../../src/domain/scheme/schemeIssue";
import { schemeTables } from "../../../src/domain/scheme/schemeTables";
import type { WorkforceRules } from "../../../src/domain/scheme/parts/workforce";
import type { DeepWritable } from "../../support/demonstrationScheme";
import { fullContext, fullDocument } from "../../support/demonstrationScheme";

type Change = (workforce: DeepWritable<WorkforceRules>) => void;

function issuesAfter(change: Change): readonly string[] {
  const result = readScheme(
    fullDocument((document) => {
      change(document.workforce!);
    }),
  );
  return result.ok ? [] : result.issues.map((issue) => issueText(issue).zh);
}

describe("a scheme with a fault in 队伍结构 is refused", () => {
  const broken: readonly (readonly [string, Change, string])[] = [
    ["a gap between ages", (rules) => (rules.ages[1]!.from = "31"), "workforce.ages[1].from：与上一段之间有缺口"],
    [
      "lengths of service that overlap",
      (rules) => (rules.service[2]!.from = "2"),
      "workforce.service[2].from：与上一段重叠",
    ],
    [
      "ages that do not begin at 0",
      (rules) => (rules.ages[0]!.from = "18"),
      "workforce.ages[0].from：第一段从 18 起，应从 0 起",
    ],
    ["ages that end", (rules) => (rules.ages[3]!.below = "65"), "workforce.ages[3].below：最后一段的上限是 65"],
    [
      "a post that requires a certificate there is not",
      (rules) => rules.posts[3]!.requires[2]!.push("cfa"),
      "workforce.posts[3].requires[2][2]：没有标识为 cfa 的一项",
    ],
    [
      "a requirement without any certificate",
      (rules) => (rules.posts[0]!.requires[0] = []),
      "workforce.posts[0].requires[0]：",
    ],
    [
      "a certificate whose name has a separator in it",
      (rules) => (rules.certificates[3]!.name.zh = "理财师，初级"),
      "workforce.certificates[3].name：证书名称「理财师，初级」里有顿号、逗号或分号",
    ],
    [
      "a target beyond all people",
      (rules) => (rules.manyCertificates.target = "1.2"),
      "workforce.manyCertificates.target：",
    ],
    [
      "more certificates asked for than there are",
      (rules) => (rules.manyCertificates.count = rules.certificates.length + 1),
      "workforce.manyCertificates.count：持证项数要求现为",
    ],
    ["a limit of no customers", (rules) => (rules.customersPerManager = 0), "workforce.customersPerManager："],
    ["a trial of no months", (rules) => (rules.trial.months = 0), "workforce.trial.months："],
    ["pay compared with nothing", (rules) => (rules.payReference = "best" as "mean"), "workforce.payReference："],
    [
      "two certificates of one name",
      (rules) => (rules.certificates[1]!.name.zh = "个人客户经理岗位资格"),
      "workforce.certificates[1].name：名称「个人客户经理岗位资格」与另一项相同",
    ],
    ["two posts of one name", (rules) => (rules.posts[1]!.name.zh = "对公客户经理"), "workforce.posts[1].name：名称"],
  ];

  it.each(broken)("%s", (_name, change, issue) => {
    expect(issuesAfter(change)).toContainEqual(expect.stringContaining(issue));
  });

  it("as it stands, it has none", () => {
    expect(issuesAfter(() => undefined)).toEqual([]);
  });
});

describe("the tables of 队伍结构", () => {
  const { document } = fullContext().scheme;

  it("show every limit, target and bound, each once", () => {
    const shown = schemeTables(document).flatMap(({ rows }) => rows.flat().flatMap(({ path }) => path ?? []));
    const bands = (["ages", "service"] as const).flatMap((key) =>
      document.workforce![key].flatMap((_band, index) =>
        ["from", "below"].map((end) => `workforce.${key}[${String(index)}].${end}`),
      ),
    );
    const single = [
      "customersPerManager",
      "manyCertificates.count",
      "manyCertificates.target",
      "trial.months",
      "payReference",
    ];
    const wanted = [...bands, ...single.map((path) => `workforce.${path}`)];
    expect(wanted.filter((path) => shown.filter((one) => one === path).length !== 1)).toEqual([]);
  });

  it("say of each post what it requires, alternatives with 或", () => {
    const [row] = schemeTables(document)
      .filter(({ name }) => name === "岗位任职资格")
      .flatMap(({ rows }) => rows.filter(([first]) => first?.value === "理财客户经理"));
    expect(row?.[1]?.value).toBe("个人客户经理岗位资格、基金销售资格、金融理财师（AFP）或国际金融理财师（CFP）");
  });
});
