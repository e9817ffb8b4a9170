import type { Cell, Cells } from "../../src/domain/values/cell";
import { isCellError } from "../../src/domain/values/cell";
import type { InputColumn, TableBlock } from "../../src/templates/books/blockDefinition";
import type { BookDefinition } from "../../src/templates/books/bookDefinition";
import { books } from "../../src/templates/books/books";
import type { Change } from "./changedBook";
import { bookContext, changedBook, differences, emptied, valuesOf } from "./changedBook";

/** BOOK=产品计价.xlsx in the environment tries that one book alone. */
const wanted = process.env.BOOK;
const all = books.filter(({ file }) => wanted === undefined || file === wanted);

/** The tables of a book in which people add rows. */
function growing(book: BookDefinition): readonly TableBlock[] {
  const blocks = book.sheets(bookContext).flatMap(({ bands }) => bands.flat());
  return blocks.flatMap((block) => (block.kind === "table" && block.grows !== false ? [block] : []));
}

/** All examples deleted; what the scheme gives stays. */
function withoutExamples(book: BookDefinition): Change {
  const { cells = {} } = emptied(book);
  return { cells, rows: Object.fromEntries(growing(book).map(({ id }) => [id, []])) };
}

/** What people paste below: a row twice, words for numbers and dates, unknown names, a blank row, more rows than stand ready. */
function messy(book: BookDefinition): Change {
  return { rows: Object.fromEntries(growing(book).map((table) => [table.id, messyRows(table)])) };
}

function messyRows({ columns, rows }: TableBlock): Cells {
  const inputs = columns.filter((column): column is InputColumn => column.kind === "input");
  const row = (cell: (column: InputColumn) => Cell): readonly Cell[] => inputs.map(cell);
  return [
    ...rows,
    ...rows.slice(0, 1),
    row(({ as }) => (as === "number" ? "2000万" : as === "date" ? "2026年7月1日" : "没有这个")),
    row(() => null),
    row(({ as }) => (as === "number" ? -5 : as === "date" ? 46_000.5 : " 多余 ")),
    ...rows.slice(1, 3),
  ];
}

describe.each(all.map((book) => [book.file, book] as const))("%s", (_file, book) => {
  test("with all examples deleted shows no error, here and in the workbench", async () => {
    const empty = changedBook(book, withoutExamples(book));
    const { things, column, scope } = valuesOf(empty);
    const faulty = [...things].flatMap(([id, thing]) => {
      if (thing.kind === "table")
        return thing.columns.flatMap(({ key }) => (column(id, key).some(isCellError) ? [`${id}.${key}`] : []));
      return (thing.kind === "spill" ? scope.spill(id).flat() : [scope.cell(id)]).some(isCellError) ? [id] : [];
    });
    expect(faulty).toEqual([]);
    expect(await differences(empty)).toEqual([]);
  }, 120_000);

  test("with a mess pasted below its rows shows in the workbench what the functions say", async () => {
    expect(await differences(changedBook(book, messy(book)))).toEqual([]);
  }, 120_000);
});
