import { isBlank } from "../../../domain/values/cell";
import type { Cell } from "../../../domain/values/cell";
import type { SchemeDocument } from "../../../domain/scheme/schema";
import { computed, heading, label } from "../../blocks/cellSpecs";
import type { Computation } from "../blockDefinition";
import type { BookContext, SheetDefinition } from "../bookDefinition";
import { noticeWords, placeOf } from "./noticeLookUp";

/** 评级说明: the whole reasoning for the person of the notice, to be handed out with it. */
export function explanationSheet({ scheme }: BookContext): SheetDefinition {
  return {
    name: "评级说明",
    title: "评级说明（告知书附件）",
    onePage: true,
    widths: [14, 120],
    bands: [
      [
        {
          kind: "cells",
          rows: [
            [label("工号"), computed(personCell())],
            [label("姓名"), computed(noticeWords("people.id", "people.name"))],
            [heading("为什么是这个等级", 2)],
            [label("逐步算式"), computed(reasoning(scheme.document), { lines: 22 })],
          ],
        },
      ],
    ],
  };
}

function personCell(): Pick<Computation, "formula" | "value"> {
  return { formula: '={person}&""', value: ({ cell }) => cell("person") ?? "" };
}

/** KPI.EXPLAIN for that one person. */
function reasoning({ eva }: SchemeDocument): Pick<Computation, "formula" | "value"> {
  const [first, last] = ["asset1", `asset${String(eva.assetClasses.length)}`];
  const place = "MATCH({person},{people.id},0)";
  const picked = (reference: string, row = `INDEX({${reference}},${place})`): string => `IF(ISBLANK(${row}),"",${row})`;
  const assets = `people.${first}:${last}`;
  const given = [
    picked("people.netProfit"),
    picked(assets, `INDEX({${assets}},${place},0)`),
    "TRANSPOSE(资产分类系数[资产分类])",
    picked("people.quality"),
    picked("people.deposits"),
  ];
  return {
    formula: `=IF(ISNUMBER(${place}),KPI.EXPLAIN(${given.join(",")}),"")`,
    value: (scope): Cell => {
      const row = placeOf(scope, "people.id");
      if (row === -1 || isBlank(scope.cell("person"))) return "";
      const of = (key: string): Cell => scope.column(`people.${key}`)[row] ?? "";
      const balances = scope.cells(assets)[row] ?? [];
      const [[words = ""] = []] = scope.kpi(
        "EXPLAIN",
        of("netProfit"),
        [balances],
        [eva.assetClasses.map(({ name }) => name.zh)],
        of("quality"),
        of("deposits"),
      );
      return words;
    },
  };
}
