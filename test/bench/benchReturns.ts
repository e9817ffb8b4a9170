import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { frozenOf, peopleOf } from "../collection/returns";

/** People of each return. */
export const PEOPLE = 200;

/** Works on a folder with so many returns, which is gone afterwards. */
export async function withReturns<T>(count: number, work: (folder: string) => T | Promise<T>): Promise<T> {
  const folder = mkdtempSync(join(tmpdir(), "returns-"));
  try {
    for (let index = 0; index < count; index += 1) {
      const unit = `支行${String(index + 1).padStart(3, "0")}`;
      const { bytes } = await frozenOf(unit, peopleOf(unit, PEOPLE));
      writeFileSync(join(folder, `${unit}_2026Q3_v1_20261009.xlsx`), bytes);
    }
    return await work(folder);
  } finally {
    rmSync(folder, { recursive: true });
  }
}
