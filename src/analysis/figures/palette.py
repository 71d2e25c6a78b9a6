"""The colours of figures and pages by name, for light and for dark; imports nothing."""

PALETTE: dict[str, str] = {
    "ink": "#1c1d1f",
    "muted": "#5a5e63",
    "faint": "#8a8e93",  # lines only: too pale for text
    "rule": "#d9d9d4",
    "paper": "#ffffff",
    "wash": "#f4f3ef",
    "protest": "#b4532a",
    "state": "#2b5f8a",
    "outside": "#6b4c93",
    "lane-4": "#7a6a00",
    "lane-5": "#0f766e",
    "lane-6": "#a0346b",
    "unsaid": "#5a5e63",
    "harm": "#8c1c2b",
    "crowd": "#3c6e5a",
}
DARK: dict[str, str] = {
    "ink": "#ececea",
    "muted": "#a9adb2",
    "faint": "#7d8187",
    "rule": "#3a3c40",
    "paper": "#17181a",
    "wash": "#222427",
    "protest": "#e8905f",
    "state": "#7fb2de",
    "outside": "#b79be0",
    "lane-4": "#d3c25a",
    "lane-5": "#5cc8bd",
    "lane-6": "#e78fc0",
    "unsaid": "#a9adb2",
    "harm": "#ee8a92",
    "crowd": "#82c3a6",
}
