package conflicttimeline.time;

import static org.junit.jupiter.api.Assertions.assertEquals;

import conflicttimeline.words.Language;
import conflicttimeline.words.Messages;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvFileSource;

class DateLabelTest {
    @org.junit.jupiter.api.Test
    void whatAWordHoldsIsNotFilledIn() throws EdtfException {
        java.util.function.UnaryOperator<String> messages = key -> switch (key) {
            case "date.month" -> "{month} {year}";
            case "date.month.11" -> "{year}";
            case "date.ce" -> "{number}";
            default -> "-";
        };
        assertEquals("{year} 1988", DateLabel.of(Dating.read("1988-11", ""), messages));
    }

    @ParameterizedTest(name = "{0} and {1}: {2}")
    @CsvFileSource(resources = "/cases/date-labels.csv", delimiter = '|', numLinesToSkip = 1)
    void saysADateInEachLanguage(
            String start, @Nullable String end, String english, String armenian, String azerbaijani, String russian)
            throws EdtfException {
        Dating dating = Dating.read(start, end == null ? "" : end);
        assertEquals(english, said(dating, Language.EN));
        assertEquals(armenian, said(dating, Language.HY));
        assertEquals(azerbaijani, said(dating, Language.AZ));
        assertEquals(russian, said(dating, Language.RU));
    }

    /** The vowel of the ending follows the last word of the number as it is spoken: üç, altı, doqquz, on, yüz, min. */
    @Test
    void theEndingOfAYearFollowsItsSoundInAzerbaijani() throws EdtfException {
        assertEquals(
                "2001-ci, 2002-ci, 2003-cü, 2004-cü, 2005-ci, 2006-cı, 2007-ci, 2008-ci, 2009-cu, 2010-cu",
                years(Language.AZ, 2001, 1, 10));
        assertEquals(
                "1910-cu, 1920-ci, 1930-cu, 1940-cı, 1950-ci, 1960-cı, 1970-ci, 1980-ci, 1990-cı, 2000-ci",
                years(Language.AZ, 1910, 10, 10));
        assertEquals("1500-cü, 1600-cü, 1700-cü", years(Language.AZ, 1500, 100, 3));
    }

    @Test
    void theEndingOfACenturyFollowsItsNumberInEnglishAndArmenian() throws EdtfException {
        assertEquals("2nd century", said(Dating.read("01XX", ""), Language.EN));
        assertEquals("12th century", said(Dating.read("11XX", ""), Language.EN));
        assertEquals("21st century", said(Dating.read("20XX", ""), Language.EN));
        assertEquals("21-րդ դար", said(Dating.read("20XX", ""), Language.HY));
    }

    private static String years(Language language, int first, int step, int count) {
        return IntStream.range(0, count)
                .mapToObj(i -> said(year(first + i * step), language).split(" ")[0])
                .collect(Collectors.joining(", "));
    }

    private static Dating year(int year) {
        try {
            return Dating.read(Integer.toString(year), "");
        } catch (EdtfException e) {
            throw new IllegalArgumentException(e);
        }
    }

    private static String said(Dating dating, Language language) {
        return DateLabel.of(dating, Messages.of(language)::pattern);
    }
}
