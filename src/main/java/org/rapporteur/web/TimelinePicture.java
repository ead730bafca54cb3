package org.rapporteur.web;

import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import io.javalin.http.NotFoundResponse;
import java.util.Optional;
import org.rapporteur.chart.Frame;
import org.rapporteur.chart.TimelineChart;
import org.rapporteur.conversation.DossierWord;
import org.rapporteur.conversation.Reply;

/** The timeline as a picture of its own address: all events of a form, whichever lines the page shows. */
final class TimelinePicture {
    private static final String SVG = "/timeline.svg";
    private static final String PNG = "/timeline.png";

    private final WebCore core;

    TimelinePicture(WebCore core) {
        this.core = core;
    }

    void applyTo(RoutesConfig routes) {
        routes.get(SVG, context -> {
            Frame frame = "phone".equals(context.queryParam("size")) ? Frame.PHONE : Frame.PAGE;
            context.contentType("image/svg+xml").result(chart(context).svg(frame));
        });
        routes.get(
                PNG,
                context ->
                        context.contentType("image/png").result(chart(context).png(Frame.CHAT)));
    }

    private TimelineChart chart(Context context) {
        String typed = AskedForm.of(context).atLine(1).typed(DossierWord.TIMELINE);
        if (core.dossier(DossierWord.TIMELINE, typed, 1) instanceof Reply.Timeline timeline
                && !timeline.drawn().isEmpty()) {
            return chart(timeline);
        }
        throw new NotFoundResponse();
    }

    private static TimelineChart chart(Reply.Timeline timeline) {
        return new TimelineChart("Timeline" + timeline.asked().words(), timeline.drawn());
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
    static Optional<PictureView> of(Reply.Timeline page, AskedForm form) {
        if (page.drawn().isEmpty()) {
            return Optional.empty();
        }
        String query = form.atLine(1).query();
        int all = page.lines().total();
        int shown = page.drawn().size();
        return Optional.of(new PictureView(
                SVG + query,
                SVG + (query.isEmpty() ? "?" : query + "&") + "size=phone",
                PNG + query,
                chart(page).alt(),
                shown == all ? "" : PageWording.picture(shown, all)));
    }
}
