package conflicttimeline.time;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import conflicttimeline.words.Language;
import conflicttimeline.words.Messages;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.Tuple;
import net.jqwik.api.constraints.LongRange;

/** What holds for every date of EDTF, and for every text at all. */
class EdtfProperties {
    private static final String SEED = "19180528";

    @Property(seed = SEED, tries = 2000)
    void theCanonicalTextReadsTheSame(@ForAll("dates") String text) throws EdtfException {
        EdtfDate date = Edtf.readDate(text);
        assertEquals(date, Edtf.readDate(date.text()));
    }

    @Property(seed = SEED, tries = 1000)
    void whatIsStoredOfADatingReadsTheSame(@ForAll("dates") String start, @ForAll("ends") String end)
            throws EdtfException {
        Dating dating;
        try {
            dating = Dating.read(start, end);
        } catch (EdtfException endBeforeStart) {
            assertTrue(String.valueOf(endBeforeStart.getMessage()).contains("is before the start"));
            return;
        }
        assertEquals(dating, Dating.stored(dating.start().text(), dating.end().map(Bound::text)));
        assertEquals(dating, Dating.read(dating.text(), ""));
    }

    @Property(seed = SEED, tries = 1000)
    void aQualifierMovesNoDay(@ForAll("plainDates") String text) throws EdtfException {
        for (String mark : List.of("?", "~", "%")) {
            assertEquals(
                    Edtf.readDate(text).extent(), Edtf.readDate(text + mark).extent());
        }
    }

    @Property(seed = SEED, tries = 1000)
    void aDayOfTheCalendarIsThatDay(@ForAll @LongRange(min = -4_371_587, max = 2_932_896) long day)
            throws EdtfException {
        EdtfDate date = Edtf.readDate(LocalDate.ofEpochDay(day).toString());
        assertEquals(Extent.ofDay(day), date.extent());
        assertEquals(LocalDate.ofEpochDay(day).toString(), date.text());
    }

    @Property(seed = SEED, tries = 500)
    void everyDateIsSaidInEveryLanguageWithNothingLeftToFill(@ForAll("dates") String start, @ForAll("ends") String end)
            throws EdtfException {
        Bound last = end.equals("..") ? Bound.OPEN : end.isEmpty() ? Bound.UNKNOWN : Edtf.readDate(end);
        Dating dating = new Dating(Edtf.readDate(start), Optional.of(last));
        for (Language language : Language.values()) {
            String said = DateLabel.of(dating, Messages.of(language)::pattern);
            assertFalse(said.contains("{") || said.contains("  ") || said.isBlank(), said);
        }
    }

    @Property(seed = SEED, tries = 2000)
    void anyTextIsReadOrRefusedInOneSentence(@ForAll("texts") String text) {
        try {
            Dating dating = Dating.read(text, "");
            assertFalse(dating.known().isEmpty());
        } catch (EdtfException refusal) {
            assertTrue(String.valueOf(refusal.getMessage()).contains("expected"), refusal.getMessage());
        }
    }

    @Property(seed = SEED, tries = 3000)
    void anyNumbersAreReadOrRefusedInOneSentence(@ForAll("numbers") String text) {
        anyTextIsReadOrRefusedInOneSentence(text);
    }

    /** Runs of digits of any length, as timestamps, telephone numbers and the dates of databases have them. */
    @Provide
    Arbitrary<String> numbers() {
        Arbitrary<String> run =
                Arbitraries.strings().withChars("0123456789").ofMinLength(1).ofMaxLength(16);
        Arbitrary<String> between = Arbitraries.of("-", "/", ".", " ", ":", "T", "");
        return Combinators.combine(run.list().ofMinSize(1).ofMaxSize(6), between)
                .as((runs, join) -> String.join(join, runs));
    }

    @Provide
    Arbitrary<String> texts() {
        return Arbitraries.strings()
                .withChars("0123456789XYTESZ-+:?~%[]{},./ mayмайbc\u0130\u0307\uD835")
                .ofMaxLength(24);
    }

    @Provide
    Arbitrary<String> ends() {
        return Arbitraries.oneOf(dates(), Arbitraries.of("", ".."));
    }

    @Provide
    Arbitrary<String> dates() {
        Arbitrary<String> members = Combinators.combine(
                        qualified(), qualified(), Arbitraries.integers().between(0, 2))
                .as((one, other, kind) -> kind == 0 ? one : kind == 1 ? inOrder(one, other) : one + ", " + other);
        Arbitrary<String> sets = Combinators.combine(
                        members, Arbitraries.of("[]", "[..]", "{}"), Arbitraries.of("", ".."))
                .as((dates, around, before) -> around.charAt(0)
                        + before
                        + dates
                        + (around.length() > 2 && before.isEmpty() && !dates.contains("..") ? ".." : "")
                        + around.charAt(around.length() - 1));
        return Arbitraries.frequencyOf(Tuple.of(6, qualified()), Tuple.of(2, sets), Tuple.of(1, timed()));
    }

    private static String inOrder(String one, String other) {
        try {
            boolean ordered = Edtf.readDate(one).extent().startDay()
                    < Edtf.readDate(other).extent().endDay();
            return ordered ? one + ".." + other : other + ".." + one;
        } catch (EdtfException e) {
            throw new IllegalStateException(one + " or " + other, e);
        }
    }

    private static Arbitrary<String> timed() {
        return Arbitraries.of(
                "1985-04-12T23:20:30", "2020-11-09T24:00:00Z", "2020-11-10T00:00:00+04", "-0044-03-15T12:00:00-03:30");
    }

    /** Days, months, seasons and years with a mark on any part. */
    private static Arbitrary<String> qualified() {
        Arbitrary<String> mark = Arbitraries.of("", "", "", "?", "~", "%");
        Arbitrary<List<String>> marks = mark.list().ofSize(6);
        return Combinators.combine(plainParts(), marks).as((text, m) -> {
            boolean negative = text.startsWith("-");
            String[] parts =
                    (negative ? text.substring(1) : text).replace("Y-", "Y_").split("-");
            parts[0] = (negative ? "-" : "") + parts[0].replace('_', '-');
            StringBuilder marked = new StringBuilder();
            for (int i = 0; i < parts.length; i++) {
                marked.append(i > 0 ? "-" : "")
                        .append(m.get(2 * i))
                        .append(parts[i])
                        .append(m.get(2 * i + 1));
            }
            return marked.toString();
        });
    }

    @Provide
    Arbitrary<String> plainDates() {
        return plainParts();
    }

    private static Arbitrary<String> plainParts() {
        Arbitrary<String> years = Arbitraries.oneOf(
                Arbitraries.integers().between(0, 9999).map(y -> String.format("%04d", y)),
                Arbitraries.integers().between(1, 9999).map(y -> String.format("-%04d", y)),
                Arbitraries.integers().between(10_000, Edtf.LAST_YEAR - 1).map(y -> "Y" + y),
                Arbitraries.integers().between(10_000, Edtf.LAST_YEAR).map(y -> "Y-" + y));
        Arbitrary<String> days = Combinators.combine(
                        years,
                        Arbitraries.integers().between(1, 12),
                        Arbitraries.integers().between(1, 28))
                .as((year, month, day) -> String.format("%s-%02d-%02d", year, month, day));
        Arbitrary<String> months = Combinators.combine(
                        years, Arbitraries.integers().between(1, 12))
                .as((year, month) -> String.format("%s-%02d", year, month));
        Arbitrary<String> seasons = Combinators.combine(
                        years, Arbitraries.integers().between(21, 41))
                .as((year, season) -> year + "-" + season);
        Arbitrary<String> unspecified = Combinators.combine(
                        Arbitraries.of("19XX", "199X", "1XXX", "19X5", "1916", "-004X", "XXXX"),
                        Arbitraries.of("", "-XX", "-0X", "-X1", "-07"),
                        Arbitraries.of("", "-XX", "-1X", "-X1", "-07"))
                .as((year, month, day) -> year + month + (month.isEmpty() ? "" : day));
        Arbitrary<String> significant = Combinators.combine(
                        years, Arbitraries.integers().between(1, 4))
                .as((year, digits) -> year + "S" + digits);
        Arbitrary<String> exponents = Combinators.combine(
                        Arbitraries.integers().between(-99, 99).filter(n -> n != 0),
                        Arbitraries.integers().between(0, 7))
                .as((number, zeros) -> "Y" + number + "E" + zeros);
        return Arbitraries.oneOf(years, days, months, seasons, unspecified, significant, exponents);
    }
}
