package conflicttimeline.time;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/** The names of months in the languages of our readers, to recognise a date that is not EDTF; only for messages. */
final class MonthWords {
    private static final int LEAST_LETTERS = 3;

    /** A line is a month; beside the names their forms and, where they are no beginnings of these, short forms. */
    private static final List<List<String>> MONTHS =
            """
            january   январь   января    հունվար     հունվարի     yanvar
            february  февраль  февраля   փետրվար     փետրվարի     fevral
            march     март     марта     մարտ        մարտի        mart
            april     апрель   апреля    ապրիլ       ապրիլի       aprel
            may       май      мая       մայիս       մայիսի
            june      июнь     июня      հունիս      հունիսի      iyun      iyn
            july      июль     июля      հուլիս      հուլիսի      iyul      iyl
            august    август   августа   օգոստոս     օգոստոսի     avqust
            september сентябрь сентября  սեպտեմբեր   սեպտեմբերի   sentyabr
            october   октябрь  октября   հոկտեմբեր   հոկտեմբերի   oktyabr
            november  ноябрь   ноября    նոյեմբեր    նոյեմբերի    noyabr
            december  декабрь  декабря   դեկտեմբեր   դեկտեմբերի   dekabr
            """.lines().map(line -> Arrays.asList(line.strip().split(" +"))).toList();

    private MonthWords() {}

    /**
     * The month, 1 to 12, that a word names, whole or by its first letters, three at least: {@code sept}, {@code мая}.
     *
     * @param word in small letters
     */
    static Optional<Integer> month(String word) {
        for (int i = 0; i < MONTHS.size() && word.length() >= LEAST_LETTERS; i++) {
            if (MONTHS.get(i).stream().anyMatch(name -> name.startsWith(word))) {
                return Optional.of(i + 1);
            }
        }
        return Optional.empty();
    }
}
