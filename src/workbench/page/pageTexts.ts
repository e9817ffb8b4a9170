/** The languages of the page. */
export type Language = "zh-CN" | "en-US";

const zh = {
  title: "客户经理考核 工作台",
  open: "打开 .xlsx",
  openTip: "打开自己的 Excel 工作簿。文件只在本机浏览器中读取。",
  templates: "模板与演示",
  templatesTip: "打开一个模板或演示工作簿，当前内容将被放弃。",
  templatesConfirm: "放弃当前内容，打开所选的工作簿？",
  language: "English",
  theme: "外观",
  themeLight: "浅色",
  themeDark: "深色",
  themeHighContrast: "高对比度",
  paneOpen: "显示窗格",
  paneClose: "隐藏窗格",
  paneTitle: "任务窗格",
  resize: "拖动调整任务窗格宽度",
  ribbon: "季度考核",
  ribbonOpen: "打开",
  ribbonCheck: "检查",
  ribbonGrade: "评级",
  ribbonRepair: "修复公式",
  ribbonValues: "转为数值",
  loading: "正在载入…",
  loadingWorkbook: "正在打开工作簿…",
  calculating: "正在计算公式…",
  noPane: "任务窗格尚未构建。请运行 npm run build 后刷新本页。",
  noAction: "加载项尚未就绪，或没有此功能。请稍候再试。",
  actionFailed: "功能执行失败：",
  locked: "此单元格受工作表保护，不能修改。",
  leftOut: "文件中的以下内容未显示：",
  failed: "无法打开文件：",
  close: "关闭",
} as const;

/** Every text of the page by name. */
export type PageTexts = Readonly<Record<keyof typeof zh, string>>;

const en: PageTexts = {
  title: "Appraisal workbench",
  open: "Open .xlsx",
  openTip: "Open a workbook of your own. The file is read in this browser only.",
  templates: "Templates",
  templatesTip: "Open a template or a demonstration workbook; what is open now is given up.",
  templatesConfirm: "Give up what is open and open the workbook chosen?",
  language: "中文",
  theme: "Appearance",
  themeLight: "Light",
  themeDark: "Dark",
  themeHighContrast: "High contrast",
  paneOpen: "Show pane",
  paneClose: "Hide pane",
  paneTitle: "Task pane",
  resize: "Drag to change the width of the task pane",
  ribbon: "Quarterly grading",
  ribbonOpen: "Open",
  ribbonCheck: "Check",
  ribbonGrade: "Grade",
  ribbonRepair: "Repair formulas",
  ribbonValues: "Convert to values",
  loading: "Loading…",
  loadingWorkbook: "Opening the workbook…",
  calculating: "Calculating the formulas…",
  noPane: "The task pane has not been built. Run npm run build, then reload this page.",
  noAction: "The add-in is not ready yet, or has no such function. Try again in a moment.",
  actionFailed: "The function failed:",
  locked: "This cell is protected and cannot be changed.",
  leftOut: "Not shown of this file:",
  failed: "The file cannot be opened:",
  close: "Close",
};

/** The texts of the page in a language. */
export function pageTexts(language: Language): PageTexts {
  return language === "zh-CN" ? zh : en;
}
