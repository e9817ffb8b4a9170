import type { Text } from "./text";
import { text } from "./text";

interface Message {
  readonly text: Text;
  /** True where something is missing rather than wrong. */
  readonly missing: boolean;
  /** The heading under which the pane groups such problems. */
  readonly heading: Text;
}

/** Everything that can be wrong with data, in words; {field}, {found} and {expected} are filled in by the problem. */
export const messages = {
  blank: {
    heading: text("没有填写", "Not filled in"),
    missing: true,
    text: text("{field}没有填写，应填{expected}。", "{field} is blank; enter {expected}."),
  },
  "text-number": {
    heading: text("数字写成了文本", "Number entered as text"),
    missing: false,
    text: text(
      "{field}是文本{found}，不会自动换算；应填{expected}。",
      "{field} holds the text {found}, which is never converted in silence; enter {expected}.",
    ),
  },
  "not-a-number": {
    heading: text("不是数字", "Not a number"),
    missing: false,
    text: text("{field}是{found}，应填{expected}。", "{field} holds {found}; enter {expected}."),
  },
  "not-whole": {
    heading: text("不是整数", "Not a whole number"),
    missing: false,
    text: text("{field}是{found}，应填{expected}。", "{field} is {found}; enter {expected}."),
  },
  "error-cell": {
    heading: text("单元格有错误", "Error in a cell"),
    missing: false,
    text: text("{field}的单元格是错误{found}，应填{expected}。", "{field} holds the error {found}; enter {expected}."),
  },
  "below-limit": {
    heading: text("低于下限", "Below the limit"),
    missing: false,
    text: text("{field}是{found}，应填{expected}。", "{field} is {found}; enter {expected}."),
  },
  "above-limit": {
    heading: text("高于上限", "Above the limit"),
    missing: false,
    text: text("{field}是{found}，应填{expected}。", "{field} is {found}; enter {expected}."),
  },
  "unknown-choice": {
    heading: text("方案中没有的名称", "Name not in the scheme"),
    missing: false,
    text: text(
      "{field}是{found}，方案中没有；应为{expected}。",
      "{field} is {found}, which the scheme does not have; use {expected}.",
    ),
  },
  "text-date": {
    heading: text("日期写成了文本", "Date entered as text"),
    missing: false,
    text: text("{field}是文本{found}，应填{expected}。", "{field} holds the text {found}; enter {expected}."),
  },
  "not-a-date": {
    heading: text("不是日期", "Not a date"),
    missing: false,
    text: text("{field}是{found}，应填{expected}。", "{field} holds {found}; enter {expected}."),
  },
  "outside-period": {
    heading: text("日期不在考核期内", "Date outside the period"),
    missing: false,
    text: text("{field}是{found}，应为{expected}。", "{field} is {found}; it should be {expected}."),
  },
  duplicate: {
    heading: text("重复", "Duplicates"),
    missing: false,
    text: text("{field}{found}出现了不止一次，应{expected}。", "{field} {found} occurs more than once; {expected}."),
  },
  "unknown-person": {
    heading: text("名册中没有的工号", "Not in the roster"),
    missing: false,
    text: text("{field}{found}不在客户经理名册中，应{expected}。", "{field} {found} is not in the roster; {expected}."),
  },
  "unknown-unit": {
    heading: text("名册中没有的机构", "Unit not in the roster"),
    missing: false,
    text: text("{field}{found}不在客户经理名册中，应{expected}。", "{field} {found} is not in the roster; {expected}."),
  },
  "unknown-parent": {
    heading: text("没有这个上级", "No such parent"),
    missing: false,
    text: text(
      "{field}{found}不在上级名单中，应为{expected}。",
      "{field} {found} is not among the parents; use {expected}.",
    ),
  },
  "missing-entry": {
    heading: text("缺少记录", "Missing entries"),
    missing: true,
    text: text("{field}缺少{expected}。", "{field}: {expected} is missing."),
  },
  "wrong-unit": {
    heading: text("单位不符", "Other unit"),
    missing: false,
    text: text(
      "{field}的表头是{found}，单位不符；应为{expected}，数字也要按该单位填写。",
      "{field} stands under {found}, in another unit; it should be {expected}, with the figures in that unit.",
    ),
  },
  unexpected: {
    heading: text("多余的内容", "Not expected"),
    missing: false,
    text: text("{field}填了{found}，应为{expected}。", "{field} holds {found}; it should be {expected}."),
  },
  "missing-part": {
    heading: text("方案没有这一部分", "Not part of the scheme"),
    missing: false,
    text: text("{field}里没有{expected}，不能计算。", "{field} does not have {expected}; nothing is computed."),
  },
  "earlier-part": {
    heading: text("前面的部分没有结果", "An earlier part has no result"),
    missing: true,
    text: text("{field}需要先有{expected}。", "{field} needs {expected} first."),
  },
  "zero-target": {
    heading: text("目标为零", "Target of zero"),
    missing: false,
    text: text(
      "{field}是{found}，不能作除数；应填{expected}。",
      "{field} is {found}, by which nothing can be divided; enter {expected}.",
    ),
  },
  "wrong-total": {
    heading: text("合计不符", "Totals that contradict"),
    missing: false,
    text: text("{field}合计是{found}，应为{expected}。", "{field} add up to {found}; they should come to {expected}."),
  },
  "date-order": {
    heading: text("日期先后颠倒", "Dates out of order"),
    missing: false,
    text: text("{field}是{found}，应为{expected}。", "{field} is {found}; it should be {expected}."),
  },
  "missing-period": {
    heading: text("没有选择考核期", "No period chosen"),
    missing: true,
    text: text("没有选择{field}，应先选择{expected}。", "No {field} is set; choose {expected} first."),
  },
  "shape-mismatch": {
    heading: text("区域大小不一致", "Ranges of different size"),
    missing: false,
    text: text("{field}的区域是{found}，应为{expected}。", "{field} is a range of {found}; it should be {expected}."),
  },
  "missing-column": {
    heading: text("缺少列", "Missing columns"),
    missing: true,
    text: text("没有找到列{field}，应有{expected}。", "Column {field} was not found; expected {expected}."),
  },
  "merged-cell": {
    heading: text("合并单元格", "Merged cells"),
    missing: false,
    text: text("{field}在合并单元格{found}里，应{expected}。", "{field} lies in the merged cells {found}; {expected}."),
  },
  "rows-below-table": {
    heading: text("表外还有内容", "Rows outside a table"),
    missing: false,
    text: text(
      "{field}表下面紧接着有{found}，不在表内，没有采用；应{expected}。",
      "{found} stands directly below the table {field} and not in it, so it is not used; {expected}.",
    ),
  },
  "empty-table": {
    heading: text("表中没有数据", "Empty table"),
    missing: true,
    text: text("{field}没有数据行，应{expected}。", "{field} has no rows; {expected}."),
  },
} satisfies Readonly<Record<string, Message>>;

/** What kind of problem it is. */
export type ProblemCode = keyof typeof messages;
