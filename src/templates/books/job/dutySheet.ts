import { jobStatement } from "../../../domain/job/jobStatement";
import type { GradeLadder } from "../../../domain/scheme/ladder";
import type { JobsRules } from "../../../domain/scheme/parts/jobs";
import type { SheetDefinition } from "../bookDefinition";

/** 等级职责: what the scheme says of each grade of the ladder, for reading and for the job statement. */
export function dutySheet(rules: JobsRules, ladder: GradeLadder): SheetDefinition {
  return {
    name: "等级职责",
    title: "客户经理各等级职责",
    bands: [
      [
        {
          kind: "table",
          id: "gradeDuties",
          name: "等级职责对照",
          grows: false,
          columns: [
            { kind: "input", key: "grade", label: "等级", as: "text", given: true, width: 18 },
            { kind: "input", key: "group", label: "职责归属", as: "text", given: true, width: 24 },
            { kind: "input", key: "text", label: "职责", as: "text", given: true, width: 90 },
          ],
          rows: ladder.map((grade) => {
            const { gradeDuty } = jobStatement(rules, grade);
            return [grade.name.zh, gradeDuty.name.zh, gradeDuty.text.zh];
          }),
        },
      ],
    ],
  };
}
