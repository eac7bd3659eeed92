// What was found, counted once for the whole run and told as it comes.
let passed = 0;
const failures = [];

/** One check by its name, and what it complains of; nothing, if it holds. */
export function note(what, complaints) {
  if (complaints.length === 0) passed += 1;
  for (const complaint of complaints) {
    failures.push(`${what}: ${complaint}`);
    console.error(`FAILED ${failures.at(-1)}`);
  }
}

/** Holds if the two are the same. */
export const same = (what, found, wanted) => note(what, found === wanted ? [] : [`found ${JSON.stringify(found)}, not ${JSON.stringify(wanted)}`]);

/** Holds if the text has these words in it. */
export const says = (what, text, words) => note(what, text.includes(words) ? [] : [`«${words}» is not in «${text.replace(/\s+/g, " ").slice(0, 600)}»`]);

/** Prints the closing line; how many failed. */
export function close() {
  console.log(`browser: ${passed} passed, ${failures.length} failed`);
  return failures.length;
}
