import { partOf } from "../../../domain/calculation/context";
import { text } from "../../../domain/values/text";
import type { BookDefinition } from "../bookDefinition";
import { dataSheet } from "./dataSheet";
import { explanationSheet } from "./explanationSheet";
import { movementMatrixSheet } from "./movementMatrixSheet";
import { movementSheet } from "./movementSheet";
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
  guide: { steps: ["x"], definitions: [], english: ["x"] },
  sheets: (context) => {
    const movement = partOf(context, "movement");
    return [
      dataSheet(context),
      vetoSheet(context, movement),
      movementSheet(context, movement),
      movementMatrixSheet(context.scheme.document),
      explanationSheet(context),
    ];
  },
};
