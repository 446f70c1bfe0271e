// Says that scripts run; keeps the side navigation folded or open by a cookie.
(() => {
  const root = document.documentElement;
  root.classList.add("n-js");
  const keep = (name, value) => {
    document.cookie = `${name}=${value}; path=/; max-age=31536000; samesite=lax${location.protocol === "https:" ? "; secure" : ""}`;
  };

  document.addEventListener("click", (event) => {
    const fold = event.target.closest("[data-fold]");
    if (!fold) return;
    const folded = root.classList.toggle("n-folded");
    keep("navigation", folded ? "folded" : "open");
    fold.setAttribute("aria-expanded", String(!folded));
  });

  document.addEventListener("submit", (event) => {
    if (!event.target.matches("[data-theme-form]") || !event.submitter) return;
    event.preventDefault();
    const chosen = event.submitter.value;
    keep("theme", chosen);
    if (chosen === "system") root.removeAttribute("data-theme");
    else root.setAttribute("data-theme", chosen);
    event.target.querySelectorAll("button").forEach((button) => {
      if (button === event.submitter) button.setAttribute("aria-current", "true");
      else button.removeAttribute("aria-current");
    });
  });
})();
