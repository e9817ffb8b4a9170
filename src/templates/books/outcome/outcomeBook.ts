import { partOf } from "../../../domain/calculation/context";
import { text } from "../../../domain/values/text";
import type { BookDefinition } from "../bookDefinition";
import { appealSheet } from "./appealSheet";
import { coachingSheet } from "./coachingSheet";
import { dataSheet } from "./dataSheet";
import { explanationSheet } from "./explanationSheet";
import { movementMatrixSheet } from "./movementMatrixSheet";
import { movementSheet } from "./movementSheet";
import { noticeSheet } from "./noticeSheet";
import { examplePeople } from "./outcomeExamples";
import { outcomeGuide } from "./outcomeGuide";
import { paySheet } from "./paySheet";
import { promotionSheet } from "./promotionSheet";
import { rankSheet } from "./rankSheet";
import { resultSheet } from "./resultSheet";
import { trainingSheet } from "./trainingSheet";
import { consequenceSheet, outcomeSheet } from "./outcomeSheet";
import { vetoSheet } from "./vetoSheet";

/** 结果应用.xlsx: what follows from the grade: movement, promotion, pay, training, notices, appeals, coaching (rules §6). */
export const outcomeBook: BookDefinition = {
  file: "结果应用.xlsx",
  title: text("考核结果应用", "Use of the result"),
  description: text(
    "等级核定、晋级名单、薪酬系数、培训建议、考核结果告知书、申诉登记和辅导计划。",
    "Settles grades and draws up promotion, pay, training, notices, appeals and coaching.",
  ),
  parts: ["movement", "outcome"],
  core: true,
  guide: outcomeGuide,
  sheets: (context) => {
    const { document } = context.scheme;
    const movement = partOf(context, "movement");
    const outcome = partOf(context, "outcome");
    return [
      dataSheet(context),
      resultSheet(context),
      rankSheet(context),
      vetoSheet(context, movement),
      movementSheet(context, movement),
      movementMatrixSheet(document),
      outcomeSheet(context),
      consequenceSheet(context),
      promotionSheet(),
      paySheet(
        outcome,
        document.ladder.map(({ name }) => name.zh),
      ),
      trainingSheet(outcome),
      noticeSheet(context, outcome, examplePeople[4]?.id ?? ""),
      explanationSheet(context),
      appealSheet(context, outcome),
      coachingSheet(context),
    ];
  },
};
