// The demo's people, as its first lines name them, and how they sign in.
import { code } from "./codes.mjs";
import { press } from "./visit.mjs";

/** Everyone with a sign-in: role, name, address, password, codes on paper and the secret of their app, if any. */
export function peopleOf(printed) {
  const people = [];
  for (const line of printed.split("\n")) {
    const found = line.match(/^ {2}(.+?), (.+): (\S+@\S+) +(\S+)(?: +code (.+))?$/);
    if (found) people.push({ role: found[1], name: found[2], email: found[3], password: found[4], codes: found[5]?.split(" or ") ?? [] });
    const app = line.match(/^ {2}(\S+@\S+) +([A-Z2-7]{16,})$/);
    if (app) people.find(({ email }) => email === app[1]).secret = app[2];
  }
  return people;
}

/** Signs in with the password and, where it is asked for, the second step, on a server that is so many seconds `ahead`; tells where that led. */
export async function signIn(page, base, person, ahead = 0) {
  await page.goto(`${base}/sign-in`);
  await page.fill("input[name=email]", person.email);
  await page.fill("input[name=password]", person.password);
  await press(page, page.locator("form:has(input[name=password]) button").first());
  if (new URL(page.url()).pathname === "/sign-in/code") {
    // A code of an app works once in its half minute; one on paper works once at all.
    await page.fill("input[name=code]", person.codes.shift() ?? code(person.secret, Math.round(ahead / 30)));
    await press(page, page.locator("form:has(input[name=code]) button").first());
  }
  return new URL(page.url()).pathname;
}
