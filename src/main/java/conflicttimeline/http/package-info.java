/**
 * Manners shared by all handlers: parameters, failures, caching, encodings, headers, JSON. Doors:
 * {@link conflicttimeline.http.Address}, the grammar of the query string; {@link conflicttimeline.http.Door}, one address
 * of the site with its handler, which gives an {@link conflicttimeline.http.Answer}; and
 * {@link conflicttimeline.http.Manners}, which puts doors behind Javalin. Knows no handler.
 */
@NullMarked
package conflicttimeline.http;

import org.jspecify.annotations.NullMarked;
