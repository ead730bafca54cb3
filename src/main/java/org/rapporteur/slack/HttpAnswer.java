package org.rapporteur.slack;

/**
 * What Slack gets back over HTTP.
 *
 * @param contentType with its charset
 */
public record HttpAnswer(int status, String contentType, String body) {
    static HttpAnswer plain(int status, String body) {
        return new HttpAnswer(status, "text/plain; charset=utf-8", body);
    }
}
