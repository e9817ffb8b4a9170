import { alignedLeaves } from "../../../../src/domain/scheme/editing/alignedLeaves";
import { describeScheme, fieldsOf } from "../../../../src/domain/scheme/editing/describeScheme";
import { getAt, patternOf } from "../../../../src/domain/scheme/editing/documentPath";
import type { Shape } from "../../../../src/domain/scheme/editing/schemaShape";
import { schemeShape } from "../../../../src/domain/scheme/editing/schemaShape";
import { entryLabel, labelOf } from "../../../../src/domain/scheme/editing/schemeLabels";
import type { FieldNode, ListNode, SchemeNode } from "../../../../src/domain/scheme/editing/schemeNode";
import { schemePartIds, schemeParts } from "../../../../src/domain/scheme/parts/schemeParts";
import { schemeTables } from "../../../../src/domain/scheme/schemeTables";
import { demonstrationDocument, fullDocument } from "../../../support/demonstrationScheme";

const full = fullDocument();

function allFields(document: unknown): readonly FieldNode[] {
  return fieldsOf(describeScheme(document).flatMap(({ nodes }) => nodes));
}

function field(document: unknown, path: string): FieldNode {
  const found = allFields(document).find((one) => one.path === path);
  if (found === undefined) throw new Error(`No field ${path}`);
  return found;
}

function nodeAt(nodes: readonly SchemeNode[], path: string): SchemeNode | undefined {
  for (const node of nodes) {
    if (node.path === path) return node;
    const inside =
      node.node === "group"
        ? node.children
        : node.node === "list"
          ? node.entries.flatMap(({ children }) => children)
          : [];
    const found = nodeAt(inside, path);
    if (found !== undefined) return found;
  }
  return undefined;
}

function list(document: unknown, path: string): ListNode {
  const found = nodeAt(
    describeScheme(document).flatMap(({ nodes }) => nodes),
    path,
  );
  if (found?.node !== "list") throw new Error(`No list ${path}`);
  return found;
}

/** The patterns of everything that the scheme format has, groups and lists with their entries too. */
function patterns(shape: Shape, path = ""): readonly string[] {
  const own = path === "" ? [] : [path];
  switch (shape.form) {
    case "leaf":
      return own;
    case "list":
      return [...own, ...patterns(shape.item, `${path}[]`)];
    case "object":
      return [
        ...own,
        ...[...shape.entries].flatMap(([key, one]) => patterns(one, path === "" ? key : `${path}.${key}`)),
      ];
    case "variant":
      return [
        ...own,
        ...[...shape.kinds.values()].flatMap(({ entries }) =>
          [...entries].flatMap(([key, one]) => patterns(one, `${path}.${key}`)),
        ),
      ];
  }
}

describe("a scheme as it is edited", () => {
  it("has a field for every single value of the demonstration, and no other", () => {
    const shown = new Set(allFields(full).map(({ path }) => path));
    const words = /\.(zh|en)$/;
    const values = new Set([...alignedLeaves(full).values()].map(({ path }) => path.replace(words, "")));
    expect([...values].filter((path) => !shown.has(path))).toEqual([]);
    const blank = allFields(full).filter(({ path, present }) => present && !values.has(path));
    expect(blank.map(({ path }) => path)).toEqual([]);
    expect(shown.size).toBeGreaterThan(1700);
  });

  it("names every entry that the scheme format has in both languages", () => {
    const all = [...new Set(patterns(schemeShape))];
    expect(all.length).toBeGreaterThan(300);
    const nameless = all.filter((pattern) => {
      const label = entryLabel(pattern.replaceAll("[]", "[0]"))?.label;
      return (
        !/\p{Script=Han}/u.test(label?.zh ?? "") ||
        !/^[A-Z“]/.test(label?.en ?? "") ||
        /\p{Script=Han}/u.test(label?.en ?? "")
      );
    });
    expect(nameless).toEqual([]);
    expect(labelOf("eva.nothing")).toBeNull();
  });

  it("names every choice in both languages", () => {
    const unnamed = allFields(full).filter(
      ({ entry }) =>
        entry.kind === "choice" &&
        (entry.choices.length === 0 || entry.choices.some(({ label }) => !/\p{Script=Han}/u.test(label.zh))),
    );
    expect(unnamed.map(({ path }) => path)).toEqual([]);
  });

  it("writes its helps in the punctuation of each language", () => {
    for (const pattern of new Set(patterns(schemeShape))) {
      const help = entryLabel(pattern.replaceAll("[]", "[0]"))?.help;
      if (help == null) continue;
      expect(help.zh).not.toMatch(/[,;:]/);
      expect(help.en).not.toMatch(/[，；：（）。]/);
    }
  });

  it("gives figures the units of the sheet 方案参数", () => {
    const sheet = schemeTables(full).flatMap(({ rows }) => rows.flat());
    const edited = new Map(allFields(full).map((one) => [one.path, one]));
    const differing = sheet.flatMap(({ path, number, unit }) => {
      const shown = path === null || !number ? undefined : edited.get(path);
      if (shown === undefined || shown.unit === unit) return [];
      return [`${patternOf(shown.path)}: ${shown.unit} instead of ${unit}`];
    });
    // Whole numbers whose unit the sheet names in the label of the row.
    expect(new Set(differing)).toEqual(
      new Set([
        "workforce.ages[].from: none instead of count",
        "workforce.ages[].below: none instead of count",
        "workforce.service[].from: none instead of count",
        "workforce.service[].below: none instead of count",
        "movement.absence.days: days instead of count",
        "risk.inspections[].timesAYear: times instead of count",
        "service.dailyCustomers: households instead of count",
        "service.tiers[].reviews: times instead of count",
        "service.tiers[].visits: times instead of count",
      ]),
    );
  });

  it("has one section for what the scheme says of itself, and one for each part, which may be left out", () => {
    const sections = describeScheme(demonstrationDocument());
    expect(sections.slice(0, 3).map(({ id, optional }) => [id, optional])).toEqual([
      ["general", false],
      ["eva", false],
      ["evaPoints", false],
    ]);
    const parts = sections.filter(({ optional }) => optional);
    expect(parts.map(({ id }) => id).sort()).toEqual([...schemePartIds].sort());
    expect(parts.every(({ present, nodes }) => !present && nodes.length === 0)).toBe(true);
    for (const { id, title } of parts) expect(title).toEqual(schemeParts[id as keyof typeof schemeParts].title);
  });

  it("says how each kind of value is written, and between which limits", () => {
    expect(field(full, "score.weights.quality").entry).toEqual({ kind: "decimal", min: "0", max: "1", above: false });
    expect(field(full, "evaPoints.yuanPerStep").entry).toEqual({ kind: "decimal", min: "0", max: null, above: true });
    expect(field(full, "scorecard.adHoc.lowest").entry).toEqual({ kind: "decimal", min: null, max: "0", above: false });
    expect(field(full, "year").entry).toEqual({ kind: "whole", min: 2000, max: 2100 });
    expect(field(full, "version").entry).toEqual({ kind: "whole", min: 1, max: null });
    expect(field(full, "effective.from").entry).toEqual({ kind: "day" });
    expect(field(full, "ladder[0].name").entry).toEqual({ kind: "bilingual" });
    expect(field(full, "ladder[0].id").entry).toEqual({ kind: "identifier" });
    expect(field(full, "illustrative").entry).toEqual({ kind: "yesNo" });
    expect(field(full, "format").entry).toEqual({ kind: "fixed", value: 1 });
    expect(field(full, "ladder[6].scoreFloor")).toMatchObject({ leaveOut: "null", present: false, unit: "points" });
    expect(field(full, "quality.groups[0].forms")).toMatchObject({ leaveOut: "omit", present: true, value: 3 });
  });

  it("offers the entries to which another may lead", () => {
    const choices = (path: string): readonly string[] => {
      const { entry } = field(full, path);
      return entry.kind === "choice" ? entry.choices.map(({ label }) => label.zh) : [];
    };
    expect(choices("scorecard.indicators[0].perspective")).toEqual(["财务", "客户", "内部流程", "学习与成长"]);
    expect(choices("movement.vetoes[4].effect.grade")).toContain("初级客户经理");
    expect(choices("outcome.pay.levels[0].level")).toEqual(["优秀", "良好", "合格", "不合格"]);
    expect(choices("scorecard.indicators[0].method.kind")).toHaveLength(7);
    expect(choices("ranking.indicator")).toEqual(["等级评分", "经济增加值", "综合素质"]);
    const factor = full.jobs!.benchmarks[0]!.degrees[0]!.factor;
    const degrees = full.jobs!.factors.find(({ id }) => id === factor)!.degrees;
    expect(choices("jobs.benchmarks[0].degrees[0].degree")).toEqual(degrees.map(({ name }) => name.zh));
  });

  it("keeps what leads nowhere among the choices, so that it can be seen", () => {
    const lost = fullDocument(({ movement }) => {
      Object.assign(movement!.vetoes[4]!.effect, { grade: "见习客户经理" });
    });
    const { entry } = field(lost, "movement.vetoes[4].effect.grade");
    expect(entry.kind === "choice" ? entry.choices.at(-1) : null).toEqual({
      value: "见习客户经理",
      label: { zh: "见习客户经理", en: "见习客户经理" },
    });
  });

  it("gives a list its columns, and its entries their names", () => {
    const classes = list(full, "eva.assetClasses");
    expect(classes.columns.map(({ key, unit }) => [key, unit])).toEqual([
      ["id", "none"],
      ["name", "none"],
      ["coefficient", "coefficient"],
    ]);
    expect(classes.entries[5]).toMatchObject({ path: "eva.assetClasses[5]", title: { zh: "一般公司" } });
    expect(list(full, "scorecard.cards[0].indicators").entries[0]?.title.zh).toBe(
      full.scorecard!.indicators.find(({ id }) => id === full.scorecard!.cards[0]!.indicators[0]!.indicator)!.name.zh,
    );
    expect(list(full, "ladder").least).toBe(2);
    expect(list(full, "scorecard.indicators[1].method.bands").entries[0]?.title.zh).toBe("分段 1");
  });

  it("writes an indicator's figures in its own unit, and rates over the target as rates", () => {
    const target = full.scorecard!.cards[0]!.indicators.findIndex(({ indicator }) => indicator === "deposit-growth");
    expect(field(full, `scorecard.cards[0].indicators[${String(target)}].target`)).toMatchObject({
      unit: "none",
      unitLabel: { zh: "万元" },
    });
    expect(field(full, "scorecard.indicators[1].method.bands[0].from").unit).toBe("rate");
    expect(field(full, "pricing.products[0].price").unit).toBe("yuan");
    const inPoints = fullDocument(({ pricing }) => void (pricing!.currency = "points"));
    expect(field(inPoints, "pricing.products[0].price")).toMatchObject({ unit: "none", unitLabel: { zh: "积分" } });
  });

  it("describes a document that breaks the format as far as it goes", () => {
    const broken = { ...full, eva: { assetClasses: "none", expectedReturn: 5 }, ladder: [null, 3], scorecard: [] };
    const fields = allFields(broken);
    expect(fields.find(({ path }) => path === "eva.expectedReturn")?.value).toBe(5);
    expect(fields.find(({ path }) => path === "eva.lendingRate")?.present).toBe(false);
    for (const nothing of [null, 3, "text", []]) expect(allFields(nothing).map(({ path }) => path)).toContain("year");
    expect(getAt(broken, "eva.assetClasses[0].id")).toBeUndefined();
  });
});
