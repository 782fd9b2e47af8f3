// What the theme leaves out: tables that scroll are reached with the keyboard (WCAG 2.2, 2.1.1), the search has a name.
function makeAccessible() {
  for (const table of document.querySelectorAll(".md-typeset__scrollwrap:not([tabindex])")) {
    table.tabIndex = 0;
    table.setAttribute("role", "group");
    table.setAttribute("aria-label", "Table");
  }
  document.querySelector(".md-search[role=dialog]")?.setAttribute("aria-label", "Search");
}

makeAccessible();
new MutationObserver(makeAccessible).observe(document.body, { childList: true, subtree: true });
