// Wieliczka 2023: thirty recorded winners, in Arabic, on a phone, without scripts, on each database.
import { existsSync } from "node:fs";
import { readFile } from "node:fs/promises";
import { join } from "node:path";
import { note } from "./report.mjs";
import { freePort, remove, run, scratch, start } from "./server.mjs";
import { PHONE, WAYS, together, visit } from "./visit.mjs";

export async function realElection(binary, data, database, env) {
  const file = join(data, "pb/Poland_Wieliczka_2023_Green_Budget.pb");
  if (!existsSync(file)) {
    if (process.env.CI) note("the real election of Wieliczka 2023", [`no file at ${file}`]);
    else console.log("skipped: the real election of Wieliczka 2023 (its file is not here)");
    return;
  }
  const folder = await scratch("real");
  const port = await freePort();
  const settings = { TAAWUN_DATA_DIR: folder, TAAWUN_LISTEN: `127.0.0.1:${port}`, TAAWUN_BASE_URL: `http://127.0.0.1:${port}`, ...env(folder) };
  const rule = ["--rule", "equal-shares", "--utility", "cost", "--completion", "add1", "--run-on"];
  await run(binary, ["import", "pabulib", file, "--round", "wieliczka-2023", ...rule], settings);
  const server = await start(binary, ["serve"], settings, port);
  try {
    const recorded = JSON.parse(await readFile(join(data, "pb-reference/Poland_Wieliczka_2023_Green_Budget.pb.json"), "utf8")).recorded_selected.toSorted();
    const winners = [];
    let path = "/rounds/wieliczka-2023/results?outcome=funded&lang=ar";
    while (path) {
      const { page, close } = await visit(server.base, path, "ar", PHONE);
      winners.push(...(await page.locator(".ranking > li").evaluateAll((rows) => rows.map((row) => decodeURIComponent(row.id.slice(2))))));
      path = await page.locator(".pages li:has([aria-current]) + li a").first().getAttribute("href", { timeout: 500 }).catch(() => null);
      await close();
    }
    const same = JSON.stringify(winners.toSorted()) === JSON.stringify(recorded);
    note(`the recorded winners of Wieliczka 2023 on ${database}`, same ? [] : [`shown ${winners.length}: ${winners.toSorted()}; recorded ${recorded.length}: ${recorded}`]);
    const pages = ["/rounds/wieliczka-2023/results", "/rounds/wieliczka-2023", "/rounds/wieliczka-2023/rules", "/rounds/wieliczka-2023/proposals/24"];
    await together(pages.flatMap((path) => WAYS.map((way) => async () => (await visit(server.base, `${path}?lang=en`, "en", way)).close())));
  } finally {
    const code = await server.stop();
    note(`the server on ${database} stops when asked`, code === 0 ? [] : [`it ended with ${code}`]);
    await remove(folder);
  }
}
