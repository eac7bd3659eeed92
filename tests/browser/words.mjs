// What the platform says, as its files of words have it, so that a test can tell one sentence of a page from another in every language.
import { readFileSync, readdirSync } from "node:fs";
import { join } from "node:path";

const locales = new URL("../../locales", import.meta.url).pathname;
const read = new Map();

const textOf = (language) => {
  if (!read.has(language)) {
    const folder = join(locales, language);
    read.set(language, readdirSync(folder).map((name) => readFileSync(join(folder, name), "utf8")).join("\n"));
  }
  return read.get(language);
};

/** The words under a key, or one of the choices that it offers. */
export function words(language, key, choice) {
  const [, entry] = textOf(language).match(new RegExp(`^${key} = (.*(?:\\n[ \\t]+.*|\\n\\})*)`, "m")) ?? [];
  if (entry === undefined) throw new Error(`no words for ${key} in ${language}`);
  if (!choice) return entry.trim();
  const chosen = entry.match(new RegExp(`^\\s*\\*?\\[${choice}\\] (.*)$`, "m"));
  if (!chosen) throw new Error(`${key} in ${language} does not offer ${choice}`);
  return chosen[1].trim();
}
