package conflicttimeline.http;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import conflicttimeline.chronology.CauseThread.Way;
import conflicttimeline.time.Edtf;
import conflicttimeline.time.EdtfDate;
import conflicttimeline.time.EdtfException;
import conflicttimeline.words.Language;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The grammar of the query string. */
class AddressTest {
    private static final List<String> TEXTS = List.of(
            "War",
            "Human cost",
            "a+b & c=d",
            "100%",
            "Şuşa",
            "Շուշի",
            "Ռուսաստան; Հայաստան",
            "\"quoted\" <b>",
            "a/b?c#d",
            "'",
            "😀",
            "x  y");

    private static final List<String> DATES =
            List.of("1905", "1988-02", "1988-02-27", "1991?", "1992~", "-0044", "0000");

    /** Reading what was written gives the address back, and the canonical form of a canonical form is itself. */
    @Test
    void whatWasWrittenIsRead() {
        Random random = new Random(1905);
        for (int i = 0; i < 2000; i++) {
            Address address = address(random);
            Parameters parameters = Parameters.read(address.query());

            assertEquals(address, Address.read(parameters), address.query());
            assertEquals(address.query(), Address.read(parameters).query());
            assertEquals(
                    new Address.Kindly(address, List.of()),
                    Address.readKindly(parameters),
                    "no complaint of what is good");
            assertTrue(address.query().matches("[A-Za-z0-9._~%&=-]*"), address.query());
        }
    }

    private static Address address(Random random) {
        Optional<EdtfDate> from = date(random);
        Optional<EdtfDate> to = date(random)
                .filter(t -> from.isEmpty()
                        || t.extent().endDay() > from.get().extent().startDay());
        return new Address(
                some(random, TEXTS).map(String::strip),
                from,
                to,
                some(random, TEXTS).orElse(""),
                TEXTS.subList(0, random.nextInt(4)),
                TEXTS.subList(3, 3 + random.nextInt(4)),
                1 + random.nextInt(5),
                some(random, TEXTS).map(text -> new Address.Followed(Way.values()[random.nextInt(2)], text.strip())),
                some(random, List.of(Address.Step.values())),
                Language.values()[random.nextInt(4)],
                some(random, List.of(Address.Theme.values())),
                Address.View.values()[random.nextInt(3)],
                1 + random.nextInt(3),
                some(random, TEXTS).map(String::strip));
    }

    private static <T> Optional<T> some(Random random, List<T> choices) {
        return random.nextBoolean() ? Optional.empty() : Optional.of(choices.get(random.nextInt(choices.size())));
    }

    private static Optional<EdtfDate> date(Random random) {
        return some(random, DATES).map(text -> {
            try {
                return Edtf.readDate(text);
            } catch (EdtfException e) {
                throw new AssertionError(text, e);
            }
        });
    }

    @ParameterizedTest(name = "{0} is {1}")
    @CsvSource(delimiter = '|', textBlock = """
                    ''                                     | ''
                    lang=en&importance=1&view=drawing      | ''
                    page=1&theme=&q=+                      | ''
                    theme=dark&lang=hy                     | lang=hy&theme=dark
                    category=War&category=Politics         | category=Politics&category=War
                    category=War&category=War              | category=War
                    q=a++b%09c                             | q=a%20b%20c
                    from=1988-02-20&event=x&view=list      | event=x&from=1988-02-20&view=list
                    step=turning-points&view=present&why=a | why=a&step=turning-points&view=present
                    sowhat=a&why=                          | sowhat=a
                    utm_source=x&page=2                    | page=2
                    event=e%CC%81                          | event=%C3%A9
                    """)
    void equalQuestionsHaveOneCanonicalForm(String query, String canonical) {
        assertEquals(canonical, Address.read(Parameters.read(query)).query());
    }

    @ParameterizedTest(name = "{0} is [{1}, {2})")
    @CsvSource({
        "from=1970-01-01&to=1970-01-01, 0, 1",
        "from=1970-01&to=1970-02, 0, 59",
        "from=1970-01-31&to=1970, 30, 365",
        "from=1970-01-01, 0, 366000000000",
        "to=1969, -366000000000, 0"
    })
    void theWindowHasTheFirstDayOfFromAndTheLastOfTo(String query, long startDay, long endDay) {
        var window = Address.read(Parameters.read(query)).window().orElseThrow();

        assertEquals(startDay, window.startDay());
        assertEquals(endDay, window.endDay());
    }

    @Test
    void wordsAreFoldedForTheSearch() {
        assertEquals(
                List.of("susa", "church"),
                Address.read(Parameters.read("q=%C5%9Eu%C5%9Fa+CHURCH+susa"))
                        .filter()
                        .words());
    }

    @Test
    void readKindlyTakesTheDefaultForWhatIsBadAndKeepsTheRest() {
        Address.Kindly kindly = Address.readKindly(
                Parameters.read("importance=9&lang=fr&theme=pink&view=x&page=0&from=x&q=road&category=War"));

        assertEquals(Address.START.withQ("road").withCategoryToggled("War"), kindly.address());
        assertEquals(6, kindly.complaints().size(), kindly.complaints().toString());
        assertEquals(
                "theme: \"pink\" is not possible; expected light or dark",
                kindly.complaints().get(3));
    }

    @Test
    void aThreadHasOneDirection() {
        Address.Kindly kindly = Address.readKindly(Parameters.read("sowhat=a&why=b"));

        assertEquals("why=b", kindly.address().query());
        assertEquals(List.of("sowhat: is given together with why; expected one of them"), kindly.complaints());
    }

    @Test
    void choosingTwiceGivesUpTheChoiceAndGoesBackToTheFirstPage() {
        Address chosen = Address.START.withPage(3).withCategoryToggled("War").withActorToggled("Armenia");

        assertEquals("category=War&actor=Armenia", chosen.query());
        assertEquals(Address.START, chosen.withCategoryToggled("War").withActorToggled("Armenia"));
    }

    @Test
    void withoutFilterKeepsLanguageAndLook() {
        Address address =
                Address.read(Parameters.read("q=a&category=b&event=c&from=1988&page=2&lang=hy&theme=dark&view=list"));

        assertEquals("lang=hy&theme=dark&view=list", address.withoutFilter().query());
    }
}
