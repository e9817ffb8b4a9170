import type { TableColumn } from "../blockDefinition";
import { wordsOf } from "./outcomeLookUp";

/** Widths of the columns, in characters. */
export interface PersonWidths {
  readonly id: number;
  readonly name: number;
  readonly unit: number;
}

/** Whose row it is, in a table with one row for each person: 工号 to fill in, 姓名 and 机构 looked up in 考核数据. */
export function personColumns({ id, name, unit }: PersonWidths): readonly TableColumn[] {
  return [
    {
      kind: "input",
      key: "id",
      label: "工号",
      as: "identifier",
      choices: { column: "people.id" },
      help: "每人一行，从考核数据的工号中选择或整列粘贴",
      width: id,
    },
    { kind: "computed", key: "name", label: "姓名", width: name, ...wordsOf("people.id", "people.name") },
    { kind: "computed", key: "unit", label: "机构", width: unit, ...wordsOf("people.id", "people.unit") },
  ];
}
