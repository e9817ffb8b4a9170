import { fieldId, focusField } from "../../../src/taskpane/desk/edit/fieldPlace";

interface Shown {
  readonly id: string;
  readonly scrolled: unknown;
}

/** Leads to a path in a pane 800 high in which one element stands, of a height; what was done to it. */
function led(path: string, place: string, height: number): Shown | null {
  const done: { shown: Shown | null; focused: boolean } = { shown: null, focused: false };
  const element = {
    getBoundingClientRect: () => ({ height }),
    scrollIntoView: (scrolled: unknown) => {
      done.shown = { id: place, scrolled };
    },
    focus: () => {
      done.focused = true;
    },
  };
  Object.assign(globalThis, {
    window: { innerHeight: 800 },
    document: { getElementById: (id: string) => (id === fieldId(place) ? element : null) },
  });
  focusField(path);
  expect(done.focused).toBe(done.shown !== null);
  return done.shown;
}

afterEach(() => {
  Reflect.deleteProperty(globalThis, "window");
  Reflect.deleteProperty(globalThis, "document");
});

describe("being led to a field", () => {
  test("brings a field to the middle of the pane", () => {
    expect(led("score.scale", "score.scale", 60)?.scrolled).toEqual({ block: "center" });
  });

  test("begins at the head of a card that is longer than the pane, where its name and its fault stand", () => {
    const card = "scorecard.cards[0].indicators";
    expect(led(card, card, 3000)?.scrolled).toEqual({ block: "start" });
  });

  test("takes what stands around a field that is not shown", () => {
    expect(led("scorecard.cards[0].indicators", "scorecard", 500)).toEqual({
      id: "scorecard",
      scrolled: { block: "start" },
    });
    expect(led("pricing.products", "scorecard", 500)).toBeNull();
  });
});
