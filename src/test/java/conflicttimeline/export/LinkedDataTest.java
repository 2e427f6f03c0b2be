package conflicttimeline.export;

import static conflicttimeline.Builders.chronology;
import static conflicttimeline.Builders.event;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.apicatalog.jsonld.JsonLd;
import com.apicatalog.jsonld.JsonLdError;
import com.apicatalog.jsonld.document.JsonDocument;
import conflicttimeline.chronology.Chronology;
import conflicttimeline.http.Address;
import conflicttimeline.http.Publishing;
import conflicttimeline.http.TestSite;
import jakarta.json.JsonArray;
import jakarta.json.JsonObject;
import jakarta.json.JsonValue;
import java.io.StringReader;
import java.net.URI;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** {@code /timeline.jsonld}, expanded by a JSON-LD processor that may load nothing. */
class LinkedDataTest {
    private static JsonObject expanded(String text) {
        try {
            JsonArray expanded = JsonLd.expand(JsonDocument.of(new StringReader(text)))
                    .base(URI.create("https://host.example/sub/timeline.jsonld"))
                    .loader((address, options) -> {
                        throw new AssertionError("asks another host for " + address);
                    })
                    .get();
            assertEquals(1, expanded.size());
            return expanded.getJsonObject(0);
        } catch (JsonLdError e) {
            throw new AssertionError(text, e);
        }
    }

    private static JsonObject of(Chronology chronology, Publishing publishing) {
        return expanded(LinkedData.write(Taken.all(chronology), publishing));
    }

    private static JsonArray all(JsonObject of, String property) {
        JsonArray values = of.getJsonArray("https://schema.org/" + property);
        return values == null ? JsonValue.EMPTY_JSON_ARRAY : values;
    }

    private static JsonObject one(JsonObject of, String property) {
        return all(of, property).getJsonObject(0);
    }

    private static String text(JsonObject of, String property) {
        JsonArray values = all(of, property);
        return values.isEmpty() ? "none" : values.getJsonObject(0).getString("@value");
    }

    private static List<JsonObject> events(JsonObject dataset) {
        return all(one(dataset, "mainEntity"), "itemListElement").getValuesAs(JsonObject.class).stream()
                .map(item -> one(item, "item"))
                .toList();
    }

    @Test
    void isADatasetOfAllShippedEvents() {
        JsonObject dataset = expanded(TestSite.shared().get("/timeline.jsonld").text());

        assertEquals("https://schema.org/Dataset", dataset.getJsonArray("@type").getString(0));
        assertEquals("https://host.example/sub/", dataset.getString("@id"));
        assertEquals(TestSite.shared().snapshot().version(), text(dataset, "version"));
        assertEquals(
                "https://creativecommons.org/licenses/by/4.0/",
                one(dataset, "license").getString("@id"));
        assertEquals("A publisher", text(one(dataset, "publisher"), "name"));
        assertTrue(text(dataset, "temporalCoverage").startsWith("1905-"), text(dataset, "temporalCoverage"));
        assertEquals(127, events(dataset).size());
        JsonObject first = events(dataset).get(0);
        assertEquals("https://schema.org/Event", first.getJsonArray("@type").getString(0));
        assertTrue(first.getString("@id").startsWith("https://host.example/sub/event/"), first.getString("@id"));
        for (JsonObject event : events(dataset)) {
            assertTrue(text(event, "startDate").matches("\\d{4}(-\\d\\d(-\\d\\d)?)?"), text(event, "startDate"));
            all(event, "subjectOf")
                    .forEach(source -> one(source.asJsonObject(), "url").getString("@id"));
        }
    }

    @Test
    void everyDistributionIsThere() {
        JsonObject dataset = expanded(TestSite.shared().get("/timeline.jsonld").text());

        assertEquals(Format.values().length, all(dataset, "distribution").size());
        for (JsonValue value : all(dataset, "distribution")) {
            String address = one(value.asJsonObject(), "contentUrl").getString("@id");
            var reply = TestSite.shared().get(address.replace("https://host.example/sub", ""));
            assertEquals(200, reply.status(), address);
            assertTrue(
                    String.valueOf(reply.header("Content-Type"))
                            .startsWith(text(value.asJsonObject(), "encodingFormat")),
                    address);
        }
    }

    @ParameterizedTest(name = "{0} with end {1} is {2} to {3}")
    @CsvSource(
            value = {
                "1994-05-12, '', 1994-05-12, none",
                "1994-05, '', 1994-05, none",
                "1994~, '', 1994, none",
                "1994-05-12T10:00:00, '', 1994-05-12, none",
                "199X, '', 1990, 1999",
                "1994-21, '', 1994-03, 1994-05",
                "1992, 1994-05-12, 1992, 1994-05-12",
                "1994-05-12, 1994-05-12, 1994-05-12, 1994-05-12",
                "1994-05-12, .., 1994-05-12, none",
                ".., 1994-05, none, 1994-05",
                "'[..1990]', '', none, 1990",
                "0000, '', 0000, none",
                "-0044-03-15, '', none, none",
                "Y12345, '', none, none"
            })
    void aDateIsNoFinerThanWhatIsKnownAndTheEdtfIsBesideIt(String start, String end, String first, String last) {
        JsonObject told = events(of(chronology(event("x").from(start).to(end)), Taken.NOBODY))
                .get(0);

        assertEquals(first, text(told, "startDate"));
        assertEquals(last, text(told, "endDate"));
        JsonObject edtf = one(told, "additionalProperty");
        assertEquals("EDTF", text(edtf, "name"));
        assertEquals(conflicttimeline.Builders.dating(start, end).text(), text(edtf, "value"));
    }

    @Test
    void anEventHasPlaceActorsAndSources() {
        JsonObject told = events(of(
                        chronology(event("Շուշի")
                                .place("Şuşa")
                                .at(39.75, 46.75)
                                .actors("A", "B")
                                .source("Archive", "Report", "https://example.org/r?a={b}")),
                        Taken.SOMEBODY))
                .get(0);

        assertEquals("https://example.org/t/event/%D5%87%D5%B8%D6%82%D5%B7%D5%AB", told.getString("@id"));
        assertEquals("Şuşa", text(one(told, "location"), "name"));
        assertEquals(
                39.75,
                one(one(one(told, "location"), "geo"), "latitude")
                        .getJsonNumber("@value")
                        .doubleValue());
        assertEquals(2, all(told, "about").size());
        assertEquals("Report", text(one(told, "subjectOf"), "name"));
        assertEquals("Archive", text(one(one(told, "subjectOf"), "publisher"), "name"));
    }

    @Test
    void saysTheFilterAndALicenceWithoutAddressByName() {
        Publishing own = new Publishing("hy", "Ours alone", "", "", "");
        JsonObject dataset =
                expanded(LinkedData.write(Taken.as(chronology(event("x")), Address.START.withImportance(3)), own));

        assertEquals("timeline.jsonld?importance=3", text(one(dataset, "mainEntity"), "description"));
        assertEquals("Ours alone", text(one(dataset, "license"), "name"));
        assertEquals("hy", text(dataset, "inLanguage"));
    }

    @Test
    void theCoverageIsOpenWhereSomethingStillGoesOn() {
        Chronology over = chronology(
                event("a").on("1905-02"), event("b").from("1994-05-12").to("1995"));
        Chronology goesOn = chronology(
                event("a").on("1905-02"), event("b").from("1994-05-12").to(".."));

        assertEquals("1905-02-01/1995-12-31", text(of(over, Taken.NOBODY), "temporalCoverage"));
        assertEquals("1905-02-01/..", text(of(goesOn, Taken.NOBODY), "temporalCoverage"));
    }

    @Test
    void everyTimelineCanBeExpanded() {
        for (long seed = 0; seed < 20; seed++) {
            Chronology drawn = new Drawn(seed).chronology(15);
            List<JsonObject> told = events(of(drawn, Taken.SOMEBODY));
            for (int i = 0; i < told.size(); i++) {
                assertEquals(drawn.events().get(i).title(), text(told.get(i), "name"));
            }
            assertEquals(15, told.size());
        }
    }
}
