import type { Cell } from "../../domain/values/cell";
import { showCell } from "../../domain/values/cell";
import { shortFingerprint } from "../../domain/scheme/fingerprint";
import type { Text } from "../../domain/values/text";
import { text } from "../../domain/values/text";
import type { FrozenCell } from "./frozenContent";

/** One thing in which a file is not as it was frozen. Rows count from 1. */
export type FrozenDifference =
  | {
      readonly kind: "cell";
      readonly sheet: string;
      readonly address: string;
      readonly found: Cell;
      readonly expected: FrozenCell;
    }
  | {
      /** A formula where a value was frozen. */
      readonly kind: "formula";
      readonly sheet: string;
      readonly address: string;
      readonly formula: string;
      readonly found: Cell;
      readonly expected: FrozenCell;
    }
  | {
      /** `row` is where it stood, of an added one where it stands; `shown` is the beginning of what it says. */
      readonly kind: "rowDeleted" | "rowAdded";
      readonly sheet: string;
      readonly row: number;
      readonly shown: string;
    }
  | {
      readonly kind: "rowMoved";
      readonly sheet: string;
      readonly row: number;
      /** Where it stood. */
      readonly from: number;
      readonly shown: string;
    }
  | { readonly kind: "sheetMissing" | "sheetAdded" | "sheetHidden"; readonly sheet: string }
  | {
      /** Something that hides cells, covers them, or shows them as something else, and where. */
      readonly kind: "look";
      readonly sheet: string;
      readonly look: SheetLook;
      readonly places: string;
    }
  | {
      /** The fingerprint on the cover, or the one that the content itself states. */
      readonly kind: "fingerprint";
      readonly where: "cover" | "content";
      readonly found: string;
      readonly expected: string;
    }
  | {
      /** The scheme, seal or period that the file carries for the pane. */
      readonly kind: "scheme";
      readonly why: Text;
    };

/** Where the difference is: a cell, a row, a sheet, or a part of the file. */
export function differencePlace(difference: FrozenDifference): Text {
  switch (difference.kind) {
    case "cell":
    case "formula":
      return text(`${difference.sheet}!${difference.address}`);
    case "rowDeleted":
    case "rowAdded":
    case "rowMoved":
      return text(
        `${difference.sheet} 第 ${String(difference.row)} 行`,
        `${difference.sheet}, row ${String(difference.row)}`,
      );
    case "sheetMissing":
    case "sheetAdded":
    case "sheetHidden":
    case "look":
      return text(difference.sheet);
    case "fingerprint":
      return difference.where === "cover" ? text("封面", "Cover") : text("冻结内容", "Frozen content");
    case "scheme":
      return text("随文件保存的方案", "The scheme in the file");
  }
}

const whenFrozen = text("冻结时", "when frozen");

/** What was found there, and what stood there when the file was frozen, or otherwise made. */
export function differenceText(difference: FrozenDifference, made = whenFrozen): Text {
  switch (difference.kind) {
    case "cell":
      return text(
        `现在是${quoted(difference.found).zh}，${made.zh}是${quoted(difference.expected).zh}`,
        `is ${quoted(difference.found).en} now, was ${quoted(difference.expected).en} ${made.en}`,
      );
    case "formula":
      return text(
        `放进了公式 ${cut(difference.formula)}（显示${quoted(difference.found).zh}），${made.zh}是数值${quoted(difference.expected).zh}`,
        `holds the formula ${cut(difference.formula)} (showing ${quoted(difference.found).en}), was the value ${quoted(difference.expected).en} ${made.en}`,
      );
    case "rowDeleted":
      return text(`这一行被删除：${difference.shown}`, `this row was deleted: ${difference.shown}`);
    case "rowAdded":
      return text(`这一行是后加的：${difference.shown}`, `this row was added: ${difference.shown}`);
    case "rowMoved":
      return text(
        `这一行原在第 ${String(difference.from)} 行：${difference.shown}`,
        `this row stood in row ${String(difference.from)}: ${difference.shown}`,
      );
    case "sheetMissing":
      return text("工作表被删除或改名", "the sheet was deleted or renamed");
    case "sheetAdded":
      return text("工作表是后加的", "the sheet was added");
    case "sheetHidden":
      return text("工作表被隐藏", "the sheet was hidden");
    case "look":
      return lookText(difference, made);
    case "fingerprint":
      return fingerprintText(difference);
    case "scheme":
      return difference.why;
  }
}

/** What a frozen file never has on its sheets. */
const lookTexts = {
  hiddenRows: text("有隐藏的行", "has hidden rows"),
  hiddenColumns: text("有隐藏的列", "has hidden columns"),
  merged: text("有合并的单元格", "has merged cells"),
  conditional: text(
    "有条件格式，显示的可能不是单元格里的值",
    "has conditional formats, which may show other than the values",
  ),
  hiddenByDefault: text(
    "默认的行高或列宽太小，内容看不见",
    "has rows or columns that are too small to be seen by default",
  ),
  zerosHidden: text("设了不显示零值", "shows zeros as blanks"),
  scrolled: text("冻结窗格把一部分行或列挡在外面", "has frozen panes that keep some rows or columns out of sight"),
  disguised: text(
    "单元格的格式使显示的内容与值不同或看不清",
    "has cells whose format shows something other than their value, or hides it",
  ),
  objects: text("单元格上盖有图形、图片、批注或控件", "has drawings, pictures, comments or controls over its cells"),
  filtered: text("设了筛选，有的行看不到", "is filtered, so that rows are out of sight"),
  printArea: text("设了打印区域，打印不全", "has a print area, so that not all is printed"),
} as const;

/** What keeps people from seeing the cells of a sheet. */
export type SheetLook = keyof typeof lookTexts;

function lookText({ look, places }: Extract<FrozenDifference, { readonly kind: "look" }>, made: Text): Text {
  const found = lookTexts[look];
  return text(`${found.zh}（${places}）；${made.zh}没有`, `${found.en} (${places}), which it had not ${made.en}`);
}

function fingerprintText({
  where,
  found,
  expected,
}: Extract<FrozenDifference, { readonly kind: "fingerprint" }>): Text {
  const shown = found === "" ? quoted(null) : text(shortFingerprint(found));
  return where === "cover"
    ? text(
        `封面上的指纹是 ${shown.zh}，按内容算出的是 ${shortFingerprint(expected)}`,
        `the cover shows the fingerprint ${shown.en}, the content has ${shortFingerprint(expected)}`,
      )
    : text(
        `冻结内容自带的指纹是 ${shown.zh}，按内容算出的是 ${shortFingerprint(expected)}：冻结内容本身被改动`,
        `the content states the fingerprint ${shown.en} but has ${shortFingerprint(expected)}: the frozen content itself was altered`,
      );
}

/** Letters of a cell or formula that a message quotes. */
const LONGEST = 60;

function cut(words: string): string {
  return words.length > LONGEST ? `${words.slice(0, LONGEST)}…` : words;
}

function quoted(cell: Cell): Text {
  const shown = cut(showCell(cell));
  return shown === "" ? text("空白", "blank") : text(`「${shown}」`, `"${shown}"`);
}
