/** Why a file cannot be opened. */
export type XlsxProblemCode = "notAWorkbook" | "encrypted" | "oldFormat" | "binaryFormat" | "damaged";

const sentences: Readonly<Record<XlsxProblemCode, { readonly zh: string; readonly en: string }>> = {
  notAWorkbook: {
    zh: "这不是 Excel 工作簿（.xlsx）。请选择扩展名为 .xlsx 的文件。",
    en: "This is not an Excel workbook (.xlsx). Choose a file that ends in .xlsx.",
  },
  encrypted: {
    zh: "文件已加密。请在 Excel 中取消打开密码后再试。",
    en: "The file is encrypted. Remove its password in Excel and try again.",
  },
  oldFormat: {
    zh: "这是旧格式（.xls）。请在 Excel 中另存为 .xlsx 后再打开。",
    en: "This is the old format (.xls). Save it as .xlsx in Excel and open that.",
  },
  binaryFormat: {
    zh: "这是二进制工作簿（.xlsb）。请在 Excel 中另存为 .xlsx 后再打开。",
    en: "This is a binary workbook (.xlsb). Save it as .xlsx in Excel and open that.",
  },
  damaged: {
    zh: "文件已损坏，无法读取。请在 Excel 中打开并修复后再试。",
    en: "The file is damaged and cannot be read. Open and repair it in Excel and try again.",
  },
};

/** A file that cannot be opened; `message` is Chinese, `english` the same in English. */
export class XlsxProblem extends Error {
  override readonly name = "XlsxProblem";
  readonly english: string;

  constructor(
    readonly code: XlsxProblemCode,
    detail = "",
  ) {
    const suffix = detail === "" ? "" : ` (${detail})`;
    super(sentences[code].zh + suffix);
    this.english = sentences[code].en + suffix;
  }
}
