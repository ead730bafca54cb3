package org.rapporteur.web;

import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import io.javalin.http.NotFoundResponse;
import java.util.List;
import java.util.Optional;
import org.rapporteur.chart.Frame;
import org.rapporteur.chart.TimelineChart;
import org.rapporteur.conversation.DossierDesk;
import org.rapporteur.conversation.DossierWord;
import org.rapporteur.conversation.Reply;
import org.rapporteur.dossier.TimelineLine;

/** The timeline as a picture of its own address: all events of a form, whichever lines the page shows. */
final class TimelinePicture {
    /** Events in one picture. */
    static final int MOST = 5_000;

    private static final String SVG = "/timeline.svg";
    private static final String PNG = "/timeline.png";

    private final DossierDesk desk;

    TimelinePicture(DossierDesk desk) {
        this.desk = desk;
    }

    void applyTo(RoutesConfig routes) {
        routes.get(SVG, context -> {
            Frame frame = "phone".equals(context.queryParam("size")) ? Frame.PHONE : Frame.PAGE;
            context.contentType("image/svg+xml").result(chart(context).svg(frame));
        });
        routes.get(
                PNG, context -> context.contentType("image/png").result(chart(context).png(Frame.CHAT)));
    }

    private TimelineChart chart(Context context) {
        return all(AskedForm.of(context))
                .filter(timeline -> !timeline.lines().items().isEmpty())
                .map(TimelinePicture::chart)
                .orElseThrow(NotFoundResponse::new);
    }

    private Optional<Reply.Timeline> all(AskedForm form) {
        return desk.ask(DossierWord.TIMELINE, form.atLine(1).typed(DossierWord.TIMELINE), MOST)
                        instanceof Reply.Timeline timeline
                ? Optional.of(timeline)
                : Optional.empty();
    }

    private static TimelineChart chart(Reply.Timeline timeline) {
        List<TimelineLine> events = timeline.lines().items();
        return new TimelineChart("Timeline" + timeline.asked().words(), events);
    }

    /**
     * The picture in its page.
     *
     * @param wide address for a desk
     * @param narrow address for a phone
     * @param png address of the picture to keep
     * @param alt what it shows, in words
     * @param note a line when it does not show all, else ""
     */
    record PictureView(String wide, String narrow, String png, String alt, String note) {}

    /** The picture of the timeline of which a page shows some lines; none of nothing. */
    Optional<PictureView> of(Reply.Timeline page, AskedForm form) {
        if (page.lines().isEmpty()) {
            return Optional.empty();
        }
        String query = form.atLine(1).query();
        return all(form).map(timeline -> new PictureView(
                SVG + query,
                SVG + (query.isEmpty() ? "?" : query + "&") + "size=phone",
                PNG + query,
                chart(timeline).alt(),
                timeline.lines().left() == 0
                        ? ""
                        : PageWording.picture(MOST, timeline.lines().total())));
    }
}
