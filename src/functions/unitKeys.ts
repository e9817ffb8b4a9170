import { text } from "../domain/values/text";
import type { GroupKeys } from "./groupFunction";

/** Entries of units, departments or other groups, by name. */
export const unitKeys: GroupKeys = {
  owners: {
    name: "groups",
    label: text("分组列"),
    help: text(
      "每条记录所属的机构或分组；与 forGroups 一起用，一次算出多组",
      "the unit or group of each entry; together with forGroups gives many results at once",
    ),
    shape: "entries",
    optional: true,
  },
  wanted: {
    name: "forGroups",
    label: text("所求分组"),
    help: text("要计算的机构或分组，一列；每组一个结果", "the units or groups wanted, a column; one result for each"),
    shape: "value",
    optional: true,
  },
};
