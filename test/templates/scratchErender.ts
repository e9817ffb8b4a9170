import { execFileSync } from "node:child_process";
import { mkdirSync, writeFileSync } from "node:fs";
import { join, resolve } from "node:path";
import { bookWorkbook } from "../../src/templates/bookWorkbook";
import { outcomeBook } from "../../src/templates/books/outcome/outcomeBook"; const books = [outcomeBook];
import { fullContext, thirdQuarter } from "../support/demonstrationScheme";
import { exampleBook } from "./exampleBook";
import { withoutAddIn } from "./libreOffice";
import { packed, partsOf } from "./package";

/** Prints a book as PDF and pictures of its pages: `npx tsx test/templates/renderBook.ts 产品计价.xlsx /tmp/pages`. */
async function renderBook(file: string, folder: string): Promise<void> {
  const book = [exampleBook, ...books].find((one) => one.file === file);
  if (book === undefined) throw new Error(`There is no book ${file}`);
  mkdirSync(folder, { recursive: true });
  const bytes = await bookWorkbook(book, { ...fullContext(), period: thirdQuarter });
  writeFileSync(join(folder, file), bytes);
  const plain = join(folder, "book.xlsx");
  writeFileSync(plain, packed(withoutAddIn(partsOf(bytes))));
  const profile = `-env:UserInstallation=file://${join(folder, "profile")}`;
  execFileSync("soffice", [profile, "--headless", "--convert-to", "pdf", "--outdir", folder, plain], {
    stdio: "ignore",
  });
  execFileSync("pdftoppm", ["-r", "70", "-png", join(folder, "book.pdf"), join(folder, "page")]);
  console.log(`${folder}: ${file}, book.pdf, page-*.png`);
}

const [file = "", folder = "/tmp/pages"] = process.argv.slice(2);
await renderBook(file, resolve(folder));
