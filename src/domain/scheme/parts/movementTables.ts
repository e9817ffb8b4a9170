import { text } from "../../values/text";
import type { SchemeCell, SchemeTable } from "../schemeTable";
import { figure, label, worded } from "../schemeTable";
import type { MovementRules } from "./movement";

/** What each effect is called on the sheet. */
const effectWords: Readonly<Record<string, string>> = {
  notGraded: "不评级",
  keepGrade: "保留上季等级",
  noUpgrade: "不得晋级",
  noDowngrade: "不降级",
  lowest: "降为最低等级",
  down: "降级",
  cap: "不得高于",
};

/** The tables of 方案参数 for 等级变动规则. */
export function movementTables({ vetoes, protections, ...rules }: MovementRules): readonly SchemeTable[] {
  return [ruleTable(rules), vetoTable(vetoes), protectionTable(protections)].filter((table) => table.rows.length > 0);
}

function ruleTable(rules: Omit<MovementRules, "vetoes" | "protections">): SchemeTable {
  const { maxUpgrade, maxDowngrade, newHires, absence, transfers } = rules;
  return {
    name: "等级变动规则",
    title: text("等级变动规则", "Rules of movement"),
    columns: [text("规则", "Rule"), text("取值", "Value")],
    rows: [
      [label("每季最多晋升（级）"), count(maxUpgrade, "movement.maxUpgrade")],
      [label("每季最多降低（级）"), count(maxDowngrade, "movement.maxDowngrade")],
      [label("入职不满几个月不评级（月）"), count(newHires?.months ?? null, "movement.newHires.months")],
      [label("缺勤超过几天（天）"), count(absence?.days ?? null, "movement.absence.days")],
      [label("缺勤超过后"), effect(absence?.effect, "movement.absence.effect")],
      [label("调入几个月内保护（月）"), count(transfers?.months ?? null, "movement.transfers.months")],
      [label("调入保护方式"), effect(transfers?.effect, "movement.transfers.effect")],
    ],
  };
}

function vetoTable(vetoes: MovementRules["vetoes"]): SchemeTable {
  return {
    name: "一票否决事项",
    title: text("一票否决事项", "Vetoes"),
    columns: [text("事项", "Veto"), text("后果", "Effect"), text("级数或等级", "Grades down, or grade")],
    rows: vetoes.map(({ name, effect: what }, index) => {
      const path = `movement.vetoes[${String(index)}].effect`;
      return [label(name.zh), effect(what.kind, `${path}.kind`), extent(what, path)];
    }),
  };
}

function protectionTable(protections: MovementRules["protections"]): SchemeTable {
  return {
    name: "降级保护情形",
    title: text("降级保护情形", "Protection from downgrades"),
    columns: [text("情形", "Case"), text("最多降低（级）", "At most down, grades")],
    rows: protections.map(({ name, maxDowngrade }, index) => [
      label(name.zh),
      count(maxDowngrade, `movement.protections[${String(index)}].maxDowngrade`),
    ]),
  };
}

function extent(what: MovementRules["vetoes"][number]["effect"], path: string): SchemeCell {
  if (what.kind === "down") return count(what.grades, `${path}.grades`);
  return what.kind === "cap" ? worded(what.grade, `${path}.grade`) : label("");
}

function count(value: number | null, path: string): SchemeCell {
  return figure(value === null ? "" : String(value), "count", path);
}

function effect(kind: string | undefined, path: string): SchemeCell {
  return worded(kind === undefined ? "" : (effectWords[kind] ?? kind), path);
}
