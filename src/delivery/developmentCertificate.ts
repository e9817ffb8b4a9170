import { existsSync } from "node:fs";
import { readFile } from "node:fs/promises";
import { homedir } from "node:os";
import { join } from "node:path";
import { getHttpsServerOptions } from "office-addin-dev-certs";

/** Certificate and key of a server for localhost. */
export interface Certificate {
  readonly cert: Buffer;
  readonly key: Buffer;
}

/**
 * The development certificate for localhost, made and trusted on first use. Where this account may not add to the
 * machine's trusted certificates the server still runs, and says which file an administrator has to add.
 */
export async function developmentCertificate(): Promise<Certificate> {
  try {
    const { cert, key } = await getHttpsServerOptions();
    return { cert, key };
  } catch (error) {
    // The folder in which the package keeps what it made; its names are part of its documentation, not of its exports.
    const folder = join(homedir(), ".office-addin-dev-certs");
    const [authority, certificate, key] = ["ca.crt", "localhost.crt", "localhost.key"].map((file) =>
      join(folder, file),
    );
    if (authority === undefined || certificate === undefined || key === undefined || !existsSync(certificate))
      throw error;
    console.warn(
      [
        "开发证书未能加入本机的受信任列表，Excel 会拒绝加载；请由管理员把下面的文件加入受信任的根证书：",
        "The development certificate could not be made trusted, and Excel will refuse the add-in; have an administrator add this file to the trusted roots:",
        `  ${authority}`,
      ].join("\n"),
    );
    return { cert: await readFile(certificate), key: await readFile(key) };
  }
}
