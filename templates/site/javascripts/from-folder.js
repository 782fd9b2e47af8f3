// Opened from a folder, without a web server, a page has the file name that its address leaves out.
if (location.protocol === "file:") {
  document.addEventListener("click", (event) => {
    const link = event.target.closest && event.target.closest("a[href]");
    if (link && link.protocol === "file:" && link.pathname.endsWith("/")) {
      link.pathname += "index.html";
    }
  }, true);
}
