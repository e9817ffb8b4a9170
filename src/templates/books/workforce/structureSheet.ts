import type { WorkforceRules } from "../../../domain/scheme/parts/workforce";
import type { Text } from "../../../domain/values/text";
import { decimal } from "../../../domain/values/decimal";
import { computed, computedHeader, label } from "../../blocks/cellSpecs";
import { countIf, countOf, sumOf } from "../../blocks/nativeValues";
import type { CellSpec, CellsBlock, TableBlock } from "../blockDefinition";
import type { SheetDefinition } from "../bookDefinition";

/** 结构分析: the workforce by age, service, education, major and employment; counts, and shares that close to 100%. */
export function structureSheet(rules: WorkforceRules): SheetDefinition {
  const [age, service, education, major, employment] = [
    structure("byAge", "年龄结构", rules.ages, "ageBand"),
    structure("byService", "工龄结构", rules.service, "serviceBand"),
    structure("byEducation", "学历结构", rules.education, "education"),
    structure("byMajor", "专业结构", rules.majors, "major"),
    structure("byEmployment", "用工结构", rules.employment, "employment"),
  ];
  return {
    name: "结构分析",
    title: "队伍结构分析",
    unit: "人",
    onePage: true,
    bands: [
      [age, service, education],
      [major, employment, checks([age, service, education, major, employment])],
    ],
  };
}

interface NamedLine {
  readonly name: Text;
}

/** The bands or names of a dimension with how many people stand in each; a name is unique, so a table finds its rows. */
function structure(id: string, title: string, lines: readonly NamedLine[], column: string): TableBlock {
  return {
    kind: "table",
    id,
    name: `${title}表`,
    title,
    grows: false,
    columns: [
      { kind: "input", key: "name", label: title.slice(0, 2), as: "text", given: true, width: 20 },
      {
        kind: "computed",
        key: "count",
        label: "人数",
        unit: "persons",
        width: 11,
        formula: `=COUNTIFS({people.${column}},{row.name})`,
        value: ({ row, column: cells }) => countIf([cells(`people.${column}`), row("name")]),
      },
      {
        kind: "computed",
        key: "share",
        label: "占比",
        unit: "rate",
        width: 11,
        formula: `=IF(SUM({${id}.count})=0,"",INDEX(KPI.SHARES({${id}.count}),MATCH({row.name},{${id}.name},0)))`,
        value: (scope) => {
          if (sumOf(scope.column(`${id}.count`)) === 0) return "";
          const shares = scope.kpi("SHARES", scope.column(`${id}.count`));
          return (shares.length === 1 ? shares[0]?.[0] : shares[scope.place]?.[0]) ?? null;
        },
      },
    ],
    rows: lines.map(({ name }) => [name.zh]),
  };
}

/** Whether every structure counts everybody, and its shares come to 100%. */
function checks(tables: readonly TableBlock[]): CellsBlock {
  return {
    kind: "cells",
    title: "核对",
    rows: [
      ["结构", "合计人数", "未归类人数", "占比合计"].map((words) => computedHeader(words)),
      ...tables.map(({ id, title = "" }): readonly CellSpec[] => [
        label(title),
        computed(
          { formula: `=SUM({${id}.count})`, value: ({ column }) => sumOf(column(`${id}.count`)) },
          { id: `${id}Total`, unit: "persons" },
        ),
        computed(
          {
            formula: `=COUNTA({people.id})-{${id}Total}`,
            value: ({ column, cell }) => countOf(column("people.id")) - Number(cell(`${id}Total`)),
          },
          { unit: "persons", marks: [{ when: "{cell}<>0", as: "bad" }] },
        ),
        computed(
          {
            formula: `=SUM({${id}.share})`,
            value: ({ column }) =>
              column(`${id}.share`)
                .reduce((total: ReturnType<typeof decimal>, share) => total.plus(Number(share)), decimal(0))
                .toNumber(),
          },
          { unit: "rate", marks: [{ when: "AND({cell}<>0,ROUND({cell},10)<>1)", as: "bad" }] },
        ),
      ]),
    ],
  };
}
