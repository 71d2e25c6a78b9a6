(() => {
  const mine = "VERSION", panel = document.createElement("div");
  panel.id = "watch-problems";
  panel.setAttribute("role", "alert");
  Object.assign(panel.style, {
    position: "fixed", inset: "auto 0 0 0", zIndex: 9, maxHeight: "60vh", overflow: "auto",
    padding: "1rem 1.25rem", background: "#7a1420", color: "#fff", whiteSpace: "pre-wrap",
    font: "0.9375rem/1.45 ui-monospace, Menlo, Consolas, monospace", display: "none",
  });
  document.body.append(panel);
  new EventSource("/events").onmessage = event => {
    const told = JSON.parse(event.data);
    if (told.version !== mine) return location.reload();
    panel.textContent = told.problems.join("\n");
    panel.style.display = told.problems.length ? "block" : "none";
    document.body.style.paddingBottom = `${panel.offsetHeight}px`; // the page's end is not under it
  };
})();
