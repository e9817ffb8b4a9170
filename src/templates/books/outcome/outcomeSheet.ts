import { outcome } from "../../../domain/outcome/outcome";
import { performanceLevels } from "../../../domain/scheme/parts/outcomeNames";
import type { SchemeDocument } from "../../../domain/scheme/schema";
import type { Cell } from "../../../domain/values/cell";
import { isBlank } from "../../../domain/values/cell";
import { COEFFICIENT_FORMAT } from "../../blocks/cellLook";
import type { InputColumn, SpillBlock, TableBlock } from "../blockDefinition";
import type { BookContext, SheetDefinition } from "../bookDefinition";
import { guardedSpill } from "./guardedSpill";
import { spilledWordsOf, wordsOf } from "./outcomeLookUp";
import { personColumns } from "./personColumns";
import type { ExamplePerson } from "./outcomeExamples";
import { examplePeople } from "./outcomeExamples";

/** The figures of KPI.OUTCOME, in the order in which they stand side by side. */
export const outcomeFigures = [
  { key: "promotion", label: "晋级建议", width: 11 },
  { key: "promotionReason", label: "晋级理由", width: 34 },
  { key: "pay", label: "薪酬系数", width: 10 },
  { key: "payReason", label: "薪酬理由", width: 26 },
  { key: "training", label: "培训建议", width: 30 },
  { key: "trainingReason", label: "培训理由", width: 46 },
] as const;

/** The place of a figure of KPI.OUTCOME, from 1. */
export function outcomePlace(key: (typeof outcomeFigures)[number]["key"]): number {
  return outcomeFigures.findIndex((figure) => figure.key === key) + 1;
}

/** 结果应用: performance level, quarters held and scores of items. */
export function outcomeSheet({ scheme }: BookContext): SheetDefinition {
  return {
    name: "结果应用",
    title: "结果应用：绩效等级与各项得分",
    unit: "分",
    frozenColumns: 2,
    examples: true,
    bands: [[outcomeTable(scheme.document)]],
  };
}

/** 应用结果: what follows for everybody: promotion, pay and training, each with its reason. */
export function consequenceSheet({ scheme }: BookContext): SheetDefinition {
  const items = itemsOf(scheme.document);
  const itemNames = items.map(({ name }) => name);
  return {
    name: "应用结果",
    title: "考核结果应用：晋级、薪酬、培训",
    frozenColumns: 2,
    bands: [
      [
        {
          kind: "spill",
          id: "outcomePeople",
          columns: [
            { label: "工号", width: 10 },
            { label: "姓名", width: 10 },
          ],
          formula: '=IF({outcomes.id}="","",{outcomes.id:name})',
          values: ({ column }) =>
            column("outcomes.id").map((id, place): readonly Cell[] =>
              isBlank(id) ? ["", ""] : [id, column("outcomes.name")[place] ?? ""],
            ),
        },
        {
          kind: "spill",
          id: "used",
          joined: true,
          columns: outcomeFigures.map(({ key, label, width }): SpillBlock["columns"][number] => ({
            label,
            width,
            ...(key === "pay" ? { as: "number", format: COEFFICIENT_FORMAT } : {}),
            ...(key === "promotion" ? { marks: [{ when: '{cell}="建议晋级"', as: "good" }] } : {}),
          })),
          ...guardedSpill(
            "outcomes.settledGrade",
            outcome.id,
            [
              "{outcomes.settledGrade}",
              "{outcomes.lastGrade}",
              "{outcomes.level}",
              "{outcomes.heldQuarters}",
              { formula: `{${itemNames.map((name) => `"${name}"`).join(",")}}`, value: () => [itemNames] },
              `{outcomes.${items[0]?.key ?? ""}:${items.at(-1)?.key ?? ""}}`,
              "{outcomes.barred}",
            ],
            outcomeFigures.length,
          ),
        },
      ],
    ],
  };
}

interface ScoredItem {
  readonly key: string;
  readonly name: string;
  readonly scoreOf: (person: ExamplePerson) => number | null;
}

/** What is scored for everybody: the quality items, and the perspectives where the scheme has a scorecard. */
function itemsOf({ quality, scorecard }: SchemeDocument): readonly ScoredItem[] {
  return [
    ...quality.items.map(({ name }, index): ScoredItem => ({
      key: `item${String(index + 1)}`,
      name: name.zh,
      scoreOf: ({ items }) => items[index] ?? null,
    })),
    ...(scorecard?.perspectives ?? []).map(({ name }, index): ScoredItem => ({
      key: `perspective${String(index + 1)}`,
      name: name.zh,
      scoreOf: ({ perspectives }) => perspectives[index] ?? null,
    })),
  ];
}

function outcomeTable(scheme: SchemeDocument): TableBlock {
  const levels = performanceLevels(scheme).map(({ name }) => name.zh);
  const items = itemsOf(scheme);
  return {
    kind: "table",
    id: "outcomes",
    name: "结果应用表",
    columns: [
      ...personColumns({ id: 10, name: 9, unit: 11 }),
      { kind: "computed", key: "lastGrade", label: "上季等级", width: 14, ...wordsOf("people.id", "people.lastGrade") },
      {
        kind: "computed",
        key: "settledGrade",
        label: "核定等级",
        width: 14,
        ...spilledWordsOf("moves.id", "settled", 1),
      },
      {
        kind: "input",
        key: "level",
        label: "绩效等级",
        as: levels.length === 0 ? "text" : "choice",
        ...(levels.length === 0 ? {} : { choices: levels }),
        help: "平衡计分卡得出的绩效等级，没有不填",
        width: 10,
      },
      {
        kind: "input",
        key: "heldQuarters",
        label: "保持季度数",
        as: "number",
        help: "本等级已连续保持的季度数，含本季；不知道不填",
        limits: { min: "0" },
        width: 9,
      },
      ...items.map(({ key, name }): InputColumn => ({
        kind: "input",
        key,
        label: name,
        as: "number",
        unit: "points",
        help: `${name}得分，百分制；没有考核不填`,
        limits: { min: "0", max: "150" },
        width: 9,
      })),
      {
        kind: "computed",
        key: "barred",
        label: "不得晋级原因",
        width: 18,
        ...spilledWordsOf("moves.id", "barredOf", 1),
      },
    ],
    rows: examplePeople.map((person): readonly Cell[] => [
      person.id,
      person.level === null ? null : (levels[person.level] ?? null),
      person.heldQuarters,
      ...items.map(({ scoreOf }) => scoreOf(person)),
    ]),
    readyRows: 6,
  };
}
