package org.rapporteur.checks;

import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.function.UnaryOperator;

/** What may befall a request. */
public sealed interface Fault {
    /** Carried out, but later than asked. */
    record Delay(Duration delay) implements Fault {}

    /** Not carried out before the latch is open. */
    record Held(CountDownLatch latch) implements Fault {}

    /** Read and thrown away; the connection is cut. */
    record Cut() implements Fault {}

    /** Carried out, and the connection is cut instead of an answer. */
    record LostAnswer() implements Fault {}

    /** Carried out, and the connection is cut in the middle of the answer's body. */
    record CutShort() implements Fault {}

    /** Read and never answered, while the server lives. */
    record Silence() implements Fault {}

    /** Thrown away, and answered by this. */
    record Instead(HttpReply reply) implements Fault {}

    /** Carried out, and the answer changed. */
    record Changed(UnaryOperator<HttpReply> change) implements Fault {}

    /** A page of HTML, as proxies give, in place of JSON. */
    static Fault page(int status) {
        return new Instead(HttpReply.of(status, "text/html", "<html><body>An error page</body></html>"));
    }
}
