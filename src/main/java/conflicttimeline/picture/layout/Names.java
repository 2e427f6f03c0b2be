package conflicttimeline.picture.layout;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/** Where the name of an event may stand beside its mark, and what each place costs. */
final class Names {
    private static final double BEFORE_TEXT_PX = 5;
    /** A name keeps so far from the edges of the view. */
    private static final double EDGE_PX = 2;
    /** From a mark to a name below it. */
    private static final int BELOW_PX = 1;

    private static final double LINE_COST = 3;
    private static final double SIDE_COST = 5;
    private static final double EDGE_COST = 9;
    private static final double AWAY_COST = 7;
    /** Longer lines than usual are better than no name. */
    private static final double WIDE_COST = 16;

    /** From a title to its date in the same line. */
    private static final double DATE_GAP_PX = 7;

    private static final double DATELESS_COST = 20;
    /** The part of the width, at its end, in which names go left. */
    private static final double NEAR_EDGE = 0.17;
    /** A bar must be so long for a name below it, in px and as a part of the name. */
    private static final double BELOW_BAR_PX = 34;

    private static final double BELOW_BAR_PART = 0.35;
    /** Widest single line and widest of several, by importance. */
    private static final double[] ONE_LINE_PX = {270, 270, 270, 270, 270, 400};

    private static final double[] MORE_LINES_PX = {160, 160, 160, 170, 190, 215};

    private final Item item;
    private final NameRules rules;
    private final List<Name> places = new ArrayList<>();

    private Names(Item item, NameRules rules) {
        this.item = item;
        this.rules = rules;
    }

    /**
     * All places for a name that the edges of the view leave, the cheapest first.
     *
     * @param only of names in so many lines; 0: of all
     */
    static List<Name> places(Item item, NameRules rules, int only) {
        return new Names(item, rules).all(only);
    }

    /**
     * A name without its date, with the date in the line of its title: the title stays where it is.
     *
     * @return empty where it has several lines, or the edges of the view leave no room
     */
    static Optional<Name> withDateBeside(Item item, NameRules rules, Name name) {
        if (name.lines() != 1 || !name.dateText().isEmpty() || name.side() == Side.BELOW) {
            return Optional.empty();
        }
        String dateText = rules.dateOf().apply(item.index());
        double morePx = DATE_GAP_PX + Math.ceil(rules.breaks().width(dateText, FontKey.DATE)) + 1;
        boolean left = name.side() == Side.LEFT;
        double x = left ? name.x() - morePx : name.x();
        if (x < rules.fromPx() + EDGE_PX || x + name.widthPx() + morePx > rules.toPx() - EDGE_PX) {
            return Optional.empty();
        }
        RowBox box = name.box();
        RowBox wider =
                new RowBox(box.fromPx() - (left ? morePx : 0), box.toPx() + (left ? 0 : morePx), box.up(), box.down());
        return Optional.of(new Name(
                name.side(),
                x,
                name.topPx(),
                name.widthPx() + morePx,
                name.heightPx(),
                1,
                dateText,
                true,
                name.cost(),
                false,
                wider));
    }

    /** One way to write it. */
    private record Written(
            double widthPx, int heightPx, double linePx, int lines, String dateText, boolean dateless, double cost) {}

    private List<Name> all(int only) {
        boolean turning = item.importance() == Placeable.TURNING;
        boolean dated = turning || item.chosen() || rules.days();
        addForms(dated ? rules.dateOf().apply(item.index()) : "", 0, only);
        if (item.chosen() || (turning && !rules.days())) {
            addForms("", DATELESS_COST, only);
        }
        places.sort(Comparator.comparingDouble(Name::cost));
        return places;
    }

    private void addForms(String dateText, double extra, int only) {
        FontKey font = FontKey.ofTitle(item.importance(), rules.crowded());
        List<Broken> forms = rules.breaks().forms(rules.titles().get(item.index()), font);
        double dateWidth = dateText.isEmpty() ? 0 : Math.ceil(rules.breaks().width(dateText, FontKey.DATE)) + 1;
        double datePx = dateText.isEmpty() ? 0 : FontKey.DATE.linePx();
        for (int n = 0; n < forms.size(); n++) {
            if (only > 0 && n != only - 1) {
                continue;
            }
            double titleWidth = forms.get(n).widthPx();
            boolean wide =
                    titleWidth > (n == 0 ? ONE_LINE_PX : MORE_LINES_PX)[item.importance()] && n < forms.size() - 1;
            boolean third = n == 2 && item.importance() != Placeable.TURNING && !item.chosen();
            if (only == 0 && rules.crowded() && (wide || third)) {
                continue;
            }
            addSides(new Written(
                    Math.max(titleWidth, dateWidth),
                    (int) Math.ceil((n + 1) * font.linePx() + datePx),
                    font.linePx(),
                    n + 1,
                    dateText,
                    extra > 0,
                    (n + 1) * LINE_COST + (wide ? WIDE_COST : 0) + extra));
        }
    }

    private void addSides(Written form) {
        double first = rules.fromPx() + EDGE_PX;
        double last = rules.toPx() - EDGE_PX;
        int topPx = -(int) Math.floor(form.linePx() / 2);
        double stretch = item.bar().isPresent() || item.brackets().isPresent()
                ? Math.min(item.toPx(), rules.toPx()) - Math.max(item.fromPx(), rules.fromPx())
                : 0;
        boolean below = (item.bar().isPresent() || item.brackets().isPresent())
                && stretch > BELOW_BAR_PX
                && stretch > BELOW_BAR_PART * form.widthPx();
        boolean left = rules.prefersLeft().test(item.index());
        if (below) {
            int down = item.boxes().stream().mapToInt(RowBox::down).max().orElse(0);
            add(form, Side.BELOW, Math.max(first, Math.min(item.fromPx(), last - form.widthPx())), down + BELOW_PX, 0);
        }
        boolean endArrow = item.bar().isPresent() && item.bar().get().endArrow();
        boolean endCap = item.bar().isPresent() && item.bar().get().endCap();
        boolean startArrow = item.bar().isPresent() && item.bar().get().startArrow();
        if (!endArrow) {
            double near = item.toPx() > rules.toPx() - NEAR_EDGE * (rules.toPx() - rules.fromPx()) ? EDGE_COST : 0;
            add(
                    form,
                    Side.RIGHT,
                    item.toPx() + BEFORE_TEXT_PX + (endCap ? 1 : 0),
                    topPx,
                    (below ? SIDE_COST : 0) + near + (left ? AWAY_COST : 0));
        }
        if (!startArrow) {
            add(form, Side.LEFT, item.fromPx() - BEFORE_TEXT_PX - form.widthPx(), topPx, left ? 0 : SIDE_COST);
        }
    }

    private void add(Written form, Side side, double x, int top, double sideCost) {
        if (x < rules.fromPx() + EDGE_PX || x + form.widthPx() > rules.toPx() - EDGE_PX) {
            return;
        }
        double from =
                switch (side) {
                    case LEFT -> x - rules.afterPx();
                    case RIGHT -> x - BEFORE_TEXT_PX + 1.5;
                    case BELOW -> x - 1;
                };
        double to =
                side == Side.LEFT ? x + form.widthPx() + BEFORE_TEXT_PX - 1.5 : x + form.widthPx() + rules.afterPx();
        RowBox box = new RowBox(from, to, -top, top + form.heightPx() + rules.leadingPx());
        places.add(new Name(
                side,
                x,
                top,
                form.widthPx(),
                form.heightPx(),
                form.lines(),
                form.dateText(),
                false,
                form.cost() + sideCost,
                form.dateless(),
                box));
    }
}
