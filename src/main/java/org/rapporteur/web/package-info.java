/**
 * The web page, the reader page and the JSON API: one surface over HTTP.
 *
 * <p>In: HTTP requests. Out: {@link org.rapporteur.conversation.IncomingMessage}s to a {@link org.rapporteur.web.WebCore}, and its replies as
 * pages that need no script, or as JSON. Nothing is read from the file system, no cookie is set. Start with
 * {@link org.rapporteur.web.WebSurface}; the templates, the style sheet and the script lie beside this package among the resources.
 */
@NullMarked
package org.rapporteur.web;

import org.jspecify.annotations.NullMarked;
