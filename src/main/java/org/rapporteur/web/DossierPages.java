package org.rapporteur.web;

import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import io.javalin.http.NotFoundResponse;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.rapporteur.conversation.DossierDesk;
import org.rapporteur.conversation.DossierWord;
import org.rapporteur.conversation.Exports;
import org.rapporteur.conversation.Listing;
import org.rapporteur.conversation.Reply;
import org.rapporteur.web.DemandView.DemandsView;

/** The pages of the dossier: a form, and below it what it asks for. Every one works without a script. */
final class DossierPages {
    /** Lines on one page. */
    static final int LINES = 100;

    private final WebCore core;
    private final PageSender sender;

    DossierPages(WebCore core, PageSender sender) {
        this.core = core;
        this.sender = sender;
    }

    void applyTo(RoutesConfig routes) {
        for (DossierWord word : DossierWord.values()) {
            routes.get("/" + word.typed(), context -> page(context, word));
            Exports.forms(word)
                    .forEach(form -> routes.get(Links.export(word, form), context -> export(context, word, form)));
        }
        new TimelinePicture(core).applyTo(routes);
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

    /** All lines that a form asks for, whichever of them its page shows. */
    private void export(Context context, DossierWord word, Exports.Form as) {
        AskedForm form = AskedForm.of(context).atLine(1);
        Reply reply = form.noDay(core.dossier()) == null
                ? core.dossier(word, form.typed(word), DossierDesk.ALL)
                : new Reply.Notice("");
        if (!(reply instanceof Reply.OfDossier list && Exports.of(list, as) instanceof Reply.File file)) {
            throw new NotFoundResponse();
        }
        PageSender.send(context, file.attachment());
    }

    private static List<ExportView> exports(DossierWord word, AskedForm form) {
        return Exports.forms(word).stream()
                .map(as -> new ExportView(
                        PageWording.form(as),
                        Links.export(word, as) + form.atLine(1).query()))
                .toList();
    }

    /** @param form such as "CSV" */
    record ExportView(String form, String href) {}

    private Reply reply(DossierWord word, AskedForm form) {
        if (word == DossierWord.WHO && form.by().isEmpty()) {
            return new Reply.Notice(PageWording.WHO_WHICH);
        }
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
        model.put("listing", listing(answer, form));
        model.put("lines", true);
        List<ExportView> exports = answer.listing().sections().isEmpty()
                ? List.of()
                : exports(answer.asked().word(), form);
        model.put("exports", exports);
        model.put("hasExports", !exports.isEmpty());
        switch (answer) {
            case Reply.Timeline timeline -> {
                List<String> years = TimelineYears.of(timeline);
                model.put("years", years);
                model.put("hasYears", years.size() > 1);
                TimelinePicture.of(timeline, form).ifPresent(drawn -> model.put("picture", drawn));
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

    private static ListingView listing(Reply.OfDossier answer, AskedForm form) {
        Listing listing = answer.listing();
        Listing shown = new Listing(
                heading(answer),
                answer instanceof Reply.Timeline timeline ? TimelineYears.sections(timeline) : listing.sections(),
                listing.footer(),
                listing.more());
        return ListingView.of(
                shown, form.atLine(form.line() + LINES).page(answer.asked().word()), "");
    }

    /** What was understood or is not there; nothing where the title of the page says as much. */
    private static String heading(Reply.OfDossier answer) {
        Listing listing = answer.listing();
        boolean noExactWords =
                answer instanceof Reply.Quotes quotes && quotes.lines().isEmpty();
        boolean plain = answer.asked().words().isEmpty() && !listing.sections().isEmpty();
        return plain && !noExactWords ? "" : listing.heading();
    }
}
