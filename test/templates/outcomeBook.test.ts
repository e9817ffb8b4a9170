import type { Cell } from "../../src/domain/values/cell";
import { showCell } from "../../src/domain/values/cell";
import { outcomeBook } from "../../src/templates/books/outcome/outcomeBook";
import type { Change } from "./changedBook";
import { bookContext, changedBook, differences, emptied, valuesOf } from "./changedBook";

/** The rows of a table of the examples. */
function rowsOf(id: string): readonly (readonly Cell[])[] {
  const blocks = outcomeBook.sheets(bookContext).flatMap(({ bands }) => bands.flat());
  const table = blocks.find((block) => block.kind === "table" && block.id === id);
  if (table?.kind !== "table") throw new Error(`no table ${id}`);
  return table.rows;
}

/** Everything that the notice of a person says, cell by cell. */
function notice(person: string): readonly string[] {
  const book = changedBook(outcomeBook, { cells: { person } });
  const { scope } = valuesOf(book);
  const sheet = book.sheets(bookContext).find(({ name }) => name === "考核结果告知书");
  const cells = (sheet?.bands ?? []).flat().flatMap((block) => (block.kind === "cells" ? block.rows.flat() : []));
  return cells.flatMap((cell) => {
    if (cell.kind === "label") return [cell.words];
    if (cell.kind === "entry") return [showCell(cell.value)];
    return cell.kind === "computed" ? [showCell(cell.value(scope))] : [];
  });
}

describe("the examples of 结果应用", () => {
  const { scope } = valuesOf(outcomeBook);
  const settled = new Map(scope.column("moves.id").map((id, place) => [id, scope.spill("settled")[place] ?? []]));

  test("show every rule of movement at work", () => {
    expect(settled.get("R0102")?.[2]).toBe("每季最多晋升 1 级：高级客户经理 → 二级客户经理。");
    expect(settled.get("R0201")?.slice(0, 2)).toEqual(["三级客户经理", "降级"]);
    expect(settled.get("R0202")?.[2]).toContain("保护，不降级");
    expect(settled.get("R0203")?.[2]).toContain("缺勤 34 天");
    expect(settled.get("R0301")?.[2]).toContain("2026-08-17 调入");
    expect(settled.get("R0302")?.slice(0, 2)).toEqual(["", "不评级"]);
    expect(settled.get("R0303")?.slice(0, 2)).toEqual(["客户经理助理", "降级"]);
  });

  test("the matrix counts everybody once", () => {
    const people = scope.column("moves.id").filter((id) => id !== null).length;
    const totals = scope.column("matrix.total").map(Number);
    expect(totals.slice(0, -1).reduce((sum, one) => sum + one, 0)).toBe(people);
    expect(totals.at(-1)).toBe(people);
  });

  test("an empty 一票否决 means that nobody has a veto", () => {
    const { spill, column } = valuesOf(changedBook(outcomeBook, { rows: { vetoes: [] } })).scope;
    expect(
      spill("vetoesOf")
        .flat()
        .filter((cell) => cell !== ""),
    ).toEqual([]);
    expect(spill("settled")[column("moves.id").indexOf("R0201")]?.slice(0, 2)).toEqual(["一级客户经理", "保级"]);
  });

  test("who is not graded takes no place, and who is barred is not proposed", () => {
    const places = new Map(scope.column("ranks.id").map((id, place) => [id, scope.spill("bankPlace")[place]?.[0]]));
    expect(places.get("R0302")).toBe("");
    const taken = [...places.values()].filter((place) => typeof place === "number");
    expect([...taken].sort((one, other) => one - other)).toEqual(taken.map((_place, index) => index + 1));
    const ofPerson = new Map(scope.column("outcomes.id").map((id, place) => [id, place]));
    const barred = (id: string): Cell => scope.column("outcomes.barred")[ofPerson.get(id) ?? -1] ?? null;
    expect(barred("R0203")).toContain("缺勤 34 天");
    expect(barred("R0101")).toBe("");
  });

  test("every state of an appeal is there, and days out of order are told", () => {
    expect(new Set(scope.column("appeals.state").filter((cell) => cell !== ""))).toEqual(
      new Set(["已办结", "逾期未答复", "办理中", "待受理", "超期提出"]),
    );
    const [first = [], ...others] = rowsOf("appeals");
    const turned = valuesOf(
      changedBook(outcomeBook, {
        rows: { appeals: [first.map((cell, place) => (place === 6 ? Number(first[2]) - 1 : cell)), ...others] },
      }),
    );
    expect(turned.scope.column("appeals.order")[0]).toBe("日期先后颠倒");
  });
});

describe("the notice", () => {
  const people = rowsOf("people").map(([id, name]) => ({ id: showCell(id ?? null), name: showCell(name ?? null) }));

  test.each(people.map(({ id, name }) => [name, id] as const))("of %s names nobody else", (name, id) => {
    const said = notice(id).join("\n");
    expect(said).toContain(name);
    for (const other of people) if (other.id !== id) expect(said).not.toMatch(new RegExp(`${other.id}|${other.name}`));
  });

  test("of somebody who is not graded says so, and pays nothing", () => {
    const said = notice("R0302");
    expect(said).toContain("不评级");
    expect(said[said.indexOf("薪酬系数") + 1]).toBe("");
  });

  test("of nobody is empty", () => {
    expect(notice("R9999").join("\n")).not.toMatch(/客户经理助理|二级/);
  });
});

const changes: readonly (readonly [string, Change])[] = [
  ["without any entry", emptied(outcomeBook)],
  ["without any veto", { rows: { vetoes: [] } }],
  ["for somebody who is not graded", { cells: { person: "R0302" } }],
  ["with nobody proposed for promotion", { rows: { outcomes: rowsOf("outcomes").slice(2, 4) } }],
  [
    "with faults: no profit, text for a balance, somebody who is not in the roster, a strange veto",
    {
      cells: { person: "R0101" },
      rows: {
        people: rowsOf("people").map((row, place) =>
          row.map((cell, column) =>
            (place === 0 && column === 4) || (place === 1 && column === 5) ? (place === 0 ? null : "2000万") : cell,
          ),
        ),
        moves: [...rowsOf("moves"), ["R9999", null, null, null, null]],
        outcomes: [...rowsOf("outcomes"), ["R9999", "良好", 1, 80, 80, 80, 80, 80, 80, 80]],
        vetoes: [["R0103", "迟到", null, null]],
        ranks: [...rowsOf("ranks"), ["R9999", 0]],
      },
    },
  ],
];

describe.each(changes)("the book %s", (_name, change) => {
  test("shows in the workbench what it keeps", async () => {
    expect(await differences(changedBook(outcomeBook, change))).toEqual([]);
  }, 120_000);
});
