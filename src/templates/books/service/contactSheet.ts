import type { ServiceRules } from "../../../domain/scheme/parts/service";
import type { BookContext, SheetDefinition } from "../bookDefinition";
import { contactKinds, contactRows } from "./contactExamples";

/** 客户接触: the log that every other sheet of service counts from, a contact a row. */
export function contactSheet({ period }: BookContext, rules: ServiceRules): SheetDefinition {
  const kinds = [
    contactKinds.usual,
    ...new Set(rules.tiers.map(({ reviewName }) => reviewName.zh)),
    contactKinds.visit,
  ];
  return {
    name: "客户接触",
    title: "客户接触台账",
    examples: true,
    bands: [
      [
        {
          kind: "table",
          id: "contacts",
          name: "客户接触",
          columns: [
            { kind: "input", key: "date", label: "日期", as: "date", help: "联系当天", width: 12 },
            { kind: "input", key: "manager", label: "工号", as: "identifier", help: "客户经理的工号", width: 10 },
            { kind: "input", key: "name", label: "客户经理", as: "text", width: 10 },
            {
              kind: "input",
              key: "customer",
              label: "客户编号",
              as: "identifier",
              help: "同一客户始终用同一编号，按编号去重计户",
              width: 11,
            },
            { kind: "input", key: "customerName", label: "客户名称", as: "text", width: 12 },
            {
              kind: "input",
              key: "tier",
              label: "客户层级",
              as: "choice",
              choices: { scheme: "客户服务标准" },
              help: "私人银行、财富等有服务标准的客户才填，其他客户空着",
              width: 12,
            },
            { kind: "input", key: "kind", label: "接触类别", as: "choice", choices: kinds, width: 16 },
            { kind: "input", key: "content", label: "内容摘要", as: "text", width: 28 },
            {
              kind: "input",
              key: "note",
              label: "主管批注",
              as: "text",
              help: "主管对当天日志的批注，写在当天任一行即可；没有批注的日子不算达标",
              width: 24,
            },
          ],
          rows: contactRows(period.year, rules),
          readyRows: 5,
        },
      ],
    ],
  };
}
