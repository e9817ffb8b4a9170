import type { BookDefinition } from "../books/bookDefinition";
import type { GuideSection } from "./guideText";
import { legend, numbered } from "./guideText";

/** What 填表说明 of a book says: its own steps and definitions, and the house rules of every workbook. */
export function bookGuideSections({ guide }: BookDefinition): readonly GuideSection[] {
  return [
    { title: "一、填表步骤", lines: numbered(guide.steps) },
    { title: "二、颜色图例", lines: legend.filter(({ sample }) => sample !== "near" && sample !== "error") },
    { title: "三、指标口径", lines: guide.definitions },
    { title: "四、填写要求", lines: numbered([...(guide.requirements ?? []), ...requirements]) },
    { title: "五、保护与修改", lines: numbered(protection) },
    { title: "English summary", lines: numbered([...guide.english, ...english]) },
  ];
}

const requirements = [
  "数字直接输入，不带单位和汉字；「2000万」、全角数字、写成文字的日期都不会自动换算，公式会报错并指出原因。",
  "空白不等于 0：没有填写的按“缺数据”处理；确实没有的填 0。",
  "粘贴时请用“只粘贴值”，以保留下拉列表和数字格式；表格下方直接续填，表格会自动扩展，浅蓝的公式列自动填充。",
  "表内示例数据供对照，正式使用时请覆盖或删除整行。",
];

const protection = [
  "《方案参数》由考核方案带出并锁定（无密码），只有考核期可选；改动参数请由总行发布新版方案。第 4 行写明方案状态，已签发的才能作为考核依据。",
  "只含公式的表已锁定（无密码）；含可续填表格的表不锁定，因为 Excel 在受保护的工作表上不允许表格自动扩展，其中浅蓝的公式列不要改动。",
  "没有安装加载项的 Excel 可以查看已算好的结果，但不能重算；发给他人之前，请在任务窗格中“转为数值”。",
];

const english = [
  "White: to fill. Pale blue: computed and locked. Orange: corrected by hand. The parameters come from the scheme and are not edited here.",
];
