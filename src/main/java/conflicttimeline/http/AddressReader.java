package conflicttimeline.http;

import conflicttimeline.chronology.CauseThread.Way;
import conflicttimeline.time.Edtf;
import conflicttimeline.time.EdtfDate;
import conflicttimeline.time.EdtfException;
import conflicttimeline.words.Language;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Supplier;
import java.util.stream.Collectors;

/** Reads an {@link Address}; what becomes of a word that cannot be read is its caller's choice. */
final class AddressReader {
    private final Parameters parameters;
    private final Consumer<BadParameter> complain;

    /**
     * @param complain throws, or takes note; then the word counts as absent
     */
    AddressReader(Parameters parameters, Consumer<BadParameter> complain) {
        this.parameters = parameters;
        this.complain = complain;
    }

    Address read() {
        Address start = Address.START;
        Optional<EdtfDate> from = or(Optional.empty(), () -> date("from"));
        Optional<EdtfDate> to = or(Optional.empty(), () -> notBefore(from, date("to")));
        return new Address(
                or(start.event(), () -> event("event")),
                from,
                to,
                or(start.q(), this::q),
                or(start.categories(), () -> choices("category")),
                or(start.actors(), () -> choices("actor")),
                or(start.importance(), () -> parameters.number("importance", start.importance(), 1, 5)),
                thread(),
                or(start.step(), () -> choice("step", Address.Step.values())),
                or(start.lang(), this::lang),
                or(start.theme(), () -> choice("theme", Address.Theme.values())),
                or(start.view(), () -> choice("view", Address.View.values()).orElse(start.view())),
                or(start.page(), () -> parameters.number("page", start.page(), 1, Address.LAST_PAGE)),
                or(start.version(), () -> limited("v", Address.MOST_CHARACTERS)));
    }

    private <T> T or(T absent, Supplier<T> reading) {
        try {
            return reading.get();
        } catch (BadParameter e) {
            complain.accept(e);
            return absent;
        }
    }

    private Optional<String> event(String word) {
        return limited(word, Address.MOST_CHARACTERS).map(Address::id).filter(id -> !id.isEmpty());
    }

    private Optional<Address.Followed> thread() {
        Optional<Address.Followed> why = or(Optional.empty(), () -> followed(Way.BACK, "why"));
        Optional<Address.Followed> sowhat = or(Optional.empty(), () -> followed(Way.FORWARD, "sowhat"));
        return or(why, () -> {
            if (why.isPresent() && sowhat.isPresent()) {
                throw new BadParameter("sowhat", "is given together with why; expected one of them");
            }
            return why.or(() -> sowhat);
        });
    }

    private Optional<Address.Followed> followed(Way way, String word) {
        return event(word).map(id -> new Address.Followed(way, id));
    }

    private Optional<EdtfDate> date(String word) {
        Optional<String> text = limited(word, Edtf.MOST_CHARACTERS);
        if (text.isEmpty()) {
            return Optional.empty();
        }
        try {
            return Optional.of(Edtf.readDate(text.get().strip()));
        } catch (EdtfException e) {
            throw new BadParameter(word, String.valueOf(e.getMessage()));
        }
    }

    private static Optional<EdtfDate> notBefore(Optional<EdtfDate> from, Optional<EdtfDate> to) {
        if (from.isPresent()
                && to.isPresent()
                && to.get().extent().endDay() <= from.get().extent().startDay()) {
            throw new BadParameter(
                    "to",
                    "\"" + to.get().text() + "\" ends before from, \""
                            + from.get().text() + "\", begins; expected a later date");
        }
        return to;
    }

    private String q() {
        return limited("q", Address.MOST_Q_CHARACTERS).orElse("");
    }

    private List<String> choices(String word) {
        List<String> choices = parameters.all(word);
        if (choices.size() > Address.MOST_CHOICES) {
            throw new BadParameter(
                    word, "is given " + choices.size() + " times; expected at most " + Address.MOST_CHOICES);
        }
        choices.forEach(choice -> limit(word, choice, Address.MOST_CHARACTERS));
        return choices;
    }

    private Language lang() {
        Optional<String> tag = parameters.one("lang");
        if (tag.isEmpty()) {
            return Address.START.lang();
        }
        return Language.ofTag(tag.get())
                .orElseThrow(() -> new BadParameter(
                        "lang",
                        "\"" + Clip.clip(tag.get()) + "\" is no language of this site; expected "
                                + Arrays.stream(Language.values())
                                        .map(Language::tag)
                                        .collect(Collectors.joining(" or "))));
    }

    private <E extends Enum<E>> Optional<E> choice(String word, E[] choices) {
        Optional<String> text = parameters.one(word);
        Optional<E> choice = text.flatMap(t -> Words.read(choices, t));
        if (text.isPresent() && choice.isEmpty()) {
            throw new BadParameter(
                    word, "\"" + Clip.clip(text.get()) + "\" is not possible; expected " + Words.either(choices));
        }
        return choice;
    }

    private Optional<String> limited(String word, int most) {
        Optional<String> text = parameters.one(word);
        text.ifPresent(t -> limit(word, t, most));
        return text;
    }

    private static void limit(String word, String text, int most) {
        if (text.length() > most) {
            throw new BadParameter(word, "has " + text.length() + " characters; expected at most " + most);
        }
    }
}
