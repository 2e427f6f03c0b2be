package conflicttimeline.api;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.NullUnmarked;

/**
 * As much of JSON Schema as {@code openapi.json} uses: {@code $ref}, {@code allOf}, {@code anyOf}, {@code type},
 * {@code enum}, {@code minimum}, {@code maximum}, {@code required}, {@code properties}, {@code items}. Stricter in one
 * thing: a member that is not described is a misfit.
 */
@NullUnmarked
final class Shape {
    private final Map<String, Object> document;

    Shape(Map<String, Object> document) {
        this.document = document;
    }

    /** What does not fit, each with its place; empty if all fits. */
    List<String> misfits(Map<String, Object> schema, Object found) {
        List<String> misfits = new ArrayList<>();
        check(schema, found, "$", misfits);
        return misfits;
    }

    /** What a reference within the document names; {@code null} if nothing. */
    @SuppressWarnings("unchecked")
    Map<String, Object> resolve(String reference) {
        Object part = document;
        for (String name : reference.substring(2).split("/")) {
            part = part instanceof Map<?, ?> map ? map.get(name) : null;
        }
        return (Map<String, Object>) part;
    }

    private void check(Map<String, Object> schema, Object found, String place, List<String> misfits) {
        if (schema.get("anyOf") instanceof List<?> choices) {
            if (choices.stream()
                    .noneMatch(choice -> misfits(object(choice), found).isEmpty())) {
                misfits.add(place + " is none of " + choices.size() + ": " + found);
            }
            return;
        }
        Map<String, Object> properties = new LinkedHashMap<>();
        Set<Object> required = new LinkedHashSet<>();
        Map<String, Object> whole = new LinkedHashMap<>();
        gather(schema, whole, properties, required);
        if (!whole.containsKey("type")) {
            misfits.add(place + " has a schema without a type");
            return;
        }
        List<?> types = whole.get("type") instanceof List<?> list ? list : List.of(whole.get("type"));
        if (!types.contains(typeOf(found))
                && !(types.contains("number") && typeOf(found).equals("integer"))) {
            misfits.add(place + " is " + typeOf(found) + ", not " + types);
            return;
        }
        if (whole.get("enum") instanceof List<?> choices && !choices.contains(found)) {
            misfits.add(place + " is " + found + ", not one of " + choices);
        }
        if (found instanceof Number number) {
            if (whole.get("minimum") instanceof Number least && number.doubleValue() < least.doubleValue()
                    || whole.get("maximum") instanceof Number most && number.doubleValue() > most.doubleValue()) {
                misfits.add(place + " is out of bounds: " + found);
            }
        }
        if (found instanceof List<?> list) {
            for (int i = 0; i < list.size(); i++) {
                check(object(whole.get("items")), list.get(i), place + "[" + i + "]", misfits);
            }
        }
        if (found instanceof Map<?, ?> members && !properties.isEmpty()) {
            required.stream()
                    .filter(name -> !members.containsKey(name))
                    .forEach(name -> misfits.add(place + " lacks " + name));
            members.forEach((name, member) -> {
                if (properties.containsKey(name)) {
                    check(object(properties.get(name)), member, place + "." + name, misfits);
                } else {
                    misfits.add(place + "." + name + " is not described");
                }
            });
        }
    }

    private void gather(
            Map<String, Object> schema,
            Map<String, Object> whole,
            Map<String, Object> properties,
            Set<Object> required) {
        if (schema.get("$ref") instanceof String reference) {
            gather(resolve(reference), whole, properties, required);
            return;
        }
        if (schema.get("allOf") instanceof List<?> parts) {
            parts.forEach(part -> gather(object(part), whole, properties, required));
        }
        whole.putAll(schema);
        if (schema.containsKey("properties")) {
            properties.putAll(object(schema.get("properties")));
        }
        if (schema.get("required") instanceof List<?> names) {
            required.addAll(names);
        }
    }

    private static String typeOf(Object found) {
        if (found == null) {
            return "null";
        }
        if (found instanceof Map) {
            return "object";
        }
        if (found instanceof List) {
            return "array";
        }
        if (found instanceof String) {
            return "string";
        }
        if (found instanceof Boolean) {
            return "boolean";
        }
        return found instanceof Integer || found instanceof Long ? "integer" : "number";
    }

    @SuppressWarnings("unchecked")
    private static Map<String, Object> object(Object part) {
        return (Map<String, Object>) part;
    }
}
