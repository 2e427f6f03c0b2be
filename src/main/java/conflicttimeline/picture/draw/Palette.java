package conflicttimeline.picture.draw;

import java.util.List;

/**
 * Colours by role, as {@code #rrggbb}: those of the pages ({@code web/css/tokens.css}; a test holds them equal).
 *
 * @param surface paper
 * @param band of every second era
 * @param ink2 less important text
 * @param step what has stepped back
 * @param chosen marker, under what is chosen or found
 * @param lanes for marks, never for text; after the last they start over
 */
public record Palette(
        String surface,
        String band,
        String ink,
        String ink2,
        String ink3,
        String step,
        String control,
        String line,
        String chosen,
        String onChosen,
        List<String> lanes) {

    public static final Palette LIGHT = new Palette(
            "#fbfaf7",
            "#f2f0ea",
            "#1c1b19",
            "#504c45",
            "#6a655c",
            "#8f897e",
            "#8a847a",
            "#dfdbd2",
            "#fbeba8",
            "#1c1b19",
            List.of("#625800", "#7d67bf", "#a06b42", "#315496", "#368886", "#89315e"));

    public static final Palette DARK = new Palette(
            "#16181b",
            "#1d2024",
            "#edeae4",
            "#bdb9b0",
            "#9d998f",
            "#757980",
            "#7d8187",
            "#33373c",
            "#4d4211",
            "#f6f1df",
            List.of("#aaa239", "#c4b9ff", "#f4b671", "#719eeb", "#7ad9bb", "#d97da7"));

    private static final int SHAPES = 8;

    public Palette {
        lanes = List.copyOf(lanes);
    }

    /** The colour of a lane; shapes start over after the eighth, and colours with them. */
    String lane(int lane) {
        return lanes.get(lane % SHAPES % lanes.size());
    }

    /** The text colour of a title of this importance. */
    String title(int importance) {
        return importance >= 4 ? ink : importance == 3 ? ink2 : ink3;
    }

    /** A stronger grid line: between line and control. */
    String strongLine() {
        return mixed(line, control, 0.76);
    }

    /** So much of the first, and the rest of the second. */
    private static String mixed(String first, String second, double part) {
        StringBuilder mixed = new StringBuilder("#");
        for (int at = 1; at < 7; at += 2) {
            int a = Integer.parseInt(first.substring(at, at + 2), 16);
            int b = Integer.parseInt(second.substring(at, at + 2), 16);
            mixed.append(String.format("%02x", Math.round(a * part + b * (1 - part))));
        }
        return mixed.toString();
    }
}
