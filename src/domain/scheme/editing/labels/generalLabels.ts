import { text } from "../../../values/text";
import type { EntryLabels } from "./entryLabel";
import { entry } from "./entryLabel";

/** What a scheme says of itself: which it is, from when it holds, why it replaces the one before. */
export const generalLabels: EntryLabels = {
  format: entry("方案格式", "Format of the file"),
  id: entry(
    "方案标识",
    "Identifier of the scheme",
    "none",
    text("同一套方案各年、各版本相同", "the same in every year and version of one scheme"),
  ),
  bank: entry("银行名称", "Name of the bank"),
  title: entry("方案名称", "Name of the scheme"),
  year: entry("考核年度", "Year"),
  version: entry(
    "版本号",
    "Version",
    "none",
    text(
      "每年从 1 起；已签发的版本不再改动，改动另立新版本",
      "from 1 in every year; an issued version is never edited, a change is a new version",
    ),
  ),
  illustrative: entry(
    "示例参数",
    "Illustrative",
    "none",
    text(
      "选「是」时各处都注明「示例参数，非任何银行现行制度」；正式签发前应改为「否」",
      "while it is yes, every place says that the figures are examples; make it no before the scheme is issued",
    ),
  ),
  effective: entry("有效期", "In force"),
  "effective.from": entry("起始日", "First day"),
  "effective.to": entry("终止日", "Last day"),
  basis: entry(
    "制定依据",
    "Basis",
    "none",
    text("方案依据的制度、文件或会议", "the rules, documents or meetings on which the scheme rests"),
  ),
  change: entry("版本变更", "Change"),
  "change.reason": entry(
    "变更理由",
    "Reason for the change",
    "none",
    text(
      "第 2 版起必填：改了什么，为什么在年度中改；英文可留空，签发时照中文写入",
      "required from the second version on: what changed, and why within the year; the English one may be left blank",
    ),
  ),
};
