import type { AppraisalContext } from "../../../domain/calculation/context";
import { periodTitle } from "../../../domain/values/period";
import type { BlockPlan, SheetPlan } from "../../ports";
import { localTime } from "../../results/headLines";
import { printHeader, schemeLine } from "../../results/draftMark";
import { rowHeights } from "../../results/rowHeights";
import type { Finding } from "../finding";
import { findingNames } from "../finding";
import type { JudgedFile } from "../judgedFile";
import { missingStateNames } from "../missingUnits";
import { schemeTitle } from "../returnContent";
import type { CollectedBank } from "./collectedBank";
import { fingerprintName, fingerprintText, severityNames, verdictNames, versionText } from "./receiptRows";
import type { SheetColumn } from "./tableSheet";
import { COUNT, tableSheet, TEXT } from "./tableSheet";

/** One line of the receipts: a file, with one of its findings. */
interface ReceiptLine {
  readonly file: JudgedFile;
  readonly finding: Finding | null;
}

/** 回执 of the merged workbook: every file with every finding, one a row. */
export function receiptsPlan({ context, files }: CollectedBank): SheetPlan {
  const rows = files.flatMap((file): readonly ReceiptLine[] =>
    file.findings.length === 0 ? [{ file, finding: null }] : file.findings.map((finding) => ({ file, finding })),
  );
  return tableSheet(
    {
      name: "回执",
      title: "上报回执",
      note: `共 ${String(files.length)} 个文件；一行一项`,
      columns: [...fileColumns, ...findingColumns],
      rows,
      frozenColumns: 2,
      prose: true,
    },
    context,
  );
}

/** 未交: the units of the list whose return is not in. */
export function missingPlan({ context, missing }: CollectedBank): SheetPlan {
  return tableSheet(
    {
      name: "未交",
      title: "未交机构",
      note: `共 ${String(missing.length)} 个机构`,
      columns: [
        { header: "机构", width: 30, format: TEXT, cell: ({ unit }) => unit },
        { header: "情况", width: 16, format: TEXT, cell: ({ state }) => missingStateNames[state].zh },
      ],
      rows: missing,
    },
    context,
  );
}

/** The receipt of one file, as a sheet of its own to send back. */
export function receiptPlan(file: JudgedFile, context: AppraisalContext, at: Date): SheetPlan {
  const facts = factLines(file);
  const table = FIRST_FACT + facts.length + 2;
  const findings = file.findings.map((found) => findingColumns.map(({ cell }) => cell({ file, finding: found })));
  const widths = findingColumns.map(({ width }) => width);
  const period = context.period === null ? "" : periodTitle(context.period).zh;
  const head: readonly BlockPlan[] = [
    { at: "A1", cells: [[`${period}考核上报回执`]], style: "title" },
    { at: "A2", cells: [[schemeLine(context)]], style: "note" },
    { at: `A${String(FIRST_FACT)}`, cells: facts.map(([name]) => [name]), style: "header" },
    { at: `B${String(FIRST_FACT)}`, cells: facts.map(([, value]) => [value]), formats: [TEXT], style: "note" },
    { at: `A${String(FIRST_FACT + facts.length)}`, cells: [["回执时间"]], style: "header" },
    { at: `B${String(FIRST_FACT + facts.length)}`, cells: [[localTime(at)]], formats: [TEXT], style: "note" },
  ];
  const body: readonly BlockPlan[] =
    findings.length === 0
      ? [{ at: `A${String(table)}`, cells: [["没有发现问题"]], style: "note" }]
      : [
          { at: `A${String(table)}`, cells: [findingColumns.map(({ header }) => header)], style: "header" },
          { at: `A${String(table + 1)}`, cells: findings, formats: widths.map(() => TEXT), style: "text" },
        ];
  return {
    name: "回执",
    blocks: [...head, ...body],
    columnWidths: widths,
    rowHeights: rowHeights(body, widths),
    landscape: true,
    footer: "总行经办：__________  日期：__________",
    ...printHeader(context),
  };
}

/** Sheet row (from 1) of the first fact. */
const FIRST_FACT = 4;

function factLines({ returned, verdict }: JudgedFile): readonly (readonly [string, string])[] {
  const { facts, file } = returned;
  return [
    ["文件", file],
    ["结论", verdictNames[verdict].zh],
    ...(facts === null
      ? []
      : ([
          ["机构", facts.unit],
          ["考核期", facts.period],
          ["版本", versionText(facts.version)],
          ["人数", String(facts.people)],
          ["方案", schemeTitle(facts.scheme).zh],
          ["方案指纹", facts.scheme.fingerprint],
          ["冻结", facts.frozen ? `${facts.frozenAt} ${facts.by}` : "未冻结"],
          [fingerprintName(facts), facts.fingerprint],
          ["结果指纹", facts.resultFingerprint],
        ] as const)),
  ];
}

const fileColumns: readonly SheetColumn<ReceiptLine>[] = [
  { header: "机构", width: 18, format: TEXT, cell: ({ file }) => file.returned.facts?.unit ?? "" },
  { header: "文件", width: 34, format: TEXT, cell: ({ file }) => file.returned.file },
  { header: "结论", width: 14, format: TEXT, cell: ({ file }) => verdictNames[file.verdict].zh },
  {
    header: "版本",
    width: 8,
    format: TEXT,
    cell: ({ file: { returned } }) => (returned.facts === null ? "" : versionText(returned.facts.version)),
  },
  { header: "人数", width: 8, format: COUNT, cell: ({ file }) => file.returned.facts?.people ?? "" },
  {
    header: "冻结指纹",
    width: 20,
    format: TEXT,
    cell: ({ file: { returned } }) => (returned.facts === null ? "" : fingerprintText(returned.facts, 16)),
  },
];

const findingColumns: readonly SheetColumn<ReceiptLine>[] = [
  {
    header: "性质",
    width: 12,
    format: TEXT,
    cell: ({ finding }) => (finding === null ? "" : severityNames[finding.severity].zh),
  },
  {
    header: "类别",
    width: 22,
    format: TEXT,
    cell: ({ finding }) => (finding === null ? "" : findingNames[finding.code].zh),
  },
  { header: "位置", width: 18, format: TEXT, cell: ({ finding }) => finding?.place.zh ?? "" },
  { header: "说明", width: 80, format: TEXT, cell: ({ finding }) => finding?.message.zh ?? "没有发现问题" },
];
