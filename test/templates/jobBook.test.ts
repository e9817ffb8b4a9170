import { showCell } from "../../src/domain/values/cell";
import { bookWorkbook } from "../../src/templates/bookWorkbook";
import { bookValues } from "../../src/templates/blocks/bookValues";
import type { BookContext } from "../../src/templates/books/bookDefinition";
import { jobBook } from "../../src/templates/books/job/jobBook";
import { fullContext, thirdQuarter } from "../support/demonstrationScheme";
import { partsOf, sheetPaths } from "./package";

function contextOf(change?: Parameters<typeof fullContext>[0]): BookContext {
  return { ...fullContext(change), period: thirdQuarter };
}

function valuesOf(context: BookContext): ReturnType<typeof bookValues> {
  return bookValues(jobBook.sheets(context), context);
}

describe("the book 岗位评价.xlsx", () => {
  const { column, scope } = valuesOf(contextOf());
  const place = column("ratings", "post").indexOf("对公客户经理");

  it("evaluates a post by the degrees that are chosen", () => {
    const found = ["points", "grade", "coefficient", "check", "place"].map((key) => column("ratings", key)[place]);
    expect(found).toEqual([720, "七岗", 2.5, "在类别范围内", 3]);
  });

  it("ranks the posts from the most points down", () => {
    const points = scope.spill("rankedPoints").flat();
    expect(points).toEqual([...points].sort((one, other) => Number(other) - Number(one)));
    expect(scope.spill("rankedPost")[0]).toEqual(["分行行长"]);
  });

  it("shows the difference of two posts as that of their factors", () => {
    expect([scope.cell("leftTotal"), scope.cell("rightTotal")]).toEqual([720, 410]);
    expect(scope.cell("leftfactor1")).toBe(200);
  });

  it("puts every evaluated post into one field of the matrix", () => {
    const fields = Array.from({ length: 6 }, (_, index) => column("matrix", `category${String(index + 1)}`)).flat();
    const posts = fields.flatMap((cell) => showCell(cell).split("、")).filter((name) => name !== "");
    expect([...posts].sort()).toEqual(
      column("ratings", "post")
        .filter((post) => post !== null)
        .sort(),
    );
  });

  it("comes to full marks that are the whole scale", () => {
    const most = column("factors", "most").map(Number);
    expect(most.reduce((total, one) => total + one, 0)).toBe(1000);
  });

  it("is made for a scheme of other factors, without benchmark posts and without a category of marketing", async () => {
    const context = contextOf((document) => {
      const jobs = document.jobs!;
      jobs.benchmarks = [];
      jobs.factors = jobs.factors.slice(0, 2);
      jobs.factors.forEach((factor) => (factor.weight = "0.5"));
      jobs.factors[1]!.degrees = jobs.factors[1]!.degrees.slice(-2);
      jobs.categories = jobs.categories.filter(({ id }) => id !== "marketing");
    });
    const { column: cells, scope: own } = valuesOf(context);
    expect(cells("ratings", "points").every((cell) => cell === "")).toBe(true);
    expect(own.spill("rankedPost")).toEqual([[""]]);
    const sheets = [...sheetPaths(partsOf(await bookWorkbook(jobBook, context))).keys()];
    expect(sheets).toContain("岗位责任书");
  });
});
