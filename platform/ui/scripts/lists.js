// Lists keep their addresses short: an empty filter is no filter. On a phone the filters wait in a sheet.
// A row opened in the panel gets focus back when the panel closes.
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
  const fold = () => {
    if (matchMedia("(max-width: 767px)").matches) document.querySelectorAll("[data-filters]").forEach((sheet) => { sheet.open = false; });
  };
  fold();
  document.addEventListener("htmx:afterSwap", fold);

  const ROW = "row-left";
  document.addEventListener("click", (event) => {
    const link = event.target.closest(".n-table a");
    if (link) sessionStorage.setItem(ROW, link.getAttribute("href"));
  });
  const panel = document.getElementById("panel");
  if (panel) panel.focus({ preventScroll: true });
  else if (sessionStorage.getItem(ROW)) {
    [...document.querySelectorAll(".n-table a")].find((link) => link.getAttribute("href") === sessionStorage.getItem(ROW))?.focus();
    sessionStorage.removeItem(ROW);
  }

  window.addEventListener("pageshow", () => document.querySelectorAll("[data-list] [disabled]").forEach((field) => { field.disabled = false; }));
})();
