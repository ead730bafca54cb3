package org.rapporteur.conversation;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.rapporteur.answer.AnswerResult;
import org.rapporteur.answer.Explanation;
import org.rapporteur.article.RefreshReport;
import org.rapporteur.dossier.DemandLine;
import org.rapporteur.dossier.Development;
import org.rapporteur.dossier.Part;
import org.rapporteur.dossier.QuoteLine;
import org.rapporteur.dossier.ReportedLine;
import org.rapporteur.dossier.SourceEntry;
import org.rapporteur.dossier.TimelineLine;
import org.rapporteur.dossier.WhoCard;

/** What we say to one message. Each surface renders every kind; texts in it are plain, never markup. */
public sealed interface Reply {
    /** A file that goes with it; the words of the reply stand whatever becomes of the file. */
    default Optional<Attachment> file() {
        return Optional.empty();
    }

    /**
     * What a question came to.
     *
     * @param question the question that was answered, completed from the thread where it needed that
     * @param reading how an elliptic question was completed ("taking 'that' as …"); null when it was asked in full
     * @param result answer or gap
     * @param folderRefreshed when the folder was last read; null before the first time
     * @param examples what the folder can be asked, to be shown with a gap that comes from asking about something else; empty otherwise
     */
    record ToQuestion(
            String question,
            @Nullable String reading,
            AnswerResult result,
            @Nullable Instant folderRefreshed,
            List<String> examples)
            implements Reply {
        public ToQuestion {
            examples = List.copyOf(examples);
        }

        /** A reply that needs no examples. */
        public ToQuestion(
                String question, @Nullable String reading, AnswerResult result, @Nullable Instant folderRefreshed) {
            this(question, reading, result, folderRefreshed, List.of());
        }
    }

    /**
     * The newest developments.
     *
     * @param topic what was asked for; null for everything
     * @param items newest first; empty when nothing is held on the topic
     * @param newestHeld the newest publication date in the whole folder
     * @param asOf the day from which the age of the newest is told
     */
    record Latest(
            @Nullable String topic,
            List<Development> items,
            @Nullable LocalDate newestHeld,
            LocalDate asOf) implements Reply {
        public Latest {
            items = List.copyOf(items);
        }
    }

    /**
     * What is in the folder.
     *
     * @param topic what was asked for; null for everything
     * @param items newest first, undated last
     * @param articlesHeld how many articles the folder holds in all
     */
    record Sources(@Nullable String topic, List<SourceEntry> items, int articlesHeld) implements Reply {
        public Sources {
            items = List.copyOf(items);
        }
    }

    /**
     * How the last answer of the thread came about.
     *
     * @param question the question it answered
     */
    record Why(String question, Explanation explanation) implements Reply {}

    /** Lines of the dossier. Every surface shows {@link #listing()}; the values behind it are for pages, pictures and records. */
    sealed interface OfDossier extends Reply {
        /** What was asked for, as it was understood. */
        AskedOf asked();

        /** The lines in the form that every surface renders. */
        Listing listing();
    }

    /**
     * What happened, and what was planned.
     *
     * @param lines oldest first by the day of the event
     * @param drawn what its picture shows: all events asked for, or the first few thousand; empty for no picture
     */
    record Timeline(AskedOf asked, Part<TimelineLine> lines, List<TimelineLine> drawn) implements OfDossier {
        /** Events in one picture. */
        public static final int MOST_DRAWN = 5_000;

        public Timeline {
            drawn = List.copyOf(drawn);
        }

        /** Without a picture. */
        public Timeline(AskedOf asked, Part<TimelineLine> lines) {
            this(asked, lines, List.of());
        }

        @Override
        public Optional<Attachment> file() {
            return TimelineFile.of(this);
        }

        @Override
        public Listing listing() {
            return DossierListings.of(this);
        }
    }

    /**
     * What was said; exact words come before what is reported.
     *
     * @param lines exact words, newest first
     * @param reported what is told in the words of articles, newest first; a page of what comes behind all exact words
     */
    record Quotes(AskedOf asked, Part<QuoteLine> lines, Part<ReportedLine> reported) implements OfDossier {
        @Override
        public Listing listing() {
            return DossierListings.of(this);
        }
    }

    /** @param news all of it, of which the listing shows the page asked for */
    record Since(AskedOf asked, org.rapporteur.dossier.Since news) implements OfDossier {
        @Override
        public Listing listing() {
            return DossierListings.of(this);
        }
    }

    /**
     * Who stands where.
     *
     * @param grid all of it, of which the listing shows the page asked for
     * @param silent the sides of which the folder has a position, but none on what was asked
     */
    record Positions(AskedOf asked, org.rapporteur.dossier.Positions grid, List<String> silent) implements OfDossier {
        public Positions {
            silent = List.copyOf(silent);
        }

        @Override
        public Listing listing() {
            return DossierListings.of(this);
        }
    }

    /** @param lines by their last mention, newest first */
    record Demands(AskedOf asked, Part<DemandLine> lines) implements OfDossier {
        @Override
        public Listing listing() {
            return DossierListings.of(this);
        }
    }

    record Who(AskedOf asked, WhoCard card) implements OfDossier {
        @Override
        public Listing listing() {
            return DossierListings.of(this);
        }
    }

    /**
     * What led to lines of the last list.
     *
     * @param line which of them is told of, from 1; 0 for all
     * @param lines of the page that was shown, at least one
     * @param passage all of the passage in which that line stands, to the letter; empty for all, or when it is not held any more
     */
    record WhyLines(AskedOf asked, int line, List<Listing.Line> lines, String passage) implements OfDossier {
        public WhyLines {
            lines = List.copyOf(lines);
            if (line < 0 || line > lines.size() || lines.isEmpty()) {
                throw new IllegalArgumentException("line " + line + " of " + lines.size());
            }
        }

        @Override
        public Listing listing() {
            return DossierListings.of(this);
        }
    }

    /**
     * A file for whoever asked.
     *
     * @param text what it is, in a plain line, which stands also where the file cannot be handed over
     * @param asked the list that it holds; null when it holds something else
     */
    record File(
            String text, Attachment attachment, @Nullable AskedOf asked) implements Reply {
        /** Of something that is no list. */
        public File(String text, Attachment attachment) {
            this(text, attachment, null);
        }

        @Override
        public Optional<Attachment> file() {
            return Optional.of(attachment);
        }
    }

    /** The state of the folder and of the surfaces. */
    record Status(FolderStatus folder) implements Reply {}

    /** The commands, each with an example, and questions that the folder can answer. */
    record Help(List<CommandHelp> commands, List<String> examples) implements Reply {
        public Help {
            commands = List.copyOf(commands);
            examples = List.copyOf(examples);
        }
    }

    /**
     * Questions that found no answer, and answers that people found useless.
     *
     * @param items newest first
     */
    record Gaps(List<KnownGap> items) implements Reply {
        public Gaps {
            items = List.copyOf(items);
        }
    }

    /** What a refresh did. */
    record Refreshed(RefreshReport report) implements Reply {}

    /** A plain line of ours: a refusal, a greeting, what to do instead. */
    record Notice(String text) implements Reply {}

    /** The message got no answer through a fault of ours, which is in the log; {@code text} says so in a plain line. */
    record Failed(String text) implements Reply {}

    /**
     * A command as help shows it.
     *
     * @param usage such as {@code latest [TOPIC]}
     * @param gives what it gives, in a few words
     * @param example a real one, such as {@code latest Kaliningrad}
     */
    record CommandHelp(String usage, String gives, String example) {}
}
