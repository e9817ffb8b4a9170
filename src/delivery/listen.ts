import type { Server } from "node:http";
import { parseNumber } from "office-addin-cli";

const DEFAULT_PORT = 3000;

/** The port to serve at: PORT, or 3000. Throws where PORT is no port. */
export function wantedPort(): number {
  const port = parseNumber(process.env.PORT ?? DEFAULT_PORT, "PORT 应为数字 PORT must be a number") ?? DEFAULT_PORT;
  if (!Number.isInteger(port) || port < 0 || port > 65_535) {
    throw new Error(`PORT=${String(port)}:应为 1 到 65535 的整数 must be a whole number from 1 to 65535`);
  }
  return port;
}

/** Opens a server on this machine only (loopback); resolves with the port, rejects saying what to do where it is taken. */
export function listen(server: Server, port: number): Promise<number> {
  return new Promise((resolve, reject) => {
    server.once("error", (error: NodeJS.ErrnoException) => {
      const taken = `端口 ${String(port)} 已被占用；换一个：PORT=3001 npm start  Port ${String(port)} is taken; choose another: PORT=3001 npm start`;
      reject(error.code === "EADDRINUSE" ? new Error(taken) : error);
    });
    server.listen(port, "localhost", () => {
      const address = server.address();
      resolve(typeof address === "object" && address !== null ? address.port : port);
    });
  });
}
