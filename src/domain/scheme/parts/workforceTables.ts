import type { Text } from "../../values/text";
import { text } from "../../values/text";
import type { Band } from "../bandForm";
import type { SchemeTable } from "../schemeTable";
import { figure, label, worded } from "../schemeTable";
import type { WorkforceRules } from "./workforce";

/** The words for what managers' pay is compared with, as the sheet shows them. */
const payReferenceWords: Readonly<Record<WorkforceRules["payReference"], string>> = {
  median: "中位数",
  mean: "平均数",
};

/** 队伍结构 as tables of 方案参数. */
export function workforceTables(rules: WorkforceRules): readonly SchemeTable[] {
  return [
    parameters(rules),
    bands("年龄段", text("年龄段（周岁）", "Bands of age, years"), rules.ages, "ages"),
    bands("工龄段", text("工龄段（年）", "Bands of service, years"), rules.service, "service"),
    names("学历", text("学历", "Education"), rules.education, "education"),
    names("专业", text("专业", "Major"), rules.majors, "majors"),
    names("用工形式", text("用工形式", "Employment"), rules.employment, "employment"),
    names("资格证书", text("资格证书", "Certificates"), rules.certificates, "certificates"),
    posts(rules),
  ];
}

function parameters(rules: WorkforceRules): SchemeTable {
  const { manyCertificates, customersPerManager, trial, payReference } = rules;
  return {
    name: "队伍参数",
    title: text("队伍参数", "Parameters of the workforce"),
    columns: [text("参数", "Parameter"), text("取值", "Value")],
    rows: [
      [label("人均管户上限（户）"), figure(String(customersPerManager), "households", "workforce.customersPerManager")],
      [label("多证标准（项）"), figure(String(manyCertificates.count), "count", "workforce.manyCertificates.count")],
      [label("多证人员占比目标"), figure(manyCertificates.target, "rate", "workforce.manyCertificates.target")],
      [label("试用期（月）"), figure(String(trial.months), "count", "workforce.trial.months")],
      [label("柜面人员收入参照"), worded(payReferenceWords[payReference], "workforce.payReference")],
    ],
  };
}

function bands(name: string, title: Text, list: readonly Band[], key: "ages" | "service"): SchemeTable {
  return {
    name,
    title,
    columns: [text("名称", "Name"), text("不低于（年）", "From, years"), text("低于（年）", "Below, years")],
    rows: list.map((band, index) => [
      label(band.name.zh),
      figure(band.from, "count", `workforce.${key}[${String(index)}].from`),
      figure(band.below ?? "", "count", `workforce.${key}[${String(index)}].below`),
    ]),
  };
}

function names(
  name: string,
  title: Text,
  list: readonly { readonly name: Text }[],
  key: "education" | "majors" | "employment" | "certificates",
): SchemeTable {
  return {
    name,
    title,
    columns: [text("名称", "Name"), text("英文名称", "English name")],
    rows: list.map((entry, index) => [
      label(entry.name.zh),
      worded(entry.name.en, `workforce.${key}[${String(index)}].name.en`),
    ]),
  };
}

function posts({ posts, certificates }: WorkforceRules): SchemeTable {
  const named = (id: string): string => certificates.find((one) => one.id === id)?.name.zh ?? id;
  return {
    name: "岗位任职资格",
    title: text("岗位任职资格", "Qualifications for posts"),
    columns: [text("岗位", "Post"), text("须持有的资格", "Certificates required")],
    rows: posts.map(({ name, requires }, index) => [
      label(name.zh),
      worded(
        requires.map((anyOf) => anyOf.map(named).join("或")).join("、"),
        `workforce.posts[${String(index)}].requires`,
      ),
    ]),
  };
}
