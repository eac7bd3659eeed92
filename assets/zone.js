// The clock that the browser goes by, for whoever joins; they can change it later.
const field = document.querySelector('input[name="zone"]');
if (field && !field.value) {
  field.value = Intl.DateTimeFormat().resolvedOptions().timeZone ?? "";
}
