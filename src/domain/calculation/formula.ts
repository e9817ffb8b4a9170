/**
 * Formula texts: how a figure comes about, written over the names of figures.
 *
 *     {netProfit} − {capitalCharge}
 *     Σ {balances} × {classes}
 *     round({exactScore}, {scale})
 *     highest({score}, {scoreBounds})     lower({scoreGrade}, {depositGrade})     between({points}, {floor}, {cap})
 *     compare({grade}, {lastGrade})       higher({grade}, {floor})             settle({grade}, {ceiling}, {floor}, {veto})
 *     interpolate({rate}, {curve})    step({rate}, {steps})    within({rate}, {steps})
 *     least({a}, {b})    greatest({a}, {b})    ceiling({a} ÷ {b})    floor({a} ÷ {b})    total({list})    mean({list})
 *
 * With labels in the places a formula documents, with values it explains, and a test evaluates it against the code.
 */
export type FormulaNode =
  | { readonly kind: "name"; readonly name: string }
  | { readonly kind: "operation"; readonly operator: Operator; readonly left: FormulaNode; readonly right: FormulaNode }
  | { readonly kind: "sum"; readonly left: string; readonly right: string }
  | { readonly kind: "call"; readonly name: FormulaFunction; readonly arguments: readonly FormulaNode[] };

/** The four operations, in the characters of print. */
export type Operator = "+" | "−" | "×" | "÷";

/** The functions a formula text may call. */
export type FormulaFunction = (typeof formulaFunctions)[number];

const formulaFunctions = [
  "round",
  "highest",
  "lower",
  "higher",
  "settle",
  "between",
  "compare",
  "interpolate",
  "step",
  "within",
  "least",
  "greatest",
  "ceiling",
  "floor",
  "total",
  "mean",
] as const;

const TOKEN = new RegExp(`\\s*(\\{\\w+\\}|[+−×÷(),Σ]|${formulaFunctions.join("|")})`, "y");

/** Reads a formula text; a text that cannot be read is a fault of the program. */
export function parseFormula(formula: string): FormulaNode {
  const tokens = tokenize(formula);
  const [node, end] = parseSum(tokens, 0);
  if (end !== tokens.length)
    throw new Error(`Formula "${formula}" does not end after "${tokens.slice(0, end).join(" ")}"`);
  return node;
}

function tokenize(formula: string): readonly string[] {
  const tokens: string[] = [];
  TOKEN.lastIndex = 0;
  while (TOKEN.lastIndex < formula.trimEnd().length) {
    const match = TOKEN.exec(formula);
    if (match?.[1] === undefined) throw new Error(`Formula "${formula}" cannot be read`);
    tokens.push(match[1]);
  }
  return tokens;
}

type Parsed = readonly [FormulaNode, number];

function parseSum(tokens: readonly string[], start: number): Parsed {
  return parseChain(tokens, start, ["+", "−"], parseProduct);
}

function parseProduct(tokens: readonly string[], start: number): Parsed {
  return parseChain(tokens, start, ["×", "÷"], parseFactor);
}

function parseChain(
  tokens: readonly string[],
  start: number,
  operators: readonly string[],
  next: typeof parseSum,
): Parsed {
  let [left, place] = next(tokens, start);
  for (let operator = tokens[place]; operator !== undefined && operators.includes(operator); operator = tokens[place]) {
    const [right, end] = next(tokens, place + 1);
    left = { kind: "operation", operator: operator as Operator, left, right };
    place = end;
  }
  return [left, place];
}

function parseFactor(tokens: readonly string[], start: number): Parsed {
  const token = tokens[start];
  if (token === undefined) throw new Error("A formula ends where a figure is expected");
  if (token.startsWith("{")) return [{ kind: "name", name: token.slice(1, -1) }, start + 1];
  if (token === "(") {
    const [node, end] = parseSum(tokens, start + 1);
    return [node, closing(tokens, end)];
  }
  if (token === "Σ")
    return [{ kind: "sum", left: named(tokens[start + 1]), right: named(tokens[start + 3]) }, start + 4];
  return parseCall(tokens, start);
}

function parseCall(tokens: readonly string[], start: number): Parsed {
  const parts: FormulaNode[] = [];
  let place = start + 1;
  while (tokens[place] === "(" || tokens[place] === ",") {
    const [node, end] = parseSum(tokens, place + 1);
    parts.push(node);
    place = end;
  }
  return [{ kind: "call", name: tokens[start] as FormulaFunction, arguments: parts }, closing(tokens, place)];
}

/** The place after the closing bracket that must stand here. */
function closing(tokens: readonly string[], place: number): number {
  if (tokens[place] !== ")") throw new Error(`A formula needs ")" before "${tokens[place] ?? "its end"}"`);
  return place + 1;
}

function named(token: string | undefined): string {
  if (token?.startsWith("{") !== true) throw new Error(`A sum needs {names}, found ${token ?? "nothing"}`);
  return token.slice(1, -1);
}
