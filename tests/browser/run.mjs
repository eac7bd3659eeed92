// Drives the running platform in a real browser, as its people would: on a phone without scripts, at a desk,
// in three languages, by keyboard, in the dark, on paper. Every page is looked at; axe-core judges each shape of page once
// in each look and language, and an HTML checker each page once in each language.
//
//   node run.mjs [--screens DIR] [--only demo|announce|coalition|election|editor]
//     TAAWUN_BIN names the program, TAAWUN_DATA the real elections (optional), CHROMIUM the browser,
//     TAAWUN_POSTGRES_URL a database to repeat the import on
import { cp } from "node:fs/promises";
import { join, resolve } from "node:path";
import { announce } from "./announce.mjs";
import { coalition } from "./coalition.mjs";
import { demo } from "./demo.mjs";
import { editor } from "./editor.mjs";
import { peopleOf } from "./people.mjs";
import { realElection } from "./real_election.mjs";
import { close, note, same } from "./report.mjs";
import { freePort, remove, scratch, start } from "./server.mjs";
import { finish } from "./visit.mjs";

const here = new URL(".", import.meta.url).pathname;
const binary = resolve(process.env.TAAWUN_BIN ?? join(here, "../../target/debug/taawun"));
const data = resolve(process.env.TAAWUN_DATA ?? join(here, "../../../shared/data"));
const only = process.argv.includes("--only") ? process.argv[process.argv.indexOf("--only") + 1] : null;
const wanted = (what) => only === null || only === what;

async function timed(what, work) {
  const began = Date.now();
  await work();
  console.log(`${what}: ${Math.round((Date.now() - began) / 1000)} s`);
}

async function county() {
  const folder = await scratch("demo");
  const port = await freePort();
  const county = join(folder, "data");
  const server = await start(binary, ["demo", "--port", String(port), "--data", county], {}, port);
  const people = peopleOf(server.printed());
  if (wanted("demo")) await timed("every page of the demo", () => demo(server, people, join(county, "letters")));
  same("the demo stops when asked and exits with", await server.stop(), 0);
  // Each of the two goes on from there with a county of its own.
  const another = join(folder, "another");
  await cp(county, another, { recursive: true });
  await Promise.all([
    wanted("announce") && timed("a round from last year's to an amended one", () => announce(binary, county, people)),
    wanted("coalition") && timed("five organisations, from the first idea to the receipt", () => coalition(binary, another, people)),
  ]);
  await remove(folder);
}

async function elections() {
  await timed("a real election on SQLite", () => realElection(binary, data, "SQLite", (folder) => ({ TAAWUN_DATABASE_URL: `sqlite:${join(folder, "taawun.db")}` })));
  if (process.env.TAAWUN_POSTGRES_URL) await timed("a real election on PostgreSQL", () => realElection(binary, data, "PostgreSQL", () => ({ TAAWUN_DATABASE_URL: process.env.TAAWUN_POSTGRES_URL })));
  else if (process.env.CI) note("the import on PostgreSQL", ["there is no PostgreSQL to repeat it on"]);
  else console.log("skipped: the import on PostgreSQL (TAAWUN_POSTGRES_URL is not set)");
}

// Side by side: each of them waits for its own server again and again.
await Promise.all([["demo", "announce", "coalition"].some(wanted) && county(), wanted("election") && elections(), wanted("editor") && timed("the plain editor", editor)]);
await finish();
process.exit(close() > 0 ? 1 : 0);
