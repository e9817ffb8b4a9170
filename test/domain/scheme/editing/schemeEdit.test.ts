import fc from "fast-check";
import * as v from "valibot";
import { describeScheme, fieldsOf } from "../../../../src/domain/scheme/editing/describeScheme";
import { getAt, listAt, omitAt, patternOf, setAt } from "../../../../src/domain/scheme/editing/documentPath";
import { applyEdit } from "../../../../src/domain/scheme/editing/schemeEdit";
import type { SchemeNode } from "../../../../src/domain/scheme/editing/schemeNode";
import { canonicalJson } from "../../../../src/domain/scheme/fingerprint";
import { invariantIssues } from "../../../../src/domain/scheme/invariants";
import { readScheme } from "../../../../src/domain/scheme/scheme";
import { schemeSchema } from "../../../../src/domain/scheme/schema";
import { issueText } from "../../../../src/domain/scheme/schemeIssue";
import { demonstrationDocument, fullDocument } from "../../../support/demonstrationScheme";

const full = fullDocument();
const nodes = describeScheme(full).flatMap(({ nodes: own }) => own);
const fields = fieldsOf(nodes);

function everyNode(some: readonly SchemeNode[]): readonly SchemeNode[] {
  return some.flatMap((node) => [
    node,
    ...everyNode(
      node.node === "group"
        ? node.children
        : node.node === "list"
          ? node.entries.flatMap(({ children }) => children)
          : [],
    ),
  ]);
}

function ofEachPattern<T extends { readonly path: string }>(some: readonly T[]): readonly T[] {
  return [...new Map(some.map((one) => [patternOf(one.path), one])).values()];
}

function isSound(document: unknown): boolean {
  return v.safeParse(schemeSchema, document).success;
}

function issues(document: unknown): readonly string[] {
  const result = readScheme(document);
  return result.ok ? [] : result.issues.map((one) => issueText(one).zh);
}

describe("setting a value", () => {
  it("can be read back at its path, and changes nothing else", () => {
    fc.assert(
      fc.property(fc.constantFrom(...fields), fc.oneof(fc.string(), fc.integer(), fc.boolean()), ({ path }, value) => {
        const changed = setAt(full, path, value);
        expect(getAt(changed, path)).toBe(value);
        expect(canonicalJson(setAt(changed, path, getAt(full, path)))).toBe(canonicalJson(full));
        const other = fields.find((one) => !one.path.startsWith(path.slice(0, 6)))!;
        expect(getAt(changed, other.path)).toBe(other.value);
      }),
    );
  });

  it("leaves the document before as it was", () => {
    const before = canonicalJson(full);
    setAt(full, "ladder[2].name.zh", "别的");
    applyEdit(full, { kind: "removeRow", path: "ladder", index: 0 }, null);
    applyEdit(full, { kind: "addRow", path: "workforce.ages" }, null);
    expect(canonicalJson(full)).toBe(before);
  });

  it("makes what is missing on the way", () => {
    expect(setAt({}, "change.reason.zh", "试")).toEqual({ change: { reason: { zh: "试" } } });
    expect(setAt({}, "ladder[0].id", "one")).toEqual({ ladder: [{ id: "one" }] });
    expect(omitAt({ a: [1, 2, 3] }, "a[1]")).toEqual({ a: [1, 3] });
    expect(omitAt({ a: 1, b: 2 }, "b")).toEqual({ a: 1 });
  });

  it("leaves a key out where it is set to nothing", () => {
    const path = "quality.groups[0].forms";
    const without = applyEdit(full, { kind: "set", path, value: undefined }, null);
    expect(getAt(without, "quality.groups[0]")).not.toHaveProperty("forms");
    expect(isSound(without)).toBe(true);
  });

  it("brings another kind of method with all that it needs, and keeps what both have", () => {
    for (const kind of ["completion", "lower", "curve", "steps", "deduction", "median", "yesNo"]) {
      const changed = applyEdit(full, { kind: "set", path: "scorecard.indicators[0].method.kind", value: kind }, null);
      expect(getAt(changed, "scorecard.indicators[0].method.kind")).toBe(kind);
      expect(isSound(changed)).toBe(true);
    }
    const median = applyEdit(full, { kind: "set", path: "scorecard.indicators[0].method.kind", value: "median" }, null);
    expect(getAt(median, "scorecard.indicators[0].method")).toMatchObject({ cap: "120", floor: "0" });
    expect(issues(median)).toEqual([]);
  });

  it("brings another effect of a veto with what it needs", () => {
    const changed = applyEdit(full, { kind: "set", path: "movement.vetoes[0].effect.kind", value: "cap" }, null);
    expect(getAt(changed, "movement.vetoes[0].effect")).toEqual({ kind: "cap", grade: "资深客户经理" });
    expect(isSound(changed)).toBe(true);
  });
});

describe("rows of a list", () => {
  const lists = ofEachPattern(everyNode(nodes).filter(({ node }) => node === "list"));

  it("can be added to every list of the scheme, right in form and with names of their own", () => {
    expect(lists.length).toBeGreaterThan(35);
    for (const { path } of lists) {
      const once = applyEdit(full, { kind: "addRow", path }, null);
      const twice = applyEdit(once, { kind: "addRow", path }, null);
      expect([path, isSound(twice), listAt(twice, path).length]).toEqual([path, true, listAt(full, path).length + 2]);
      const parsed = v.parse(schemeSchema, twice);
      const named = invariantIssues(parsed).filter(
        (one) => one.path.startsWith(path) && one.path.endsWith(".name") && path !== "cascade.structures",
      );
      expect([path, named]).toEqual([path, []]);
    }
  });

  it.each([0, 1, 3, 6, undefined])("keep a ladder falling wherever one is put (%s)", (index) => {
    const path = "ladder";
    const added = applyEdit(
      demonstrationDocument(),
      index === undefined ? { kind: "addRow", path } : { kind: "addRow", path, index },
      null,
    );
    expect(issues(added)).toEqual([]);
    expect(listAt(added, "ladder")).toHaveLength(8);
  });

  it.each(["workforce.ages", "workforce.service", "scorecard.indicators[1].method.bands", "team.difficulty.customers"])(
    "keep %s without gap or overlap",
    (path) => {
      for (const index of [0, 1, 2, undefined])
        expect(
          issues(
            applyEdit(full, index === undefined ? { kind: "addRow", path } : { kind: "addRow", path, index }, null),
          ),
        ).toEqual([]);
    },
  );

  it("close the gap that a band leaves behind", () => {
    const without = applyEdit(full, { kind: "removeRow", path: "workforce.ages", index: 1 }, null);
    expect(issues(without)).toEqual([]);
    const last = listAt(full, "workforce.ages").length - 1;
    expect(issues(applyEdit(full, { kind: "removeRow", path: "workforce.ages", index: last }, null))).toEqual([]);
  });

  it("move, and back again", () => {
    const path = "quality.items";
    const moved = applyEdit(full, { kind: "moveRow", path, from: 0, to: 2 }, null);
    expect(listAt(moved, path)[2]).toBe(full.quality.items[0]);
    expect(applyEdit(moved, { kind: "moveRow", path, from: 2, to: 0 }, null)).toEqual(full);
    expect(applyEdit(full, { kind: "moveRow", path, from: 0, to: 9 }, null)).toBe(full);
    expect(applyEdit(full, { kind: "removeRow", path, index: 9 }, null)).toBe(full);
  });

  it("come as they went: adding then removing changes nothing", () => {
    for (const { path } of lists.filter(({ present }) => present)) {
      const rows = listAt(full, path);
      const added = applyEdit(full, { kind: "addRow", path }, null);
      const bands = /\.(ages|service)$|^jobs\.grades$/.test(path);
      const index = bands ? rows.length : listAt(added, path).findIndex((row) => !rows.includes(row));
      expect([path, applyEdit(added, { kind: "removeRow", path, index }, null)]).toEqual([path, full]);
    }
  });
});

describe("what a scheme may leave out", () => {
  const parts = everyNode(nodes).filter(({ leaveOut, node }) => leaveOut !== "never" && node !== "field");

  it("goes and comes back, right in form, from the library or as the least that is valid", () => {
    const paths = [
      ...ofEachPattern(parts).map(({ path }) => path),
      ...describeScheme(full)
        .filter(({ optional }) => optional)
        .map(({ path }) => path),
    ];
    expect(paths.length).toBeGreaterThan(12);
    for (const path of paths.filter((one) => one !== "change")) {
      const without = applyEdit(full, { kind: "removePart", path }, null);
      expect(getAt(without, path) ?? null).toBeNull();
      expect([path, isSound(without)]).toEqual([path, true]);
      expect([path, isSound(applyEdit(without, { kind: "addPart", path }, null))]).toEqual([path, true]);
      if (!path.includes("[") && getAt(full, path) != null)
        expect(applyEdit(without, { kind: "addPart", path }, full)).toEqual(full);
    }
  });

  it("does not overwrite what is there", () => {
    const changed = setAt(full, "team.scale", 4);
    expect(applyEdit(changed, { kind: "addPart", path: "team" }, full)).toBe(changed);
  });

  it("makes a whole scheme out of the smaller one, part by part", () => {
    const whole = describeScheme(demonstrationDocument())
      .filter(({ optional }) => optional)
      .reduce<unknown>(
        (document, { path }) => applyEdit(document, { kind: "addPart", path }, full),
        demonstrationDocument(),
      );
    expect(issues(whole)).toEqual([]);
  });

  it("asks for the reason of a change that is added, until it is given", () => {
    const asked = applyEdit(full, { kind: "addPart", path: "change" }, full);
    expect(issues(asked)).toHaveLength(2);
    expect(issues(setAt(asked, "change.reason", { zh: "调整系数", en: "Coefficients" }))).toEqual([]);
  });
});
