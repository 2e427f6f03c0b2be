package conflicttimeline.page;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Deque;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * Reads a page as strictly as its writer should have written it: every element is closed, every attribute quoted, every
 * id used once. What it cannot read is an {@link AssertionError}.
 */
final class Html {
    private static final Set<String> VOID = Set.of("meta", "link", "input", "br", "hr", "img");
    private static final Pattern TAG =
            Pattern.compile("<(/?)([a-zA-Z][a-zA-Z0-9]*)((?:\\s+[^\\s=>/]+(?:=\"[^\"]*\")?)*)\\s*(/?)>");
    private static final Pattern ATTRIBUTE = Pattern.compile("([^\\s=]+)(?:=\"([^\"]*)\")?");
    private static final Pattern REFERENCE = Pattern.compile("&(?:#([0-9]+)|#x([0-9a-fA-F]+)|([a-z]+));");

    private final Element root;
    private final Map<String, Element> byId = new HashMap<>();

    private Html(Element root) {
        this.root = root;
        List<Element> twice = root.all()
                .filter(e -> e.has("id") && byId.put(e.attribute("id"), e) != null)
                .toList();
        if (!twice.isEmpty()) {
            throw new AssertionError("Ids used twice: " + twice);
        }
    }

    /** An element with what is in it: elements and texts, in order. */
    record Element(String name, Map<String, String> attributes, List<Object> children) {
        String attributeOr(String name, String absent) {
            return attributes.getOrDefault(name, absent);
        }

        String attribute(String name) {
            String text = attributes.get(name);
            if (text == null) {
                throw new AssertionError("<" + this.name + "> has no " + name + ", only " + attributes);
            }
            return text;
        }

        boolean has(String name) {
            return attributes.containsKey(name);
        }

        boolean is(String selector) {
            String[] parts = selector.split("\\.", 2);
            return (parts[0].isEmpty() || name.equals(parts[0]))
                    && (parts.length == 1
                            || Arrays.asList(
                                            attributes.getOrDefault("class", "").split(" "))
                                    .contains(parts[1]));
        }

        /** All of it below, itself first. */
        Stream<Element> all() {
            List<Element> found = new ArrayList<>();
            addTo(found);
            return found.stream();
        }

        private void addTo(List<Element> found) {
            found.add(this);
            for (Object child : children) {
                if (child instanceof Element element) {
                    element.addTo(found);
                }
            }
        }

        /** Elements {@code name}, {@code .class} or {@code name.class}. */
        List<Element> all(String selector) {
            return all().filter(e -> e.is(selector)).toList();
        }

        Element one(String selector) {
            List<Element> found = all(selector);
            if (found.size() != 1) {
                throw new AssertionError("Expected one " + selector + ", found " + found.size());
            }
            return found.get(0);
        }

        /** Its text as a reader sees it, with single spaces. */
        String text() {
            return raw().replaceAll("\\s+", " ").strip();
        }

        String raw() {
            StringBuilder text = new StringBuilder();
            for (Object child : children) {
                text.append(child instanceof Element element ? element.raw() : child);
            }
            return text.toString();
        }
    }

    static Html read(String page) {
        if (!page.startsWith("<!doctype html>")) {
            throw new AssertionError("No doctype: " + page.substring(0, Math.min(40, page.length())));
        }
        Deque<Element> open = new ArrayDeque<>();
        open.push(new Element("", Map.of(), new ArrayList<>()));
        int at = "<!doctype html>".length();
        while (at < page.length()) {
            if (open.element().name().equals("script")) {
                int end = page.indexOf("</script", at);
                open.element().children().add(page.substring(at, end));
                at = end;
            }
            int next = page.indexOf('<', at);
            if (next < 0) {
                next = page.length();
            }
            if (next > at) {
                open.element().children().add(text(page.substring(at, next)));
                at = next;
                continue;
            }
            Matcher tag = TAG.matcher(page).region(at, page.length());
            if (!tag.lookingAt()) {
                throw new AssertionError("No tag: " + page.substring(at, Math.min(at + 80, page.length())));
            }
            at = tag.end();
            String name = tag.group(2);
            if (tag.group(1).equals("/")) {
                if (!open.element().name().equals(name)) {
                    throw new AssertionError(
                            "</" + name + "> closes <" + open.element().name() + ">");
                }
                open.pop();
                continue;
            }
            Element element = new Element(name, attributes(tag.group(3)), new ArrayList<>());
            open.element().children().add(element);
            if (!VOID.contains(name) && tag.group(4).isEmpty()) {
                open.push(element);
            }
        }
        if (open.size() != 1) {
            throw new AssertionError("Not closed: <" + open.element().name() + ">");
        }
        return new Html(open.pop());
    }

    private static Map<String, String> attributes(String written) {
        Map<String, String> attributes = new LinkedHashMap<>();
        Matcher attribute = ATTRIBUTE.matcher(written);
        while (attribute.find()) {
            String before =
                    attributes.put(attribute.group(1), text(attribute.group(2) == null ? "" : attribute.group(2)));
            if (before != null) {
                throw new AssertionError("Attribute twice: " + written);
            }
        }
        return attributes;
    }

    private static String text(String written) {
        return REFERENCE.matcher(written).replaceAll(reference -> {
            if (reference.group(1) != null) {
                return Matcher.quoteReplacement(Character.toString(Integer.parseInt(reference.group(1))));
            }
            if (reference.group(2) != null) {
                return Matcher.quoteReplacement(Character.toString(Integer.parseInt(reference.group(2), 16)));
            }
            return switch (reference.group(3)) {
                case "lt" -> "<";
                case "gt" -> ">";
                case "amp" -> "&";
                case "quot" -> "\"";
                default -> throw new AssertionError("Unknown reference " + reference.group());
            };
        });
    }

    List<Element> all(String selector) {
        return root.all(selector);
    }

    List<Element> all(Predicate<Element> which) {
        return root.all().filter(which).toList();
    }

    Element one(String selector) {
        return root.one(selector);
    }

    Element byId(String id) {
        Element found = byId.get(id);
        if (found == null) {
            throw new AssertionError("Nothing has the id " + id);
        }
        return found;
    }

    /** A member of a JSON object, read by {@link conflicttimeline.http.Json#read}. */
    static Object member(Object object, String name) {
        Object member = ((Map<?, ?>) object).get(name);
        if (member == null) {
            throw new AssertionError("No member " + name + " in " + ((Map<?, ?>) object).keySet());
        }
        return member;
    }

    boolean hasId(String id) {
        return byId.containsKey(id);
    }
}
