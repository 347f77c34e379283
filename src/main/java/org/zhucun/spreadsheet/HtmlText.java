package org.zhucun.spreadsheet;

import java.util.Set;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;

/** The text of a cell as a browser shows it: blanks run together, {@code br} and paragraphs break the line. */
final class HtmlText {

    private static final Set<String> BLOCKS = Set.of("p", "div", "li", "tr", "table");
    /** LibreOffice writes the comment on a cell into the cell itself. */
    private static final String COMMENT = "comment";

    private static final int DEEPEST = 200;

    private final StringBuilder out = new StringBuilder();

    private HtmlText() {}

    static String of(Element cell) {
        HtmlText text = new HtmlText();
        cell.childNodes().forEach(child -> text.add(child, 0));
        // A no-break space is how HTML writes a blank that is really there.
        return text.out.toString().strip().replace('\u00A0', ' ').strip();
    }

    private void add(Node node, int depth) {
        if (depth > DEEPEST) {
            throw new FileRefusedException(FileRule.DAMAGED);
        }
        if (node instanceof TextNode text) {
            collapse(text.getWholeText());
        } else if (node instanceof Element element && !element.normalName().equals(COMMENT)) {
            boolean block = BLOCKS.contains(element.normalName());
            if (element.normalName().equals("br")) {
                line(true);
            } else if (block) {
                line(false);
            }
            for (Node child : element.childNodes()) {
                add(child, depth + 1);
            }
            if (block) {
                line(false);
            }
        }
    }

    private void line(boolean always) {
        while (!out.isEmpty() && out.charAt(out.length() - 1) == ' ') {
            out.setLength(out.length() - 1);
        }
        if (!out.isEmpty() && (always || out.charAt(out.length() - 1) != '\n')) {
            out.append('\n');
        }
    }

    private void collapse(String text) {
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c == ' ' || c == '\t' || c == '\n' || c == '\r' || c == '\f') {
                char last = out.isEmpty() ? ' ' : out.charAt(out.length() - 1);
                if (last != ' ' && last != '\n') {
                    out.append(' ');
                }
            } else {
                out.append(c);
            }
        }
    }
}
