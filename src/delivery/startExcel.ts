import { createServer } from "node:https";
import { join } from "node:path";
import { OfficeAddinManifest } from "office-addin-manifest";
import { build } from "./build";
import { developmentCertificate } from "./developmentCertificate";
import { listen, wantedPort } from "./listen";
import { projectRoot } from "./projectRoot";
import { addinSite } from "./sites";

/** `npm run start:excel`: builds the add-in and serves it over https with a development certificate, for sideloading. */
async function startExcel(): Promise<void> {
  const port = wantedPort();
  await build(["addin"], [`baseUrl=https://localhost:${String(port)}/`]);
  const manifest = join(projectRoot, "dist/manifest.xml");
  const { displayName, version } = await OfficeAddinManifest.readManifestFile(manifest);
  const opened = await listen(createServer(await developmentCertificate(), addinSite()), port);
  console.log(
    [
      "",
      `  ${displayName ?? ""} ${version ?? ""}  https://localhost:${String(opened)}/taskpane.html`,
      `  清单 Manifest  ${manifest}`,
      "  旁加载：Excel「插入 › 加载项 › 共享文件夹」，或把清单放进受信任的加载项目录。",
      "  Sideload: put the manifest into a trusted add-in catalog folder, then Insert › Add-ins › Shared Folder.",
      "",
    ].join("\n"),
  );
}

startExcel().catch((error: unknown) => {
  console.error(error instanceof Error ? error.message : error);
  process.exitCode = 1;
});
