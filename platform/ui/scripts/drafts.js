// What is typed is kept in this tab until it is sent: by account and workspace, a day at most, gone at sign-out.
(() => {
  const scope = document.body?.dataset.drafts ?? "";
  const PREFIX = "draft:";
  const A_DAY = 24 * 3600 * 1000;
  const NEVER = ["password", "hidden", "file", "submit", "button"];

  const drafts = () => Object.keys(sessionStorage).filter((key) => key.startsWith(PREFIX));
  const wipe = (keys) => keys.forEach((key) => sessionStorage.removeItem(key));
  const read = (key) => {
    try {
      return JSON.parse(sessionStorage.getItem(key));
    } catch {
      return null;
    }
  };

  if (document.documentElement.querySelector("[data-signed-out]")) wipe(drafts());
  wipe(drafts().filter((key) => !(Date.now() - (read(key)?.at ?? 0) < A_DAY)));
  document.addEventListener("submit", (event) => {
    if (event.target.matches("[data-wipe-drafts]")) wipe(drafts());
  }, true);
  if (!scope) return;

  const keyOf = (form) => `${PREFIX}${scope}:${location.pathname}:${form.dataset.draft}`;
  const fieldsOf = (form) => [...form.elements].filter((field) => field.name && !NEVER.includes(field.type) && !field.readOnly);
  const kept = (form) => fieldsOf(form).map((field) => [field.name, field.value, ["checkbox", "radio"].includes(field.type) ? field.checked : null]);

  const restore = (form) => {
    const draft = read(keyOf(form));
    // A form that came back with errors already holds what was typed.
    if (!draft || form.querySelector(".n-error")) return;
    fieldsOf(form).forEach((field, index) => {
      const [name, value, checked] = draft.values[index] ?? [];
      if (name !== field.name) return;
      if (checked === null) field.value = value;
      else if (field.value === value) field.checked = checked;
    });
  };

  const start = () => document.querySelectorAll("form[data-draft]:not([data-draft-kept])").forEach((form) => {
    form.dataset.draftKept = "yes";
    restore(form);
    const keep = () => sessionStorage.setItem(keyOf(form), JSON.stringify({ at: Date.now(), values: kept(form) }));
    form.addEventListener("input", keep);
    form.addEventListener("change", keep);
  });

  // The page that follows a good submit says which draft is done with.
  document.querySelectorAll("[data-draft-done]").forEach((mark) => wipe(drafts().filter((key) => key.endsWith(`:${mark.dataset.draftDone}`))));
  start();
  document.addEventListener("htmx:afterSettle", start);
})();
