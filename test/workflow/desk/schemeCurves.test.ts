import fc from "fast-check";
import { scoreIndicator } from "../../../src/domain/kpi/scoreIndicator";
import type { SchemeDocument } from "../../../src/domain/scheme/schema";
import { decimal } from "../../../src/domain/values/decimal";
import { indicatorCurve } from "../../../src/workflow/desk/indicatorCurve";
import type { SchemeCurve } from "../../../src/workflow/desk/schemeCurve";
import { schemeCurves } from "../../../src/workflow/desk/schemeCurves";
import { demonstrationDocument, fullDocument } from "../../support/demonstrationScheme";

const full = fullDocument();
const indicators = full.scorecard!.indicators;

function curveOf(id: string, document: SchemeDocument = full): SchemeCurve {
  const curve = indicatorCurve(
    document,
    indicators.findIndex((one) => one.id === id),
  );
  if (curve === null) throw new Error(`No curve of ${id}`);
  return curve;
}

function corners({ pieces }: SchemeCurve): readonly string[] {
  return pieces.map(({ from, to }) => `${from.x}:${from.y}–${to.x}:${to.y}`);
}

/** What a drawing shows at a place inside one of its pieces. */
function heightAt({ pieces }: SchemeCurve, x: number): number | null {
  const piece = pieces.find(({ from, to }) => x > Number(from.x) && x < Number(to.x));
  if (piece === undefined) return null;
  const [left, right] = [Number(piece.from.x), Number(piece.to.x)];
  const share = (x - left) / (right - left);
  return Number(piece.from.y) + share * (Number(piece.to.y) - Number(piece.from.y));
}

describe("the curves of the indicators", () => {
  it("draw a completion rate up to its cap", () => {
    const curve = curveOf("deposit-balance");
    expect(corners(curve)).toEqual(["0:0–1:100", "1:100–1.2:120", "1.2:120–1.44:120"]);
    expect(curve).toMatchObject({ goesOnBelow: false, goesOnAbove: true, jumps: [], x: { unit: "rate" } });
  });

  it("draw pieces, flat beyond their ends", () => {
    expect(corners(curveOf("npl-reduction"))).toEqual([
      "-0.3:0–-0.2:0",
      "-0.2:0–0:60",
      "0:60–0.1:80",
      "0.1:80–0.3:100",
      "0.3:100–0.4:100",
    ]);
  });

  it("mark where points jump, with both sides", () => {
    expect(curveOf("service-errors").jumps).toEqual([
      { x: "0.0005", below: "100", above: "80" },
      { x: "0.001", below: "80", above: "60" },
      { x: "0.002", below: "60", above: "0" },
    ]);
  });

  it("draw deductions as single dots, since there is no half occurrence", () => {
    const index = indicators.findIndex(({ method }) => method.kind === "deduction");
    const curve = indicatorCurve(full, index)!;
    expect(curve.pieces).toEqual([]);
    expect(curve.dots[0]).toEqual({ x: "0", y: "100", label: { zh: "0 次", en: "0" } });
    expect(curve.dots.at(-1)?.y).toBe("0");
    const many = fullDocument(({ scorecard }) => Object.assign(scorecard!.indicators[index]!.method, { each: "0.5" }));
    expect(indicatorCurve(many, index)!.dots.length).toBeLessThan(26);
  });

  it("draw an answer as two dots", () => {
    const index = indicators.findIndex(({ method }) => method.kind === "yesNo");
    expect(indicatorCurve(full, index)!.dots.map(({ y, label }) => `${label.zh}:${y}`)).toEqual(["否:0", "是:100"]);
  });

  it("show what the scoring itself gives, wherever one looks", () => {
    fc.assert(
      fc.property(fc.nat(indicators.length - 1), fc.double({ min: 0.01, max: 0.99, noNaN: true }), (index, share) => {
        const indicator = indicators[index]!;
        const curve = indicatorCurve(full, index)!;
        const [first, last] = [curve.pieces[0], curve.pieces.at(-1)];
        fc.pre(first !== undefined && last !== undefined);
        const x = Number(first.from.x) + share * (Number(last.to.x) - Number(first.from.x));
        const shown = heightAt(curve, x);
        fc.pre(shown !== null);
        const rate =
          indicator.method.kind === "completion" ||
          indicator.method.kind === "lower" ||
          ("over" in indicator.method && indicator.method.over === "attainment");
        const target = full
          .scorecard!.cards.flatMap((card) => card.indicators)
          .find((one) => one.indicator === indicator.id)!.target;
        const actual = rate ? decimal(indicator.direction === "lower" ? 2 - x : x) : decimal(x);
        const open = { ...indicator, limits: { min: null, max: null } };
        const scored = scoreIndicator({ indicator: open, actual, target: rate ? decimal(1) : decimal(target) });
        expect(scored.ok ? scored.value.points.toNumber() : null).toBeCloseTo(shown, 6);
      }),
    );
  });

  it("stand end to end", () => {
    for (const { pieces } of schemeCurves(full))
      for (const [index, { from, to }] of pieces.entries()) {
        expect(Number(to.x)).toBeGreaterThan(Number(from.x));
        if (index > 0) expect(from.x).toBe(pieces[index - 1]!.to.x);
      }
  });

  it("are drawn of a draft that is refused: pieces that run backwards, an indicator on no card", () => {
    const draft = fullDocument(({ scorecard }) => {
      const { method } = scorecard!.indicators[1]!;
      if (method.kind === "curve") Object.assign(method.bands[1]!, { from: "0.9", to: "0.3" });
      scorecard!.cards.splice(1);
      scorecard!.cards[0]!.indicators.splice(1);
    });
    expect(schemeCurves(draft).length).toBe(schemeCurves(full).length);
    expect(indicatorCurve(draft, 99)).toBeNull();
  });
});

describe("the other curves of a scheme", () => {
  it("are EVA points, the difficulty of customers and loans, and the coefficients of posts", () => {
    const others = schemeCurves(full).filter(({ path }) => !path.startsWith("scorecard."));
    expect(others.map(({ path }) => path)).toEqual([
      "evaPoints",
      "team.difficulty.customers",
      "team.difficulty.loanBalance",
      "jobs.grades",
    ]);
    expect(schemeCurves(demonstrationDocument()).map(({ path }) => path)).toEqual(["evaPoints"]);
  });

  it("draw EVA points between their floor and their cap", () => {
    const [curve] = schemeCurves(
      demonstrationDocument(({ evaPoints }) => Object.assign(evaPoints, { cap: "100", floor: "-20" })),
    );
    expect(corners(curve!)).toEqual(["-1320000:-20–-600000:-20", "-600000:-20–3000000:100", "3000000:100–3720000:100"]);
  });

  it("draw the difficulty as a staircase whose bounds belong to the step above", () => {
    const curve = schemeCurves(full).find(({ path }) => path === "team.difficulty.customers")!;
    expect(curve.jumps).toEqual([
      { x: "100", below: "-0.03", above: "0" },
      { x: "200", below: "0", above: "0.02" },
      { x: "300", below: "0.02", above: "0.04" },
    ]);
  });
});
