import type { SchemePartId } from "../../domain/scheme/parts/schemeParts";
import type { Text } from "../../domain/values/text";
import type { UnitId } from "../../domain/values/unit";
import { units } from "../../domain/values/unit";

/** What a column of a sheet holds. */
export type ColumnKind = "identifier" | "text" | "number" | "date" | "choice";

/** One column of the appraisal workbook: the templates print it, the wizard finds it by its header. */
export interface Column {
  /** Stable name in code: a glossary term, or the identifier of an asset class. */
  readonly key: string;
  readonly label: Text;
  readonly unit: UnitId;
  readonly kind: ColumnKind;
  /** True where a row without this column's value cannot be graded. */
  readonly required: boolean;
  /** What to enter, for the input message of the template and the mapping step of the wizard. */
  readonly help: Text;
  /** Other headers by which people name the column; compared without spaces, case, width and unit. */
  readonly aliases: readonly string[];
  /** Inclusive limits in the unit, for data validation. */
  readonly limits?: { readonly min?: string; readonly max?: string };
  /** Names to choose from, for drop-downs. */
  readonly choices?: readonly string[];
  /** Words that may stand in a cell in place of a number. */
  readonly words?: readonly string[];
  /** The part of the scheme that the column is filled in for; left out where every grading needs it. */
  readonly part?: SchemePartId;
}

/** One table of the workbook: its sheet and table bear the same name. */
export interface TableLayout {
  readonly id: TableId;
  readonly name: string;
  readonly title: Text;
  readonly columns: readonly Column[];
  /** The part of the scheme that the table is filled in for; left out where every grading needs it. */
  readonly part?: SchemePartId;
}

/** The tables that HR fills in, in the order in which the wizard shows them. */
export const tableIds = ["roster", "ratings", "deposits", "indicators", "sales", "teams", "vetoes"] as const;

/** The name of a table in code. */
export type TableId = (typeof tableIds)[number];

/** The tables that every grading needs. */
export type GradingTableId = "roster" | "ratings" | "deposits";

/** The tables that a part of the scheme needs. */
export type PartTableId = Exclude<TableId, GradingTableId>;

/** The tables of a scheme: those of the grading, and those of the parts that it has. */
export type TableLayouts = Readonly<Record<GradingTableId, TableLayout>> &
  Readonly<Partial<Record<PartTableId, TableLayout>>>;

/** The header as sheets print it, with its unit: 税后净利润（元）. */
export function header({ label, unit }: Column): string {
  const unitLabel = units[unit].label.zh;
  return unitLabel === "" ? label.zh : `${label.zh}（${unitLabel}）`;
}

/** The key of a column by which a row is kept. */
export function columnNamed(table: TableLayout, key: string): Column {
  const column = table.columns.find((candidate) => candidate.key === key);
  if (column === undefined) throw new Error(`Table ${table.name} has no column ${key}`);
  return column;
}
