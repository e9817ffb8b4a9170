import { calculation } from "../calculation/calculation";
import { partOf } from "../calculation/context";
import { dueBy, elapsedMonths, MONTHS_A_YEAR, monthsAYearFigure } from "../calculation/elapsedMonths";
import { contactsInYear } from "../scheme/parts/service";
import type { Decimal } from "../values/decimal";
import { decimal, roundUp } from "../values/decimal";
import { formatFigure } from "../values/format";
import { problem } from "../values/problem";
import { bad, ok } from "../values/result";
import { text } from "../values/text";
import {
  allocationPlanInput,
  assetsInput,
  contactsInput,
  developmentPlanInput,
  reviewsInput,
  tierInput,
  visitsInput,
} from "./serviceInputs";
import { countStanding, planStanding, shortcomings, verdictOf } from "./serviceStanding";

const timesDue = (times: string): string => `floor({${times}} × {monthsPassed} ÷ {monthsAYear})`;

/**
 * Whether a customer got the service its tier is due (客户服务达标): contacts, reviews, visits and plans, each done against
 * what has fallen due by then, and what is missing. A requirement that is due and about which nothing was given makes the
 * verdict 待核对, never 达标.
 * Problems: an unknown tier, a blank or negative count, contacts in more intervals than have begun, reviews where there was no contact at all.
 * Source: 《客户经理岗位职责》第2篇 2 (1)–(3).
 */
export const customerService = calculation({
  id: "SERVICE",
  kind: "row",
  part: "service",
  title: text("客户服务达标", "Customer service"),
  summary: text(
    "一位客户的服务是否达标：达标/未达标/待核对、缺什么、联系、回顾或服务、答谢或拜访各自的完成率。按已过月数折算应完成次数。",
    "Whether a customer got what its tier is due: verdict, what is missing, and attainment of contacts, reviews and visits, by the months that have passed.",
  ),
  source: text("《客户经理岗位职责》第2篇 2 (1)–(3)"),
  inputs: {
    tier: tierInput,
    contacts: contactsInput,
    reviews: reviewsInput,
    visits: visitsInput,
    assets: assetsInput,
    allocationPlan: allocationPlanInput,
    developmentPlan: developmentPlanInput,
    months: elapsedMonths,
  },
  params: (context) => {
    const { allocationPlanFrom } = partOf(context, "service");
    return ok({
      monthsAYear: MONTHS_A_YEAR,
      allocationPlanFrom: allocationPlanFrom === null ? null : decimal(allocationPlanFrom),
    });
  },
  paramFigures: {
    monthsAYear: monthsAYearFigure,
    allocationPlanFrom: { label: text("须有资产配置方案的金融资产", "Assets that need a plan"), unit: "yuan" },
  },
  outputs: {
    monthsPassed: { label: text("已过月数", "Months passed"), unit: "none" },
    contactsAYear: { label: text("全年应联系期数", "Contacts a year"), unit: "times" },
    reviewsAYear: { label: text("全年应回顾或服务次数", "Reviews a year"), unit: "times" },
    visitsAYear: { label: text("全年应答谢或拜访次数", "Visits a year"), unit: "times" },
    contactsDue: {
      label: text("应联系期数", "Contacts due"),
      unit: "times",
      formula: timesDue("contactsAYear"),
    },
    reviewsDue: {
      label: text("应回顾或服务次数", "Reviews due"),
      unit: "times",
      formula: timesDue("reviewsAYear"),
    },
    visitsDue: {
      label: text("应答谢或拜访次数", "Visits due"),
      unit: "times",
      formula: timesDue("visitsAYear"),
    },
    contactRate: {
      label: text("联系完成率", "Contacts attained"),
      unit: "rate",
      formula: "{contacts} ÷ {contactsDue}",
    },
    reviewRate: {
      label: text("回顾或服务完成率", "Reviews attained"),
      unit: "rate",
      formula: "{reviews} ÷ {reviewsDue}",
    },
    visitRate: { label: text("答谢或拜访完成率", "Visits attained"), unit: "rate", formula: "{visits} ÷ {visitsDue}" },
    missing: { label: text("缺什么", "What is missing"), unit: "none" },
    verdict: { label: text("服务是否达标", "Verdict"), unit: "none" },
  },
  result: "verdict",
  columns: ["verdict", "missing", "contactRate", "reviewRate", "visitRate"],
  compute: ({ tier, contacts, reviews, visits, assets, allocationPlan, developmentPlan, months }, params) => {
    const monthsPassed = months ?? MONTHS_A_YEAR;
    const contactsAYear = decimal(contactsInYear[tier.contactEvery]);
    const begun = roundUp(contactsAYear.times(monthsPassed).dividedBy(MONTHS_A_YEAR), 0);
    if (contacts.greaterThan(begun)) return bad(moreThanBegun(contacts, begun, monthsPassed));
    if (contacts.isZero() && reviews.greaterThan(0)) return bad(reviewsWithoutContact(reviews));
    const [reviewsAYear, visitsAYear] = [decimal(tier.reviews), decimal(tier.visits)];
    const [contactsDue, reviewsDue, visitsDue] = [
      dueBy(contactsAYear, monthsPassed),
      dueBy(reviewsAYear, monthsPassed),
      dueBy(visitsAYear, monthsPassed),
    ];
    const standings = [
      countStanding(text("联系", "contacts"), contacts, contactsDue),
      countStanding(tier.reviewName, reviews, reviewsDue),
      countStanding(text("答谢或拜访", "visits"), visits, visitsDue),
      planStanding(text("开发计划", "development plan"), developmentPlan, tier.developmentPlan),
      ...allocationPlanStanding(assets, allocationPlan, params.allocationPlanFrom),
    ];
    return ok({
      monthsPassed,
      contactsAYear,
      reviewsAYear,
      visitsAYear,
      contactsDue,
      reviewsDue,
      visitsDue,
      contactRate: attainment(contacts, contactsDue),
      reviewRate: attainment(reviews, reviewsDue),
      visitRate: visits === null ? null : attainment(visits, visitsDue),
      missing: shortcomings(standings),
      verdict: { name: verdictOf(standings) },
    });
  },
});

/** The plan a rich customer needs; whoever has one needs no look at the assets. */
function allocationPlanStanding(
  assets: Decimal | null,
  plan: boolean | null,
  from: Decimal | null,
): readonly ReturnType<typeof planStanding>[] {
  if (from === null || plan === true) return [];
  if (assets === null) return [{ kind: "unknown", name: text("金融资产", "financial assets") }];
  const required = assets.greaterThanOrEqualTo(from);
  return [planStanding(text("资产配置方案", "allocation plan"), plan, required)];
}

/** done ÷ due; null where nothing was due yet. */
function attainment(done: Decimal, due: Decimal): Decimal | null {
  return due.isZero() ? null : done.dividedBy(due);
}

/** Contacts are counted by intervals, so there are no more of them than intervals that have begun by then. */
function moreThanBegun(contacts: Decimal, begun: Decimal, months: Decimal): ReturnType<typeof problem> {
  const [most, passed] = [formatFigure(begun, "times"), formatFigure(months, "count")];
  return problem(
    "above-limit",
    contactsInput.label,
    contacts.toNumber(),
    text(
      `不大于 ${most} 的整数（已过 ${passed} 个月，这一层级至多 ${most} 期；同一期内多次只算一次）`,
      `a whole number of at most ${most} (in ${passed} months the tier has ${most} intervals; several contacts in one count once)`,
    ),
  );
}

/** Reviews are some of the contacts, so without any contact there can be none. */
function reviewsWithoutContact(reviews: Decimal): ReturnType<typeof problem> {
  return problem(
    "above-limit",
    reviewsInput.label,
    reviews.toNumber(),
    text("0（一次联系也没有；回顾或服务是联系的一部分）", "0 (there was no contact at all, and reviews are contacts)"),
  );
}
