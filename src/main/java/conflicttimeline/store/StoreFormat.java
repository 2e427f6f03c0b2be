package conflicttimeline.store;

import static conflicttimeline.store.tables.Tables.STORE_FORMAT;

import conflicttimeline.store.tables.DefaultSchema;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.jooq.DSLContext;
import org.jooq.Table;
import org.jooq.impl.DSL;

/** Whether the tables are ours, and of the form that this program reads and writes. */
final class StoreFormat {
    /** Grows with each change of {@code db/schema.sql} or of the meaning of a column. */
    static final int NUMBER = 1;

    private StoreFormat() {}

    /**
     * Makes the tables where there are none, or where making them was cut short.
     *
     * @param database says what is wrong
     * @throws StoreException if the tables are another program's, or have another form
     */
    static void ensure(DSLContext dsl, Database database) {
        Set<String> ours = DefaultSchema.DEFAULT_SCHEMA.getTables().stream()
                .map(Table::getName)
                .collect(Collectors.toCollection(TreeSet::new));
        Set<String> found = found(dsl);
        Integer number = found.contains(STORE_FORMAT.getName())
                ? dsl.select(DSL.max(STORE_FORMAT.NUMBER)).from(STORE_FORMAT).fetchSingle(0, Integer.class)
                : null;
        if (number == null) {
            if (!ours.containsAll(found) || holdsRows(dsl, found)) {
                throw new StoreException("The database " + database.name()
                        + " was made by another program (it has the table \""
                        + found.iterator().next() + "\"); choose another file, as in --db jdbc:h2:file:./timeline");
            }
            make(dsl, found);
        } else if (number != NUMBER) {
            throw database.otherFormat(
                    "format " + number + " of another version of this program, which reads format " + NUMBER);
        } else if (!found.equals(ours)) {
            throw database.damaged("it has not the tables of its format");
        }
    }

    private static Set<String> found(DSLContext dsl) {
        return dsl
                .fetch("select table_name from information_schema.tables where table_schema <> 'INFORMATION_SCHEMA'")
                .getValues(0, String.class)
                .stream()
                .map(table -> table.toLowerCase(Locale.ROOT))
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private static boolean holdsRows(DSLContext dsl, Set<String> tables) {
        return DefaultSchema.DEFAULT_SCHEMA.getTables().stream()
                .filter(table -> tables.contains(table.getName()))
                .anyMatch(table -> dsl.fetchExists(table));
    }

    private static void make(DSLContext dsl, Set<String> halfMade) {
        DefaultSchema.DEFAULT_SCHEMA.getTables().stream()
                .filter(table -> halfMade.contains(table.getName()))
                .forEach(table -> dsl.dropTable(table).execute());
        dsl.ddl(DefaultSchema.DEFAULT_SCHEMA).executeBatch();
        // last, as its row says that all is there
        dsl.insertInto(STORE_FORMAT).set(STORE_FORMAT.NUMBER, NUMBER).execute();
    }
}
