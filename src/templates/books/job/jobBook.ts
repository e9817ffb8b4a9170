import { partOf } from "../../../domain/calculation/context";
import { gradeLadder } from "../../../domain/scheme/ladder";
import { text } from "../../../domain/values/text";
import type { BookDefinition } from "../bookDefinition";
import { comparisonSheet } from "./comparisonSheet";
import { dutySheet } from "./dutySheet";
import { factorSheet } from "./factorSheet";
import { matrixSheet } from "./matrixSheet";
import { ratingSheet } from "./ratingSheet";
import { statementSheet } from "./statementSheet";

/** 岗位评价.xlsx: factors and degrees, posts evaluated and compared, and the 岗位责任书 of a post (rules §4). */
export const jobBook: BookDefinition = {
  file: "岗位评价.xlsx",
  title: text("岗位评价与岗位责任书", "Job evaluation and job statements"),
  description: text(
    "因素计点法评价岗位，得出岗级与岗位系数；比较岗位；打印岗位责任书。",
    "Evaluates posts by the point-factor method, compares them, and prints job statements.",
  ),
  parts: ["jobs"],
  guide: {
    steps: [
      "看《评价因素》：每个因素的权重、各级别的定义和分值，由考核方案带出。",
      "填《岗位评分》：一个岗位一行，选岗位类别，再逐个因素选级别；得分、岗级、岗位系数和类别核对自动算出。表内是示例岗位，请覆盖或删除。",
      "看《岗位比较》：全部岗位按得分排序；在右侧选两个岗位，逐个因素对比。《岗级矩阵》按岗级和类别列出岗位。",
      "打印《岗位责任书》：选岗位和等级，填姓名、机构、直接上级，打印后签字。各等级的职责原文见《等级职责》。",
    ],
    definitions: [
      { label: "得分", words: "Σ 因素级别的分值 × 因素权重，四舍五入一次；各因素都是最高级别时等于总分。" },
      { label: "折合分值", words: "级别分值 × 因素权重，即该级别为岗位带来的分数。" },
      { label: "岗级", words: "得分落在哪个分数段就是哪个岗级，分数段下限含本数；分数段首尾相接。" },
      { label: "岗位系数", words: "岗级对应的系数，供薪酬测算使用。" },
      {
        label: "类别核对",
        words: "岗级是否在该岗位类别的岗级范围内（《方案参数》岗位类别）；不在范围内的标红，须复核级别或类别。",
      },
      { label: "名次", words: "按得分从高到低；得分相同名次相同。" },
    ],
    requirements: [
      "评价的是岗位本身，不是任职人的能力或表现；同一岗位只评一次。",
      "《岗位责任书》的五项职责为客户经理岗位而写；所选岗位不属营销类时岗位类别标黄，须按该岗位改写职责。",
    ],
    english: [
      "One post a row on 岗位评分: choose its category and the degree of each factor; points, grade, coefficient and the check against the category follow.",
      "岗位比较 ranks the posts and compares two of them factor by factor; 岗级矩阵 shows posts by grade and category; 岗位责任书 prints the statement of a chosen post and grade.",
    ],
  },
  sheets: (context) => {
    const rules = partOf(context, "jobs");
    const ladder = gradeLadder(context.scheme.document);
    return [
      factorSheet(rules),
      ratingSheet(rules),
      comparisonSheet(rules),
      matrixSheet(rules),
      statementSheet(rules, ladder[Math.floor(ladder.length / 2)]?.name.zh ?? ""),
      dutySheet(rules, ladder),
    ];
  },
};
