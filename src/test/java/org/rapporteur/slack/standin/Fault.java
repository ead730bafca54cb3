package org.rapporteur.slack.standin;

import java.time.Duration;
import java.util.concurrent.CountDownLatch;

/** What may befall a call. */
public sealed interface Fault {
    /** Carried out, but later than asked. */
    record Delay(Duration delay) implements Fault {}

    /** Not carried out before the latch is open. */
    record Held(CountDownLatch latch) implements Fault {}

    /** Read and thrown away; the connection is cut. */
    record Cut() implements Fault {}

    /** Carried out, and the connection is cut instead of an answer. */
    record LostAnswer() implements Fault {}

    /** Status 429. */
    record RateLimited(int retryAfterSeconds) implements Fault {}

    /** A page of HTML, as proxies give, in place of JSON. */
    record HtmlPage(int status) implements Fault {}

    /** Status 200 with {@code "ok":false}. */
    record NotOk(String error) implements Fault {}
}
