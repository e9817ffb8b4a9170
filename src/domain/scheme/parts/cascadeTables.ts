import { text } from "../../values/text";
import type { SchemeTable } from "../schemeTable";
import { figure, label, worded } from "../schemeTable";
import type { CascadeRules } from "./cascade";
import { divisionKeyNames } from "./divisionKeyNames";

/** The rules of 指标分解 as tables of 方案参数. */
export function cascadeTables(rules: CascadeRules): readonly SchemeTable[] {
  return [ruleTable(rules), levelTable(rules)];
}

function ruleTable({ structure, structures, keys, scale, childrenCover, overallocation }: CascadeRules): SchemeTable {
  const inForce = structures.find(({ id }) => id === structure);
  return {
    name: "指标分解规则",
    title: text("指标分解规则", "Rules of the target cascade"),
    columns: [text("参数", "Parameter"), text("取值", "Value")],
    rows: [
      [label("组织构架"), worded(inForce?.name.zh ?? structure, "cascade.structure")],
      [label("可用的分解依据"), worded(keys.map((key) => divisionKeyNames[key].zh).join("、"), "cascade.keys")],
      [label("分解目标小数位数"), figure(String(scale), "count", "cascade.scale")],
      [label("下级合计不得少于上级"), worded(childrenCover ? "是" : "否", "cascade.childrenCover")],
      [label("下级合计最多超出上级"), figure(overallocation ?? "", "rate", "cascade.overallocation")],
    ],
  };
}

function levelTable({ structures }: CascadeRules): SchemeTable {
  return {
    name: "指标分解层级",
    title: text("指标分解层级", "Levels of the target cascade"),
    columns: [text("层级", "Level"), text("名称", "Name")],
    rows: structures.flatMap(({ name, levels }, index) =>
      levels.map((level, place) => [
        label(`${name.zh}第${String(place + 1)}级`),
        worded(level.name.zh, `cascade.structures[${String(index)}].levels[${String(place)}].name.zh`),
      ]),
    ),
  };
}
