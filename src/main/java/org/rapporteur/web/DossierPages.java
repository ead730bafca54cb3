package org.rapporteur.web;

import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.rapporteur.conversation.DossierWord;
import org.rapporteur.conversation.Reply;
import org.rapporteur.web.DemandView.DemandsView;

/** The pages of the dossier: a form, and below it what it asks for. Every one works without a script. */
final class DossierPages {
    /** Lines on one page. */
    static final int LINES = 100;

    private final WebCore core;
    private final PageSender sender;
    private final TimelinePicture picture;

    DossierPages(WebCore core, PageSender sender) {
        this.core = core;
        this.sender = sender;
        this.picture = new TimelinePicture(core);
    }

    void applyTo(RoutesConfig routes) {
        for (DossierWord word : DossierWord.values()) {
            routes.get("/" + word.typed(), context -> page(context, word));
        }
        picture.applyTo(routes);
    }

    private void page(Context context, DossierWord word) {
        AskedForm typed = AskedForm.of(context);
        Optional<LocalDate> usual = word == DossierWord.SINCE && typed.from().isEmpty()
                ? Optional.ofNullable(core.status().newest()).map(newest -> newest.minusMonths(1))
                : Optional.empty();
        AskedForm form = usual.map(day -> typed.withFrom(day.toString())).orElse(typed);
        Map<String, Object> page = sender.page(PageWording.title(word), word.typed());
        page.put("heading", PageWording.title(word));
        page.put("lede", PageWording.lede(word));
        page.put("note", usual.map(PageWording::sinceThen).orElse(""));
        page.put("form", Map.of("action", "/" + word.typed(), "fields", typed.fields(word)));
        page.putAll(shown(reply(word, form), form));
        sender.send(context, "dossier", page);
    }

    private Reply reply(DossierWord word, AskedForm form) {
        String noDay = form.noDay(core.dossier());
        return noDay == null ? core.dossier(word, form.typed(word), LINES) : new Reply.Notice(noDay);
    }

    /** @return what the template shows below the form */
    private Map<String, Object> shown(Reply reply, AskedForm form) {
        Map<String, Object> model = new HashMap<>();
        if (!(reply instanceof Reply.OfDossier answer)) {
            model.put("notice", reply);
            return model;
        }
        ListingView listing =
                ListingView.of(answer.listing(), next(answer, form)).headed(heading(answer));
        model.put("listing", listing);
        model.put("lines", true);
        switch (answer) {
            case Reply.Timeline timeline -> {
                List<String> years = TimelineYears.of(timeline);
                model.put("years", years);
                model.put("hasYears", years.size() > 1);
                model.put("listing", listing.in(TimelineYears.sections(timeline)));
                picture.of(timeline, form).ifPresent(drawn -> model.put("picture", drawn));
            }
            case Reply.Positions positions -> {
                model.put("wide", true);
                model.put("lines", positions.grid().isEmpty());
                if (!positions.grid().isEmpty()) {
                    model.put("grid", GridView.of(positions.grid()));
                }
            }
            case Reply.Demands demands -> {
                boolean none = demands.lines().items().isEmpty();
                model.put("lines", none);
                if (!none) {
                    model.put("demands", DemandsView.of(demands.lines().items()));
                }
            }
            case Reply.Quotes quotes -> {}
            case Reply.Since since -> {}
            case Reply.Who who -> {}
            case Reply.WhyLines why -> {}
        }
        return model;
    }

    /** What was understood; nothing where that is all there is, which the title says. */
    private static String heading(Reply.OfDossier answer) {
        boolean none = answer.listing().sections().isEmpty();
        if (answer.asked().words().isEmpty()) {
            return none ? PageWording.NOTHING : "";
        }
        return answer.listing().heading();
    }

    private static String next(Reply.OfDossier answer, AskedForm form) {
        return "/" + answer.asked().word().typed() + form.atLine(form.line() + LINES).query();
    }
}
