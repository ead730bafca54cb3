package org.rapporteur.web;

/** The contrast of a page's texts as WCAG 2.2 computes it. */
final class Contrast {
    /** A script that lists every visible text with less than 4.5:1 against what lies behind it (3:1 when it is large). */
    static final String TOO_LOW = """
        () => {
          const parse = (c) => (c.match(/[\\d.]+/g) || []).map(Number);
          const light = (c) => {
            const [r, g, b] = parse(c).map((v) => v / 255)
              .map((v) => (v <= 0.04045 ? v / 12.92 : ((v + 0.055) / 1.055) ** 2.4));
            return 0.2126 * r + 0.7152 * g + 0.0722 * b;
          };
          const behind = (e) => {
            for (let at = e; at; at = at.parentElement) {
              const colour = getComputedStyle(at).backgroundColor;
              const parts = parse(colour);
              if (parts.length === 3 || parts[3] === 1) return colour;
            }
            return "rgb(255, 255, 255)";
          };
          const low = [];
          const texts = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
          for (let node = texts.nextNode(); node; node = texts.nextNode()) {
            const e = node.parentElement;
            if (!node.textContent.trim() || !e.checkVisibility()) continue;
            const style = getComputedStyle(e);
            const [a, b] = [light(style.color), light(behind(e))];
            const ratio = (Math.max(a, b) + 0.05) / (Math.min(a, b) + 0.05);
            const needed = parseFloat(style.fontSize) >= 24 ? 3 : 4.5;
            if (ratio < needed) low.push(`${ratio.toFixed(2)}: ${node.textContent.trim()}`);
          }
          return low;
        }
        """;

    private Contrast() {}
}
