import type { Text } from "../domain/values/text";
import { text } from "../domain/values/text";
import { fileLimits, megabytes } from "./fileLimits";
import type { FileProblem } from "./fileProblem";

/** What a file is where it is no workbook, as the reader names it. */
const formats: Readonly<Record<string, Text>> = {
  empty: text("空文件", "an empty file"),
  text: text("文本（如 CSV）", "plain text, such as CSV"),
  html: text("网页（HTML）", "a web page (HTML)"),
  xml: text("XML 文件", "an XML file"),
  pdf: text("PDF 文件", "a PDF document"),
  image: text("图片", "a picture"),
  word: text("Word 文档", "a Word document"),
  powerpoint: text("PowerPoint 演示文稿", "a PowerPoint presentation"),
  openDocument: text("OpenDocument 文件（如 .ods）", "an OpenDocument file, such as .ods"),
  archive: text("压缩包", "an archive"),
  unknown: text("未知格式的文件", "a file of an unknown format"),
};

/** Why a file cannot be read, in words: what it is or what was found in it, and what would be right. */
export function fileProblemText({ code, found }: FileProblem): Text {
  switch (code) {
    case "notAWorkbook": {
      const format = formats[found] ?? text("别的文件", "some other file");
      return text(
        `这是${format.zh}，不是 Excel 工作簿（.xlsx），无论扩展名叫什么。请选择 .xlsx 文件。`,
        `This is ${format.en}, not an Excel workbook (.xlsx), whatever its name ends in. Choose an .xlsx file.`,
      );
    }
    case "encrypted":
      return text(
        "文件已加密，读不了。请在 Excel 中取消打开密码后再试。",
        "The file is encrypted and cannot be read. Remove its password in Excel and try again.",
      );
    case "oldFormat":
      return text(
        "这是旧格式（.xls），无论扩展名叫什么。请在 Excel 中另存为 .xlsx。",
        "This is the old format (.xls), whatever its name ends in. Open it in Excel and save it as .xlsx.",
      );
    case "binaryFormat":
      return text(
        "这是二进制工作簿（.xlsb），无论扩展名叫什么。请在 Excel 中另存为 .xlsx。",
        "This is a binary workbook (.xlsb), whatever its name ends in. Open it in Excel and save it as .xlsx.",
      );
    case "otherDates":
      return text(
        "工作簿使用 1904 日期系统，其中的日期会差四年。请在 Excel 的“文件 → 选项 → 高级 → 计算此工作簿时”取消“使用 1904 日期系统”，核对日期后另存再报。",
        "The workbook counts its days from 1904, so that its dates would be four years off. Clear “Use 1904 date system” under File → Options → Advanced → When calculating this workbook, check the dates, and save it anew.",
      );
    case "damaged":
      return text(
        `文件已损坏或不完整，读不了（${found}）。请重新取得该文件，或在 Excel 中打开修复后另存。`,
        `The file is damaged or incomplete and cannot be read (${found}). Get it again, or open it in Excel to repair and save it.`,
      );
    case "tooLarge":
      return text(
        `文件太大（${found}），没有读取。上限：文件 ${megabytes(fileLimits.fileBytes)}、${String(fileLimits.sheets)} 张工作表、${String(fileLimits.cells)} 个单元格。`,
        `The file is too large (${found}) and was not read. Limits: a file of ${megabytes(fileLimits.fileBytes)}, ${String(fileLimits.sheets)} sheets, ${String(fileLimits.cells)} cells.`,
      );
    case "expandsTooFar":
      return text(
        `文件解压后过大（${found}），像是压缩炸弹，没有读取。解压后上限 ${megabytes(fileLimits.inflatedBytes)}。`,
        `The file unpacks to too much (${found}), as a zip bomb does, and was not read. It may unpack to ${megabytes(fileLimits.inflatedBytes)} at most.`,
      );
    case "unsafe":
      return text(
        `文件内部有正常工作簿不会有的内容（${found}），为安全起见没有读取。请让报送人用 Excel 另存后重发。`,
        `The file holds something that no ordinary workbook does (${found}); for safety it was not read. Ask the sender to save it anew in Excel and send it again.`,
      );
  }
}
