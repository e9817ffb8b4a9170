import { calculation } from "../calculation/calculation";
import { partOf } from "../calculation/context";
import { numberInput } from "../calculation/inputs";
import { Decimal, decimal, reaches, roundUp } from "../values/decimal";
import { problem } from "../values/problem";
import { bad, ok } from "../values/result";
import { text } from "../values/text";

const countsLabel = text("持证项数", "Certificates held");

/**
 * The share of people who hold so many certificates (多证人员占比) against the scheme's target: three or more, 80%.
 * Problems: a blank, non-numeric or negative count, nobody at all.
 * Source: 《客户经理岗位职责》第1篇一 (80%员工同时拥有三项以上资格认证; 三项以上 takes in three).
 */
export const certifiedShare = calculation({
  id: "CERTIFIEDSHARE",
  kind: "group",
  part: "workforce",
  title: text("多证人员占比", "Share with several certificates"),
  summary: text(
    "多证人员占比（三格并排）：持证达到方案项数的人数占比、是否达到目标、还差几人。",
    "Share of people with as many certificates as the scheme asks, side by side: the share, whether it meets the target (in Chinese), and how many people are still needed.",
  ),
  source: text(
    "《客户经理岗位职责》第1篇 一 80%员工同时拥有三项以上资格认证",
    "《客户经理岗位职责》 piece 1, section 1 (80% hold three certificates or more)",
  ),
  inputs: {
    counts: numberInput({
      label: countsLabel,
      help: text("每人的持证项数，一列", "certificates held by each person, a column"),
      unit: "count",
      shape: "entries",
      min: "0",
      max: "100",
    }),
  },
  params: (context) => {
    const { count, target } = partOf(context, "workforce").manyCertificates;
    return ok({ enough: decimal(count), target: decimal(target) });
  },
  paramFigures: {
    enough: { label: text("多证标准", "Certificates that count as several"), unit: "count" },
    target: { label: text("占比目标", "Target share"), unit: "rate" },
  },
  outputs: {
    people: { label: text("人数", "People"), unit: "persons" },
    holders: { label: text("多证人数", "People with several"), unit: "persons" },
    share: { label: text("多证人员占比", "Share with several"), unit: "rate", formula: "{holders} ÷ {people}" },
    verdict: { label: text("是否达标", "Against the target"), unit: "none" },
    needed: { label: text("还差人数", "Still needed"), unit: "persons" },
  },
  result: "share",
  columns: ["share", "verdict", "needed"],
  compute: ({ counts }, { enough, target }) => {
    if (counts.length === 0)
      return bad(problem("missing-entry", countsLabel, null, text("至少一人的项数", "the count of one person")));
    const people = decimal(counts.length);
    const holders = decimal(counts.filter((count) => reaches(count, enough)).length);
    const share = holders.dividedBy(people);
    return ok({
      people,
      holders,
      share,
      verdict: { name: reaches(share, target) ? text("达标", "Met") : text("未达标", "Not met") },
      needed: Decimal.max(0, roundUp(people.times(target), 0).minus(holders)),
    });
  },
});
