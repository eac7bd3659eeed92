// Another time for one server: the last minute before a deadline, and two days later, without waiting for them.
//
// The program has no setting for this and must have none: a server whose clock somebody can set could be told that a
// deadline is not over. So the machine lies to it. libfaketime stands before the C library and adds to the time of day
// what a file says; what measures waits (the monotonic clock) and the times of files stay true.
import { readdir, rename, writeFile } from "node:fs/promises";
import { join } from "node:path";

/** The library, where the machine has it. */
async function library() {
  for (const folder of await readdir("/usr/lib")) {
    const found = await readdir(join("/usr/lib", folder, "faketime")).catch(() => []);
    if (found.includes("libfaketimeMT.so.1")) return join("/usr/lib", folder, "faketime/libfaketimeMT.so.1");
  }
  return null;
}

/** A clock for a server of its own, true until it is turned; nothing on a machine without the library. */
export async function clockIn(folder) {
  const preload = await library();
  if (!preload) return null;
  const file = join(folder, "clock");
  let ahead = 0;
  const write = async () => {
    await writeFile(`${file}.new`, `+${ahead}\n`);
    await rename(`${file}.new`, file);
  };
  await write();
  return {
    settings: { LD_PRELOAD: preload, FAKETIME_TIMESTAMP_FILE: file, FAKETIME_NO_CACHE: "1", FAKETIME_DONT_FAKE_MONOTONIC: "1", NO_FAKE_STAT: "1" },
    now: () => Date.now() + ahead * 1000,
    /** By how many seconds the server is ahead of everybody else. */
    ahead: () => ahead,
    /** From now on it is this instant, in milliseconds; it goes on from there. */
    async turnTo(instant) {
      ahead = Math.round((instant - Date.now()) / 1000);
      await write();
    },
  };
}
