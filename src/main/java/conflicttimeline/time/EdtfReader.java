package conflicttimeline.time;

import java.time.DateTimeException;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;

/**
 * Reads one text from left to right, once. What does not follow the grammar is refused with the date that was probably
 * meant ({@link Mangled}); what follows it and does not exist (month 13) is refused with what does.
 */
final class EdtfReader {
    private static final Digits NONE = new Digits("");

    private final String text;
    private int at;

    private EdtfReader(String text) {
        this.text = text;
    }

    /**
     * @throws EdtfException if it is no date, or names no day that exists
     */
    static Written read(String text) throws EdtfException {
        return read(text, true);
    }

    /**
     * Reads a text that was made from another, so that a refusal need not say what it may have meant.
     *
     * @throws EdtfException if it is no date, or names no day that exists
     */
    static Written readStrictly(String text) throws EdtfException {
        return read(text, false);
    }

    private static Written read(String text, boolean explained) throws EdtfException {
        if (text.length() > Edtf.MOST_CHARACTERS) {
            throw new EdtfException("\"" + Mangled.clip(text) + "\" has " + text.length()
                    + " characters; expected a date of at most " + Edtf.MOST_CHARACTERS);
        }
        try {
            return new EdtfReader(text).whole();
        } catch (Ungrammatical e) {
            throw new EdtfException(explained ? Mangled.refusal(text) : "");
        }
    }

    private Written whole() throws EdtfException, Ungrammatical {
        boolean set = text.startsWith("[") || text.startsWith("{");
        Written written = set ? set() : date();
        expect(at == text.length());
        return written;
    }

    private WrittenSet set() throws EdtfException, Ungrammatical {
        boolean all = text.startsWith("{");
        at++;
        boolean openBefore = taken("..");
        boolean openAfter = false;
        List<WrittenSet.Member> members = new ArrayList<>();
        do {
            while (!members.isEmpty() && taken(" ")) {
                continue;
            }
            int from = at;
            WrittenDate first = date();
            WrittenDate last = first;
            if (taken("..")) {
                openAfter = at < text.length() && text.charAt(at) == (all ? '}' : ']');
                last = openAfter ? first : date();
            }
            if (last.extent().endDay() <= first.extent().startDay()) {
                throw new EdtfException("\"" + text.substring(from, at) + "\" ends before it begins; expected \""
                        + last.text() + ".." + first.text() + "\"");
            }
            members.add(new WrittenSet.Member(first, last));
        } while (!openAfter && taken(","));
        expect(taken(all ? "}" : "]"));
        return new WrittenSet(all, members, openBefore, openAfter);
    }

    private WrittenDate date() throws EdtfException, Ungrammatical {
        int from = at;
        Qualifier year = mark();
        Digits years = year();
        int significant = years.isSpecified() ? significant(from, years) : 0;
        Qualifier untilYear = mark();
        Digits months = NONE;
        Digits days = NONE;
        Qualifier month = Qualifier.CERTAIN;
        Qualifier day = Qualifier.CERTAIN;
        Qualifier untilMonth = Qualifier.CERTAIN;
        Qualifier untilDay = Qualifier.CERTAIN;
        if (significant == 0 && taken("-")) {
            month = mark();
            months = twoDigits();
            untilMonth = mark();
            if (taken("-")) {
                day = mark();
                days = twoDigits();
                untilDay = mark();
            }
        }
        // a mark to the right of a part counts for it and for all to its left, a mark to the left for that part alone
        Qualifier ofDay = day.and(untilDay);
        Qualifier ofMonth = month.and(untilMonth).and(untilDay);
        Qualifier ofYear = year.and(untilYear).and(untilMonth).and(untilDay);
        String dateText = text.substring(from, at);
        String time = "";
        if (at < text.length() && text.charAt(at) == 'T') {
            expect(!days.text().isEmpty()
                    && days.isSpecified()
                    && ofDay.and(ofMonth).and(ofYear) == Qualifier.CERTAIN);
            time = time();
        }
        // 1988-1994 is refused as a whole, not because of a month 19
        expect(at == text.length() || ",.]}".indexOf(text.charAt(at)) >= 0);
        WrittenDate date = new WrittenDate(years, significant, months, days, time, ofYear, ofMonth, ofDay);
        check(date, dateText);
        return date;
    }

    private Digits year() throws EdtfException, Ungrammatical {
        if (taken("Y")) {
            return longYear();
        }
        int from = at;
        taken("-");
        for (int i = 0; i < 4; i++) {
            digitOrX();
        }
        expect(!isDigit() && !is('X'));
        Digits year = new Digits(text.substring(from, at));
        if (year.text().equals("-0000")) {
            throw new EdtfException("\"" + text + "\" has the year -0000; expected 0000 for 1 BCE, -0001 for 2 BCE");
        }
        return year;
    }

    /** After a {@code Y}: {@code 170000002}, {@code -17E7}. */
    private Digits longYear() throws EdtfException, Ungrammatical {
        int from = at;
        String sign = taken("-") ? "-" : "";
        String digits = digits();
        expect(digits.charAt(0) != '0');
        String zeros = "";
        if (taken("E")) {
            String exponent = digits();
            // more zeros than the largest year has digits are as many as it takes to be refused
            zeros = "0".repeat(exponent.length() > 1 ? 10 : exponent.charAt(0) - '0');
        } else if (digits.length() <= 4) {
            throw new EdtfException("\"" + text + "\" has a Y before a year of " + digits.length()
                    + (digits.length() == 1 ? " digit" : " digits") + "; expected \"" + sign + fourDigits(digits)
                    + "\"");
        }
        String year = digits + zeros;
        if (year.length() > Edtf.MOST_YEAR_DIGITS) {
            throw new EdtfException("\"" + Mangled.clip(text) + "\" has the year "
                    + Mangled.clip(text.substring(from, at)) + "; " + Edtf.YEAR_LIMIT);
        }
        return new Digits(sign + fourDigits(year));
    }

    private static String fourDigits(String digits) {
        return "0".repeat(Math.max(0, 4 - digits.length())) + digits;
    }

    private int significant(int from, Digits year) throws EdtfException, Ungrammatical {
        if (!taken("S")) {
            return 0;
        }
        String digits = digits();
        int most = year.text().length() - (year.text().startsWith("-") ? 1 : 0);
        int significant = digits.length() > 2 ? 100 : Integer.parseInt(digits);
        if (significant < 1 || significant > most) {
            throw new EdtfException("\"" + text.substring(from, at) + "\" has " + digits
                    + " significant digits; expected 1 to " + most + ", as many as the year has");
        }
        return significant;
    }

    private String time() throws EdtfException, Ungrammatical {
        int from = at;
        expect(taken("T"));
        int hour = twoFigures();
        expect(taken(":"));
        int minute = twoFigures();
        expect(taken(":"));
        int second = twoFigures();
        boolean possible = hour < 24 ? minute < 60 && second < 60 : hour == 24 && minute == 0 && second == 0;
        if (!taken("Z") && (taken("+") || taken("-"))) {
            int shiftHour = twoFigures();
            possible &= shiftHour < 24 && (!taken(":") || twoFigures() < 60);
        }
        if (!possible) {
            throw new EdtfException("\"" + text + "\" has the time of day " + text.substring(from + 1, at)
                    + "; expected 00:00:00 to 23:59:59");
        }
        return text.substring(from, at);
    }

    private void check(WrittenDate date, String written) throws EdtfException {
        String found = "\"" + written + "\" has ";
        if (!date.hasMonth()) {
            return;
        }
        if (date.isSeason()) {
            season(date, found);
            return;
        }
        String month = date.month().text();
        if (date.month().isSpecified()
                && (date.month().first() < 1 || date.month().first() > 12)) {
            boolean filledUp =
                    month.equals("00") && (!date.hasDay() || date.day().text().equals("00"));
            throw new EdtfException(
                    found + "month " + month + "; expected 01-12, or 21-41 for a season or another part of a year"
                            + (filledUp ? "; write \"" + yearAlone(date) + "\" if only the year is known" : ""));
        }
        if (date.hasDay()
                && date.day().isSpecified()
                && date.month().isSpecified()
                && date.year().isSpecified()) {
            day(date, found);
        }
        if (!date.isPossible()) {
            throw new EdtfException(
                    "\"" + written + "\" has no day that exists; expected X only where some digit gives a date");
        }
    }

    private static String yearAlone(WrittenDate date) {
        return WrittenDate.ofYear(date.year()).text();
    }

    private void season(WrittenDate date, String found) throws EdtfException {
        if (date.hasDay()) {
            throw new EdtfException(found + "a day in season " + date.month().text()
                    + "; expected a season alone, or a month 01-12 with a day");
        }
        if (!date.year().isSpecified()) {
            throw new EdtfException(found + "a season in an unspecified year; expected a year without X");
        }
        try {
            date.extent();
        } catch (DateTimeException e) {
            throw new EdtfException(found + "a winter that goes on in the year 1000000000; " + Edtf.YEAR_LIMIT);
        }
    }

    private static void day(WrittenDate date, String found) throws EdtfException {
        int year = date.year().first();
        int month = date.month().first();
        int day = date.day().first();
        int last = YearMonth.of(year, month).lengthOfMonth();
        if (day >= 1 && day <= last) {
            return;
        }
        String mend = "";
        if (day == 0) {
            mend = "; write \"" + yearAlone(date) + "-" + date.month().text() + "\" if only the month is known";
        } else if (month == 2 && day == 29) {
            mend = ", because " + (year > 0 ? Integer.toString(year) : yearAlone(date)) + " was no leap year";
        }
        throw new EdtfException(found + "day " + date.day().text() + "; expected 01-" + last + mend);
    }

    private Qualifier mark() {
        for (Qualifier qualifier : Qualifier.values()) {
            if (qualifier != Qualifier.CERTAIN && taken(qualifier.mark())) {
                return qualifier;
            }
        }
        return Qualifier.CERTAIN;
    }

    private Digits twoDigits() throws Ungrammatical {
        digitOrX();
        digitOrX();
        return new Digits(text.substring(at - 2, at));
    }

    private int twoFigures() throws Ungrammatical {
        expect(isDigit());
        at++;
        expect(isDigit());
        at++;
        return Integer.parseInt(text.substring(at - 2, at));
    }

    private String digits() throws Ungrammatical {
        int from = at;
        while (isDigit()) {
            at++;
        }
        expect(at > from);
        return text.substring(from, at);
    }

    private void digitOrX() throws Ungrammatical {
        expect(isDigit() || is('X'));
        at++;
    }

    private boolean isDigit() {
        return at < text.length() && text.charAt(at) >= '0' && text.charAt(at) <= '9';
    }

    private boolean is(char c) {
        return at < text.length() && text.charAt(at) == c;
    }

    private boolean taken(String expected) {
        boolean found = text.startsWith(expected, at);
        if (found) {
            at += expected.length();
        }
        return found;
    }

    private static void expect(boolean grammatical) throws Ungrammatical {
        if (!grammatical) {
            throw new Ungrammatical();
        }
    }

    /** The text leaves the grammar here; {@link #read} says so for the text as a whole. */
    private static final class Ungrammatical extends Exception {
        private static final long serialVersionUID = 1L;

        Ungrammatical() {
            super("", null, false, false);
        }
    }
}
