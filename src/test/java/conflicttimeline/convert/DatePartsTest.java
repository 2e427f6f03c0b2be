package conflicttimeline.convert;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Dates in the parts that TimelineJS has. */
class DatePartsTest {
    @ParameterizedTest(name = "{0} {1} {2} {3} is {4}")
    @CsvSource(
            value = {
                "1994, 5, 12, '', 1994-05-12",
                "'1,994', ' 05', 12, '', 1994-05-12",
                "1994.0, 5.0, '', '', 1994-05",
                "1994, '', '', '', 1994",
                "-44, 3, 15, '', -0043-03-15",
                "-1, '', '', '', 0000",
                "12345, '', '', '', Y12345",
                "-271821, '', '', '', Y-271820",
                "1994, 5, 12, 13:45, 1994-05-12T13:45:00",
                "1994, 5, 12, 1:45 PM, 1994-05-12T13:45:00",
                "1994, 5, 12, 12 am, 1994-05-12T00:00:00",
                "1994, 5, 12, 12 pm, 1994-05-12T12:00:00",
                "1994, 5, 12, 0905, 1994-05-12T09:05:00",
                "1994, 5, 12, 13.45, 1994-05-12T13:45:00",
                "1994, 5, 12, 1:02:03.456, 1994-05-12T01:02:03",
                "1994, 5, '', 13:45, 1994-05",
                "1994, 13, '', '', 1994-13",
                "c. 1994, '', '', '', c.1994"
            })
    void becomeEdtf(String year, String month, String day, String time, String edtf) {
        assertEquals(edtf, DateParts.read(year, month, day, time).edtf());
    }

    @ParameterizedTest(name = "{0} is {1}")
    @CsvSource({
        "1994, 1994",
        "1994-5, 1994-05",
        "1994-05-12, 1994-05-12",
        "-44-03-15, -0043-03-15",
        "5/12/1994, 1994-05-12",
        "5/1994, 1994-05",
        "5/12/1994 1:45 PM, 1994-05-12T13:45:00",
        "1994-05-12T13:45:00Z, 1994-05-12T13:45:00",
        "1994-05-12 13:45, 1994-05-12T13:45:00"
    })
    void ofOldSpreadsheetsAreInOneCell(String cell, String edtf) {
        assertEquals(edtf, DateParts.readOld(cell).orElseThrow().edtf());
    }

    @Test
    void thatNobodyCanReadAreNone() {
        assertEquals(true, DateParts.readOld("May 1994").isEmpty());
    }
}
