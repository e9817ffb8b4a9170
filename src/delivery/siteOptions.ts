/** Where the built site will be served from, and where its users find help. Both are https addresses. */
export interface SiteOptions {
  /** Address of the folder that holds taskpane.html; ends with "/". */
  readonly baseUrl: string;
  /** Page that Excel opens when somebody asks for support with the add-in. */
  readonly supportUrl: string;
}

/** The address in manifest.xml as it lies in the repository, for sideloading on one's own machine. */
export const developmentBaseUrl = "https://localhost:3000/";

const optionNames = ["baseUrl", "supportUrl"] as const;

/**
 * Reads `--env baseUrl=…` and `--env supportUrl=…`; what webpack itself puts into the environment is passed over.
 * @throws Error that names every option at fault, what was found and what would be right.
 */
export function readSiteOptions(env: Readonly<Record<string, unknown>>): SiteOptions {
  const problems = Object.keys(env)
    .filter((name) => !name.startsWith("WEBPACK_") && !isOptionName(name))
    .map((name) => `不认识的选项 unknown option "${name}";可用选项 known options: ${optionNames.join(", ")}`);

  const baseUrl = readHttpsUrl("baseUrl", env.baseUrl ?? developmentBaseUrl, problems);
  if (baseUrl && (baseUrl.search !== "" || baseUrl.hash !== "")) {
    problems.push(
      `baseUrl: ${quote(baseUrl.href)} 带有 ? 或 # 部分；应为文件夹地址 carries a query or fragment, but must be the address of a folder, https://kpi.bank.example/appraisal/`,
    );
  }
  const base = baseUrl ? withTrailingSlash(baseUrl.href) : developmentBaseUrl;
  const supportUrl = readHttpsUrl("supportUrl", env.supportUrl ?? base, problems);

  if (problems.length > 0 || !supportUrl) {
    throw new Error(`构建选项有误 wrong build options:\n${problems.map((problem) => `  - ${problem}`).join("\n")}`);
  }
  return { baseUrl: base, supportUrl: supportUrl.href };
}

function isOptionName(name: string): boolean {
  return optionNames.some((known) => known === name);
}

function readHttpsUrl(name: string, value: unknown, problems: string[]): URL | undefined {
  const example = `https://kpi.bank.example/`;
  if (typeof value !== "string" || !URL.canParse(value)) {
    problems.push(`${name}: ${quote(value)} 不是网址；应写成 is no address; write --env ${name}=${example}`);
    return undefined;
  }
  const url = new URL(value);
  if (url.protocol !== "https:") {
    problems.push(
      `${name}: ${quote(value)} 用的是 ${url.protocol}//;Excel 只加载 https 地址 uses ${url.protocol}//, but Excel loads https only, such as ${example}`,
    );
    return undefined;
  }
  if (url.username !== "" || url.password !== "") {
    problems.push(
      `${name}: 网址中不得带用户名或密码 carries a user name or password; write it without, such as ${example}`,
    );
    return undefined;
  }
  return url;
}

function withTrailingSlash(address: string): string {
  return address.endsWith("/") ? address : `${address}/`;
}

function quote(value: unknown): string {
  return `「${String(value)}」`;
}
