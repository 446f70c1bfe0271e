// What is typed is kept in this tab until the server has taken it: by account, workspace and address, a day at most,
// gone at sign-out. Only what differs from the page is kept, so that nothing else is written over when it comes back.
(() => {
  const scope = document.body?.dataset.drafts ?? "";
  const PREFIX = "draft:";
  const TOKEN = "draft_token";
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
  const write = (key, draft) => sessionStorage.setItem(key, JSON.stringify(draft));

  if (document.documentElement.querySelector("[data-signed-out]")) wipe(drafts());
  wipe(drafts().filter((key) => !(Date.now() - (read(key)?.at ?? 0) < A_DAY)));
  document.addEventListener("submit", (event) => {
    if (event.target.matches("[data-wipe-drafts]")) wipe(drafts());
  }, true);
  if (!scope) return;

  const keyOf = (form) => {
    const address = new URL(form.getAttribute("action") || location.href, location.href);
    return `${PREFIX}${scope}:${address.pathname}${address.search}`;
  };
  const isTick = (field) => ["checkbox", "radio"].includes(field.type);
  const namesOf = (form) => {
    const names = new Map();
    [...form.elements].filter((field) => field.name && !NEVER.includes(field.type) && !field.readOnly).forEach((field) => {
      const name = isTick(field) ? `${field.name}=${field.value}` : field.name;
      let number = 1;
      while (names.has(`${name} ${number}`)) number += 1;
      names.set(`${name} ${number}`, field);
    });
    return names;
  };
  const chosen = (field, which) => [...field.options].filter((option) => option[which]).map((option) => option.value);
  const now = (field) => {
    if (isTick(field)) return field.checked;
    return field.options ? chosen(field, "selected") : field.value;
  };
  const atFirst = (field) => {
    if (isTick(field)) return field.defaultChecked;
    if (!field.options) return field.defaultValue;
    const marked = chosen(field, "defaultSelected");
    return marked.length || field.multiple || !field.options.length ? marked : [field.options[0].value];
  };
  const put = (field, value) => {
    if (isTick(field)) field.checked = value;
    else if (field.options) [...field.options].forEach((option) => { option.selected = value.includes(option.value); });
    else field.value = value;
  };
  const isTouched = (field) => JSON.stringify(now(field)) !== JSON.stringify(atFirst(field));

  const keep = (form) => {
    const key = keyOf(form);
    // A form that came back holds what was typed as if it had always stood there.
    const before = "cameBack" in form.dataset ? (read(key)?.values ?? {}) : {};
    const values = {};
    namesOf(form).forEach((field, name) => {
      if (isTouched(field) || name in before) values[name] = now(field);
    });
    if (Object.keys(values).length) write(key, { at: Date.now(), values });
    else wipe([key]);
  };

  const show = (form, restored) => {
    const note = document.querySelector("template[data-restored]").content.firstElementChild.cloneNode(true);
    note.querySelector("button").addEventListener("click", () => {
      wipe([keyOf(form)]);
      restored.forEach((field) => {
        put(field, atFirst(field));
        field.classList.remove("n-restored");
      });
      note.remove();
    });
    restored.forEach((field) => field.classList.add("n-restored"));
    form.prepend(note);
  };

  const restore = (form) => {
    const draft = read(keyOf(form));
    if (!draft || "cameBack" in form.dataset) return;
    const restored = [];
    namesOf(form).forEach((field, name) => {
      if (!(name in draft.values)) return;
      put(field, draft.values[name]);
      if (isTouched(field)) restored.push(field);
    });
    if (restored.length) show(form, restored);
  };

  const start = () => document.querySelectorAll("form[data-draft]:not([data-draft-kept])").forEach((form) => {
    form.dataset.draftKept = "yes";
    restore(form);
    form.addEventListener("input", () => keep(form));
    form.addEventListener("change", () => keep(form));
  });

  // The server answers a form it has taken with a cookie that bears the form's token.
  const send = (form) => {
    const draft = read(keyOf(form));
    if (!draft) return;
    const field = form.elements[TOKEN] ?? form.appendChild(Object.assign(document.createElement("input"), { type: "hidden", name: TOKEN }));
    field.value = [...crypto.getRandomValues(new Uint8Array(16))].map((byte) => byte.toString(16).padStart(2, "0")).join("");
    write(keyOf(form), { ...draft, sent: field.value });
  };
  const settle = () => {
    const answered = drafts().filter((key) => read(key).sent && document.cookie.includes(`taken-${read(key).sent}=`));
    answered.forEach((key) => { document.cookie = `taken-${read(key).sent}=; path=/; max-age=0`; });
    const cameBack = [...document.querySelectorAll("form[data-came-back]")].map(keyOf);
    wipe(answered.filter((key) => !cameBack.includes(key)));
  };
  document.addEventListener("submit", (event) => {
    if (event.target.matches("[data-draft]") && !event.defaultPrevented) send(event.target);
  });

  const begin = () => {
    settle();
    start();
  };
  begin();
  ["htmx:afterSettle", "form-added"].forEach((kind) => document.addEventListener(kind, begin));
})();
