import * as v from "valibot";
import { text } from "../../values/text";
import { bilingual, day, decimalText, identifier, notNegative, share, some, whole } from "../schemeForm";
import type { SchemePart } from "./schemePart";
import { indicatorSchema } from "./scorecardIndicators";
import { scorecardIssues } from "./scorecardIssues";
import { scorecardTables } from "./scorecardTables";

/** Decimal text, 0 or less. */
const notPositive = v.pipe(
  decimalText,
  v.check((value) => Number(value) <= 0, "notPositive"),
);

/** One indicator on a card: its weight in the year's total, and the target where nobody sets another. */
const cardEntrySchema = v.strictObject({
  /** Identifier of an indicator of the library. */
  indicator: identifier,
  weight: share,
  target: decimalText,
  /** 增值 or 非增值作业, on the card of a supporting department (A, piece 9). */
  activity: v.optional(v.picklist(["valueAdding", "nonValueAdding"])),
});

/** 平衡计分卡 in a scheme file: perspectives, the library of indicators, cards with their weights, levels. */
export const scorecardSchema = v.strictObject({
  /** Decimal places of published scores. */
  scale: whole(0, 6),
  perspectives: some(v.strictObject({ id: identifier, name: bilingual })),
  /** 绩效等级 from the highest to the lowest; bounds are inclusive, the lowest has none. */
  levels: some(v.strictObject({ id: identifier, name: bilingual, floor: v.nullable(decimalText) })),
  indicators: some(indicatorSchema),
  /** 考核卡: of customer managers, of a unit's management, of a supporting department. */
  cards: some(
    v.strictObject({
      id: identifier,
      name: bilingual,
      kind: v.picklist(["manager", "management", "support"]),
      indicators: some(cardEntrySchema),
    }),
  ),
  /** 专项、临时指标: added on top of the year's total within bounds, without touching the year's weights. 分. */
  adHoc: v.strictObject({
    lowest: notPositive,
    highest: notNegative,
    items: v.array(
      v.strictObject({
        id: identifier,
        name: bilingual,
        kind: v.picklist(["special", "temporary"]),
        definition: bilingual,
        from: day,
        to: day,
        lowest: notPositive,
        highest: notNegative,
      }),
    ),
  }),
});

/** 平衡计分卡 of a scheme. */
export type ScorecardRules = v.InferOutput<typeof scorecardSchema>;

/** One perspective (维度). */
export type Perspective = ScorecardRules["perspectives"][number];

/** One 考核卡. */
export type ScorecardCard = ScorecardRules["cards"][number];

/** One indicator on a card. */
export type CardEntry = ScorecardCard["indicators"][number];

/** One 专项 or 临时 indicator. */
export type AdHocItem = ScorecardRules["adHoc"]["items"][number];

/** 平衡计分卡: what must hold of it, and how the sheet shows it. */
export const scorecardPart: SchemePart<ScorecardRules> = {
  title: text("平衡计分卡", "Balanced scorecard"),
  issues: scorecardIssues,
  tables: scorecardTables,
  named: ({ perspectives, levels, indicators, cards, adHoc }) => ({
    "scorecard.perspectives": perspectives,
    "scorecard.levels": levels,
    "scorecard.indicators": indicators,
    "scorecard.cards": cards,
    "scorecard.adHoc.items": adHoc.items,
  }),
};
