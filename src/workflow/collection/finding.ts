import type { Text } from "../../domain/values/text";
import { text } from "../../domain/values/text";
import { LONGEST_MESSAGE } from "./collectionForm";
import { cutTo } from "./cutTo";

/**
 * What a finding means for its file: `refuse` keeps it out; `ask` keeps it out until a person lets it in; `note` is worth a
 * look and holds nothing back.
 */
export type FindingSeverity = "refuse" | "ask" | "note";

/** What can be found in a returned file, with how grave it is. */
export const findingSeverities = {
  unreadable: "refuse",
  damaged: "refuse",
  noScheme: "refuse",
  noData: "refuse",
  changed: "refuse",
  resultsDiffer: "refuse",
  tooLong: "refuse",
  seal: "refuse",
  draft: "ask",
  notFrozen: "ask",
  frozenOnly: "refuse",
  mergeChanged: "refuse",
  resultChanged: "ask",
  formulaOverwritten: "ask",
  formulaChanged: "ask",
  otherScheme: "refuse",
  otherPeriod: "refuse",
  unitMissing: "ask",
  unitUnknown: "ask",
  otherUnit: "ask",
  carriedOver: "ask",
  repeated: "note",
  superseded: "note",
  unlinked: "ask",
  otherChain: "ask",
  firstMissing: "note",
  conflicting: "ask",
  twoBranches: "ask",
  textNumber: "note",
  dataProblems: "note",
  formulaInData: "note",
  textLikeFormula: "note",
  unitScale: "ask",
  personScale: "ask",
  missingPeople: "note",
  headcount: "ask",
  lastGrade: "ask",
  fileName: "note",
} as const satisfies Readonly<Record<string, FindingSeverity>>;

/** The name of a finding in code. */
export type FindingCode = keyof typeof findingSeverities;

/** The headings of the findings, for lists and receipts. */
export const findingNames: Readonly<Record<FindingCode, Text>> = {
  unreadable: text("文件读不出", "File cannot be read"),
  damaged: text("冻结内容已损坏", "Frozen content damaged"),
  noScheme: text("没有可用的考核方案", "No scheme to compute by"),
  noData: text("没有考核数据", "No data"),
  changed: text("冻结后被改动", "Changed after freezing"),
  resultsDiffer: text("结果与数据不符", "Results do not follow from the data"),
  tooLong: text("内容过长", "Content too long"),
  seal: text("方案签发状态不符", "Seal of the scheme"),
  draft: text("方案是草案", "Scheme is a draft"),
  notFrozen: text("未冻结", "Not frozen"),
  frozenOnly: text("只收冻结文件", "Frozen files only"),
  mergeChanged: text("汇总工作簿被改动", "Merged workbook changed"),
  resultChanged: text("结果被改动", "Result changed"),
  formulaOverwritten: text("公式被数值覆盖", "Formula overwritten"),
  formulaChanged: text("公式被改动", "Formula changed"),
  otherScheme: text("方案版本不符", "Another scheme or version"),
  otherPeriod: text("考核期不符", "Another period"),
  unitMissing: text("没有机构", "No unit"),
  unitUnknown: text("机构不在名单上", "Unit not on the list"),
  otherUnit: text("人员属于其他机构", "People of another unit"),
  carriedOver: text("来自汇总工作簿", "Out of a merged workbook"),
  repeated: text("同一份文件", "The same return again"),
  superseded: text("已有更新的版本", "Superseded"),
  unlinked: text("版本接不上", "Version does not follow on"),
  otherChain: text("同一版本有两份不同的", "Two different files of one version"),
  firstMissing: text("前面的版本没有收到", "Versions before it not received"),
  conflicting: text("同机构两份内容不同", "Two different returns of a unit"),
  twoBranches: text("同一工号在两个机构", "Same person in two units"),
  textNumber: text("数字写成了文本", "Number entered as text"),
  dataProblems: text("数据问题", "Problems of the data"),
  formulaInData: text("数据里有公式", "Formula among the data"),
  textLikeFormula: text("文本以 = + - @ 开头", "Text that begins like a formula"),
  unitScale: text("疑似元与万元混淆", "CNY and CNY 10,000 mistaken"),
  personScale: text("个人数字疑似差一万倍", "A person's figure off by 10,000"),
  missingPeople: text("比上期少的人", "People missing"),
  headcount: text("人数变动大", "Headcount jumps"),
  lastGrade: text("上季等级不符", "Last grade is not that of last quarter"),
  fileName: text("文件名与内容不符", "File name against content"),
};

/** Something found in a returned file: what it means, where it stands, what was found and what would be right. */
export interface Finding {
  readonly code: FindingCode;
  readonly severity: FindingSeverity;
  /** The cell as sheet!A1, a row or a sheet; empty where it concerns the whole file. */
  readonly place: Text;
  readonly message: Text;
}

/** Makes a finding; as grave as its code says. What quotes a whole cell of a file is cut, so that it fits into a cell again. */
export function finding(code: FindingCode, message: Text, place: Text | string = ""): Finding {
  const where = typeof place === "string" ? text(place) : place;
  return { code, severity: findingSeverities[code], place: cut(where), message: cut(message) };
}

function cut({ zh, en }: Text): Text {
  return { zh: cutTo(zh, LONGEST_MESSAGE), en: cutTo(en, LONGEST_MESSAGE) };
}

/** By what a finding is known again: what it is, where, and what it says. A decision covers what was asked, and nothing later. */
export function askKey({ code, place, message }: Finding): string {
  return `${code}|${place.zh}|${message.zh}`;
}

/** The keys of what a person is asked about a file. */
export function askKeys(findings: readonly Finding[]): readonly string[] {
  return [...new Set(findings.filter(({ severity }) => severity === "ask").map(askKey))];
}

/** A return without anybody in it. */
export function nobody(): Finding {
  return finding(
    "noData",
    text("名册里没有人，应至少一人", "nobody stands in the roster; there should be at least one person"),
  );
}

/** Most findings of one code that a file keeps. */
export const MOST_OF_A_CODE = 50;

/** The findings with at most so many of each code; how many were left off stands in the last one. */
export function limited(findings: readonly Finding[], most = MOST_OF_A_CODE): readonly Finding[] {
  const seen = new Map<FindingCode, number>();
  const kept = findings.filter(({ code }) => {
    const count = (seen.get(code) ?? 0) + 1;
    seen.set(code, count);
    return count <= most;
  });
  const over = [...seen].filter(([, count]) => count > most);
  return [
    ...kept,
    ...over.map(([code, count]) => {
      const more = String(count - most);
      return finding(
        code,
        text(`${findingNames[code].zh}：另有 ${more} 处未列出`, `${findingNames[code].en}: ${more} more not listed`),
      );
    }),
  ];
}
