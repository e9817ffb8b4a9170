import type { AppraisalContext } from "../../../domain/calculation/context";
import { schemePartIds } from "../../../domain/scheme/parts/schemeParts";
import type { SchemeDocument } from "../../../domain/scheme/schema";
import type { Cell, Cells } from "../../../domain/values/cell";
import { isBlank, showCell } from "../../../domain/values/cell";
import type { Period } from "../../../domain/values/period";
import type { TableId } from "../../../workflow/layout/column";
import { tableLayouts } from "../../../workflow/layout/tables";
import type { AppraisalData } from "../../appraisalData";
import type { GradedRow } from "../../gradedRows";
import { gradedRows } from "../../gradedRows";
import { demonstrationData } from "../demonstrationData";
import { branches } from "../people";
import { seededRandom } from "../random";
import { indicatorRows } from "./indicatorRows";
import type { Manager } from "./manager";
import { withPartDefects } from "./partDefects";
import { rosterParts } from "./rosterParts";
import { salesRows } from "./salesRows";
import { vetoRows } from "./vetoRows";

/** What the workbook with every part is filled with: every table of the wizard. */
export type FullData = AppraisalData & Readonly<Record<TableId, Cells>>;

/** The demonstration: its tables, and its managers as the other subjects see them. */
export interface FullDemonstration {
  readonly data: FullData;
  /** In the order of the roster; a staff number that stands there twice, twice. */
  readonly managers: readonly Manager[];
}

/** Any numbers will do; every table has its own, so that one may change without the others. */
const SEEDS = { roster: 11, indicators: 23, sales: 37, teams: 41, cards: 53, vetoes: 67 } as const;

/**
 * The demonstration with every part of the scheme: the 613 managers of the grading's demonstration with the same
 * figures, and for each of them what the parts need. The same scheme gives the same rows every time.
 */
export function fullDemonstration(context: AppraisalContext, period: Period): FullDemonstration {
  const scheme = context.scheme.document;
  const data = demonstrationData(scheme, period);
  const managers = managersOf(data, gradedRows(data, withoutParts(context)));
  const random = seededRandom(SEEDS.roster);
  const classes = 5 + scheme.eva.assetClasses.length;
  const extra = tableLayouts(scheme).roster.columns.slice(classes);
  const teams = seededRandom(SEEDS.teams);
  const full = withPartDefects({
    ...data,
    roster: data.roster.map((row, index) => {
      const manager = managers[index];
      if (manager === undefined) throw new Error("Every row of the roster is a manager");
      const parts = rosterParts(manager, scheme, period, random);
      return [...row, ...extra.map(({ key }): Cell => parts[key] ?? null)];
    }),
    indicators: indicatorRows(unique(managers), scheme, seededRandom(SEEDS.indicators)),
    sales: salesRows(unique(managers), scheme, seededRandom(SEEDS.sales)),
    teams: scheme.team === undefined ? [] : branches.map(([unit]) => [unit, Number(teams.around(83, 5).toFixed(2))]),
    vetoes: vetoRows(scheme, period),
  });
  return { data: full, managers };
}

/** The same scheme with the grading alone, whose results the tables of the parts follow from. */
function withoutParts({ scheme, period }: AppraisalContext): AppraisalContext {
  const document = Object.fromEntries(
    Object.entries(scheme.document).filter(([key]) => !schemePartIds.some((id) => id === key)),
  );
  // Only parts are left out, and no scheme needs one.
  return { scheme: { ...scheme, document: document as SchemeDocument }, period };
}

/** Each manager with what the grading found, and a card drawn for them. */
function managersOf(data: AppraisalData, graded: readonly GradedRow[]): readonly Manager[] {
  const random = seededRandom(SEEDS.cards);
  return data.roster.map(([id = null, name = null, unit = null, lastGrade = null, , ...balances], index) => {
    const draw = random.next();
    const row = graded[index];
    const figure = (cell: Cell | undefined): number | null => (typeof cell === "number" ? cell : null);
    return {
      id: showCell(id),
      name: showCell(name),
      unit: showCell(unit),
      card: draw < 0.34 ? "对公" : draw < 0.69 ? "零售" : draw < 0.89 ? "小微" : "理财",
      level: (figure(row?.gradingScore) ?? 55) / 100,
      eva: figure(row?.eva),
      deposits: figure(row?.deposits),
      finalGrade: row?.finalGrade ?? null,
      lastGrade: isBlank(lastGrade) ? null : lastGrade,
      assets: balances.reduce<number>((total, cell) => total + Math.max(0, figure(cell) ?? 0), 0),
    };
  });
}

/** Without the row whose staff number stands in the roster twice. */
function unique(managers: readonly Manager[]): readonly Manager[] {
  return managers.filter(({ id }, index) => managers.findIndex((other) => other.id === id) === index);
}

/** A column of the roster by its key; blanks where it has none. */
export function rosterColumn({ data }: FullDemonstration, { scheme }: AppraisalContext, key: string): readonly Cell[] {
  const place = tableLayouts(scheme.document).roster.columns.findIndex((column) => column.key === key);
  return data.roster.map((row) => row[place] ?? null);
}
