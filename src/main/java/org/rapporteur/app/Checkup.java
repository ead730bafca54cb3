package org.rapporteur.app;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import org.rapporteur.article.FileOutcome;
import org.rapporteur.article.RefreshReport;
import org.rapporteur.console.Check;
import org.rapporteur.console.Check.State;
import org.rapporteur.console.UserError;
import org.rapporteur.conversation.Finding;
import org.rapporteur.conversation.FolderStatus;
import org.rapporteur.ingest.Occasion;
import org.rapporteur.journal.Journal;
import org.rapporteur.journal.JournalException;
import org.rapporteur.matrix.MatrixCheckup;
import org.rapporteur.matrix.MatrixSurface;
import org.rapporteur.slack.SlackCheckup;
import org.rapporteur.slack.SlackSurface;

/** Looks at settings, folder, index and surfaces, one after the other, and says what to do. */
final class Checkup {
    private static final String WATCHES = "watches";

    private final InstantSource clock;

    Checkup(InstantSource clock) {
        this.clock = clock;
    }

    List<Check> of(SettingsReading reading) {
        List<Check> checks = new ArrayList<>();
        switch (reading) {
            case SettingsReading.Wrong wrong ->
                wrong.problems().forEach(problem -> checks.add(new Check("settings", State.PROBLEM, problem)));
            case SettingsReading.Good good -> {
                good.settings().logOr(LogLevel.WARN).apply();
                checks.add(new Check("settings", State.OK, "in order"));
                addFolder(good.settings(), checks);
                addChats(good.settings(), checks);
                addWatches(good.settings(), checks);
            }
        }
        return checks;
    }

    private void addFolder(Settings settings, List<Check> checks) {
        try (Rapporteur rapporteur = Rapporteur.open(settings, clock)) {
            checks.add(new Check("data folder", State.OK, settings.data() + " can be written and is ours alone"));
            RefreshReport report =
                    rapporteur.refresh(Occasion.BY_ITSELF, (stage, done, total) -> {}, Rapporteur.PATIENCE);
            report.notes().forEach(note -> checks.add(new Check("knowledge folder", State.WARNING, note)));
            addFiles(report, checks);
            FolderStatus status = rapporteur.status();
            checks.add(new Check(
                    "index",
                    status.articles() == 0 ? State.PROBLEM : State.OK,
                    status.articles() + " articles, " + status.passages() + " passages, newest "
                            + (status.newest() == null ? "undated" : status.newest())));
            checks.add(embedding(status));
        } catch (UserError e) {
            checks.add(new Check("data folder", State.PROBLEM, e.line()));
        } catch (UncheckedIOException e) {
            checks.add(new Check("data folder", State.PROBLEM, String.valueOf(e.getMessage())));
        }
    }

    private static void addChats(Settings settings, List<Check> checks) {
        if (settings.slack() == null) {
            checks.add(new Check("Slack", State.OK, "off; SLACK_BOT_TOKEN turns it on"));
        } else {
            SlackCheckup.of(settings.slack()).forEach(finding -> checks.add(check("Slack", finding)));
        }
        if (settings.matrix() == null) {
            checks.add(new Check("Matrix", State.OK, "off; MATRIX_HOMESERVER turns it on"));
        } else {
            MatrixCheckup.of(settings.matrix()).forEach(finding -> checks.add(check("Matrix", finding)));
        }
        if (settings.admins().isEmpty() && (settings.slack() != null || settings.matrix() != null)) {
            checks.add(new Check(
                    "admins",
                    State.WARNING,
                    "nobody may refresh the folder or see the gaps from chat: name them in RAPPORTEUR_ADMINS"));
        }
    }

    private void addWatches(Settings settings, List<Check> checks) {
        if (!Files.exists(settings.data().resolve(Journal.FILE))) {
            return;
        }
        try (Journal journal = Journal.openToRead(settings.data(), clock)) {
            WatchReport.of(journal).ifPresent(report -> {
                checks.add(new Check(WATCHES, State.OK, report.text()));
                addUnreached(report, SlackSurface.NAME, settings.slack() == null, "Slack", checks);
                addUnreached(report, MatrixSurface.NAME, settings.matrix() == null, "Matrix", checks);
            });
        } catch (IOException | JournalException e) {
            checks.add(new Check(WATCHES, State.WARNING, "unknown: " + e.getMessage()));
        }
    }

    private static void addUnreached(WatchReport report, String surface, boolean off, String name, List<Check> checks) {
        if (off && report.of(surface) > 0) {
            checks.add(new Check(
                    WATCHES,
                    State.WARNING,
                    report.of(surface) + " of them in " + name + ", which is off: their news waits until it is on"));
        }
    }

    private static Check check(String surface, Finding finding) {
        State state = switch (finding.state()) {
            case OK -> State.OK;
            case WARNING -> State.WARNING;
            case PROBLEM -> State.PROBLEM;
        };
        return new Check(surface, state, finding.line());
    }

    private static void addFiles(RefreshReport report, List<Check> checks) {
        for (FileOutcome file : report.files()) {
            if (file.reason() != null) {
                checks.add(new Check("knowledge folder", State.WARNING, file.path() + " " + file.reason()));
            }
            file.warnings()
                    .forEach(warning ->
                            checks.add(new Check("knowledge folder", State.WARNING, file.path() + ": " + warning)));
        }
    }

    private static Check embedding(FolderStatus status) {
        if (!status.embedding()) {
            return new Check("embedding", State.WARNING, "off: articles are found by their words alone");
        }
        return new Check(
                "embedding",
                State.OK,
                status.passagesWithVectors() + " of " + status.passages() + " passages can be found by meaning");
    }
}
