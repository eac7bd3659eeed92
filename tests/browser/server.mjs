// Starts the real program for the browser to visit, and stops it again.
import { spawn } from "node:child_process";
import { mkdtemp, rm } from "node:fs/promises";
import { createServer } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";

// The program reports settings that it does not know; what these tests are told themselves is none of its business.
const surroundings = Object.fromEntries(Object.entries(process.env).filter(([name]) => !name.startsWith("TAAWUN_")));

export function freePort() {
  return new Promise((resolve, reject) => {
    const probe = createServer();
    probe.once("error", reject);
    probe.listen(0, "127.0.0.1", () => {
      const { port } = probe.address();
      probe.close(() => resolve(port));
    });
  });
}

/** Runs the program to its end; rejects, with all it printed, unless it exits 0. */
export function run(binary, args, env) {
  return new Promise((resolve, reject) => {
    const child = spawn(binary, args, { env: { ...surroundings, ...env }, stdio: ["ignore", "pipe", "pipe"] });
    let printed = "";
    child.stdout.on("data", (chunk) => (printed += chunk));
    child.stderr.on("data", (chunk) => (printed += chunk));
    child.once("error", reject);
    child.once("exit", (code) => (code === 0 ? resolve(printed) : reject(new Error(`${args.join(" ")} exited ${code}:\n${printed}`))));
  });
}

/** A folder for one test, away from everything else. */
export const scratch = (name) => mkdtemp(join(tmpdir(), `taawun-${name}-`));
export const remove = (folder) => rm(folder, { recursive: true, force: true });

/** Starts `taawun …` and waits until it answers; `stop` ends it and tells how it ended. */
export async function start(binary, args, env, port) {
  const child = spawn(binary, args, { env: { ...surroundings, ...env }, stdio: ["ignore", "pipe", "pipe"] });
  let printed = "";
  child.stdout.on("data", (chunk) => (printed += chunk));
  child.stderr.on("data", (chunk) => (printed += chunk));
  const ended = new Promise((resolve) => child.once("exit", (code, signal) => resolve(code ?? signal)));
  const base = `http://127.0.0.1:${port}`;
  const patience = Date.now() + 120_000;
  for (;;) {
    const ready = await fetch(`${base}/readyz`).then((answer) => answer.ok, () => false);
    if (ready) break;
    const over = await Promise.race([ended, new Promise((resolve) => setTimeout(resolve, 200, null))]);
    if (over !== null || Date.now() > patience) {
      child.kill("SIGKILL");
      throw new Error(`the server did not come up (${over}):\n${printed}`);
    }
  }
  return {
    base,
    printed: () => printed,
    async stop() {
      child.kill("SIGTERM");
      return ended;
    },
  };
}
