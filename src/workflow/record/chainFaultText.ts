import type { Text } from "../../domain/values/text";
import { text } from "../../domain/values/text";
import { columnLetters } from "../data/located";
import type { LogContent, Place } from "../ports";
import type { ChainFault } from "./chainFaults";

/** Where a fault of the log can be seen; null for what is no longer there. */
export function chainFaultPlace(fault: ChainFault, log: LogContent | null): Place | null {
  if (log === null || !("row" in fault)) return null;
  return { sheet: log.sheet, address: `${columnLetters(log.firstColumn)}${String(log.firstRow + fault.row)}` };
}

/** What is wrong with the log, what was found, what would be right. */
export function chainFaultText(fault: ChainFault): Text {
  switch (fault.kind) {
    case "changed":
      return text(
        `第 ${String(fault.number)} 条记录被改动：内容与本行校验码不符`,
        `Entry ${String(fault.number)} was changed: its content does not give its check code`,
      );
    case "repeated":
      return text(
        `序号 ${String(fault.number)} 重复：这一行是插入的`,
        `Number ${String(fault.number)} stands twice: this line was inserted`,
      );
    case "moved":
      return text(
        `第 ${String(fault.number)} 条记录被移动：它应当在更靠上的位置`,
        `Entry ${String(fault.number)} was moved: its place is further up`,
      );
    case "broken":
      return text(
        `第 ${String(fault.number)} 条记录与第 ${String(fault.number - 1)} 条接不上：其中一条被替换过`,
        `Entry ${String(fault.number)} does not follow on entry ${String(fault.number - 1)}: one of them was replaced`,
      );
    case "beyond":
      return text(
        `第 ${String(fault.number)} 条记录不是加载项写的：日志到它之前已经结束`,
        `Entry ${String(fault.number)} was not written by the add-in: the log ends before it`,
      );
    case "missing":
      return fault.from === fault.to
        ? text(`第 ${String(fault.from)} 条记录被删除`, `Entry ${String(fault.from)} was deleted`)
        : text(
            `第 ${String(fault.from)} 至 ${String(fault.to)} 条记录被删除`,
            `Entries ${String(fault.from)} to ${String(fault.to)} were deleted`,
          );
    case "otherEnd":
      return text(
        `最后一条（第 ${String(fault.number)} 条）记录不是加载项最后写的那一条：它被替换过`,
        `The last entry (${String(fault.number)}) is not the one that the add-in wrote last: it was replaced`,
      );
    case "restored":
      return text(
        `写第 ${String(fault.number)} 条记录时，工作簿里记录日志条数的部分不见了或已损坏：在它之前可能有记录被删除`,
        `When entry ${String(fault.number)} was written, the part that keeps the number of entries was gone or damaged: entries before it may have been deleted`,
      );
    case "noHead":
      return text(
        "工作簿里记录日志条数的部分不见了或已损坏，无法判断末尾是否有记录被删除",
        "The part of the workbook that keeps the number of entries is gone or damaged; nobody can say whether entries at the end are missing",
      );
  }
}
