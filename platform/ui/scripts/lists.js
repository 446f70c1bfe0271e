// Lists keep their addresses short: an empty filter is no filter. A panel gives focus back to its row.
(() => {
  document.addEventListener("htmx:configRequest", (event) => {
    if (!event.target.matches?.("[data-list]")) return;
    const asked = event.detail.parameters;
    Object.keys(asked).forEach((name) => {
      if (asked[name] === "") delete asked[name];
    });
    event.detail.path = location.pathname;
  });

  document.addEventListener("submit", (event) => {
    if (!event.target.matches("[data-list]")) return;
    [...event.target.elements].forEach((field) => { field.disabled = field.value === "" && field.type !== "submit"; });
  });
  window.addEventListener("pageshow", () => document.querySelectorAll("[data-list] [disabled]").forEach((field) => { field.disabled = false; }));
})();
