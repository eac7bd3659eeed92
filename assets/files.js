// Says that a file is too large before it is sent: the server would only say so once all of it had gone over the wire.
// Without this script the server's own refusal says it.
const form = document.querySelector("form[data-largest]");
const input = form?.querySelector("input[type=file]");
const said = document.getElementById("said-too-large");

const MEGABYTE = 1024 * 1024;

function check() {
  const place = form.querySelector("select[name=field]")?.selectedOptions[0];
  const most = Number(place?.dataset.most ?? form.dataset.largest);
  const is = (input.files[0]?.size ?? 0) / MEGABYTE;
  const shown = (Math.ceil(is * 10) / 10).toLocaleString(document.documentElement.lang);
  const sentence = is > most ? said.dataset.says.replace("#", shown).replace("%", most) : "";
  said.textContent = sentence;
  said.hidden = !sentence;
  said.classList.toggle("error", Boolean(sentence));
  if (sentence) input.setAttribute("aria-invalid", "true");
  else input.removeAttribute("aria-invalid");
  return !sentence;
}

if (input && said) {
  form.addEventListener("change", check);
  form.addEventListener("submit", (event) => {
    if (check()) return;
    event.preventDefault();
    input.focus();
  });
}
