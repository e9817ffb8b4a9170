import type { Input } from "../calculation/input";
import { dateInput } from "../calculation/inputs";
import { isBlankName } from "../values/cell";
import { ok } from "../values/result";
import type { Text } from "../values/text";
import { text } from "../values/text";

/** The day on which a warning was raised. */
export const raisedInput = dateInput({
  label: text("发起日期", "Raised on"),
  help: text("发起预警的日期", "day on which the warning was raised"),
  shape: "value",
});

/** The day of the decision. */
export const decidedInput = dateOrBlank({
  label: text("决策日期", "Decided on"),
  help: text("签署处理意见的日期；还没有则空着", "day of the decision; blank while there is none"),
});

/** The day on which it was handled. */
export const handledInput = dateOrBlank({
  label: text("处理日期", "Handled on"),
  help: text("处理完成的日期；还没有则空着", "day on which it was handled; blank while it is not"),
});

/** The day of the report. */
export const reportedInput = dateOrBlank({
  label: text("反馈日期", "Reported on"),
  help: text("反馈结果的日期；还没有则空着", "day on which the result was reported back; blank while it is not"),
});

/** The day as of which the warning is looked at. */
export const asOfInput: Input<number | null, "value"> = {
  ...dateOrBlank({
    label: text("截止日期", "As of"),
    help: text(
      "看到哪一天为止（如季末）；此日之后的步骤视为尚未发生。没有反馈的预警必须给出",
      "the day as of which to look (quarter's end); later steps have not happened yet. Needed for a warning not reported back",
    ),
  }),
  optional: true,
};

/** A day that may be blank, because it has not come yet; blank, it is null. */
function dateOrBlank(words: { readonly label: Text; readonly help: Text }): Input<number | null, "value"> {
  const date = dateInput({ ...words, shape: "value" });
  return {
    ...date,
    read: (cell, context, member) => (isBlankName(cell) ? ok(null) : date.read(cell, context, member)),
  };
}
