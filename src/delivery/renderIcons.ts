import { readFile, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { chromium } from "playwright-core";
import { iconNames, iconSizes } from "./iconSet";
import { projectRoot } from "./projectRoot";

/**
 * Draws assets/icons/<name>-<pixels>.png from assets/icons/<name>.svg (`npm run icons`).
 * The pictures are kept in the repository, so nobody needs a browser to build.
 */
async function renderIcons(): Promise<void> {
  const folder = join(projectRoot, "assets", "icons");
  const executablePath = process.env.CHROMIUM_PATH ?? "/usr/bin/chromium";
  const browser = await chromium.launch({ executablePath, args: ["--no-sandbox", "--disable-gpu"] });
  try {
    const page = await browser.newPage();
    for (const name of iconNames) {
      const drawing = await readFile(join(folder, `${name}.svg`), "utf8");
      for (const pixels of iconSizes) {
        await page.setViewportSize({ width: pixels, height: pixels });
        await page.setContent(
          `<style>body{margin:0}svg{display:block;width:${pixels}px;height:${pixels}px}</style>${drawing}`,
        );
        await writeFile(join(folder, `${name}-${pixels}.png`), await page.screenshot({ omitBackground: true }));
      }
    }
  } finally {
    await browser.close();
  }
}

renderIcons().catch((error: unknown) => {
  console.error(error instanceof Error ? error.message : error);
  process.exitCode = 1;
});
