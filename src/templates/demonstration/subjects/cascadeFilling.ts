import type { Cell, Cells } from "../../../domain/values/cell";
import { decimal, sum } from "../../../domain/values/decimal";
import { cascadeBook } from "../../books/cascade/cascadeBook";
import { cascadeLevels } from "../../books/cascade/cascadeLevels";
import type { BookContext } from "../../books/bookDefinition";
import type { FullDemonstration } from "../parts/fullData";
import type { Manager } from "../parts/manager";
import type { Filling } from "./filling";

/** The units of the demonstration bank by area, which takes the place of a branch between bank and unit. */
const areas: Readonly<Record<string, string>> = {
  总行营业部: "中心片区",
  旗舰支行: "中心片区",
  会展支行: "中心片区",
  城东支行: "城区片区",
  城西支行: "城区片区",
  江南支行: "城区片区",
  江北支行: "城区片区",
  大学城支行: "新区片区",
  高新支行: "新区片区",
  科技园支行: "新区片区",
  滨海支行: "新区片区",
  南站支行: "新区片区",
};

/** The division that answers for the managers of a card. */
const divisions: Readonly<Record<string, string>> = {
  对公: "公司金融部",
  零售: "零售金融部",
  理财: "零售金融部",
  小微: "小微金融部",
};

/** The one target that goes down to every manager. */
const DEPOSITS = "日均存款新增额";

/** The bank's target shared out to its own units, posts and managers, by the quarter's deposits. */
export function cascadeFilling({ managers }: FullDemonstration, { scheme }: BookContext): Filling {
  const rules = scheme.document.cascade;
  if (rules === undefined) throw new Error("Targets are shared out only where the scheme has the part");
  const people = managers.filter(({ id }, index) => managers.findIndex((other) => other.id === id) === index);
  const levels = cascadeLevels(rules);
  const rows = Object.fromEntries(
    levels.map((level): readonly [string, Cells] => {
      const pathOf = level.structure.id === "hierarchical" ? byLevel : byDivision;
      const groups = grouped(people, (manager) => pathOf(manager).slice(0, level.depth));
      return [
        level.id,
        groups.map(({ path, members }): readonly Cell[] => [
          DEPOSITS,
          ...path,
          depositsOf(members),
          ...(level.passesOn ? ["基数"] : []),
          null,
        ]),
      ];
    }),
  );
  const areaNames = [...new Set(Object.values(areas))];
  return {
    book: cascadeBook,
    rows: {
      targets: [[DEPOSITS, "万元", 180_000, "基数", 2]],
      ...rows,
      crossCheck: areaNames.map((area) => [DEPOSITS, area]),
    },
  };
}

function byLevel({ unit, card }: Manager): readonly string[] {
  return [areas[unit] ?? "", unit, `${card}客户经理岗`];
}

function byDivision({ unit, card, name, id }: Manager): readonly string[] {
  return [divisions[card] ?? "", areas[unit] ?? "", `${name} ${id}`];
}

interface Group {
  readonly path: readonly string[];
  readonly members: readonly Manager[];
}

/** Managers by path, the paths in the order in which they first appear. */
function grouped(people: readonly Manager[], pathOf: (manager: Manager) => readonly string[]): readonly Group[] {
  const groups = new Map<string, { readonly path: readonly string[]; readonly members: Manager[] }>();
  for (const manager of people) {
    const path = pathOf(manager);
    const key = path.join("/");
    const group = groups.get(key) ?? { path, members: [] };
    group.members.push(manager);
    groups.set(key, group);
  }
  return [...groups.values()];
}

/** 万元 */
function depositsOf(members: readonly Manager[]): number {
  return sum(members.map(({ deposits }) => decimal(deposits ?? 0)))
    .toDecimalPlaces(2)
    .toNumber();
}
