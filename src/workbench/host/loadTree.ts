/** What is asked for by `load`: scalar and linked properties by name; `all` stands for every scalar. */
export interface LoadTree {
  all: boolean;
  readonly members: Map<string, LoadTree>;
}

function emptyTree(): LoadTree {
  return { all: false, members: new Map() };
}

function addPath(tree: LoadTree, path: string): void {
  const [head, ...rest] = path.split("/");
  const name = (head ?? "").trim();
  if (name === "") return;
  if (name === "$all") {
    tree.all = true;
    return;
  }
  const branch = tree.members.get(name) ?? emptyTree();
  tree.members.set(name, branch);
  if (rest.length > 0) addPath(branch, rest.join("/"));
}

function isObject(value: unknown): value is object {
  return typeof value === "object" && value !== null;
}

function addObject(tree: LoadTree, query: object): void {
  for (const [name, value] of Object.entries(query)) {
    if (name === "$all" && value === true) tree.all = true;
    else if ((name === "select" || name === "expand") && (typeof value === "string" || Array.isArray(value))) {
      addQuery(tree, value);
    } else if (name === "$top" || name === "$skip" || name === "top" || name === "skip") continue;
    else if (value === true) addPath(tree, name);
    else if (isObject(value)) {
      const branch = tree.members.get(name) ?? emptyTree();
      tree.members.set(name, branch);
      addObject(branch, value);
    }
  }
}

function addQuery(tree: LoadTree, query: string | readonly unknown[]): void {
  const paths = typeof query === "string" ? query.split(",") : query;
  for (const path of paths) addPath(tree, String(path));
}

/** Reads any form of `load`'s argument: "a,b/c", ["a", "b/c"], { a: true, b: { c: true } }, { select }, or none for all. */
export function loadTree(query: unknown): LoadTree {
  const tree = emptyTree();
  if (query === undefined || query === null || query === "") tree.all = true;
  else if (typeof query === "string" || Array.isArray(query)) addQuery(tree, query);
  else if (isObject(query)) addObject(tree, query);
  return tree;
}
