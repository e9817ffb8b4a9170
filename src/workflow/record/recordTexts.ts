import type { Text } from "../../domain/values/text";
import { text } from "../../domain/values/text";
import { showCell } from "../../domain/values/cell";
import type { Cell } from "../../domain/values/cell";
import type { RegisterFault } from "./logReview";
import type { ResultSheetDifference } from "./resultSheetDifferences";

/** Where log and register do not agree, in words. */
export function registerFaultText(fault: RegisterFault): Text {
  switch (fault.kind) {
    case "notKept":
      return text(
        `日志记有一次冻结（${fault.note}），上报登记里却没有`,
        `The log tells of a freezing (${fault.note}) that the register of submissions does not have`,
      );
    case "notLogged": {
      const { period, version } = fault.submission;
      return text(
        `上报登记里有 ${period} 第 ${String(version)} 版，日志里却没有它的冻结记录`,
        `The register has version ${String(version)} of ${period}, but the log does not tell of its freezing`,
      );
    }
    case "damaged":
      return text(
        `上报登记有 ${String(fault.count)} 处已损坏，无法读取`,
        `Entries of the register that are damaged and cannot be read: ${String(fault.count)}`,
      );
  }
}

/** Where 考核结果 does not show what the data give, in words. */
export function resultSheetDifferenceText({ kind, id, name, column, found, expected }: ResultSheetDifference): Text {
  const person = [id, name].filter((part) => part !== "").join(" ");
  switch (kind) {
    case "figure":
      return text(
        `${person}：${column}是 ${shown(found).zh}，按数据应为 ${shown(expected).zh}`,
        `${person}: ${column} is ${shown(found).en}; the data give ${shown(expected).en}`,
      );
    case "missingPerson":
      return text(`${person}：名册中有，表中没有这个人`, `${person}: is in the roster, but not on the sheet`);
    case "extraPerson":
      return text(`${person}：表中有，名册中没有这个人`, `${person}: is on the sheet, but not in the roster`);
    case "missingColumn":
      return text(`没有「${column}」这一列`, `There is no column "${column}"`);
  }
}

function shown(cell: Cell): Text {
  const words = showCell(cell);
  return words === "" ? text("空白", "blank") : text(words);
}
