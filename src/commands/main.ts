import { associateCommand, showPane } from "../excel/ribbonCommands";
import type { CommandTargets } from "./ribbonCommands";
import { ribbonCommands } from "./ribbonCommands";

/** Gives Office the work of every ribbon button; without Office there are no buttons. */
export function registerCommands(targets: Omit<CommandTargets, "showPane">): void {
  for (const [name, run] of Object.entries(ribbonCommands({ ...targets, showPane }))) associateCommand(name, run);
}
