package conflicttimeline.page;

import static org.junit.jupiter.api.Assertions.assertEquals;

import conflicttimeline.time.Dating;
import conflicttimeline.time.EdtfException;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class MachineDateTest {
    @ParameterizedTest
    @CsvSource({
        "2024-06-13,'',2024-06-13",
        "1988-11,'',1988-11",
        "1923,'',1923",
        "1916~,'',''",
        "1916?,'',''",
        "2001-21,'',''",
        "198X,'',''",
        "Y17000,'',''",
        "-0044,'',''",
        "0000,'',''",
        "1914,1918,''",
        "2023-09-19,..,''",
    })
    void isThereWhereHtmlHasAFormForTheDate(String start, String end, String expected) throws EdtfException {
        assertEquals(expected, MachineDate.of(Dating.read(start, end)));
    }
}
