/**
 * Served in place of office.js to pages inside the workbench: they find there what Excel would give them, taken from
 * the page around them. Outside the workbench it says so instead of failing on the first use.
 */
const names = ["Office", "Excel", "CustomFunctions", "OfficeExtension"] as const;

for (const name of names) {
  const shared: unknown = Reflect.get(window.parent, name);
  if (shared === undefined) console.error(`${name} is missing: this page runs inside the workbench only.`);
  Reflect.set(window, name, shared);
}

export {};
