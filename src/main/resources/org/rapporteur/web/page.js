"use strict";
// Nothing on the pages needs this script: it says that an answer is on its way, and "/" goes to the question field.
(() => {
  const field = document.getElementById("question");
  const form = field && field.form;
  if (!form) return;
  const status = form.querySelector(".busy");

  const busy = (is) => {
    form.setAttribute("aria-busy", String(is));
    status.textContent = is ? form.dataset.busy : "";
  };

  form.addEventListener("submit", () => busy(true));
  window.addEventListener("pageshow", () => busy(false));

  document.addEventListener("keydown", (event) => {
    const typing = event.target.closest("input, textarea, select, [contenteditable]");
    if (event.key !== "/" || typing || event.ctrlKey || event.metaKey || event.altKey) return;
    event.preventDefault();
    field.focus();
  });
})();
