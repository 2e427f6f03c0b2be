package conflicttimeline.http;

import java.util.Map;

/**
 * What a handler is told of a request.
 *
 * @param path as it was asked, decoded, beginning with {@code /}
 * @param pathParameters the parts of the path that its door leaves open, decoded
 * @param parameters the query string
 */
public record Request(String path, Map<String, String> pathParameters, Parameters parameters) {
    public Request {
        pathParameters = Map.copyOf(pathParameters);
    }

    /**
     * An open part of the path.
     *
     * @throws IllegalArgumentException if its door has no such part
     */
    public String pathParameter(String name) {
        String part = pathParameters.get(name);
        if (part == null) {
            throw new IllegalArgumentException("The path " + path + " has no part {" + name + "}");
        }
        return part;
    }

    /** The same without a word of the query string. */
    public Request without(String word) {
        return new Request(path, pathParameters, parameters.without(word));
    }
}
