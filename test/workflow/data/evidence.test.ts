import { bind } from "../../../src/domain/calculation/bind";
import { qualityScore } from "../../../src/domain/quality/qualityScore";
import type { FormCells } from "../../../src/domain/quality/wholeQuality";
import type { Problem } from "../../../src/domain/values/problem";
import { gather } from "../../../src/workflow/data/evidence";
import type { LocatedProblem } from "../../../src/workflow/data/located";
import { qualityScores } from "../../../src/workflow/data/qualityScores";
import type { MappedRow } from "../../../src/workflow/data/rows";
import { pace } from "../../../src/workflow/pace";
import { demonstrationContext } from "../../support/demonstrationScheme";
import { stillClock, unwatched } from "../../support/fakeWorkbook";
import { ratingForms } from "../../support/ratingForms";

const context = demonstrationContext(({ quality }) => (quality.dropExtremes = true));
const { items } = context.scheme.document.quality;
const lists = [...ratingForms("plain", 300, context), ...ratingForms("faulty", 1200, context)];

function mapped({ group, rater, scores }: FormCells, id: string, index: number): MappedRow {
  const cells = new Map([
    ["id", id],
    ["group", group],
    ["rater", rater],
    ...items.map((item, place) => [item.id, scores[place] ?? null] as const),
  ]);
  return {
    index,
    cell: (key) => cells.get(key) ?? null,
    place: (key) => ({ sheet: id, address: `${key}${String(index)}` }),
  };
}

const people = lists.map((forms, index) => {
  const id = `P${String(index)}`;
  return { id, rows: forms.map((form, place) => mapped(form, id, place)) };
});

/** What is told of a person's forms, when every cell is read before they are looked at together. */
function toldOneByOne(rows: readonly MappedRow[]): readonly (readonly [string | null, Problem])[] {
  const { groups, scores } = qualityScore.inputs;
  const ofCells = rows.flatMap((row) => {
    const named = groups.read(row.cell("group"), context);
    const given = items.map(({ id, name }) => [id, scores.read(row.cell(id), context, name.zh)] as const);
    return [["group", named] as const, ...given].flatMap(([column, read]) =>
      read.ok ? [] : read.problems.map((problem) => [row.place(column).address, problem] as const),
    );
  });
  if (ofCells.length > 0) return ofCells;
  const together = defined(rows);
  const { placeOf } = qualityScores(context);
  return together.ok
    ? []
    : together.problems.map((problem) => [placeOf(rows, problem, "")?.address ?? null, problem] as const);
}

function defined(rows: readonly MappedRow[]): ReturnType<typeof qualityScore.compute> {
  const entries = rows.flatMap((row) => items.map(({ id }) => ({ row, id })));
  return bind(qualityScore, context).run({
    scores: entries.map(({ row, id }) => row.cell(id)),
    items: entries.map(({ id }) => id),
    groups: entries.map(({ row }) => row.cell("group")),
    raters: entries.map(({ row }) => row.cell("rater")),
  });
}

test("rows that are read only where they come to no value give the same values, and the same problems in the same places", async () => {
  const found = await gather(
    people.flatMap(({ rows }) => rows),
    new Set(people.map(({ id }) => id)),
    qualityScores(context),
    pace(unwatched, stillClock, people.length),
  );
  const toldOf = (id: string): readonly LocatedProblem[] => found.problems.filter(({ managerId }) => managerId === id);
  let faulty = 0;
  for (const { id, rows } of people) {
    const expected = toldOneByOne(rows);
    expect(toldOf(id).map(({ place, problem }) => [place?.address ?? null, problem])).toEqual(expected);
    const result = found.results.get(id);
    if (expected.length > 0) {
      faulty += 1;
      expect(result).toEqual({ ok: false, problems: expected.map(([, problem]) => problem) });
      continue;
    }
    const definition = defined(rows);
    if (result?.ok !== true || !definition.ok) throw new Error(`${id} has a score`);
    const { score, items: ofItems } = result.value;
    expect(score.decimal()).toEqual(definition.value.qualityScore);
    expect(score.number).toBe(definition.value.qualityScore.toNumber());
    expect(ofItems.map((item) => item.score?.decimal())).toEqual(definition.value.itemScores.map(({ value }) => value));
  }
  expect([faulty > 300, faulty < 1200]).toEqual([true, true]);
});
