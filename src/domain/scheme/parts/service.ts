import * as v from "valibot";
import { text } from "../../values/text";
import { issue } from "../invariantChecks";
import type { SchemeIssue } from "../schemeIssue";
import { bilingual, identifier, positive, share, some, whole } from "../schemeForm";
import type { SchemePart } from "./schemePart";
import { serviceTables } from "./serviceTables";

/** How often a customer must be contacted, as the rules say it (每月, 每季 …). */
export const contactIntervals = ["month", "quarter", "halfYear", "year"] as const;

/** One of those intervals. */
export type ContactInterval = (typeof contactIntervals)[number];

/** 客户服务 in a scheme file: daily upkeep of customers, and what each tier of customers is due in a year. */
export const serviceSchema = v.strictObject({
  /** Customers that a manager contacts each working day (每日主动维护). */
  dailyCustomers: whole(1, 1000),
  /** Whether a day counts only with the supervisor's note (主管批注). */
  supervisorNote: v.boolean(),
  /** Share of the customers that must be looked after (客户维护率). */
  maintenanceTarget: share,
  /** From these financial assets on, 元, every customer has an allocation plan (资产配置方案); null: nobody needs one. */
  allocationPlanFrom: v.nullable(positive),
  tiers: some(
    v.strictObject({
      id: identifier,
      name: bilingual,
      contactEvery: v.picklist(contactIntervals, "contactEvery"),
      /** How many of a year's contacts are reviews or services of a kind, and what that kind is called. */
      reviews: whole(0, 366),
      reviewName: bilingual,
      /** Visits or receptions by the heads of the branch (答谢或拜访) in a year. */
      visits: whole(0, 366),
      /** Whether every customer of the tier has a development plan (开发计划). */
      developmentPlan: v.boolean(),
    }),
  ),
});

/** 客户服务 of a scheme. */
export type ServiceRules = v.InferOutput<typeof serviceSchema>;

/** One tier of customers with what it is due in a year. */
export type ServiceTier = ServiceRules["tiers"][number];

/** Contacts that an interval makes in a year. */
export const contactsInYear: Readonly<Record<ContactInterval, number>> = {
  month: 12,
  quarter: 4,
  halfYear: 2,
  year: 1,
};

/** 客户服务: what must hold of it, and how the sheet shows it. */
export const servicePart: SchemePart<ServiceRules> = {
  title: text("客户服务", "Customer service"),
  issues: ({ tiers }) => tiers.flatMap(reviewsWithinContacts),
  tables: serviceTables,
  named: ({ tiers }) => ({ "service.tiers": tiers }),
};

/** Reviews are some of the contacts (其中), so there cannot be more of them. */
function reviewsWithinContacts({ name, reviews, contactEvery }: ServiceTier, index: number): readonly SchemeIssue[] {
  const contacts = contactsInYear[contactEvery];
  if (reviews <= contacts) return [];
  return issue(
    `service.tiers[${String(index)}].reviews`,
    text(
      `「${name.zh}」全年 ${String(reviews)} 次回顾或服务多于 ${String(contacts)} 次联系；回顾或服务是联系的一部分，应不大于联系次数`,
      `"${name.en}" asks for ${String(reviews)} reviews a year but only ${String(contacts)} contacts; reviews are some of the contacts and cannot be more`,
    ),
  );
}
