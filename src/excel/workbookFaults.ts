import type { Text } from "../domain/values/text";
import { inLocale, text } from "../domain/values/text";
import { WorkbookFault } from "../workflow/ports";
import { displayLocale } from "./hostEnvironment";

type FaultCode = WorkbookFault["code"];

/** Excel's error codes by what they mean to a person; the rest are "other" and keep Excel's words. */
const codes: Readonly<Record<string, FaultCode>> = {
  AccessDenied: "protected",
  ItemNotFound: "notFound",
  InvalidReference: "notFound",
  ItemAlreadyExists: "exists",
  NameConflict: "exists",
  RequestPayloadSizeLimitExceeded: "tooLarge",
  ResponsePayloadSizeLimitExceeded: "tooLarge",
  RangeExceedsLimit: "tooLarge",
  ActivityLimitReached: "busy",
  HostIsBusy: "busy",
  InvalidOperationInCellEditMode: "busy",
};

const messages: Readonly<Record<FaultCode, (place: string) => Text>> = {
  protected: (place) =>
    text(`「${place}」受保护，不能写入；请先撤销保护`, `"${place}" is protected; remove the protection first`),
  notFound: (place) =>
    text(`没有找到「${place}」，可能已改名或删除`, `"${place}" was not found; it may have been renamed or deleted`),
  exists: (place) => text(`「${place}」已经存在`, `"${place}" exists already`),
  tooLarge: (place) => text(`「${place}」的数据太多，一次传不完`, `"${place}" holds too much for one request`),
  stopped: () => text("已停止，工作簿没有改动", "Stopped; the workbook is unchanged"),
  busy: (place) =>
    text(
      `Excel 正忙或有单元格正在编辑（${place}）；请按回车或 Esc 后再试`,
      `Excel is busy or a cell is being edited (${place}); press Enter or Esc and try again`,
    ),
  other: (place) => text(`Excel 没有完成对「${place}」的操作`, `Excel did not complete the work on "${place}"`),
};

/** A fault in the language of the display; `detail` adds what Excel said. */
export function fault(code: FaultCode, place: string, detail = ""): WorkbookFault {
  const words = inLocale(messages[code](place), displayLocale());
  return new WorkbookFault(code, place, detail === "" ? words : `${words}(${detail})`);
}

/** Sheets that could not be put back: what they held stands in copies that are named, and are never taken away. */
export function contentInCopies(kept: readonly { readonly sheet: string; readonly copy: string }[]): WorkbookFault {
  const list = (mark: readonly [string, string], between: string): string =>
    kept.map(({ copy }) => `${mark[0]}${copy}${mark[1]}`).join(between);
  const sheets = kept.map(({ sheet }) => sheet).join("、");
  return said(
    "other",
    sheets,
    text(
      `没有写完，也没能恢复「${sheets}」；原来的内容完整保存在${list(["「", "」"], "、")}，请从那里取回`,
      `Writing failed and "${sheets}" could not be put back; the original content is safe in ${list(['"', '"'], ", ")}, take it from there`,
    ),
  );
}

/** A table whose headers are no longer what they were when it was found. */
export function headerChanged(place: string, expected: string, found: string): WorkbookFault {
  return said(
    "notFound",
    place,
    text(
      `「${place}」应为列「${expected}」，现在是${found === "" ? "空白" : `「${found}」`}；表格已改动，请重新查找表格`,
      `"${place}" should be the column "${expected}", but ${found === "" ? "is blank" : `reads "${found}"`}; the table has changed, search the tables again`,
    ),
  );
}

function said(code: FaultCode, place: string, words: Text): WorkbookFault {
  return new WorkbookFault(code, place, inLocale(words, displayLocale()));
}

/** The fault of a step that was stopped on request. */
export function stopped(): WorkbookFault {
  return fault("stopped", "");
}

/** An error of Excel as a fault of the place; what is no error of Excel is a fault of the program and stays as it is. */
export function asFault(error: unknown, place: string): unknown {
  if (error instanceof WorkbookFault || !isOfficeError(error)) return error;
  const code = codes[error.code] ?? "other";
  return fault(code, place, code === "other" ? `${error.code}: ${error.message}` : "");
}

interface OfficeError {
  readonly code: string;
  readonly message: string;
}

/** Told by its shape: the error may have been made in another page, where `Error` is another class. */
function isOfficeError(error: unknown): error is OfficeError {
  return (
    typeof error === "object" &&
    error !== null &&
    "code" in error &&
    typeof error.code === "string" &&
    "debugInfo" in error
  );
}
