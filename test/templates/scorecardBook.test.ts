import type { Cell, Cells } from "../../src/domain/values/cell";
import { isCellError, showCell } from "../../src/domain/values/cell";
import { units } from "../../src/domain/values/unit";
import { bookWorkbook } from "../../src/templates/bookWorkbook";
import type { TableBlock } from "../../src/templates/books/blockDefinition";
import type { BookDefinition } from "../../src/templates/books/bookDefinition";
import { scorecardBook } from "../../src/templates/books/scorecard/scorecardBook";
import { readWorkbook } from "../../src/workbench/xlsx/readWorkbook";
import { fullContext, fullDocument, thirdQuarter } from "../support/demonstrationScheme";
import type { Change } from "./changedBook";
import { bookContext, changedBook, differences, emptied, valuesOf } from "./changedBook";

const rules = bookContext.scheme.document.scorecard!;

function tableOf(book: BookDefinition, id: string): TableBlock {
  const blocks = book.sheets(bookContext).flatMap(({ bands }) => bands.flat());
  const table = blocks.find((block): block is TableBlock => block.kind === "table" && block.id === id);
  if (table === undefined) throw new Error(`no table ${id}`);
  return table;
}

/** The rows of a card with other actuals by the name of the indicator. */
function withActuals(id: string, actuals: Readonly<Record<string, Cell>>): Cells {
  const { columns, rows } = tableOf(scorecardBook, id);
  const inputs = columns.filter(({ kind }) => kind === "input").map(({ key }) => key);
  const [name, actual] = [inputs.indexOf("indicator"), inputs.indexOf("actual")];
  return rows.map((row) =>
    row.map((cell, place) => (place === actual ? (actuals[showCell(row[name] ?? null)] ?? cell) : cell)),
  );
}

function withoutActual(id: string, indicator: string): Cells {
  const { columns, rows } = tableOf(scorecardBook, id);
  const inputs = columns.filter(({ kind }) => kind === "input").map(({ key }) => key);
  return rows.map((row) =>
    row.map((cell, place) =>
      inputs[place] === "actual" && row[inputs.indexOf("indicator")] === indicator ? null : cell,
    ),
  );
}

function changedRows(rows: Readonly<Record<string, Cells>>): BookDefinition {
  return changedBook(scorecardBook, { rows });
}

describe("the book of scorecards", () => {
  it("has a sheet for each card, the library, the SMART check, everybody's figures, team and difficulty", () => {
    expect(scorecardBook.sheets(bookContext).map(({ name }) => name)).toEqual([
      ...["对公考核卡", "零售考核卡", "小微考核卡", "理财考核卡", "管理岗考核卡", "支持保障部门考核卡"],
      ...["指标库", "SMART检查", "指标完成", "考核总分", "团队得分", "团队平衡与难度"],
    ]);
  });

  it("leaves out team and difficulty where the scheme has none", () => {
    const document = fullDocument((full) => {
      delete full.team;
    });
    const scheme = { ...fullContext().scheme, document };
    const names = scorecardBook.sheets({ scheme, period: thirdQuarter }).map(({ name }) => name);
    expect(names.slice(-2)).toEqual(["指标完成", "考核总分"]);
  });

  it("lists every indicator of the library with all columns filled, and the ad-hoc ones", () => {
    const { rows } = tableOf(scorecardBook, "library");
    expect(rows).toHaveLength(rules.indicators.length + rules.adHoc.items.length);
    expect(rows.flat().filter((cell) => cell === "" || cell === null)).toEqual([]);
  });

  it("marks the work of supporting departments as adding value or not", () => {
    const { columns, rows } = tableOf(scorecardBook, "cardsupport");
    const place = columns.findIndex(({ key }) => key === "activity");
    expect([...new Set(rows.map((row) => row[place]))]).toEqual(["增值作业", "非增值作业", ""]);
  });

  it("offers only the ad-hoc indicators that run in the quarter", () => {
    const names = valuesOf(scorecardBook).column("cardcorporate", "indicator");
    expect(names.slice(-2)).toEqual(["数字人民币推广", "反电信诈骗"]);
  });

  it("shows figures in % as percentages, whole things without places, amounts with two", async () => {
    const file = readWorkbook(new Uint8Array(await bookWorkbook(scorecardBook, bookContext)));
    const formats = (name: string, indicator: string): readonly unknown[] => {
      const { cells = [] } = file.sheets.find((sheet) => sheet.name === name) ?? {};
      const place = (words: string): (typeof cells)[number] | undefined => cells.find(({ value }) => value === words);
      const columns = ["目标", "实际"].map((title) => place(title)?.column);
      const row = place(indicator)?.row;
      return columns.map((column) => {
        const found = cells.find((cell) => cell.row === row && cell.column === column);
        return file.styles[found?.style ?? 0]?.numberFormat;
      });
    };
    expect(formats("对公考核卡", "客户满意度")).toEqual([units.rate.numberFormat, units.rate.numberFormat]);
    expect(formats("对公考核卡", "新增对公存款账户数")).toEqual([units.times.numberFormat, units.times.numberFormat]);
    expect(formats("指标完成", "经济增加值")).toEqual([units.amount.numberFormat, units.amount.numberFormat]);
  });

  it("shows no error with its examples", () => {
    const { column, scope } = valuesOf(scorecardBook);
    const cells = [
      ...rules.cards.flatMap(({ id }) => [...column(`card${id}`, "points"), ...column(`card${id}`, "weighted")]),
      ...column("done", "points"),
      ...scope.spill("totals").flat(),
      ...column("balance", "difficulty"),
      ...column("balance", "result"),
    ];
    expect(cells.filter(isCellError)).toEqual([]);
  });
});

describe("a card", () => {
  const total = (book: BookDefinition): readonly Cell[] =>
    ["Weights", "Total", "Level", "Check"].map((name) => valuesOf(book).scope.cell(`cardsupport${name}`));

  const full: Readonly<Record<string, Cell>> = {
    内部客户满意度: 1,
    内部需求按时响应率: 0.98,
    服务差错率: 0.0005,
    接受培训时间: 12,
    员工满意度: 1,
    重复报送报表数: 4,
    返工次数: 0,
  };

  it("of full points in everything comes to 100 and the highest level", () => {
    expect(total(changedRows({ cardsupport: withActuals("cardsupport", full) }))).toEqual([1, 100, "优秀", "相符"]);
  });

  it("takes ad-hoc points on top, kept within the bounds of all together", () => {
    const book = changedRows({
      cardsupport: withActuals("cardsupport", { ...full, 数字人民币推广: 4, 反电信诈骗: -1.5 }),
    });
    expect(total(book)).toEqual([1, 102.5, "优秀", "相符"]);
    expect(valuesOf(book).scope.cell("cardsupportAdHoc")).toBe(2.5);
  });

  it("waits for an indicator that is not filled in, and has no level before", () => {
    expect(total(changedRows({ cardsupport: withoutActual("cardsupport", "返工次数") }))).toEqual([1, "待填", "", ""]);
  });

  it("shows an error where an indicator cannot be scored", () => {
    const [, found] = total(changedRows({ cardsupport: withActuals("cardsupport", { ...full, 返工次数: 1.5 }) }));
    expect(isCellError(found ?? null)).toBe(true);
  });
});

describe("the SMART check", () => {
  const library = "经济增加值";
  const rows: Cells = [
    ["甲", "客户", "口径", "户", "越高越好", "系统", "部门", 0, "季"],
    ["乙", null, "口径", "户", "越高越好", null, "部门", null, "季"],
    [null, "客户", null, null, null, null, null, null, null],
    ["丙", "客户", "口径", "户", "越高越好", "系统", "部门", 1, "季"],
    ["丙", "客户", "口径", "户", "越高越好", "系统", "部门", 1, "季"],
    [library, "财务", "口径", "元", "越高越好", "系统", "部门", 1, "季"],
    [null, null, null, null, null, null, null, null, null],
  ];
  const book = changedRows({ smart: rows });
  const { column } = valuesOf(book);
  const first = (key: string): readonly Cell[] => column("smart", key).slice(0, rows.length);

  it("names what is missing", () => {
    expect(first("missing")).toEqual([
      "",
      "维度、数据来源、目标",
      "指标名称、口径、单位、方向、数据来源、报送部门、目标、考核周期",
      ...["", "", "", ""],
    ]);
  });

  it("says which of the five letters lack something", () => {
    expect(["S", "M", "A", "R", "T"].map((letter) => first(`letter${letter}`)[1])).toEqual([
      "√",
      "缺",
      "缺",
      "缺",
      "√",
    ]);
  });

  it("finds names that another indicator bears, here or in the library", () => {
    expect(first("verdict")).toEqual(["符合", "待补充", "待补充", "本表重名", "本表重名", "指标库已有", ""]);
  });
});

describe("everybody's figures", () => {
  const people: Cells = [
    ["001", "甲", "东城支行", "支持保障部门"],
    ["002", "乙", "没有得分的支行", "支持保障部门"],
    ["003", "丙", "东城支行", "对公"],
  ];
  const card = rules.cards.find(({ id }) => id === "support")!;
  const done = ["001", "002"].flatMap((id) =>
    card.indicators.map(({ indicator, target }): readonly Cell[] => {
      const { name, method } = rules.indicators.find((one) => one.id === indicator)!;
      return [id, name.zh, Number(target), method.kind === "curve" && method.over === "actual" ? null : Number(target)];
    }),
  );
  const change: Change = {
    rows: {
      people,
      done: [...done, ["001", "反电信诈骗", 2, null]],
      teams: [["东城支行", 80]],
      balance: [
        ["001", 320, 25_000, "制造业", "县域"],
        ["002", null, null, null, null],
        ["009", null, null, null, null],
      ],
    },
  };
  const { column, scope } = valuesOf(changedBook(scorecardBook, change));

  it("come to one total each, with ad-hoc points; who lacks an indicator has an error of the own row", () => {
    const totals = scope.spill("totals").map(([total]) => total ?? null);
    // Targets reached: 95 and 82.5 on the two surveys of weight 0.25 and 0.05, 100 on all else.
    expect(totals.slice(0, 2)).toEqual([99.88, 97.88]);
    expect(isCellError(totals[2] ?? null)).toBe(true);
    expect(totals[3]).toBe("");
  });

  it("are balanced with the team's score and the difficulty", () => {
    // 0.6 × 99.88 × 1.1 + 0.4 × 80
    expect(column("balance", "result")[0]).toBe(97.92);
    expect(isCellError(column("balance", "team")[1] ?? null)).toBe(true);
    expect(column("balance", "own").slice(2, 4)).toEqual(["", ""]);
  });

  it.each([
    ["with other figures", changedBook(scorecardBook, change)],
    ["with an unfilled card", changedRows({ cardsupport: withoutActual("cardsupport", "返工次数") })],
    ["emptied", changedBook(scorecardBook, { rows: { people: [], done: [], teams: [], balance: [], smart: [] } })],
  ])(
    "calculate in the workbench to what the file keeps: %s",
    async (_name, book) => {
      expect(await differences(book)).toEqual([]);
    },
    120_000,
  );
});

test("emptied of everything, no sheet breaks", () => {
  const { cells = {} } = emptied(scorecardBook);
  const book = changedBook(scorecardBook, { cells, rows: { people: [], done: [], teams: [], balance: [], smart: [] } });
  expect(
    valuesOf(book)
      .scope.spill("totals")
      .flat()
      .every((cell) => cell === ""),
  ).toBe(true);
});
