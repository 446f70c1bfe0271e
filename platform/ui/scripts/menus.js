// Menus and the drawer open without us (details, :target); here they also close as people expect.
(() => {
  const root = document.documentElement;
  const openMenus = () => document.querySelectorAll("details[data-menu][open]");

  document.addEventListener("click", (event) => {
    openMenus().forEach((menu) => {
      if (!menu.contains(event.target)) menu.open = false;
    });
    const opener = event.target.closest("[data-drawer]");
    if (opener) {
      event.preventDefault();
      root.classList.add("n-drawer-is-open");
      document.querySelector("#navigation a")?.focus();
    } else if (event.target.closest("[data-drawer-close]")) {
      event.preventDefault();
      closeDrawer();
    }
  });

  const closeDrawer = () => {
    if (!root.classList.contains("n-drawer-is-open")) return false;
    root.classList.remove("n-drawer-is-open");
    document.querySelector("[data-drawer]")?.focus();
    return true;
  };

  document.addEventListener("keydown", (event) => {
    if (event.key === "Escape") {
      openMenus().forEach((menu) => {
        menu.open = false;
        menu.querySelector("summary").focus();
      });
      if (closeDrawer()) return;
      document.querySelector("#panel [data-panel-close]")?.click();
    }
    if ((event.ctrlKey || event.metaKey) && event.code === "KeyK") {
      const search = document.querySelector("[data-hotkey='k']");
      if (search) {
        event.preventDefault();
        search.focus();
      }
    }
  });
})();
