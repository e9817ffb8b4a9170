import type { Cell, Cells } from "../../../domain/values/cell";
import { showCell } from "../../../domain/values/cell";
import { periodEnd } from "../../../domain/values/period";
import type { FullData } from "./fullData";

/** What is wrong in the tables of the parts, by the staff number (or unit) concerned; the roster's own faults stand beside. */
export const partDefectIds = {
  unknownIndicator: "GD0031",
  zeroTarget: "GD0082",
  repeatedIndicator: "GD0127",
  missingIndicator: "GD0163",
  textActual: "GD0244",
  indicatorsOfNobody: "GD0998",
  unknownProduct: "GD0036",
  zeroTask: "GD0118",
  repeatedProduct: "GD0233",
  blankQuantity: "GD0305",
  unknownUnit: "城南支行",
  unknownVeto: "GD0150",
  vetoOutsidePeriod: "GD0227",
  vetoOfNobody: "GD0997",
  unknownCard: "GD0390",
} as const;

/** The data with the defects that people make in the tables of the parts: few, and each in a place of its own. */
export function withPartDefects(data: FullData): FullData {
  return {
    ...data,
    roster: faultyRoster(data.roster),
    indicators: data.indicators.length === 0 ? [] : faultyIndicators(data.indicators),
    sales: data.sales.length === 0 ? [] : faultySales(data.sales),
    teams: data.teams.length === 0 ? [] : [...data.teams, [partDefectIds.unknownUnit, 82]],
    vetoes: data.vetoes.length === 0 ? [] : [...data.vetoes, ...faultyVetoes(data)],
  };
}

function faultyRoster(roster: Cells): Cells {
  const cards = new Set(["对公", "零售", "小微", "理财"]);
  const card = roster[0]?.findIndex((cell) => cards.has(showCell(cell))) ?? -1;
  if (card === -1) return roster;
  return changed(roster, partDefectIds.unknownCard, card, "综合");
}

function faultyIndicators(rows: Cells): Cells {
  const unknown = changed(rows, partDefectIds.unknownIndicator, 1, "中间业务净收入");
  const zero = changed(unknown, partDefectIds.zeroTarget, 3, 0);
  const text = changed(zero, partDefectIds.textActual, 2, "150万");
  const place = text.findIndex(([id]) => id === partDefectIds.missingIndicator);
  const missing = text.filter((_row, index) => index !== place);
  const repeated = missing.find(([id]) => id === partDefectIds.repeatedIndicator) ?? [];
  return [...missing, repeated, [partDefectIds.indicatorsOfNobody, repeated[1] ?? null, 100, 100]];
}

function faultySales(rows: Cells): Cells {
  const unknown = changed(rows, partDefectIds.unknownProduct, 1, "黄金积存");
  const zero = changed(unknown, partDefectIds.zeroTask, 3, 0);
  const blank = changed(zero, partDefectIds.blankQuantity, 2, null);
  return [...blank, blank.find(([id]) => id === partDefectIds.repeatedProduct) ?? []];
}

function faultyVetoes({ vetoes, period }: FullData): Cells {
  const matter = vetoes[0]?.[1] ?? null;
  return [
    [partDefectIds.unknownVeto, "迟到早退", periodEnd(period) - 10, null],
    [partDefectIds.vetoOutsidePeriod, matter, periodEnd(period) + 15, "发生在考核期之后"],
    [partDefectIds.vetoOfNobody, matter, periodEnd(period) - 30, null],
  ];
}

/** The first row of a staff number with another cell in a column. */
function changed(rows: Cells, id: string, column: number, cell: Cell): Cells {
  const place = rows.findIndex(([key]) => key === id);
  if (place === -1) throw new Error(`No row of ${id} to put a defect into`);
  return rows.map((row, index) => (index === place ? row.map((old, at) => (at === column ? cell : old)) : row));
}
