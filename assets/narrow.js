// Narrows, orders and pages a list without loading the whole page again. Without this script the same
// form and the same links do the same; whatever goes wrong here, the browser goes there itself.

const list = document.getElementById("list");
let turn = 0;
let shown = location.search;

async function show(address, isNew) {
  const mine = ++turn;
  const held = document.activeElement?.id;
  list.setAttribute("aria-busy", "true");
  try {
    const answer = await fetch(address);
    if (!answer.ok) throw new Error(answer.statusText);
    const page = new DOMParser().parseFromString(await answer.text(), "text/html");
    const fresh = page.getElementById("list");
    if (mine !== turn) return;
    list.replaceChildren(...fresh.childNodes);
    if (isNew) history.pushState(null, "", address);
    shown = location.search;
  } catch {
    location.assign(address);
    return;
  } finally {
    list.removeAttribute("aria-busy");
  }
  // Whoever used the form stays in it; whoever turned the page begins at its top.
  const heading = document.getElementById("list-h");
  const stay = held?.startsWith("f-") && document.getElementById(held);
  heading.tabIndex = -1;
  (stay || heading).focus({ preventScroll: Boolean(stay) });
  // Screen readers tell only of a change within a status that was there before.
  const status = list.querySelector("[role=status]");
  const words = status?.textContent;
  if (status) {
    status.textContent = "";
    requestAnimationFrame(() => { status.textContent = words; });
  }
}

if (list) {
  list.addEventListener("submit", (event) => {
    const form = event.target;
    const wanted = new URL(form.action);
    for (const [name, value] of new FormData(form)) if (value) wanted.searchParams.set(name, value);
    event.preventDefault();
    show(wanted.href, true);
  });
  list.addEventListener("click", (event) => {
    const link = event.target.closest("nav a, .filters a, .empty a");
    const plain = event.button === 0 && !(event.metaKey || event.ctrlKey || event.shiftKey || event.altKey);
    if (!link || !plain) return;
    event.preventDefault();
    show(link.href, true);
  });
  // A step to another place on this page is one in the history too, and changes no list.
  addEventListener("popstate", () => {
    if (location.search !== shown) show(location.href, false);
  });
}
