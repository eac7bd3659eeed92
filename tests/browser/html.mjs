// The HTML checker of the W3C community (vnu) over every page that was seen.
import { spawn } from "node:child_process";
import { createRequire } from "node:module";

const require = createRequire(import.meta.url);

/** Checks files; returns one line per error or warning. */
export function checkHtml(files) {
  if (files.length === 0) return Promise.resolve([]);
  return new Promise((resolve, reject) => {
    const checker = spawn("java", ["-Xss2m", "-jar", require("vnu-jar"), "--format", "json", "--exit-zero-always", ...files]);
    let report = "";
    checker.stderr.on("data", (chunk) => (report += chunk));
    checker.once("error", reject);
    checker.once("exit", () => {
      const messages = JSON.parse(report).messages.filter(({ type, subType }) => type === "error" || subType === "warning");
      resolve(messages.map(({ url, lastLine, message, extract }) => `html ${url.split("/").pop()}:${lastLine}: ${message} «${extract?.replace(/\s+/g, " ").trim()}»`));
    });
  });
}
