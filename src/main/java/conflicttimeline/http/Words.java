package conflicttimeline.http;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;

/** Choices as words of an address: lower case, {@code -} between parts. */
final class Words {
    private Words() {}

    static String of(Enum<?> choice) {
        return choice.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    static <E extends Enum<E>> Optional<E> read(E[] choices, String word) {
        return Arrays.stream(choices).filter(c -> of(c).equals(word)).findFirst();
    }

    /** {@code a or b}. */
    static String either(Object[] choices) {
        return Arrays.stream(choices).map(c -> of((Enum<?>) c)).collect(Collectors.joining(" or "));
    }
}
