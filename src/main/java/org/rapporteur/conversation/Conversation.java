package org.rapporteur.conversation;

import java.io.UncheckedIOException;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.rapporteur.answer.AnswerResult;
import org.rapporteur.answer.AnswerResult.GapReason;
import org.rapporteur.answer.Answerer;
import org.rapporteur.answer.Question;
import org.rapporteur.answer.QuotedSentence;
import org.rapporteur.article.RefreshReport;
import org.rapporteur.dossier.Dossier;
import org.rapporteur.dossier.NameKind;
import org.rapporteur.watch.WatchBook;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Replies to messages. What a message wants is decided by {@link CommandReader}; a question that leans on its thread is completed first.
 * Safe for use by many threads.
 */
public final class Conversation {
    private static final Logger LOG = LoggerFactory.getLogger(Conversation.class);

    /** House rule: a list has at most six lines. */
    private static final int MOST_LINES = 6;

    private final Answerer answerer;
    private final Dossier dossier;
    private final Folder folder;
    private final InstantSource clock;
    private final FollowUps followUps;
    private final Examples examples;
    private final Notebook notebook;
    private final ThreadMemory memory;
    private final DossierDesk desk;
    private final ListTalk lists;
    private final Introductions introductions;
    private volatile @Nullable WatchBook book;

    /** A conversation that remembers nothing beyond the life of the process. */
    public Conversation(Answerer answerer, Dossier dossier, Folder folder, InstantSource clock) {
        this(answerer, dossier, folder, clock, Notebook.NONE);
    }

    /** @param clock tells the day from which the age of news counts where a message names none */
    public Conversation(Answerer answerer, Dossier dossier, Folder folder, InstantSource clock, Notebook notebook) {
        this.answerer = answerer;
        this.dossier = dossier;
        this.folder = folder;
        this.clock = clock;
        this.notebook = notebook;
        this.memory = new ThreadMemory(notebook);
        this.desk = new DossierDesk(dossier);
        this.lists = new ListTalk(desk, dossier, notebook);
        this.introductions = new Introductions(dossier);
        this.followUps = new FollowUps(dossier::mentions);
        this.examples = new Examples(answerer, dossier);
    }

    /** From now on watches are kept in {@code opened}; none are kept before. */
    public void keepWatches(WatchBook opened) {
        this.book = opened;
    }

    /** The reply to a message of any length and content. A failure of ours is logged and becomes a line that says so; nothing is thrown. */
    public Reply reply(IncomingMessage message) {
        try {
            return act(CommandReader.decide(message.text()), message);
        } catch (RuntimeException | StackOverflowError e) {
            // What was typed may stand in the failure's own message, and is no business of the log above DEBUG.
            LOG.error("a message got no answer", withoutMessage(e));
            LOG.debug("the message was: {}", message.text(), e);
            return new Reply.Failed(Wording.WENT_WRONG);
        }
    }

    /** Answers what the dossier is asked, for pages and records, whose lists are longer than those of a thread. */
    public DossierDesk desk() {
        return desk;
    }

    /** Whether a message is a command that changes what is held, and may take its time, whoever sends it. */
    public static boolean isRefresh(String text) {
        Decision decision = CommandReader.decide(text);
        return decision instanceof Decision.Refresh || decision instanceof Decision.Rollback;
    }

    /** Whether a message is the command that adds an article to the folder, and may take its time, whoever sends it. */
    public static boolean isAddition(String text) {
        return CommandReader.decide(text) instanceof Decision.Add;
    }

    /** Whether a message is a command that admins alone may give, whoever sends it. */
    public static boolean isForAdmins(String text) {
        return isRefresh(text) || isAddition(text) || CommandReader.decide(text) instanceof Decision.Gaps;
    }

    private static Throwable withoutMessage(Throwable failure) {
        Throwable bare = new RuntimeException(failure.getClass().getName());
        bare.setStackTrace(failure.getStackTrace());
        return bare;
    }

    /** The commands as help shows them, with examples that no folder need hold. */
    public static List<Reply.CommandHelp> commands() {
        return Wording.commands(List.of());
    }

    /** Up to three things to ask that the folder can answer: questions, then a command. Empty when nothing is held, or cannot be read. */
    public List<String> examples() {
        try {
            return examples.get();
        } catch (RuntimeException e) {
            LOG.error("no examples could be made", e);
            return List.of();
        }
    }

    private Reply act(Decision decision, IncomingMessage message) {
        return switch (decision) {
            case Decision.Ask(var question) -> ask(question, message);
            case Decision.Latest(var topic) -> latest(topic, message.askedOn());
            case Decision.Sources(var topic) ->
                new Reply.Sources(
                        read(topic),
                        dossier.sources(topic),
                        dossier.sources(null).size());
            case Decision.OfDossier(var word, var typed) -> lists.ask(word, typed, message);
            case Decision.Who(var typed, var name) ->
                isPerson(name) ? lists.ask(DossierWord.WHO, name, message) : ask(typed, message);
            case Decision.More() -> lists.more(message);
            case Decision.Export(var typed) -> Exports.of(typed, desk);
            case Decision.OfWatches watches -> WatchDesk.reply(watches, book, message.place());
            case Decision.Why(var line) -> lists.why(line, message).orElseGet(() -> why(message));
            case Decision.Status() -> new Reply.Status(folder.status());
            case Decision.Refresh(var confirmed) ->
                message.admin()
                        ? changed(() -> new Reply.Refreshed(folder.refresh(confirmed)))
                        : new Reply.Notice(Wording.NOT_ADMIN);
            case Decision.Rollback() ->
                message.admin()
                        ? changed(() -> new Reply.Notice(Wording.wentBack(folder.rollBack())))
                        : new Reply.Notice(Wording.ROLLBACK_NOT_ADMIN);
            case Decision.Add(var address) -> message.admin() ? add(address) : new Reply.Notice(Wording.ADD_NOT_ADMIN);
            case Decision.Gaps(var asFile) -> message.admin() ? gaps(asFile) : new Reply.Notice(Wording.GAPS_NOT_ADMIN);
            case Decision.Help() -> {
                List<String> shown = examples();
                yield new Reply.Help(Wording.commands(shown), shown);
            }
            case Decision.Hello() -> new Reply.Notice(Wording.HELLO);
            case Decision.Thanks() -> new Reply.Notice(Wording.THANKS);
            case Decision.Unknown(var typed, var nearest) -> new Reply.Notice(Wording.unknownCommand(typed, nearest));
        };
    }

    /** What changes what is held may fail for reasons that an admin can do something about, such as a full disk. */
    private static Reply changed(Supplier<Reply> change) {
        try {
            return change.get();
        } catch (UncheckedIOException e) {
            LOG.error("what is held could not be changed", e);
            return new Reply.Failed(Wording.notChanged(String.valueOf(e.getMessage())));
        }
    }

    private Reply ask(String question, IncomingMessage message) {
        Asking asking = new Asking(followUps, earlier(message), memory.shown(message.thread()));
        List<FollowUps.Completed> parts = asking.completed(question);
        AnswerResult result = answer(parts.stream()
                .map(part -> asking.question(part, message.askedOn()))
                .toList());
        boolean followable = !(result instanceof AnswerResult.Gap gap && gap.reason() == GapReason.NO_QUESTION);
        String completed = parts.stream().map(FollowUps.Completed::question).collect(Collectors.joining(" "));
        if (result instanceof AnswerResult.Gap gap && isOfTheFolder(gap.reason())) {
            notebook.note(message.thread(), completed, gap.reason());
        }
        memory.add(
                message.thread(),
                new ThreadMemory.Turn(
                        parts.size() == 1 ? completed : parts.getLast().question(),
                        result.explanation(),
                        shown(result)),
                followable);
        lists.forget(message);
        return new Reply.ToQuestion(
                completed,
                Asking.reading(parts, question),
                result,
                refreshed(),
                isBesideTheFolder(result) ? examples() : List.of());
    }

    /** "Who is Lavrov?" by itself is answered by his offices. */
    private AnswerResult answer(List<Question> questions) {
        Optional<AnswerResult> introduced = questions.size() == 1
                ? introductions.of(questions.getFirst().text(), () -> answerer.answer(questions))
                : Optional.empty();
        return introduced.orElseGet(() -> answerer.answer(questions));
    }

    /** What a follow-up may lean on: the question it is about, else those of its thread, newest last. */
    private List<String> earlier(IncomingMessage message) {
        return message.about() == null ? memory.questions(message.thread()) : List.of(message.about());
    }

    private static List<String> shown(AnswerResult result) {
        return result instanceof AnswerResult.Answered answered
                ? answered.sentences().stream().map(QuotedSentence::text).toList()
                : List.of();
    }

    /** Whether another article would have helped; an empty folder, or a message without a word, says nothing about what it lacks. */
    private static boolean isOfTheFolder(GapReason reason) {
        return switch (reason) {
            case NO_QUESTION, EMPTY_FOLDER, NO_SUCH_DATE, OTHER_LANGUAGE, SEVERAL_MEANT -> false;
            case OFF_TOPIC, NOT_STATED, NO_RECORD, OUT_OF_DATES -> true;
        };
    }

    private static boolean isBesideTheFolder(AnswerResult result) {
        return result instanceof AnswerResult.Gap gap
                && (gap.reason() == GapReason.OFF_TOPIC || gap.reason() == GapReason.NO_QUESTION);
    }

    private @Nullable Instant refreshed() {
        RefreshReport report = folder.status().lastRefresh();
        return report == null ? null : report.started().plus(report.took());
    }

    private Reply latest(@Nullable String topic, @Nullable LocalDate askedOn) {
        LocalDate asOf = askedOn != null ? askedOn : LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC);
        return new Reply.Latest(
                read(topic),
                dossier.latest(topic, MOST_LINES),
                dossier.newestHeld().orElse(null),
                asOf);
    }

    /** A name that the folder has, or comes near one: that one is told then. */
    private boolean isPerson(String name) {
        return dossier.knows(NameKind.PERSON, name)
                || Character.isUpperCase(name.charAt(0))
                        && !dossier.nearest(NameKind.PERSON, name).isEmpty();
    }

    /** The topic as it was understood, for the heading. */
    private @Nullable String read(@Nullable String topic) {
        return topic == null ? null : dossier.topicRead(topic).orElse(topic);
    }

    private Reply gaps(boolean asFile) {
        List<KnownGap> all = notebook.gaps(Integer.MAX_VALUE);
        return asFile && !all.isEmpty() ? GapTable.file(all) : new Reply.Gaps(all);
    }

    private Reply add(@Nullable String address) {
        if (address == null) {
            return new Reply.Notice(Wording.ADD_WHAT);
        }
        return switch (folder.add(address)) {
            case Added.Done(var title, var path, var report) ->
                new Reply.Refreshed(report.withNotes(List.of(Wording.added(title, path))));
            case Added.Refused(var reason) -> new Reply.Notice(reason);
        };
    }

    private Reply why(IncomingMessage message) {
        return Optional.of(message)
                .filter(asked -> asked.about() == null)
                .flatMap(asked -> memory.last(asked.thread()))
                .or(() -> askedAgain(message))
                .<Reply>map(turn -> new Reply.Why(turn.question(), turn.explanation()))
                .orElseGet(() -> new Reply.Notice(Wording.NO_ANSWER_YET));
    }

    /** What an earlier process answered, or another thread, is answered again to see how it comes about. */
    private Optional<ThreadMemory.Turn> askedAgain(IncomingMessage message) {
        List<String> questions = earlier(message);
        return questions.isEmpty()
                ? Optional.empty()
                : Optional.of(new ThreadMemory.Turn(
                        questions.getLast(),
                        answer(List.of(new Question(questions.getLast(), message.askedOn())))
                                .explanation()));
    }
}
