import type { OutcomeRules } from "../../../domain/scheme/parts/outcome";
import type { Cell } from "../../../domain/values/cell";
import { isCellError, showCell } from "../../../domain/values/cell";
import type { TableBlock } from "../blockDefinition";
import type { SheetDefinition } from "../bookDefinition";
import type { Choice } from "./chosenRows";
import { chosenFigures, chosenPeople } from "./chosenRows";
import { outcomePlace } from "./outcomeSheet";

const TRAINING = outcomePlace("training");

const proposed: Choice = {
  formula: `IFERROR(INDEX({used},0,${String(TRAINING)})<>"",FALSE)`,
  holds: (figures) => coursesOf(figures) !== "",
};

/** 培训建议: who needs which course, for which weak items, and how many need each. */
export function trainingSheet({ training }: OutcomeRules): SheetDefinition {
  return {
    name: "培训建议",
    title: "培训建议",
    unit: "人",
    frozenColumns: 2,
    bands: [
      [
        chosenPeople(
          "trainees",
          "id",
          "unit",
          [
            { label: "工号", width: 11 },
            { label: "姓名", width: 11 },
            { label: "机构", width: 13 },
          ],
          proposed,
        ),
        ...chosenFigures("traineeCourses", ["training", "trainingReason"], [34, 56], proposed),
        ...(training.courses.length === 0 ? [] : [courses(training.courses)]),
      ],
    ],
  };
}

function courses(list: OutcomeRules["training"]["courses"]): TableBlock {
  return {
    kind: "table",
    id: "courses",
    name: "培训人数汇总",
    grows: false,
    columns: [
      { kind: "input", key: "course", label: "培训", as: "text", given: true, width: 28 },
      {
        kind: "computed",
        key: "people",
        label: "建议人数",
        unit: "persons",
        width: 14,
        formula: `=IF({row.course}="","",COUNTIF(INDEX({used},0,${String(TRAINING)}),"*"&{row.course}&"*"))`,
        value: ({ row, spill }) => {
          const course = showCell(row("course"));
          return course === "" ? "" : spill("used").filter((figures) => coursesOf(figures).includes(course)).length;
        },
      },
    ],
    rows: list.map(({ name }) => [name.zh]),
  };
}

/** The courses that are proposed to somebody; "" for none, and where the row has an error. */
function coursesOf(figures: readonly Cell[]): string {
  const cell = figures[TRAINING - 1] ?? null;
  return isCellError(cell) ? "" : showCell(cell);
}
