import { kpi } from "../../blocks/kpiFormula";
import type { InputColumn, TableBlock } from "../blockDefinition";
import type { SheetDefinition } from "../bookDefinition";
import { examplePeople } from "./people";

/** 人员名册: one manager a row; age and service as of the last day of the period, with their bands. */
export const rosterSheet: SheetDefinition = {
  name: "人员名册",
  title: "客户经理人员名册",
  unit: "元",
  frozenColumns: 2,
  examples: true,
  bands: [[roster()]],
};

function roster(): TableBlock {
  return {
    kind: "table",
    id: "people",
    name: "人员名册表",
    columns: [
      { kind: "input", key: "id", label: "工号", as: "identifier", width: 11, help: "每人唯一，按文本填写" },
      { kind: "input", key: "name", label: "姓名", as: "text", width: 9 },
      { kind: "input", key: "unit", label: "机构", as: "text", width: 12 },
      choice("post", "岗位", "岗位任职资格", 14),
      date("born", "出生日期", "用来算年龄"),
      date("worked", "从业日期", "开始从事金融工作的日期，用来算工龄"),
      date("hired", "入职日期", "到本行任职的日期，用来算试用期"),
      date("confirmed", "转正日期", "未转正留空"),
      choice("education", "学历", "学历", 8),
      choice("major", "专业", "专业", 10),
      choice("employment", "用工形式", "用工形式", 10),
      {
        kind: "input",
        key: "certificates",
        label: "资格证书",
        as: "text",
        width: 30,
        help: "多项用顿号“、”分隔；名称见《方案参数》资格证书；没有留空",
      },
      {
        kind: "input",
        key: "pay",
        label: "月均收入",
        as: "number",
        unit: "yuan",
        limits: { min: "0" },
        help: "考核期内月均税前收入，与柜面人员同一口径",
      },
      years("age", "年龄", "born"),
      band("ageBand", "年龄段", "age", "年龄"),
      years("service", "工龄", "worked"),
      band("serviceBand", "工龄段", "service", "工龄"),
    ],
    rows: examplePeople,
  };
}

function choice(key: string, label: string, scheme: string, width: number): InputColumn {
  return { kind: "input", key, label, as: "choice", choices: { scheme }, width };
}

function date(key: string, label: string, help: string): InputColumn {
  return { kind: "input", key, label, as: "date", width: 11.5, help };
}

function years(key: string, label: string, from: string): TableBlock["columns"][number] {
  return {
    kind: "computed",
    key,
    label,
    unit: "count",
    width: 8,
    ...kpi("YEARS", [`{row.${from}}`, "终止日"], { when: "row.id" }),
    marks: [{ when: "ISERROR({cell})", as: "bad" }],
  };
}

function band(key: string, label: string, of: string, dimension: string): TableBlock["columns"][number] {
  return {
    kind: "computed",
    key,
    label,
    width: 17,
    ...kpi("BAND", [`{row.${of}}`, `"${dimension}"`], { when: "row.id" }),
    marks: [{ when: "ISERROR({cell})", as: "bad" }],
  };
}
