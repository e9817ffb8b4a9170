import { promotionNames } from "../../../domain/outcome/promotion";
import { computed, computedHeader } from "../../blocks/cellSpecs";
import type { Computation } from "../blockDefinition";
import type { SheetDefinition } from "../bookDefinition";
import type { Choice } from "./chosenRows";
import { chosenFigures, chosenPeople } from "./chosenRows";
import { outcomePlace } from "./outcomeSheet";

const recommended: Choice = {
  formula: `IFERROR(INDEX({used},0,${String(outcomePlace("promotion"))})="${promotionNames.recommended.zh}",FALSE)`,
  holds: ([promotion]) => promotion === promotionNames.recommended.zh,
};

/** 晋级名单: who is proposed for promotion, and why. */
export function promotionSheet(): SheetDefinition {
  return {
    name: "晋级名单",
    title: "建议晋级人员名单",
    frozenColumns: 2,
    bands: [
      [
        chosenPeople(
          "promotedPeople",
          "id",
          "level",
          [
            { label: "工号", width: 11 },
            { label: "姓名", width: 11 },
            { label: "机构", width: 13 },
            { label: "上季等级", width: 15 },
            { label: "核定等级", width: 15 },
            { label: "绩效等级", width: 11 },
          ],
          recommended,
        ),
        ...chosenFigures("promotedWhy", ["promotionReason"], [54], recommended),
        {
          kind: "cells",
          rows: [[computedHeader("建议晋级（人）")], [computed(count(), { id: "promoted", unit: "persons" })]],
        },
      ],
    ],
  };
}

function count(): Pick<Computation, "formula" | "value"> {
  const { zh } = promotionNames.recommended;
  return {
    formula: `=COUNTIF(INDEX({used},0,${String(outcomePlace("promotion"))}),"${zh}")`,
    value: ({ spill }) => spill("used").filter(([promotion]) => promotion === zh).length,
  };
}
