import type { Input } from "../calculation/input";
import { choiceInput, optionalNumberInput } from "../calculation/inputs";
import { optionalWholeInput, wholeInput } from "../calculation/wholeInputs";
import { partOf } from "../calculation/context";
import type { ServiceTier } from "../scheme/parts/service";
import { isBlankName } from "../values/cell";
import { ok } from "../values/result";
import type { Text } from "../values/text";
import { text } from "../values/text";

/** Whether something is there: 是 or 否 (TRUE and FALSE will do). */
export interface YesNo {
  readonly id: "true" | "false";
  readonly name: Text;
}

/** The two answers. */
export const yesNo: readonly YesNo[] = [
  { id: "true", name: text("是", "Yes") },
  { id: "false", name: text("否", "No") },
];

/** The tier a customer belongs to, with what the scheme says it is due. */
export const tierInput: Input<ServiceTier, "value"> = choiceInput({
  label: text("客户层级", "Tier"),
  help: text("方案中的客户层级，如 私人银行、财富", "a tier of the scheme, such as Private banking or Wealth"),
  shape: "value",
  choices: (context) => partOf(context, "service").tiers,
});

/** Intervals (months, quarters …) with a contact; several contacts in one interval are one. */
export const contactsInput = wholeInput({
  label: text("有联系的期数", "Intervals with a contact"),
  help: text(
    "本年有过联系的期数：每月联系的层级按月、每季联系的按季，同一期内多次只算一次",
    "months (or quarters, as the tier is to be contacted) of this year with a contact; several in one count once",
  ),
  unit: "times",
  shape: "value",
  min: "0",
  max: "12",
});

/** Reviews or services among the contacts. */
export const reviewsInput = wholeInput({
  label: text("回顾或服务次数", "Reviews"),
  help: text(
    "其中投资组合回顾（私人银行）或投资理财服务（财富）的次数",
    "portfolio reviews (private banking) or investment services (wealth) among the contacts",
  ),
  unit: "times",
  shape: "value",
  min: "0",
});

/** Visits or receptions by the heads of the branch. */
export const visitsInput = optionalWholeInput({
  label: text("答谢或拜访次数", "Visits"),
  help: text(
    "分行或支行领导答谢、拜访的次数；不填则结论为待核对",
    "visits or receptions by the heads of the branch; to be checked where left out",
  ),
  unit: "times",
  shape: "value",
  min: "0",
});

/** 金融资产, 元. */
export const assetsInput = optionalNumberInput({
  label: text("金融资产", "Financial assets"),
  help: text(
    "客户的金融资产，元，决定要不要资产配置方案；不填则结论为待核对",
    "the customer's financial assets, CNY, which decide on the allocation plan; to be checked where left out",
  ),
  unit: "yuan",
  shape: "value",
  min: "0",
});

/** Whether there is an allocation plan. */
export const allocationPlanInput = optionalYesNo({
  label: text("有资产配置方案", "Allocation plan"),
  help: text("是 或 否；不填则结论为待核对", "Yes or No; to be checked where left out"),
});

/** Whether there is a development plan. */
export const developmentPlanInput = optionalYesNo({
  label: text("有开发计划", "Development plan"),
  help: text("是 或 否；不填则结论为待核对", "Yes or No; to be checked where left out"),
});

/** 是 or 否, or nothing. */
function optionalYesNo(words: { readonly label: Text; readonly help: Text }): Input<boolean | null, "value"> {
  const choice = choiceInput({ ...words, shape: "value", choices: () => yesNo });
  return {
    ...choice,
    optional: true,
    read: (cell, context, member) => {
      if (isBlankName(cell)) return ok(null);
      const read = choice.read(cell, context, member);
      return read.ok ? ok(read.value.id === "true") : read;
    },
  };
}
