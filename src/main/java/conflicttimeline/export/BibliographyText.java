package conflicttimeline.export;

/** Texts as BibTeX and the LaTeX behind it read them. */
final class BibliographyText {
    private BibliographyText() {}

    /**
     * A text in which no character commands anything. A brace becomes a command, since BibTeX counts braces, escaped or
     * not, to find where a field ends. Letters of other scripts stay as they are: the file is UTF-8.
     */
    static String escaped(String text) {
        StringBuilder escaped = new StringBuilder();
        for (char c : text.toCharArray()) {
            switch (c) {
                case '\\' -> escaped.append("\\textbackslash{}");
                case '{' -> escaped.append("\\textbraceleft{}");
                case '}' -> escaped.append("\\textbraceright{}");
                case '~' -> escaped.append("\\textasciitilde{}");
                case '^' -> escaped.append("\\textasciicircum{}");
                case '#', '$', '%', '&', '_' -> escaped.append('\\').append(c);
                case '\n', '\r', '\t' -> escaped.append(' ');
                default -> escaped.append(c);
            }
        }
        return escaped.toString();
    }

    /** An address, which BibTeX styles take as it stands: only braces would end the field. */
    static String address(String url) {
        return url.replace("{", "%7B").replace("}", "%7D");
    }
}
